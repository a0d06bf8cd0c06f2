import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { NumbersService } from '../service/NumbersService';
import { DISCLOSURE, READING } from './reading';

export function registerGetRetention(
  actionsRegistry: ActionsRegistryService,
  service: NumbersService,
): void {
  actionsRegistry.register({
    name: 'get-platform-retention',
    title: 'Get the retention of the platform or a capability',
    description: `Tells which share of people come back after so many days, weeks or months, by cohort and for all cohorts together with its 95 % interval. Cells that are not over are marked and are in no average. ${DISCLOSURE}`,
    attributes: READING,
    schema: {
      input: z =>
        z.object({
          grain: z.enum(['day', 'week', 'month']).optional(),
          returns: z
            .enum(['on', 'on-or-after', 'within', 'bracket'])
            .optional()
            .describe(
              'In exactly the Nth period, in it or later, at least once until then, or in brackets of days after the first',
            ),
          cohorts: z.enum(['first-time', 'recurring']).optional(),
          capability: z.string().optional().describe('Id of a capability'),
          team: z.string().optional().describe('Entity ref of a group'),
          segment: z.string().optional().describe('Id of a segment'),
        }),
      output: z =>
        z.object({
          grain: z.string(),
          returns: z.string(),
          brackets: z
            .array(z.object({ from: z.number(), to: z.number() }))
            .optional()
            .describe('Days after the first, when people count by brackets'),
          simulated: z
            .number()
            .optional()
            .describe('People among these who are made up'),
          someSimulated: z
            .boolean()
            .optional()
            .describe('Instead, of a team or segment: some are made up'),
          overall: z.array(
            z.object({
              period: z.number(),
              share: z.number().optional(),
              low: z.number().optional(),
              high: z.number().optional(),
              n: z.number().optional(),
            }),
          ),
          cohorts: z.array(
            z.object({
              start: z.string(),
              size: z.number().optional(),
              shares: z
                .array(z.number().nullable())
                .describe('By period; null where not over or not told'),
            }),
          ),
        }),
    },
    examples: [
      { title: 'Do people keep coming back, by week?', input: {} },
      {
        title: 'Who keeps using the catalog, by month?',
        input: { grain: 'month', capability: 'catalog' },
      },
    ],
    action: async ({ input, credentials }) => {
      const table = await service.getRetention(input, { credentials });
      return {
        output: {
          grain: table.grain,
          returns: table.returns,
          brackets: table.brackets,
          simulated: table.simulated,
          someSimulated: table.someSimulated,
          overall: table.overall.map(({ period, returned }) => ({
            period,
            ...returned,
          })),
          cohorts: table.rows.map(({ start, size, cells }) => ({
            start,
            size,
            shares: cells.map(({ share }) => share ?? null),
          })),
        },
      };
    },
  });
}
