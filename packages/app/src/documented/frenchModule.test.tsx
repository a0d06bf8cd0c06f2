import { screen } from '@testing-library/react';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import scorecards from '@thrive/backstage-plugin-scorecards';
import { frenchModule } from './frenchModule';

jest.setTimeout(30_000);

it('The module of the documentation brings another language, and leaves the rest in English', async () => {
  const baseUrl = 'http://localhost';
  renderTestApp({
    features: [scorecards, frenchModule],
    apis: [[catalogApiRef, catalogApiMock()]],
    initialRouteEntries: ['/scorecards'],
    config: {
      app: {
        baseUrl,
        extensions: [
          {
            'api:app/app-language': {
              config: {
                availableLanguages: ['en', 'fr'],
                defaultLanguage: 'fr',
              },
            },
          },
        ],
      },
      backend: { baseUrl },
    },
  });
  // The page comes lazily.
  const soon = { timeout: 20_000 };
  const title = { name: 'Nos logiciels sont-ils en bonne santé ?' };
  expect(await screen.findByRole('heading', title, soon)).toBeVisible();
  // There is no backend here, and no French for that.
  const rest = 'The scorecards could not be loaded';
  expect(await screen.findByText(rest, {}, soon)).toBeVisible();
});
