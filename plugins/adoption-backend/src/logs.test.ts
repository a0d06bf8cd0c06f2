import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { startAdoption, usageEvent } from './__testUtils__/startAdoption';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

/** As the portal's logger writes a line: of an error its stack and its own fields, and those of its cause. */
function lineOf([message, meta]: [string, unknown?]): string {
  if (!(meta instanceof Error)) return `${message} ${JSON.stringify(meta)}`;
  return `${message} ${meta.stack} ${JSON.stringify({
    ...meta,
    cause: { ...(meta.cause as object) },
  })}`;
}

it.each(databases.eachSupportedId())(
  'Nobody is named in the log, nor what they opened, whatever fails, on %s',
  async databaseId => {
    const logger = mockServices.logger.mock();
    logger.child.mockReturnValue(logger);
    const adoption = await startAdoption(databases, databaseId, {
      users: ['ada', 'bob'],
      teams: { web: ['ada', 'bob'] },
      services: [
        logger.factory,
        mockServices.rootLogger.mock(logger).factory,
        // Who did what is for the audit log to say.
        mockServices.auditor.mock().factory,
      ],
    });
    const OPENED = '/catalog/default/component/secret-project';
    const send = () =>
      adoption.send('ada', [usageEvent({ subject: OPENED }), { id: OPENED }]);
    expect((await send()).body).toMatchObject({ accepted: 1 });
    const rows = [
      { person: 'bob', at: new Date().toISOString(), plugin: 'catalog' },
      { person: 'ada', at: OPENED, plugin: 'catalog' },
    ];
    await adoption.post('ada', '/import', { rows });
    for (const task of [
      'adoption-note-eligible',
      'adoption-read-scaffolder',
      'adoption-retention',
      'adoption-weekly-digest',
    ])
      await adoption.scheduler.triggerTask(task);
    // The database fails in the middle of each of them.
    await adoption.knex.schema.renameTable('people', 'people_away');
    expect((await send()).status).toBe(503);
    expect((await adoption.erase('ada')).status).toBe(503);
    expect((await adoption.optOut('ada', true)).status).toBe(503);
    await adoption.knex.schema.renameTable('people_away', 'people');
    expect((await adoption.erase('ada')).status).toBeLessThan(300);

    const calls = [logger.error, logger.warn, logger.info, logger.debug];
    const log = calls
      .flatMap(({ mock }) => mock.calls as [string, unknown?][])
      .map(lineOf)
      .join('\n');
    expect(log).toContain('Request failed with status 503');
    expect(log).not.toMatch(/\b(ada|bob)\b/);
    expect(log).not.toContain('secret-project');
  },
);
