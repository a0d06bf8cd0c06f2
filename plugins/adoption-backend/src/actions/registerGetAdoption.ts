import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { NumbersService } from '../service/NumbersService';
import { DISCLOSURE, READING } from './reading';

export function registerGetAdoption(
  actionsRegistry: ActionsRegistryService,
  service: NumbersService,
): void {
  actionsRegistry.register({
    name: 'get-platform-adoption',
    title: 'Get the adoption of the platform',
    description: `Tells how many of the people who could use the platform did so in the last 28 days (reach, with its 95 % interval), how many stay, how long newcomers take to get value, and which capabilities are used: for everybody, or for one team or segment. ${DISCLOSURE}`,
    attributes: READING,
    schema: {
      input: z =>
        z.object({
          team: z
            .string()
            .optional()
            .describe('Entity ref of a group; everybody without it'),
          segment: z
            .string()
            .optional()
            .describe('Id of a segment; not together with a team'),
        }),
      output: z => {
        const share = z.object({
          share: z.number().describe('From 0 to 1'),
          low: z.number(),
          high: z.number(),
          n: z.number(),
        });
        return z.object({
          status: z
            .string()
            .describe('"ready", "few" (too few people to tell) or "empty"'),
          day: z.string().describe('The last day that the numbers are of'),
          eligible: z.number().optional(),
          reach: share.optional(),
          reachFourWeeksBefore: share.optional(),
          weeklyPerMonthly: share.optional(),
          workingDaysPerActivePerson: share
            .optional()
            .describe('Of the working days of 28 days'),
          fourWeekRetention: share.optional(),
          hoursToFirstValue: z
            .object({
              median: z.number(),
              low: z.number().optional(),
              high: z.number().optional(),
              n: z.number().optional(),
            })
            .optional(),
          simulated: z
            .number()
            .optional()
            .describe('People among these who are made up'),
          someSimulated: z
            .boolean()
            .optional()
            .describe('Instead, of a team or segment: some are made up'),
          capabilities: z.array(
            z.object({
              id: z.string(),
              title: z.string(),
              mandated: z.boolean(),
              people: z.number().optional(),
              fourWeekRetention: share.optional(),
            }),
          ),
        });
      },
    },
    examples: [{ title: 'Do developers use the platform?', input: {} }],
    action: async ({ input, credentials }) => {
      const overview = await service.getOverview(input, { credentials });
      const { reach, retention, capabilities, timeToValue: times } = overview;
      return {
        output: {
          status: overview.status,
          day: overview.day,
          eligible: reach?.eligible,
          reach: reach?.active,
          reachFourWeeksBefore: reach?.before,
          weeklyPerMonthly: overview.weeklyStickiness,
          workingDaysPerActivePerson: overview.stickiness,
          fourWeekRetention: retention.find(({ week }) => week === 4)?.returned,
          hoursToFirstValue: times?.median && {
            median: times.median.hours,
            low: times.median.low,
            high: times.median.high,
            n: times.people,
          },
          simulated: overview.simulated,
          someSimulated: overview.someSimulated,
          capabilities: capabilities.map(
            ({ id, title, mandated, people, fourWeekRetention }) => ({
              id,
              title,
              mandated,
              people,
              fourWeekRetention,
            }),
          ),
        },
      };
    },
  });
}
