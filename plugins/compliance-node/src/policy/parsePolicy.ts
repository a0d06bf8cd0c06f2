import { InputError } from '@backstage/errors';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { parseFilterPredicate } from '@backstage/filter-predicates';
import { ruleTypes } from '../rules/ruleTypes';
import type { RuleType } from '../rules/RuleType';
import type { Policy } from '../types';
import { digestOf } from './digestOf';

const LARGEST = 1024 * 1024;
const ID = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,62}$/,
    'An id has small letters, digits and dashes only.',
  );

/** Within the tree: neither absolute nor upwards. */
const SAFE_PATH = z
  .string()
  .min(1)
  .max(300)
  .refine(
    path =>
      !/^[/\\]|^[A-Za-z]:|\0/.test(path) && !path.split(/[/\\]/).includes('..'),
    'A path stays within the folder.',
  );

const predicate = z.unknown().transform((value, context) => {
  try {
    return parseFilterPredicate(value);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
    return z.NEVER;
  }
});

const ruleSchema = z.strictObject({
  id: ID,
  title: z.string().min(1).max(200),
  type: z.string(),
  options: z.record(z.string(), z.unknown()).default({}),
  severity: z.enum(['error', 'warning', 'note']).default('error'),
  // A new rule warns until its owner has seen what it would block.
  enforcement: z.enum(['block', 'warn', 'audit']).default('warn'),
  remediation: z
    .strictObject({
      text: z.string().max(2000),
      url: z.url().optional(),
      fix: z
        .strictObject({
          create: z.strictObject({ path: SAFE_PATH, text: z.string() }),
        })
        .optional(),
    })
    .optional(),
  graceDays: z.number().int().min(0).max(1000).default(0),
  controls: z
    .array(z.strictObject({ framework: z.string(), id: z.string() }))
    .default([]),
});

const policySchema = z.strictObject({
  id: ID,
  title: z.string().min(1).max(200),
  version: z.string().min(1).max(40),
  owner: z.string().min(1).max(200).optional(),
  appliesTo: predicate.optional(),
  effectiveFrom: z.iso.date().optional(),
  rules: z.array(ruleSchema).min(1).max(200),
  tests: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        files: z.record(z.string(), z.string()).default({}),
        parameters: z.record(z.string(), z.json()).optional(),
        expect: z.record(
          z.string(),
          z.enum(['passed', 'failed', 'not-applicable']),
        ),
      }),
    )
    .default([]),
});

/**
 * Reads a policy that is written in YAML.
 *
 * @param where - what errors name it by
 * @param types - the rule types there are: the built-in ones, without
 * @throws InputError that says everything that is wrong with it, each with its place
 * @public
 */
export function parsePolicy(
  text: string,
  where: string,
  types: ReadonlyMap<string, RuleType> = ruleTypes,
): Policy {
  if (text.length > LARGEST)
    throw new InputError(`${where} is too long for a policy.`);
  const document = parseDocument(text, { prettyErrors: true });
  const [error] = document.errors;
  if (error) throw new InputError(`${where} is no YAML: ${error.message}`);
  let written: unknown;
  try {
    written = document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    throw new InputError(`${where}: ${(cause as Error).message}`);
  }
  const parsed = policySchema.safeParse(written);
  if (!parsed.success) {
    throw new InputError(
      parsed.error.issues
        .map(issue => `${where}: ${issue.path.join('.')}: ${issue.message}`)
        .join('\n'),
    );
  }
  const policy = parsed.data;
  const problems = [
    ...policy.rules.flatMap((rule, at) =>
      problemsOfRule(policy.rules, at, types).map(
        problem => `rules.${at} (${rule.id}): ${problem}`,
      ),
    ),
    ...policy.tests.flatMap(({ expect }, at) =>
      Object.keys(expect)
        .filter(id => !policy.rules.some(rule => rule.id === id))
        .map(id => `tests.${at}: There is no rule "${id}".`),
    ),
  ];
  if (problems.length > 0)
    throw new InputError(
      problems.map(problem => `${where}: ${problem}`).join('\n'),
    );
  return { ...policy, digest: digestOf(policy) };
}

function problemsOfRule(
  rules: readonly z.infer<typeof ruleSchema>[],
  at: number,
  types: ReadonlyMap<string, RuleType>,
): string[] {
  const { id, type, options } = rules[at];
  const problems: string[] = [];
  if (rules.findIndex(rule => rule.id === id) !== at)
    problems.push('Another rule has this id.');
  const ruleType = types.get(type);
  if (!ruleType) {
    return [
      ...problems,
      `There is no rule type "${type}"; there are ${[...types.keys()]
        .sort()
        .join(', ')}.`,
    ];
  }
  const parsed = ruleType.options.safeParse(options);
  if (!parsed.success) {
    problems.push(
      ...parsed.error.issues.map(issue =>
        ['options', ...issue.path].join('.').concat(`: ${issue.message}`),
      ),
    );
  }
  return problems;
}
