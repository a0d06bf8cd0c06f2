import { createCardExtension } from '@backstage/plugin-home-react';
import { forOldPortals } from '@thrive/pages/legacy';
import { teamAdoption } from '../components/AdoptionWidget/widget';
import { adoptionPlugin } from './plugin';

/** How one's own teams use the platform, on the home page. @public */
export const TeamAdoption = adoptionPlugin.provide(
  createCardExtension({
    ...teamAdoption,
    components: async () => {
      const { Content } = await teamAdoption.components();
      return { Content: forOldPortals(Content) };
    },
  }),
);
