import {
  AppRootElementBlueprint,
  PluginHeaderActionBlueprint,
} from '@backstage/frontend-plugin-api';
import { LazyFeedbackLauncher } from '../components/FeedbackLauncher/LazyFeedbackLauncher';

/** In the header of the plugin's pages. */
export const feedbackButton = PluginHeaderActionBlueprint.make({
  name: 'feedback',
  params: {
    loader: async () => {
      const { FeedbackButton } = await import(
        '../components/FeedbackLauncher/FeedbackButton'
      );
      return <FeedbackButton />;
    },
  },
});

/** At the edge of every page of the portal, where its owners turn it on. */
export const feedbackLauncher = AppRootElementBlueprint.make({
  name: 'feedback',
  disabled: true,
  params: { element: <LazyFeedbackLauncher /> },
});
