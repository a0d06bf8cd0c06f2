import { TestDatabases } from '@backstage/backend-test-utils';
import { startAdoption, usageEvent } from './__testUtils__/startAdoption';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const steps = [
  { title: 'Search', action: 'search' },
  { title: 'Open', action: 'discover' },
];

describe.each(databases.eachSupportedId())('problems on %s', id => {
  const problemsOf = async (
    adoption: Awaited<ReturnType<typeof startAdoption>>,
  ) => (await adoption.get('ada', '/data-quality')).body.problems;

  it('leaves out what is wrong in the configuration, keeps the rest, and tells', async () => {
    const adoption = await startAdoption(databases, id, {
      users: ['ada', 'bob', 'cy', 'dee', 'eve'],
      config: {
        capabilities: [
          { id: 'docs', plugins: ['techdocs'] },
          { id: 'docs', plugins: ['other'] },
          { id: 'pages', plugins: ['techdocs'] },
        ],
        segments: [
          { id: 'Wrong Id', filter: {} },
          { id: 'all', filter: { kind: 'User' } },
          { id: 'none' },
        ],
        funnels: [
          { id: 'short', steps: steps.slice(0, 1) },
          { id: 'find', steps },
        ],
        valueEvents: [{}],
      },
    });
    expect(await problemsOf(adoption)).toEqual([
      {
        where: 'adoption.segments[0] (Wrong Id)',
        problem:
          'The segment id "Wrong Id" may have small letters, digits and dashes only',
      },
      {
        where: 'adoption.segments[2] (none)',
        problem: expect.stringMatching(/filter/),
      },
      {
        where: 'adoption.capabilities[1] (docs)',
        problem: 'Two capabilities have the id "docs"',
      },
      {
        where: 'adoption.capabilities[2] (pages)',
        problem:
          '"techdocs" in plugins is part of two capabilities: "docs" and "pages"',
      },
      {
        where: 'adoption.valueEvents[0]',
        problem: expect.stringMatching(/neither an action nor a plugin/),
      },
      {
        where: 'adoption.funnels[0] (short)',
        problem: expect.stringMatching(/has 1 steps/),
      },
    ]);
    const { body: funnels } = await adoption.get('ada', '/funnels');
    expect(funnels.items.map((funnel: any) => funnel.id)).toEqual(['find']);
    const { body: groups } = await adoption.get('ada', '/groups');
    expect(groups.items).toContainEqual(
      expect.objectContaining({ id: 'all', members: 5 }),
    );
  });

  it('warns when people are stored under a key that is not configured any more', async () => {
    const adoption = await startAdoption(databases, id);
    await adoption.send('ada', [usageEvent()]);
    await adoption.send('bob', [usageEvent()]);
    expect(await problemsOf(adoption)).toEqual([]);
    const again = (pseudonyms: object) =>
      startAdoption({ init: async () => adoption.knex } as never, id, {
        config: { pseudonyms: pseudonyms as never },
      });
    const key = 'another key for tests, with enough characters';
    const lost = await again({ key });
    expect(await problemsOf(lost)).toEqual([
      {
        where: 'adoption.pseudonyms',
        problem: expect.stringMatching(
          /^2 people are stored .* Add that key to adoption.pseudonyms.formerKeys$/,
        ),
      },
    ]);
    const found = await again({
      key,
      formerKeys: ['a key for tests, with enough characters'],
    });
    expect(await problemsOf(found)).toEqual([]);
  });

  it('does not start without a key, nor with one that can be tried out', async () => {
    const start = (pseudonyms: object) =>
      startAdoption(databases, id, {
        config: { pseudonyms: pseudonyms as never },
      });
    await expect(start({})).rejects.toThrow(/needs a key/);
    await expect(start({ key: 'short' })).rejects.toThrow(
      /5 characters; it needs at least 32/,
    );
  });
});
