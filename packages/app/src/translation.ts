import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Every text of the portal itself; the plugins bring their own. */
export const portalTranslationRef = createTranslationRef({
  id: 'portal',
  messages: {
    sidebar: {
      home: 'Thrive, home',
      search: 'Search',
      menu: 'Menu',
      settings: 'Settings',
    },
    viewAs: {
      title: 'View as',
      description: 'See the portal the way somebody else does.',
      confirm: 'Switch',
      cancel: 'Cancel',
    },
    signIn: {
      waiting:
        'Signing in. The portal is still starting; this takes a few seconds.',
      failed: 'Could not sign in',
      retry: 'Try again',
      asGuest: 'Come in as the platform owner',
    },
    personas: {
      guest: {
        name: 'Platform owner',
        description: 'Runs the platform as a product and may do everything.',
      },
      developer: {
        name: 'Developer',
        description:
          'Dora of Payments, who builds software and maintains React Router.',
      },
      author: {
        name: 'Template author',
        description: 'Arthur of Storefront, who writes software templates.',
      },
    },
  },
});
