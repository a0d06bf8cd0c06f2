import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { NumbersService } from '../service/NumbersService';
import { DISCLOSURE, READING } from './reading';

export function registerListTeams(
  actionsRegistry: ActionsRegistryService,
  service: NumbersService,
): void {
  actionsRegistry.register({
    name: 'list-team-adoption',
    title: 'List how teams use the platform',
    description: `Lists the teams and segments that the caller may read, by name, with how many people they have and how many of them used the platform in the last 28 days. Teams are not ranked. ${DISCLOSURE}`,
    attributes: READING,
    schema: {
      input: z => z.object({}),
      output: z => {
        const share = z.object({
          share: z.number().describe('From 0 to 1'),
          low: z.number(),
          high: z.number(),
          n: z.number(),
        });
        return z.object({
          minimumGroupSize: z.number(),
          simulated: z
            .number()
            .optional()
            .describe('People among these who are made up'),
          groups: z.array(
            z.object({
              kind: z.string().describe('"team" or "segment"'),
              id: z.string(),
              title: z.string(),
              members: z.number(),
              active: z.number().optional(),
              reach: share.optional(),
              fourWeekRetention: share.optional(),
            }),
          ),
        });
      },
    },
    examples: [{ title: 'Which teams use the platform?', input: {} }],
    action: async ({ credentials }) => {
      const { items, minimumGroupSize, simulated } = await service.listGroups(
        {},
        { credentials },
      );
      return {
        output: {
          minimumGroupSize,
          simulated,
          groups: items.map(({ weeks: _, ...group }) => group),
        },
      };
    },
  });
}
