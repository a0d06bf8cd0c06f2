import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ScorecardsService } from '../service/ScorecardsService';
import { READING } from './reading';

export function registerListScorecards(
  actionsRegistry: ActionsRegistryService,
  service: ScorecardsService,
): void {
  actionsRegistry.register({
    name: 'list-scorecards',
    title: 'List scorecards',
    description:
      'Lists the scorecards of this portal: what each is about, its levels from lowest to highest, and how many entities are at each level ("none" is below the first level, "not-applicable" means that no check applies).',
    attributes: READING,
    schema: {
      input: z => z.object({}),
      output: z =>
        z.object({
          scorecards: z.array(
            z.object({
              id: z.string(),
              title: z.string(),
              description: z.string().optional(),
              owner: z.string().optional(),
              levels: z.array(z.object({ id: z.string(), name: z.string() })),
              entities: z.number().describe('Entities to which it applies'),
              distribution: z.array(
                z.object({ levelId: z.string(), count: z.number() }),
              ),
              mostFailingCheck: z.string().optional(),
            }),
          ),
        }),
    },
    examples: [{ title: 'What is measured here?', input: {} }],
    action: async ({ credentials }) => {
      const { cards } = await service.getOverview({}, { credentials });
      return {
        output: {
          scorecards: cards.map(
            ({ scorecard, entities, levels, mostFailing }) => ({
              id: scorecard.id,
              title: scorecard.title,
              description: scorecard.description,
              owner: scorecard.owner,
              levels: scorecard.levels.map(({ id, name }) => ({ id, name })),
              entities,
              distribution: levels,
              mostFailingCheck: mostFailing?.title,
            }),
          ),
        },
      };
    },
  });
}
