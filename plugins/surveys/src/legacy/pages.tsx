import { createRoutableExtension } from '@backstage/core-plugin-api';
import { forOldPortals } from '@thrive/pages/legacy';
import { surveysPlugin } from './plugin';

/** All pages of surveys, below `/surveys` or another address. @public */
export const SurveysPage = surveysPlugin.provide(
  createRoutableExtension({
    name: 'SurveysPage',
    mountPoint: surveysPlugin.routes.root,
    component: async () => {
      const [{ SurveysPages }, { FeedbackButton }] = await Promise.all([
        import('../components/SurveysPages/SurveysPages'),
        import('../components/FeedbackLauncher/FeedbackButton'),
      ]);
      return forOldPortals(SurveysPages, {
        headerActions: [<FeedbackButton key="feedback" />],
      });
    },
  }),
);
