import { TestDatabases } from '@backstage/backend-test-utils';
import { surveyConditions } from '@thrive/backstage-plugin-surveys-node';
import {
  checkUp,
  organisation,
  startSurveys,
} from './__testUtils__/startSurveys';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(120_000);

const { hasMode, isSurveyOwner } = surveyConditions;
const MODES = ['named', 'confidential', 'anonymous'] as const;
const ANN = 'user:default/ann';

/** Each user of this test has a policy of their own. */
const POLICIES: Record<string, Parameters<typeof isOf>[0]> = {
  secret: hasMode({ modes: ['anonymous'] }),
  traced: hasMode({ modes: ['named', 'confidential'] }),
  none: hasMode({ modes: [] }),
  ann: isSurveyOwner({ claims: [ANN] }),
  either: {
    anyOf: [isSurveyOwner({ claims: [ANN] }), hasMode({ modes: ['named'] })],
  },
  both: {
    allOf: [
      isSurveyOwner({ claims: [ANN] }),
      { not: hasMode({ modes: ['named'] }) },
    ],
  },
};
/** Which of the surveys each policy is about; Ann owns the named and the anonymous one. */
const ALLOWED: Record<string, readonly string[]> = {
  secret: ['anonymous'],
  traced: ['confidential', 'named'],
  none: [],
  ann: ['anonymous', 'named'],
  either: ['anonymous', 'named'],
  both: ['anonymous'],
};

type Options = NonNullable<Parameters<typeof startSurveys>[2]>;
const isOf = (condition: ReturnType<NonNullable<Options['conditionFor']>>) =>
  condition;

describe.each(databases.eachSupportedId())(
  'policies by condition on %s',
  id => {
    const start = () =>
      startSurveys(databases, id, {
        entities: organisation({ alpha: 12 }),
        conditionFor: userRef => POLICIES[userRef.split('/')[1]],
      });

    it('allow the same surveys in lists, by their id and by their waves', async () => {
      const portal = await start();
      const waves: Record<string, string> = {};
      for (const mode of MODES) {
        const owner = mode === 'confidential' ? 'user:default/bob' : ANN;
        const wave = await portal.open(checkUp(mode, { id: mode, owner }));
        for (let person = 0; person < 12; person++)
          await portal.answer(`alpha-${person}`, wave.id, {
            recommend: person % 11,
            why: 'so',
          });
        await portal.close(wave.id);
        waves[mode] = wave.id;
      }
      for (const [name, allowed] of Object.entries(ALLOWED)) {
        const list = async (path: string) =>
          (await portal.get(name, path)).body.items.map(
            (item: { id: string }) => item.id,
          );
        expect([name, (await list('/surveys')).sort()]).toEqual([
          name,
          allowed,
        ]);
        const measures = new Set(
          (await list('/measures')).map((one: string) => one.split('.')[0]),
        );
        expect([name, [...measures].sort()]).toEqual([name, allowed]);
        for (const mode of MODES) {
          const expected = allowed.includes(mode) ? 200 : 403;
          for (const path of [
            `/surveys/${mode}`,
            `/surveys/${mode}/trend`,
            `/measures/${mode}.recommend/series`,
            `/waves/${waves[mode]}`,
            `/waves/${waves[mode]}/results`,
            `/waves/${waves[mode]}/comments`,
          ]) {
            const { status } = await portal.get(name, path);
            expect([name, path, status]).toEqual([name, path, expected]);
          }
          const again = await portal.post(
            name,
            `/waves/${waves[mode]}/release`,
          );
          expect([name, mode, again.status]).toEqual([
            name,
            mode,
            expected === 200 ? 202 : 403,
          ]);
        }
      }
    });

    it('go by the mode of what is not published yet, too', async () => {
      const portal = await start();
      for (const mode of MODES)
        await portal.put('owner', `/surveys/${mode}`, {
          definition: checkUp(mode, { id: mode }),
        });
      const { body } = await portal.get('secret', '/surveys');
      expect(body.items.map((item: { id: string }) => item.id)).toEqual([
        'anonymous',
      ]);
      const publish = async (mode: string) =>
        (await portal.post('secret', `/surveys/${mode}/publish`)).status;
      expect(await publish('named')).toBe(403);
      expect(await publish('confidential')).toBe(403);
      expect(await publish('anonymous')).toBe(201);
      // A draft that turns into another mode is no way around it.
      await portal.put('owner', '/surveys/other', {
        definition: checkUp('anonymous', { id: 'other' }),
      });
      await portal.put('secret', '/surveys/other', {
        definition: checkUp('named', { id: 'other' }),
      });
      expect(await publish('other')).toBe(403);
    });
  },
);
