import { TestDatabases } from '@backstage/backend-test-utils';
import type { Answers, Results } from '@thrive/backstage-plugin-surveys-common';
import {
  organisation,
  pageOf,
  pulse,
  startSurveys,
} from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

const scales = ['easy', 'fast', 'sure', 'calm', 'alike'].map(key => ({
  key,
  type: 'likert',
  text: `${key}?`,
}));

describe.each(databases.eachSupportedId())(
  'what goes along with the main question on %s',
  id => {
    const keysOf = (drivers: readonly { variable: string }[]) =>
      drivers.map(({ variable }) => variable);

    /** What is told of it when everybody has said this. */
    async function driversOf(
      people: readonly Answers[],
      main: object = { key: 'recommend', type: 'nps', text: 'Recommend?' },
    ) {
      const portal = await startSurveys(databases, id, {
        entities: organisation({ alpha: people.length }),
      });
      const wave = await portal.open(
        pulse({ pages: [pageOf(main, ...scales)] }),
      );
      for (const [person, answers] of people.entries())
        await portal.answer(`alpha-${person}`, wave.id, answers);
      await portal.close(wave.id);
      const path = `/waves/${wave.id}/results`;
      const { body } = await portal.get('owner', path);
      return {
        portal,
        waveId: wave.id,
        path,
        body,
        told: keysOf(body.drivers),
      };
    }
    const stateOf = (body: Results, key: string) =>
      body.everybody.figures[key].state;

    it('is told from 25 people on who answered both, and of no fewer', async () => {
      const people = Array.from({ length: 30 }, (_, person): Answers => {
        // Who recommends finds it easy and fast, and is not sure of it.
        const value = (person % 5) + 1;
        return {
          ...(person === 29 ? {} : { recommend: value * 2 }),
          ...(person < 24 ? { easy: value } : {}),
          ...(person < 25 ? { fast: value } : {}),
          // As many as of what is fast, and one of them did not say the other.
          ...(person < 24 || person === 29 ? { sure: 6 - value } : {}),
          ...(person < 25 ? { calm: 6 - value } : {}),
          ...(person < 25 ? { alike: person < 2 ? value : 5 } : {}),
        };
      });
      const { body, told } = await driversOf(people);
      for (const key of ['recommend', 'easy', 'fast', 'sure', 'calm'])
        expect([key, stateOf(body, key)]).toEqual([key, 'shown']);
      expect(told.sort()).toEqual(['calm', 'fast']);
      const [fast, calm] = ['fast', 'calm'].map(key =>
        body.drivers.find(
          ({ variable }: { variable: string }) => variable === key,
        ),
      );
      expect(fast).toEqual({
        variable: 'fast',
        rho: 1,
        low: 1,
        high: 1,
        n: { from: 25, to: 25 },
        score: 3,
      });
      expect(calm).toMatchObject({ rho: -1, score: 3 });
      // Where nearly everybody said the same, that is said and nothing else.
      expect(stateOf(body, 'alike')).toBe('coarse');
    });

    it('is told of nothing when 24 answered, and of everybody only when 25 did', async () => {
      const all = Array.from({ length: 25 }, (_, person): Answers => {
        const value = (person % 5) + 1;
        return { recommend: value * 2, easy: value, fast: 6 - value };
      });
      const few = await driversOf(all.slice(0, 24));
      expect(stateOf(few.body, 'easy')).toBe('shown');
      expect(few.told).toEqual([]);
      const enough = await driversOf(all);
      expect(enough.told.sort()).toEqual(['easy', 'fast']);
      for (const cell of [enough.body.everybody, ...enough.body.cells])
        expect(Object.keys(cell)).not.toContain('drivers');

      // Somebody erases theirs: what is told stays what 25 said.
      const { portal, path, waveId } = enough;
      const erased = await portal.remove('alpha-0', `/me/waves/${waveId}`);
      expect(erased.status).toBe(204);
      await portal.post('owner', `/waves/${waveId}/release`);
      const { body } = await portal.get('owner', path);
      expect(body.drivers).toEqual(enough.body.drivers);
    });

    it('is not told when nearly everybody said the same to the main question', async () => {
      const people = Array.from({ length: 30 }, (_, person): Answers => {
        const value = (person % 5) + 1;
        return { recommend: person < 3 ? person : 10, easy: value };
      });
      const { body, told } = await driversOf(people);
      expect(stateOf(body, 'recommend')).toBe('coarse');
      expect(stateOf(body, 'easy')).toBe('shown');
      expect(told).toEqual([]);
    });

    it('is told of no survey that has no main question', async () => {
      const people = Array.from({ length: 30 }, (_, person): Answers => {
        const value = (person % 5) + 1;
        return { easy: value, fast: value };
      });
      const none = { key: 'words', type: 'text', text: 'Words?' };
      const { body, told } = await driversOf(people, none);
      expect(stateOf(body, 'easy')).toBe('shown');
      expect(told).toEqual([]);
    });
  },
);
