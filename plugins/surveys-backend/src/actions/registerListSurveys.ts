import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { SurveysService } from '../service/SurveysService';
import { READING } from './reading';

export function registerListSurveys(
  actionsRegistry: ActionsRegistryService,
  service: SurveysService,
): void {
  actionsRegistry.register({
    name: 'list-surveys',
    title: 'List surveys',
    description:
      'Lists the surveys that the caller may read the results of, with their mode (named, confidential or anonymous), their status, and the id of the last wave, which get-survey-results takes.',
    attributes: READING,
    schema: {
      input: z => z.object({}),
      output: z =>
        z.object({
          surveys: z.array(
            z.object({
              id: z.string(),
              title: z.string(),
              mode: z.string(),
              status: z.string(),
              waveId: z.string().optional(),
              waveState: z.string().optional(),
            }),
          ),
        }),
    },
    examples: [{ title: 'Which surveys are there?', input: {} }],
    action: async ({ credentials }) => {
      const { items } = await service.listSurveys({}, { credentials });
      return {
        output: {
          surveys: items.map(({ id, title, mode, status, wave }) => ({
            id,
            title,
            mode,
            status,
            waveId: wave?.id,
            waveState: wave?.state,
          })),
        },
      };
    },
  });
}
