import { createRoutableExtension } from '@backstage/core-plugin-api';
import { forOldPortals } from '@thrive/pages/legacy';
import { adoptionPlugin } from './plugin';

/** All pages of adoption, below `/adoption` or another address. @public */
export const AdoptionPage = adoptionPlugin.provide(
  createRoutableExtension({
    name: 'AdoptionPage',
    mountPoint: adoptionPlugin.routes.root,
    component: async () => {
      const { AdoptionPages } = await import(
        '../components/AdoptionPages/AdoptionPages'
      );
      return forOldPortals(AdoptionPages);
    },
  }),
);
