import { createHash } from 'node:crypto';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  checkUp,
  organisation,
  startSurveys,
} from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(180_000);

const PEOPLE = 24;
const names = Array.from({ length: PEOPLE }, (_, index) => `alpha-${index}`);

describe.each(databases.eachSupportedId())('anonymity on %s', databaseId => {
  it('stores nothing with an anonymous answer but where it counts, and no way from a text to numbers', async () => {
    const portal = await startSurveys(databases, databaseId, {
      entities: organisation({ alpha: PEOPLE }),
    });
    const wave = await portal.open(checkUp('anonymous'));
    for (const [index, name] of names.entries())
      await portal.answer(name, wave.id, {
        recommend: index % 11,
        why: `text ${index}`,
      });
    const responses = await portal.knex('responses');
    // Nothing orders rows in time, and nothing says from where they came.
    expect(Object.keys(responses[0]).sort()).toEqual([
      'added',
      'atom',
      'handle',
      'wave_id',
    ]);
    const handles = responses.map(({ handle }) => handle);
    expect(new Set(handles).size).toBe(PEOPLE);
    const texts = await portal.knex('texts').whereIn('handle', handles);
    expect(texts).toEqual([]);
  });

  it('A12: names of people lead to no row without the key, and every table has names of its own', async () => {
    const portal = await startSurveys(databases, databaseId, {
      entities: organisation({ alpha: 6 }),
    });
    const wave = await portal.open(checkUp('confidential'));
    for (const name of names.slice(0, 6))
      await portal.answer(name, wave.id, { recommend: 5, why: 'so' });
    const [stored] = await portal.knex('waves');
    const rows = [
      ...(await portal.knex('roster')).map(({ person }) => person),
      ...(await portal.knex('responses')).map(({ handle }) => handle),
      ...(await portal.knex('texts')).map(({ handle }) => handle),
    ];
    expect(new Set(rows).size).toBe(18);
    const dictionary = names.slice(0, 6).flatMap(name =>
      ['sha256', 'sha1', 'md5'].flatMap(algorithm =>
        ['', stored.salt, wave.id].flatMap(salt =>
          ['base64url', 'hex', 'base64'].flatMap(coding => [
            createHash(algorithm)
              .update(`${salt}user:default/${name}`)
              .digest(coding as 'hex'),
            createHash(algorithm)
              .update(`user:default/${name}${salt}`)
              .digest(coding as 'hex'),
          ]),
        ),
      ),
    );
    expect(rows.filter(row => dictionary.includes(row))).toEqual([]);
  });

  it('destroys the key of a confidential wave with its release: then nobody finds anybody', async () => {
    const portal = await startSurveys(databases, databaseId, {
      entities: organisation({ alpha: 6 }),
    });
    const wave = await portal.open({
      ...checkUp('confidential'),
      destroyKey: true,
    });
    for (const name of names.slice(0, 6))
      await portal.answer(name, wave.id, { recommend: 5 });
    await portal.close(wave.id);
    expect((await portal.knex('waves').first()).salt).toBeNull();
    const erased = await portal.remove('alpha-0', `/me/waves/${wave.id}`);
    expect(erased.status).toBe(409);
    expect(erased.body.error.message).toContain(
      'key of this survey is destroyed',
    );
    expect((await portal.get('alpha-0', '/me')).body.items).toEqual([]);
  });

  it('leaves nobody alone in a part of the roster of which the key is destroyed', async () => {
    const portal = await startSurveys(databases, databaseId, {
      entities: organisation({ alpha: 6, beta: 1, gamma: 2 }),
    });
    await portal.open({ ...checkUp('confidential'), destroyKey: true });
    const members = (await portal.knex('wave_atoms')).map(atom => atom.members);
    expect(Math.min(...members)).toBeGreaterThanOrEqual(5);
  });

  it('A15: counts two surveys of the same people each for itself, under other names', async () => {
    const portal = await startSurveys(databases, databaseId, {
      entities: organisation({ alpha: 6 }),
    });
    const one = await portal.open(checkUp('confidential'));
    const two = await portal.open({ ...checkUp('confidential'), id: 'other' });
    for (const wave of [one, two])
      for (const name of names.slice(0, 6))
        await portal.answer(name, wave.id, { recommend: 5 });
    const handles = (await portal.knex('responses')).map(
      ({ handle }) => handle,
    );
    const people = (await portal.knex('roster')).map(({ person }) => person);
    expect(new Set(handles).size).toBe(12);
    expect(new Set(people).size).toBe(12);
  });

  it('writes nothing of answers or people into logs of what was done', async () => {
    const portal = await startSurveys(databases, databaseId, {
      entities: organisation({ alpha: 6 }),
    });
    const wave = await portal.open(checkUp('anonymous'));
    const refused = await portal.post(
      'alpha-0',
      `/waves/${wave.id}/responses`,
      {
        answers: { recommend: 5, why: 'a secret' },
      },
    );
    expect(refused.status).toBe(409);
    expect(refused.text).not.toContain('a secret');
    const bad = await portal.answer('alpha-0', wave.id, {
      recommend: 5,
      why: { nested: 'a secret' },
    } as never);
    expect(bad.status).toBe(400);
    expect(bad.text).not.toContain('a secret');
  });
});
