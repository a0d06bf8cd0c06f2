import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { AboutService } from '../service/AboutService';
import type { EventNumbersService } from '../service/EventNumbersService';
import { READING } from './reading';

export function registerGetTemplates(
  actionsRegistry: ActionsRegistryService,
  service: EventNumbersService,
  about: AboutService,
): void {
  actionsRegistry.register({
    name: 'get-template-outcomes',
    title: 'Get how software templates do',
    description:
      'Tells for each software template how many tasks ran in the last weeks, which share was completed, at which steps tasks failed, how long they took, and how many minutes completed tasks saved by the estimate of the author of the template.',
    attributes: READING,
    schema: {
      input: z =>
        z.object({
          weeks: z
            .number()
            .int()
            .min(1)
            .max(52)
            .optional()
            .describe('How many weeks to look back; 12 by default'),
        }),
      output: z =>
        z.object({
          simulated: z
            .number()
            .optional()
            .describe('How many of the people are made up; absent for none'),
          templates: z.array(
            z.object({
              template: z.string().describe('Entity ref'),
              runs: z.number(),
              completed: z.number(),
              failed: z.number(),
              success: z
                .object({
                  share: z.number().describe('From 0 to 1'),
                  low: z.number(),
                  high: z.number(),
                  n: z.number().describe('Completed and failed tasks'),
                })
                .optional(),
              medianSeconds: z.number().optional(),
              minutesSavedEstimated: z.number().optional(),
              failingSteps: z.array(
                z.object({ step: z.string(), runs: z.number() }),
              ),
            }),
          ),
        }),
    },
    examples: [{ title: 'Which templates fail, and where?', input: {} }],
    action: async ({ input, credentials }) => {
      const { items } = await service.getTemplates(input, { credentials });
      const { simulated } = await about.getAbout();
      return {
        output: {
          simulated,
          templates: items.map(item => ({
            template: item.template,
            runs: item.runs,
            completed: item.completed,
            failed: item.failed,
            success: item.success,
            medianSeconds: item.medianSeconds,
            minutesSavedEstimated: item.minutesSaved,
            failingSteps: item.failingSteps,
          })),
        },
      };
    },
  });
}
