import {
  ruleType,
  type RawFinding,
} from '@thrive/backstage-plugin-compliance-node';
import { parse } from 'yaml';
import { z } from 'zod';

/** Files of which the agent gets the contents as data; of others it gets the text. */
const DOCUMENT = /\.(json|ya?ml)$/;

/** What an agent finds: a sentence, or one with its place. */
const violation = z.union([
  z
    .string()
    .min(1)
    .transform(message => ({ message, path: undefined, line: undefined })),
  z.looseObject({
    message: z.string().optional(),
    msg: z.string().optional(),
    check_title: z.string().optional(),
    path: z.string().optional(),
    line: z.number().int().positive().optional(),
  }),
]);

const answer = z.object({
  result: z.union([z.boolean(), z.array(violation)]),
});

/**
 * A rule type that asks an Open Policy Agent: what its rule answers with are the findings, and `true`
 * means that all is well. No answer, or none that can be read, is an error and no pass.
 *
 * @param baseUrl - of the agent; policies name a rule below it and no other address
 * @public
 */
export function createOpaRule(baseUrl: string) {
  const base = baseUrl.replace(/\/$/, '');
  return ruleType({
    id: 'opa',
    description:
      'A rule of an Open Policy Agent finds nothing wrong with the files.',
    options: z.strictObject({
      /** The rule, such as `acme/services/deny`. */
      rule: z.string().regex(/^[A-Za-z_]\w*(\/[A-Za-z_]\w*)*$/),
      files: z.array(z.string().min(1)).min(1),
      message: z.string().min(1).optional(),
    }),
    evaluate: async (tree, { rule, files, message }, context, signal) => {
      const found = tree.texts(files);
      if (found.length === 0)
        return { notApplicable: `There is no file that matches ${files}.` };
      const response = await fetch(`${base}/v1/data/${rule}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          input: {
            files: found.map(({ path, text }) => ({
              path,
              ...(DOCUMENT.test(path) ? { document: read(text) } : { text }),
            })),
            ...context,
          },
        }),
        signal,
      });
      if (!response.ok)
        throw new Error(`The agent answered ${response.status} to ${rule}.`);
      const parsed = answer.safeParse(await response.json());
      // A rule that there is not has no result: that is no pass.
      if (!parsed.success)
        throw new Error(
          `The agent says nothing of ${rule}: it is not there, or gives neither true, false nor a list.`,
        );
      const { result } = parsed.data;
      if (typeof result === 'boolean')
        return {
          findings: result
            ? []
            : [{ message: message ?? `The rule ${rule} is not kept.` }],
        };
      return {
        findings: result.map(
          (each): RawFinding => ({
            message:
              wordsOf(each) ?? message ?? `The rule ${rule} is not kept.`,
            path: each.path,
            line: each.line,
          }),
        ),
      };
    },
  });
}

function wordsOf(found: {
  message?: string;
  msg?: string;
  check_title?: string;
}): string | undefined {
  return found.message ?? found.msg ?? found.check_title;
}

/** What cannot be read is not there for the agent, which may say so. */
function read(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}
