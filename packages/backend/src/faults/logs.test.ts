import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import knexFactory from 'knex';
import { startFeatures } from './__testUtils__/startFeatures';

/*
 * What adoption and surveys log is tested where they are: they have more to keep to themselves.
 */

const folder = createMockDirectory();
const PERSON = 'user:default/mock';
const REASON = 'because of Somebody';
const WAIVER = {
  policyId: 'baseline',
  ruleId: 'readme',
  scope: { kind: 'entity', ref: 'component:default/shop' },
  reason: REASON,
  expiresAt: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
};
jest.setTimeout(60_000);

/** Does something while a table is away. */
async function without<T>(
  feature: string,
  table: string,
  work: () => Promise<T>,
): Promise<T> {
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: { filename: folder.resolve(`${feature}.sqlite`) },
    useNullAsDefault: true,
  });
  try {
    await knex.schema.renameTable(table, `${table}_away`);
    return await work();
  } finally {
    await knex.schema.renameTable(`${table}_away`, table);
    await knex.destroy();
  }
}

/** A line as the portal's logger writes it, with all that an error brings along. */
function lineOf([message, meta]: [string, unknown?]): string {
  const cause = (meta as { cause?: object } | undefined)?.cause;
  return meta instanceof Error
    ? `${message} ${meta.stack} ${JSON.stringify({ ...meta, ...cause })}`
    : `${message} ${JSON.stringify(meta)}`;
}

it('Scorecards and compliance name nobody in the log, nor what somebody wrote, also when the database fails', async () => {
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  const portal = await startFeatures(
    { client: 'better-sqlite3', connection: { directory: folder.path } },
    {
      features: ['scorecards', 'compliance'],
      settings: { compliance: { packs: ['baseline'] } },
      also: [
        logger.factory,
        mockServices.rootLogger.mock(logger).factory,
        // Who did what is for the audit log to say.
        mockServices.auditor.mock().factory,
      ],
    },
  );
  const ask = () => portal.post('compliance', '/waivers', WAIVER);
  const search = () =>
    portal.get('scorecards', `/entities?q=${encodeURIComponent(REASON)}`);
  const statuses = [
    (await ask()).status,
    (await search()).status,
    await without('compliance', 'waivers', async () => (await ask()).status),
    await without(
      'scorecards',
      'entity_scores',
      async () => (await search()).status,
    ),
  ];
  expect(statuses.filter(status => status >= 500)).toHaveLength(2);
  await portal.stop();

  const calls = [logger.error, logger.warn, logger.info, logger.debug];
  const log = calls
    .flatMap(({ mock }) => mock.calls as [string, unknown?][])
    .map(lineOf)
    .join('\n');
  expect(log).toMatch(/Request failed with status 5\d\d/);
  expect(log).not.toContain(PERSON);
  expect(log).not.toContain(REASON);
});
