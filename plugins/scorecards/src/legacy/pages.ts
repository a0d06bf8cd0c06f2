import { createRoutableExtension } from '@backstage/core-plugin-api';
import { forOldPortals } from '@thrive/pages/legacy';
import { scorecardsPlugin } from './plugin';

/** All pages of scorecards, below `/scorecards` or another address. @public */
export const ScorecardsPage = scorecardsPlugin.provide(
  createRoutableExtension({
    name: 'ScorecardsPage',
    mountPoint: scorecardsPlugin.routes.root,
    component: async () => {
      const { ScorecardsPages } = await import(
        '../components/ScorecardsPages/ScorecardsPages'
      );
      return forOldPortals(ScorecardsPages);
    },
  }),
);
