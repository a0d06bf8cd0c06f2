import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { parseFilterPredicate } from '@backstage/filter-predicates';
import { ruleTypes } from '../rules/ruleTypes';
import type { RuleType } from '../rules/RuleType';
import type { Policy } from '../types';
import { digestOf } from './digestOf';
import {
  problemsOfRules,
  problemsOfShape,
  WrittenPolicy,
} from './problemsOfPolicy';

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
 * @throws InputError that says everything that is wrong with it, each on a line of its own, as
 *   `house.yaml:7: rules.0.title is missing; a text is needed.`
 * @public
 */
export function parsePolicy(
  text: string,
  where: string,
  types: ReadonlyMap<string, RuleType> = ruleTypes,
): Policy {
  if (text.length > LARGEST)
    throw new InputError(`${where} is too long for a policy.`);
  const written = new WrittenPolicy(text, where);
  if (written.broken) throw new InputError(written.broken);
  const value = valueOf(written, where);
  const parsed = policySchema.safeParse(value);
  const problems = [
    ...problemsOfShape(parsed.error?.issues ?? [], value),
    ...problemsOfRules(value, types),
  ];
  if (!parsed.success || problems.length > 0)
    throw new InputError(written.tell(problems));
  return { ...parsed.data, digest: digestOf(parsed.data) };
}

function valueOf(written: WrittenPolicy, where: string): unknown {
  try {
    const { value } = written;
    // What holds itself, by an alias, has neither an end nor a digest.
    JSON.stringify(value);
    return value;
  } catch (cause) {
    throw new InputError(
      `${where}: ${(cause as Error).message.split('\n')[0]}`,
    );
  }
}
