import type { z as zod } from 'zod/v3';

type Z = typeof zod;

/** What both checks give to later steps. */
export const checkOutput = {
  runId: (z: Z) =>
    z.string().describe('Of the run that was recorded; empty when it was not'),
  url: (z: Z) => z.string().describe('Of the page of the run'),
  verdict: (z: Z) =>
    z
      .enum(['clear', 'tolerated', 'enforced', 'unknown'])
      .describe(
        'clear: nothing failed. tolerated: what failed does not block. enforced: something that blocks failed. unknown: something that blocks could not be looked at',
      ),
  wouldBlock: (z: Z) =>
    z.boolean().describe('Whether a gate would hold the task up'),
  counts: (z: Z) =>
    z
      .object({
        error: z.number(),
        warning: z.number(),
        note: z.number(),
        waived: z.number(),
        notRun: z.number(),
      })
      .describe('Rules that failed by severity, are waived, or were not run'),
  findings: (z: Z) =>
    z
      .array(
        z.object({
          rule: z.string(),
          severity: z.string(),
          blocks: z.boolean(),
          message: z.string(),
          path: z.string().optional(),
          line: z.number().optional(),
          sample: z.string().optional(),
          fingerprint: z.string(),
        }),
      )
      .describe('The first 200; secrets are masked'),
  totalFindings: (z: Z) => z.number().describe('How many there are'),
  reportMarkdown: (z: Z) =>
    z.string().describe('The report to show, as Markdown'),
  digest: (z: Z) => z.string().describe('SHA-256 of what was looked at'),
  policyVersions: (z: Z) =>
    z
      .array(
        z.object({ id: z.string(), version: z.string(), digest: z.string() }),
      )
      .describe('What it was held against'),
};
