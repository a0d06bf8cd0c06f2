import { z } from 'zod';
import { ruleType, type RawFinding } from './RuleType';

const LEVELS = ['error', 'warning', 'note'] as const;

const location = z.looseObject({
  physicalLocation: z
    .looseObject({
      artifactLocation: z
        .looseObject({ uri: z.string().optional() })
        .optional(),
      region: z.looseObject({ startLine: z.number().optional() }).optional(),
    })
    .optional(),
});
const log = z.looseObject({
  version: z.literal('2.1.0'),
  runs: z.array(
    z.looseObject({
      tool: z.looseObject({ driver: z.looseObject({ name: z.string() }) }),
      results: z
        .array(
          z.looseObject({
            ruleId: z.string().optional(),
            level: z.string().optional(),
            kind: z.string().optional(),
            message: z.looseObject({ text: z.string().optional() }),
            locations: z.array(location).optional(),
            suppressions: z
              .array(z.looseObject({ status: z.string().optional() }))
              .optional(),
          }),
        )
        .optional(),
      invocations: z
        .array(z.looseObject({ executionSuccessful: z.boolean() }))
        .optional(),
    }),
  ),
});

function findingsIn(
  path: string,
  text: string,
  levels: ReadonlySet<string>,
): RawFinding[] {
  let written: z.infer<typeof log>;
  try {
    written = log.parse(JSON.parse(text));
  } catch {
    return [{ message: `${path} is no SARIF 2.1.0.`, path }];
  }
  return written.runs.flatMap(({ tool, results = [], invocations = [] }) => [
    // Of what a scanner did not look at to its end nobody knows.
    ...(invocations.some(({ executionSuccessful }) => !executionSuccessful)
      ? [
          {
            message: `${tool.driver.name} says that it failed; run it again.`,
            path,
            identity: `${tool.driver.name} failed`,
          },
        ]
      : []),
    ...results
      .filter(
        ({ level = 'warning', kind = 'fail', suppressions }) =>
          kind === 'fail' && levels.has(level) && !isAccepted(suppressions),
      )
      .map(({ ruleId = '', message, locations = [] }): RawFinding => {
        const place = locations[0]?.physicalLocation;
        const said = message.text ?? ruleId;
        return {
          message: `${tool.driver.name}: ${said}`,
          path: place?.artifactLocation?.uri ?? path,
          line: place?.region?.startLine,
          identity: `${tool.driver.name} ${ruleId} ${said}`,
        };
      }),
  ]);
}

/** As section 3.27.23 says: what is under review, or rejected, is none that was accepted. */
function isAccepted(
  suppressions: readonly { status?: string }[] = [],
): boolean {
  return (
    suppressions.length > 0 &&
    suppressions.every(({ status = 'accepted' }) => status === 'accepted')
  );
}

/** What other scanners found: an earlier step writes a file, and this takes it in. */
export const externalSarif = ruleType({
  id: 'external-sarif',
  description:
    'Reports of other scanners, as SARIF 2.1.0, have nothing to complain of.',
  options: z.strictObject({
    files: z.array(z.string().min(1)).min(1),
    levels: z.array(z.enum(LEVELS)).min(1).default(['error']),
  }),
  evaluate: (tree, { files, levels }) => {
    const found = tree.texts(files);
    if (found.length === 0)
      return { notApplicable: 'There is no report of another scanner.' };
    return {
      findings: found.flatMap(({ path, text }) =>
        findingsIn(path, text, new Set(levels)),
      ),
    };
  },
});
