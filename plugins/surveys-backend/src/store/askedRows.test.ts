import { TestDatabases } from '@backstage/backend-test-utils';
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { KnexAskedStore } from './AskedStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())('clocks on %s', id => {
  async function start() {
    const knex = await databases.init(id);
    await knex.migrate.latest({
      directory: resolve(__dirname, '../../migrations'),
    });
    return { knex, store: new KnexAskedStore(knex) };
  }
  const pseudonym = () => randomBytes(32).toString('base64url');

  it('keep everything of everybody, however often they are mixed', async () => {
    const { knex, store } = await start();
    const people = Array.from({ length: 300 }, pseudonym);
    for (const [index, person] of people.entries())
      await store.noteAsked(person, 'pulse', '2028-01-10', index % 7 === 0);
    expect(await knex('asked')).toHaveLength(300);
    const never = await knex('asked').where({ never: 1 });
    expect(never.map(({ person }) => person).sort()).toEqual(
      people.filter((_, index) => index % 7 === 0).sort(),
    );
  });

  it('lose nothing when many are asked at the same time', async () => {
    const { knex, store } = await start();
    const people = Array.from({ length: 40 }, pseudonym);
    await Promise.all(
      people.flatMap(person => [
        store.noteAsked(person, 'pulse', '2028-01-10', true),
        store.noteAsked(person, 'pulse', '2028-01-11', false),
        store.noteAsked(person, 'other', '2028-01-10', false),
      ]),
    );
    expect(await knex('asked')).toHaveLength(80);
    expect(await knex('asked').where({ never: 1 })).toHaveLength(40);
    const undone = await Promise.all(
      people.map(person => store.undoNever(person, 'pulse')),
    );
    expect(undone.every(Boolean)).toBe(true);
    expect(await knex('asked').where({ never: 1 })).toEqual([]);
  });

  it('stand in no order of time', async () => {
    const { knex, store } = await start();
    const people = Array.from({ length: 100 }, pseudonym);
    for (const person of people)
      await store.noteAsked(person, 'pulse', '2028-01-10', false);
    const found = (await knex('asked')).map(({ person }) =>
      people.indexOf(person),
    );
    // Of 100 in the order of chance, as many as 20 never stand after whom they came after.
    const inOrder = found.filter((at, index) => at === found[index - 1] + 1);
    expect(inOrder.length).toBeLessThan(20);
  });
});
