import { screen } from '@testing-library/react';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { scorecardsApiRef } from '../../api/ScorecardsApi';
import { ScorecardsApiClient } from '../../api/ScorecardsApiClient';
import { rootRouteRef } from '../../routes';
import {
  failure,
  fakeBackend,
  type Routes,
} from '../../__testUtils__/fakeBackend';
import { score } from '../../__testUtils__/fixtures';
import { entityPages, portalApis } from '../../__testUtils__/renderPlugin';
import { WhatToFixNext } from './WhatToFixNext';

const manyGroups = ['a', 'b', 'c', 'd', 'e', 'f'].map(
  name => `group:default/${name}`,
);

function show(routes: Routes, owners: string[]) {
  const backend = fakeBackend(routes);
  const [fetchApi, catalogApi] = portalApis(backend);
  renderInTestApp(<WhatToFixNext />, {
    mountedRoutes: { ...entityPages, '/scorecards': rootRouteRef },
    apis: [
      fetchApi,
      catalogApi,
      mockApis.identity({
        userEntityRef: 'user:default/dora',
        ownershipEntityRefs: owners,
      }),
      [scorecardsApiRef, ScorecardsApiClient.create({ fetchApi })],
    ],
  });
  return backend;
}

function groupOf(request: Request) {
  return new URL(request.url).searchParams.get('group');
}

describe('the home page widget', () => {
  it('puts what is closest to its next level first, over all my groups, each once', async () => {
    const shared = score('shared', { missing: ['has-readme', 'has-license'] });
    show(
      {
        'GET /entities': request =>
          groupOf(request) === 'group:default/a'
            ? {
                items: [
                  shared,
                  score('far', {
                    missing: ['has-readme', 'has-docs', 'has-owner'],
                  }),
                ],
              }
            : { items: [score('near', { missing: ['has-readme'] }), shared] },
      },
      ['user:default/dora', 'group:default/a'],
    );
    await screen.findByRole('link', { name: 'near' });
    const links = screen.getAllByRole('link').map(link => link.textContent);
    expect(links).toEqual(['near', 'shared', 'far', 'See all scorecards']);
    expect(screen.getByText('1 check to Silver:')).toBeInTheDocument();
  });

  it('asks for a bounded number of owners, whatever the number of groups', async () => {
    const { asked } = show(
      { 'GET /entities': () => ({ items: [score('one')] }) },
      ['user:default/dora', ...manyGroups],
    );
    await screen.findByRole('link', { name: 'one' });
    const owners = asked
      .filter(({ url }) => new URL(url).pathname.endsWith('/entities'))
      .map(groupOf);
    expect(owners).toEqual([...manyGroups.slice(0, 4), 'user:default/dora']);
  });

  it('shows what could be read when one group fails', async () => {
    show(
      {
        'GET /entities': request =>
          groupOf(request) === 'group:default/a'
            ? failure(500, 'Something broke')
            : { items: [score('mine')] },
      },
      ['user:default/dora', 'group:default/a'],
    );
    expect(
      await screen.findByRole('link', { name: 'mine' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('1 of your groups could not be read.'),
    ).toBeInTheDocument();
  });

  it('leaves out what is at its highest level already', async () => {
    show(
      {
        'GET /entities': () => ({
          items: [
            score('done', {
              levelId: 'gold',
              nextLevelId: undefined,
              missing: [],
            }),
          ],
        }),
      },
      ['user:default/dora', 'group:default/a'],
    );
    expect(await screen.findByText('Nothing to fix')).toBeInTheDocument();
  });

  it('explains itself to people without groups', async () => {
    show({ 'GET /entities': () => ({ items: [], total: 0 }) }, [
      'user:default/dora',
    ]);
    expect(await screen.findByText('Nothing is yours yet')).toBeInTheDocument();
  });

  it('says what failed when nothing could be read', async () => {
    show({ 'GET /entities': () => failure(503, 'The database is away') }, [
      'group:default/a',
    ]);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away.',
    );
  });
});
