import { TestDatabases } from '@backstage/backend-test-utils';
import { startAdoption } from './__testUtils__/startAdoption';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const DAY = 86_400_000;
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => `person-${index}`);

/** Each person's use of a plugin so many days ago. */
function rows(names: readonly string[], plugin: string, ...daysAgo: number[]) {
  return names.flatMap(person =>
    daysAgo.map(days => ({
      person,
      plugin,
      at: new Date(Date.now() - days * DAY).toISOString(),
    })),
  );
}

describe.each(databases.eachSupportedId())('capabilities on %s', databaseId => {
  it('are listed with how they do, with hints that say why, and those that nobody ever used', async () => {
    const adoption = await startAdoption(databases, databaseId, {
      config: {
        capabilities: [
          {
            id: 'portal',
            title: 'Portal',
            mandated: true,
            plugins: ['catalog'],
          },
          { id: 'unknown', title: 'Unknown to all', plugins: ['nothing'] },
        ],
      },
    });
    const names = people(60);
    await adoption.post('ada', '/import', {
      simulated: true,
      rows: rows(names, 'catalog', 2, 3),
    });
    await adoption.post('ada', '/import', {
      simulated: true,
      rows: [
        ...rows(names.slice(0, 7), 'techdocs', 2),
        ...rows(names.slice(0, 2), 'api-docs', 2),
        ...rows(names.slice(0, 9), 'old-tool', 60),
      ],
    });
    const { body } = await adoption.get('ada', '/capabilities');
    const byId = (id: string) =>
      body.items.find((item: { id: string }) => item.id === id);
    expect(byId('portal')).toMatchObject({
      title: 'Portal',
      mandated: true,
      people: 60,
      daysPerPerson: { mean: 2, n: 60 },
    });
    expect(byId('portal').hint).toBeUndefined();
    expect(byId('techdocs')).toMatchObject({ title: 'TechDocs', people: 7 });
    // Few people are said to be few, and nothing else of them.
    expect(byId('api-docs').people).toBeUndefined();
    expect(byId('api-docs').hint.doubts).toEqual(['few']);
    expect(byId('old-tool').hint.doubts).toEqual(['unused']);
    expect(byId('unknown')).toMatchObject({
      neverUsed: true,
      people: 0,
      hint: { doubts: ['unused'], weight: 1 },
    });

    const { body: overview } = await adoption.get('ada', '/overview');
    expect(overview.choice).toEqual({ voluntary: 7, onlyMandated: 53 });
    expect(overview.activeDays).toContainEqual({
      days: 2,
      exactly: 60,
      atLeast: 60,
    });
    adoption.deny();
    expect((await adoption.get('ada', '/capabilities')).status).toBe(403);
  });

  it('whether people are made up is told to everybody, and beside what is published', async () => {
    const adoption = await startAdoption(databases, databaseId);
    expect((await adoption.get('ada', '/about')).body).toEqual({
      timeZone: 'UTC',
      minimumGroupSize: 5,
    });
    await adoption.post('ada', '/import', {
      simulated: true,
      rows: rows(people(6), 'catalog', 2),
    });
    const { body } = await adoption.get('ada', '/measures');
    for (const { formula } of body.items)
      expect(formula).toMatch(/; 6 of the people are made up$/);
    adoption.deny();
    expect((await adoption.get('ada', '/about')).body.simulated).toBe(6);
  });

  it('tasks of templates that are imported are told with the templates, once', async () => {
    const adoption = await startAdoption(databases, databaseId);
    const tasks = people(6).flatMap((person, index) => ({
      person,
      plugin: 'scaffolder',
      action: index < 4 ? 'task-completed' : 'task-failed',
      subject: 'template:default/service',
      value: index < 4 ? 90 : undefined,
      seconds: 30 + index * 10,
      step: index < 4 ? undefined : 'Publish',
      at: new Date(Date.now() - 2 * DAY).toISOString(),
    }));
    for (let time = 0; time < 2; time++)
      await adoption.post('ada', '/import', { simulated: true, rows: tasks });
    const { body } = await adoption.get('ada', '/templates');
    expect(body.items).toMatchObject([
      {
        template: 'template:default/service',
        runs: 6,
        completed: 4,
        failed: 2,
        people: 6,
        minutesSaved: 360,
        medianSeconds: 40,
        failingSteps: [{ step: 'Publish', runs: 2 }],
      },
    ]);
    const { body: list } = await adoption.get('ada', '/capabilities');
    expect(list.items[0]).toMatchObject({
      id: 'scaffolder',
      success: { share: 4 / 6, n: 6 },
    });
  });

  it('tasks count in the same weeks for a capability as for templates', async () => {
    const adoption = await startAdoption(databases, databaseId);
    // One of each day: the first weeks are partly out.
    const tasks = Array.from({ length: 90 }, (_, daysAgo) => ({
      person: `p${daysAgo % 6}`,
      plugin: 'scaffolder',
      action: 'task-completed',
      subject: 'template:default/service',
      at: new Date(Date.now() - daysAgo * DAY - 1000).toISOString(),
    }));
    await adoption.post('ada', '/import', { rows: tasks });
    const { body: templates } = await adoption.get('ada', '/templates');
    const { body: list } = await adoption.get('ada', '/capabilities');
    expect(list.items[0].success.n).toBe(templates.success.n);
  });

  it('nobody has used one that there is not', async () => {
    const adoption = await startAdoption(databases, databaseId);
    await adoption.post('ada', '/import', {
      rows: rows(people(6), 'catalog', 2),
    });
    for (const path of ['/retention?capability=nope', '/capabilities/nope']) {
      const { status, body } = await adoption.get('ada', path);
      expect([status, body.error.message]).toEqual([
        404,
        'Nobody used a capability "nope", and adoption.capabilities has none',
      ]);
    }
  });

  it('retention comes in brackets of days after the first, too', async () => {
    const adoption = await startAdoption(databases, databaseId);
    const names = people(10);
    await adoption.post('ada', '/import', {
      rows: [
        ...rows(names, 'catalog', 60),
        ...rows(names.slice(0, 6), 'catalog', 58, 50),
      ],
    });
    const { body } = await adoption.get('ada', '/retention?returns=bracket');
    expect(body.brackets).toEqual([
      { from: 1, to: 7 },
      { from: 8, to: 14 },
      { from: 15, to: 28 },
    ]);
    expect(
      body.overall.map(({ returned }: any) => [returned.share, returned.n]),
    ).toEqual([
      [0.6, 10],
      [0.6, 10],
      [0, 10],
    ]);
  });
});
