import { TestDatabases } from '@backstage/backend-test-utils';
import { startAdoption, usageEvent } from './__testUtils__/startAdoption';
import { periodOf } from './measures/calendar';
import { SearchTermStore } from './store/SearchTermStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const DAY = 86_400_000;
const people = Array.from({ length: 12 }, (_, index) => `person-${index}`);
const search = (term: string, value: number, change: object = {}) =>
  usageEvent({ plugin: 'search', action: 'search', value, term, ...change });

describe.each(databases.eachSupportedId())('search terms on %s', databaseId => {
  const start = (searchTerms?: boolean) =>
    startAdoption(databases, databaseId, {
      config: searchTerms === undefined ? {} : { searchTerms },
    });

  it('are stored nowhere unless they are wanted', async () => {
    const adoption = await start();
    for (const name of people)
      await adoption.send(name, [search('golden path', 0)]);
    const { body } = await adoption.get('ada', '/search');
    expect(body.searches).toBe(12);
    expect(body.terms).toBeUndefined();
    expect(await adoption.knex('search_terms')).toEqual([]);
  });

  it('come in with what is imported, too, where they are wanted', async () => {
    const termsOf = async (wanted: boolean) => {
      const adoption = await start(wanted);
      await adoption.post('ada', '/import', {
        rows: people.map(person => ({
          person,
          at: new Date(Date.now() - 1000).toISOString(),
          plugin: 'search',
          action: 'search',
          value: 0,
          term: 'On-call',
        })),
      });
      const { body } = await adoption.get('ada', '/search');
      expect(body.searches).toBe(12);
      return body.terms;
    };
    expect(await termsOf(true)).toMatchObject([{ term: 'on-call' }]);
    expect(await termsOf(false)).toBeUndefined();
  });

  it('are told when enough different people searched for them, and nobody’s are stored', async () => {
    const adoption = await start(true);
    for (const [index, name] of people.entries()) {
      await adoption.send(name, [
        search('Golden  Path', index < 4 ? 0 : 3),
        usageEvent({
          plugin: 'search',
          action: 'discover',
          term: 'golden path',
        }),
      ]);
    }
    // One person, however often, is not enough of them; and a repeated request counts once.
    const often = Array.from({ length: 20 }, () => search('my salary', 0));
    await adoption.send('person-1', often);
    await adoption.send('person-1', often);
    await adoption.send('person-2', [search('ada@example.com', 0)]);
    const { body } = await adoption.get('ada', '/search');
    expect(body.terms).toMatchObject([
      {
        term: 'golden path',
        searches: 12,
        opened: 12,
        withoutResult: { share: 1 / 3, n: 12 },
      },
    ]);
    const rare = await adoption.knex('search_terms').where('term', 'my salary');
    expect(rare).toMatchObject([{ searches: 20 }]);
    expect(
      JSON.stringify([
        await adoption.knex('search_terms'),
        await adoption.knex('terms'),
        await adoption.knex('events'),
      ]),
    ).not.toMatch(/ada@example/);
    const places = await adoption.knex('search_term_places');
    expect(Object.keys(places[0]).sort()).toEqual(['place', 'term', 'week']);
  });

  it('are forgotten when the week is over and too few people searched for them', async () => {
    const adoption = await start(true);
    for (const name of people) await adoption.send(name, [search('kafka', 1)]);
    await adoption.send('person-1', [search('rare thing', 0)]);
    const today = Math.floor(Date.now() / DAY);
    const later = periodOf(today, 'week') + 1;
    const store = new SearchTermStore(adoption.knex);
    expect(await store.forgetRare(later - 1, 5)).toBe(0);
    expect(await store.forgetRare(later, 5)).toBe(1);
    const left = await adoption.knex('search_terms').select('term');
    expect(left).toEqual([{ term: 'kafka' }]);
    const places = await adoption.knex('search_term_places').distinct('term');
    expect(places).toEqual([{ term: 'kafka' }]);
  });

  it('how searching goes is still known by week when its events are gone', async () => {
    const adoption = await start();
    const at = new Date(Date.now() - 8 * DAY).toISOString();
    await adoption.post('ada', '/import', {
      rows: people.map((person, index) => ({
        person,
        at,
        plugin: 'search',
        action: 'search',
        value: index < 3 ? 0 : 5,
      })),
    });
    await adoption.scheduler.triggerTask('adoption-count-searches');
    await adoption.knex('events').delete();
    const { body } = await adoption.get('ada', '/search');
    const counted = body.weeks.filter(
      ({ searches }: { searches?: number }) => searches,
    );
    expect(counted).toMatchObject([
      { searches: 12, withoutResult: { share: 0.25, n: 12 } },
    ]);
    // The team's own are not there: a team of the past is not known.
    expect(body.weeks).toHaveLength(12);
  });
});
