import { createHash } from 'node:crypto';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Pseudonyms } from '@thrive/pseudonyms';
import {
  checkUp,
  organisation,
  startSurveys,
} from './__testUtils__/startSurveys';
import { Handles } from './identity/Handles';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(180_000);

const PEOPLE = 24;
const names = Array.from({ length: PEOPLE }, (_, index) => `alpha-${index}`);

describe.each(databases.eachSupportedId())('anonymity on %s', databaseId => {
  it('A13: a full copy of the database and the key tell nothing of who gave which anonymous answer', async () => {
    const portal = await startSurveys(databases, databaseId, {
      entities: organisation({ alpha: PEOPLE }),
    });
    const wave = await portal.open(checkUp('anonymous'));
    // Everybody answers one after the other, each with another answer, and at once: the worst case.
    const truth = new Map<string, number>();
    for (const [index, name] of names.entries()) {
      truth.set(name, index % 11);
      await portal.answer(name, wave.id, {
        recommend: index % 11,
        why: `text ${index}`,
      });
    }
    const dump: Record<string, any[]> = {};
    for (const table of [
      'waves',
      'roster',
      'roster_marks',
      'responses',
      'answers',
      'texts',
    ])
      dump[table] = await portal.knex(table);
    const pg = databaseId === 'POSTGRES_18';
    if (pg) {
      // Hidden columns that tell the order of transactions.
      for (const table of ['roster', 'responses', 'texts'])
        dump[table] = await portal
          .knex(table)
          .select(
            '*',
            portal.knex.raw('xmin::text as xmin'),
            portal.knex.raw('ctid::text as ctid'),
          );
    } else {
      for (const table of ['roster', 'responses', 'texts'])
        dump[table] = await portal.knex(table).select('*', 'rowid as ctid');
    }

    // The attacker has the key as well, and so knows whose row in the roster is whose.
    const handles = new Handles(
      new Pseudonyms({
        owner: 'surveys',
        key: 'a key of tests that is long enough',
      }),
    );
    const salted = { id: wave.id, salt: dump.waves[0].salt };
    const placeOf = new Map(
      names.map(name => {
        const person = handles.inRoster(salted, `user:default/${name}`);
        return [name, dump.roster.find(row => row.person === person)!.place];
      }),
    );
    expect(new Set(placeOf.values()).size).toBe(PEOPLE);

    const responses = dump.responses;
    const valueOf = (handle: string) =>
      dump.answers.find(row => row.handle === handle)!.value;
    const guesses: Record<
      string,
      (name: string, index: number) => string | undefined
    > = {
      'by hashes of names': name =>
        responses.find(({ handle }) =>
          ['response', 'text:why', ''].some(
            purpose =>
              handle ===
                handles.ofResponse(
                  { ...dump.waves[0], ...salted },
                  `user:default/${name}`,
                  false,
                ) ||
              handle ===
                createHash('sha256')
                  .update(`${purpose}\nuser:default/${name}`)
                  .digest('base64url'),
          ),
        )?.handle,
      'by the order of rows in both tables': name => {
        const people = [...dump.roster].sort((a, b) =>
          String(a.ctid) < String(b.ctid) ? -1 : 1,
        );
        const at = people.findIndex(row => row.place === placeOf.get(name));
        const rows = [...responses].sort((a, b) =>
          String(a.ctid) < String(b.ctid) ? -1 : 1,
        );
        return rows[at]?.handle;
      },
      'by the order of places': name => {
        const at = [...placeOf.values()]
          .sort((a, b) => a - b)
          .indexOf(placeOf.get(name)!);
        return responses[at]?.handle;
      },
      'by the order of marks': name => {
        const marks = Object.entries(
          JSON.parse(dump.roster_marks[0].marks),
        ).sort(([, a], [, b]) => (String(a) < String(b) ? -1 : 1));
        const at = marks.findIndex(
          ([place]) => Number(place) === placeOf.get(name),
        );
        return responses[at]?.handle;
      },
      'by the order of handles': name => {
        const at = [...placeOf.entries()]
          .map(([one]) => [
            one,
            handles.inRoster(salted, `user:default/${one}`),
          ])
          .sort(([, a], [, b]) => (a < b ? -1 : 1))
          .findIndex(([one]) => one === name);
        return [...responses].map(({ handle }) => handle).sort()[at];
      },
    };
    for (const [way, guess] of Object.entries(guesses)) {
      const right = names.filter((name, index) => {
        const handle = guess(name, index);
        return handle !== undefined && valueOf(handle) === truth.get(name);
      }).length;
      // Chance is 2 or 3 of 24; twelve would be a link.
      expect(`${way}: ${right < 12}`).toBe(`${way}: true`);
    }

    // Nothing orders rows in time, and nothing says from where they came.
    const columns = Object.keys(dump.responses[0]).filter(
      name => !['xmin', 'ctid'].includes(name),
    );
    expect(columns.sort()).toEqual(['added', 'atom', 'handle', 'wave_id']);
    expect(new Set(responses.map(({ handle }) => handle)).size).toBe(PEOPLE);
    // The text of a response does not lead to its numbers.
    const shared = dump.texts.filter(text =>
      responses.some(({ handle }) => handle === text.handle),
    );
    expect(shared).toEqual([]);
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

  it('A11: gives no rows away, in no mode and by no route', async () => {
    const portal = await startSurveys(databases, databaseId, {
      entities: organisation({ alpha: 12 }),
    });
    const wave = await portal.open(checkUp('named'));
    for (const name of names.slice(0, 12))
      await portal.answer(name, wave.id, { recommend: 5, why: 'secret words' });
    await portal.close(wave.id);
    for (const path of [
      `/waves/${wave.id}`,
      `/waves/${wave.id}/results`,
      `/waves/${wave.id}/comments`,
      '/surveys',
      '/surveys/pulse',
      '/surveys/pulse/trend',
      '/measures',
      '/measures/pulse.recommend/series?by=group',
    ]) {
      const { text, status } = await portal.get('owner', path);
      expect([path, status]).toEqual([path, 200]);
      expect(text).not.toContain('alpha-');
    }
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
