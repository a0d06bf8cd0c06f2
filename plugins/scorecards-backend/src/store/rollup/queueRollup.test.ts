import { TestDatabases } from '@backstage/backend-test-utils';
import { queueRollup } from './queueRollup';

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

it('keeps a roll-up from taking for done what it cannot see yet', async () => {
  const knex = await databases.init('POSTGRES_18');
  await knex.schema.createTable('rollup_queue', table => {
    table.string('kind');
    table.string('ref');
    table.primary(['kind', 'ref']);
  });
  const owners = ['group:default/a', 'group:default/b'];
  // Asked for before, and done by nobody yet.
  await knex.transaction(tx => queueRollup(tx, 'owner', owners));
  const results = await knex.transaction();
  await queueRollup(results, 'owner', [owners[1]]);
  const free = () => knex('rollup_queue').forUpdate().skipLocked().pluck('ref');
  expect(await free()).toEqual([owners[0]]);
  await results.commit();
  expect((await free()).sort()).toEqual(owners);
});
