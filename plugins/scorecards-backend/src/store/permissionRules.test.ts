import { TestDatabases } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { scorecardsResultRules } from '@thrive/backstage-plugin-scorecards-node';
import fc from 'fast-check';
import { component, createTestEngine } from '../__testUtils__/createTestEngine';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const OWNERS = ['group:default/web', 'group:default/data', 'user:default/ann'];
const { isEntityOwner, hasKind, hasScorecard } = scorecardsResultRules;

/** Values as policies may give them: known, unknown and empty ones. */
const some = (values: string[]) =>
  fc.array(fc.constantFrom(...values, '', 'nobody', "' or 1=1 --"), {
    maxLength: 4,
  });

describe.each(databases.eachSupportedId())(
  'permission rules on %s',
  databaseId => {
    it('decide on one entity as they narrow a list', async () => {
      const unowned: Entity = { ...component('unowned'), relations: [] };
      const engine = await createTestEngine(databases, databaseId, [
        ...OWNERS.map((owner, index) => component(`c${index}`, { owner })),
        unowned,
        { ...component('api'), kind: 'API' },
      ]);
      await engine.pass();
      const { readStore } = engine;
      const refs = [...OWNERS.keys()]
        .map(index => `component:default/c${index}`)
        .concat('component:default/unowned', 'api:default/api');
      const resources = (await readStore.readResources(refs)).flatMap(
        resource => resource ?? [],
      );
      expect(resources).toHaveLength(refs.length);

      await fc.assert(
        fc.asyncProperty(
          some(OWNERS),
          some(['Component', 'component', 'API']),
          some(['quality']),
          fc.constantFrom('owner', 'kind', 'scorecard'),
          async (claims, kinds, scorecards, which) => {
            const rules = {
              owner: [
                isEntityOwner.toQuery({ claims }),
                resources.filter(each => isEntityOwner.apply(each, { claims })),
              ],
              kind: [
                hasKind.toQuery({ kinds }),
                resources.filter(each => hasKind.apply(each, { kinds })),
              ],
              scorecard: [
                hasScorecard.toQuery({ scorecards }),
                resources.filter(each =>
                  hasScorecard.apply(each, { scorecards }),
                ),
              ],
            } as const;
            const [query, allowed] = rules[which];
            const shown: string[] = [];
            for (const entityRef of refs) {
              const filter = 'key' in query ? query : undefined;
              if (await readStore.readEntity(entityRef, { filter }))
                shown.push(entityRef);
            }
            expect(shown).toEqual(allowed.map(({ entityRef }) => entityRef));
          },
        ),
        { numRuns: 40 },
      );
    });
  },
);
