import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ResultsService } from '../service/ResultsService';
import { READING } from './reading';

export function registerGetResults(
  actionsRegistry: ActionsRegistryService,
  service: ResultsService,
): void {
  actionsRegistry.register({
    name: 'get-survey-results',
    title: 'Get the results of a survey',
    description:
      'Returns the released results of a wave: for every question the score with its 95 % interval, for everybody and for the values of one dimension such as the team. Numbers of small groups are hidden, and so are those they would follow from. Groups are not to be ranked.',
    attributes: READING,
    schema: {
      input: z =>
        z.object({
          waveId: z.string().describe('From list-surveys'),
          dimension: z
            .string()
            .optional()
            .describe('Id of a dimension, e.g. team; the first by default'),
        }),
      output: z =>
        z.object({
          title: z.string(),
          responseRate: z.number().optional().describe('In percent'),
          results: z.array(
            z.object({
              cell: z.string().describe('Who: "all", or a value'),
              variable: z.string(),
              title: z.string(),
              kind: z
                .string()
                .describe(
                  'nps, topBox, favourable, mean, place (1 is first), none',
                ),
              state: z.string().describe('shown, coarse or hidden'),
              value: z.number().optional(),
              low: z.number().optional(),
              high: z.number().optional(),
              atLeast: z.number().optional().describe('How many answered'),
            }),
          ),
        }),
    },
    examples: [
      {
        title: 'What do people think of the platform?',
        input: { waveId: '3e0b6c1e-3f6a-4c1e-9d55-2f8b8f6f5c11' },
      },
    ],
    action: async ({ input, credentials }) => {
      const results = await service.getResults(input, { credentials });
      return {
        output: {
          title: results.title,
          responseRate: results.everybody.responseRate,
          results: [results.everybody, ...results.cells].flatMap(cell =>
            results.variables.map(variable => {
              const figure = cell.figures[variable.id];
              const score = figure?.score ?? figure?.mean;
              return {
                cell: cell.title || cell.id,
                variable: variable.id,
                title:
                  variable.part === undefined
                    ? variable.title
                    : `${variable.title} · ${variable.part}`,
                kind: variable.isPlace ? 'place' : variable.score,
                state: figure?.state ?? 'hidden',
                value: score?.value,
                low: score?.low,
                high: score?.high,
                atLeast: figure?.n?.from,
              };
            }),
          ),
        },
      };
    },
  });
}
