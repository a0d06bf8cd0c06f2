import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { FeedbackService } from '../service/FeedbackService';
import { READING } from './reading';

export function registerListFeedback(
  actionsRegistry: ActionsRegistryService,
  service: FeedbackService,
): void {
  actionsRegistry.register({
    name: 'list-feedback',
    title: 'List feedback on the platform',
    description:
      'Lists ideas and complaints about the platform, or about one entity or capability, those with the most votes first, with what became of them. 25 at a time.',
    attributes: READING,
    schema: {
      input: z =>
        z.object({
          about: z
            .string()
            .optional()
            .describe('An entity ref, or the id of a capability'),
          status: z
            .enum(['new', 'triaged', 'planned', 'done', 'declined'])
            .optional(),
          cursor: z.string().optional(),
        }),
      output: z =>
        z.object({
          feedback: z.array(
            z.object({
              id: z.string(),
              kind: z.string(),
              title: z.string(),
              status: z.string(),
              votes: z.number(),
              about: z.string().optional(),
            }),
          ),
          nextCursor: z.string().optional(),
        }),
    },
    examples: [{ title: 'What do people ask for most?', input: {} }],
    action: async ({ input, credentials }) => {
      const { items, nextCursor } = await service.listFeedback(input, {
        credentials,
      });
      return {
        output: {
          feedback: items.map(({ id, kind, title, status, votes, about }) => ({
            id,
            kind,
            title,
            status,
            votes,
            about,
          })),
          nextCursor,
        },
      };
    },
  });
}
