import { createZodV4FilterPredicateSchema } from '@backstage/filter-predicates';
import { z } from 'zod/v4';
import type { JsonValue } from '@backstage/types';
import type { FactSchema } from '@thrive/backstage-plugin-scorecards-node';
import type { Rule } from '../evaluation/rule';

const id = z
  .string()
  .max(100)
  .regex(
    /^[a-z0-9]+([-._][a-z0-9]+)*$/,
    'use lower case letters, digits and single dashes',
  );
const text = z.string().trim().min(1);
const predicate = createZodV4FilterPredicateSchema();
const jsonValue = z.json() as z.ZodType<JsonValue>;

/** Paths of pages beside `/scorecards/<id>`, which no scorecard can have. */
const PAGE_PATHS = ['health', 'checks'];

const condition = z.strictObject({
  fact: text,
  operator: text,
  value: jsonValue.optional(),
  otherFact: text.optional(),
});

/** Chooses the form by its key first, so that an error speaks of what the author meant. */
const rule: z.ZodType<Rule> = z.lazy(() =>
  z.unknown().transform((value, context): Rule => {
    const form = ruleForm(value);
    const parsed = form.safeParse(value);
    if (parsed.success) return parsed.data as Rule;
    for (const issue of parsed.error.issues) {
      context.addIssue({
        code: 'custom',
        message: issue.message,
        path: issue.path,
      });
    }
    return z.NEVER;
  }),
);

function ruleForm(value: unknown): z.ZodType {
  if (typeof value === 'object' && value !== null) {
    if ('all' in value) return z.strictObject({ all: z.array(rule).min(1) });
    if ('any' in value) return z.strictObject({ any: z.array(rule).min(1) });
    if ('not' in value) return z.strictObject({ not: rule });
  }
  return condition;
}

export const checkSchema = z.strictObject({
  id,
  title: text.max(200),
  description: text.optional(),
  why: text.optional(),
  fix: z
    .strictObject({
      text,
      url: z
        .url({ protocol: /^https?$/, error: 'use an http or https address' })
        .optional(),
    })
    .optional(),
  severity: z.enum(['critical', 'high', 'medium', 'low']).default('medium'),
  weight: z.number().positive().max(1000).optional(),
  appliesTo: predicate.optional(),
  rule,
  failureMessage: text.max(500).optional(),
});

export const scorecardSchema = z.strictObject({
  id: id.refine(value => !PAGE_PATHS.includes(value), {
    error: ({ input }) =>
      `"${input}" is the path of a page of the portal; choose another id`,
  }),
  title: text.max(200),
  description: text.optional(),
  owner: z
    .string()
    .regex(
      /^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/,
      'use a full entity ref such as group:default/platform',
    )
    .optional(),
  appliesTo: predicate.optional(),
  levels: z
    .array(
      z.strictObject({
        id,
        name: text.max(100),
        color: z
          .string()
          .regex(/^[a-z]+$/, 'use a colour name of the palette, such as gold')
          .optional(),
        checks: z.array(id).min(1, 'a level needs at least one check'),
      }),
    )
    .min(1, 'a scorecard needs at least one level')
    .max(10),
});

const factSchema: z.ZodType<FactSchema> = z.lazy(() =>
  z.strictObject({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    description: z.string().optional(),
    properties: z.record(z.string(), factSchema).optional(),
    additionalProperties: z.union([z.boolean(), factSchema]).optional(),
    items: factSchema.optional(),
  }),
);

export const pushedSourceSchema = z.strictObject({
  id,
  title: text.max(200),
  ttl: z.strictObject({
    minutes: z.number().positive().optional(),
    hours: z.number().positive().optional(),
    days: z.number().positive().optional(),
    weeks: z.number().positive().optional(),
  }),
  schema: factSchema,
});

/** The keys a definition file may have, each a list. */
export const LISTS = ['checks', 'scorecards', 'factSources'] as const;
