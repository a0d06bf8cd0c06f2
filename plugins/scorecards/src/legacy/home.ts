import { createCardExtension } from '@backstage/plugin-home-react';
import { forOldPortals } from '@thrive/pages/legacy';
import { whatToFixNext } from '../components/WhatToFixNext/widget';
import { scorecardsPlugin } from './plugin';

/** Software of one's groups, closest to its next level first, on the home page. @public */
export const WhatToFixNext = scorecardsPlugin.provide(
  createCardExtension({
    ...whatToFixNext,
    components: async () => {
      const { Content } = await whatToFixNext.components();
      return { Content: forOldPortals(Content) };
    },
  }),
);
