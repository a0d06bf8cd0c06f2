import { screen } from '@testing-library/react';
import {
  ApiBlueprint,
  coreExtensionData,
} from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  mockApis,
} from '@backstage/frontend-test-utils';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { homePageWidgetDataRef } from '@backstage/plugin-home-react/alpha';
import plugin, { type ScorecardsApi, scorecardsApiRef } from './index';
import { rootRouteRef } from './routes';
import { openPage } from './__testUtils__/renderPlugin';

jest.setTimeout(30_000);

const component = {
  apiVersion: '1',
  kind: 'Component',
  metadata: { name: 'a' },
};
const user = { apiVersion: '1', kind: 'User', metadata: { name: 'a' } };

describe('the plugin', () => {
  it('has its pages at /scorecards', () => {
    const page = createExtensionTester(plugin.getExtension('page:scorecards'));
    expect(page.get(coreExtensionData.routePath)).toBe('/scorecards');
    expect(page.get(coreExtensionData.routeRef)).toBe(rootRouteRef);
    expect(page.get(coreExtensionData.title)).toBe('Scorecards');
    expect(page.get(coreExtensionData.icon)).toBeDefined();
  });

  it('has a tab for everything but people and groups', () => {
    const tab = createExtensionTester(
      plugin.getExtension('entity-content:scorecards'),
    );
    expect(tab.get(coreExtensionData.routePath)).toBe('/scorecards');
    expect(tab.get(EntityContentBlueprint.dataRefs.title)).toBe('Scorecards');
    // A tab of its own, not an entry of another tab's menu.
    expect(tab.get(EntityContentBlueprint.dataRefs.group)).toBeUndefined();
    const applies = tab.get(EntityContentBlueprint.dataRefs.filterFunction);
    expect(applies?.(component)).toBe(true);
    expect(applies?.(user)).toBe(false);
  });

  it('has a card among the facts of an entity', () => {
    const card = createExtensionTester(
      plugin.getExtension('entity-card:scorecards'),
    );
    expect(card.get(EntityCardBlueprint.dataRefs.type)).toBe('info');
  });

  it('has a widget for the home page', () => {
    const widget = createExtensionTester(
      plugin.getExtension('home-page-widget:scorecards/what-to-fix-next'),
    );
    expect(widget.get(homePageWidgetDataRef)).toMatchObject({
      name: 'WhatToFixNext',
      title: 'My software: what to fix next',
    });
  });

  it('has an API that speaks to its own backend', async () => {
    const asked: string[] = [];
    const fetchApi = mockApis.fetch({
      baseImplementation: async input => {
        asked.push(new Request(input).url);
        return new Response(JSON.stringify({ items: [] }));
      },
      resolvePluginProtocol: {
        discoveryApi: mockApis.discovery({ baseUrl: 'http://portal.example' }),
      },
    });
    const factory = createExtensionTester(
      plugin.getExtension('api:scorecards'),
    ).get(ApiBlueprint.dataRefs.factory);
    expect(factory.api).toBe(scorecardsApiRef);
    const api = factory.factory({ fetchApi }) as ScorecardsApi;
    await api.listScorecards();
    expect(asked).toEqual(['http://portal.example/api/scorecards/scorecards']);
  });

  it('has one header with tabs, and a heading per page', async () => {
    openPage('/scorecards');
    expect(
      await screen.findByRole('tab', { name: 'Overview' }),
    ).toHaveAttribute('href', '/scorecards');
    expect(screen.getByRole('tab', { name: 'Health' })).toHaveAttribute(
      'href',
      '/scorecards/health',
    );
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1);
  });

  it('says so when a page does not exist', async () => {
    openPage('/scorecards/basics/nothing/here');
    expect(await screen.findByText(/PAGE NOT FOUND/)).toBeInTheDocument();
  });
});
