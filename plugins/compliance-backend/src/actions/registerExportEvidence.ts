import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { EvidenceService } from '../service/EvidenceService';
import { READING } from './reading';

export function registerExportEvidence(
  registry: ActionsRegistryService,
  service: EvidenceService,
): void {
  registry.register({
    name: 'export-evidence',
    title: 'Export evidence',
    description:
      'Gives up to 1000 links of the chain of evidence as they were hashed, and whether the whole chain is as it was written. Each link names the digest of the one before, so that whoever has them can verify them.',
    attributes: READING,
    schema: {
      input: z =>
        z.object({
          from: z.number().int().min(1).optional().describe('The first link'),
        }),
      output: z =>
        z.object({
          whole: z.boolean(),
          length: z.number(),
          head: z.string().optional(),
          next: z.number().optional().describe('Where to go on'),
          links: z.array(
            z.object({
              id: z.number(),
              previous: z.string(),
              body: z.string(),
              digest: z.string(),
            }),
          ),
        }),
    },
    examples: [{ title: 'Everything from the beginning', input: {} }],
    action: async ({ input, credentials }) => {
      const [{ whole, length, head }, { links, next }] = await Promise.all([
        service.verifyEvidence({}, { credentials }),
        service.exportEvidence(input, { credentials }),
      ]);
      return { output: { whole, length, head, next, links } };
    },
  });
}
