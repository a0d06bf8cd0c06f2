import { InputError } from '@backstage/errors';
import { parse } from 'yaml';
import { z } from 'zod';

/** In the folder of a template: what to fill in when it is tried. */
export const TESTS_FILE = 'compliance-tests.yaml';

const schema = z.strictObject({
  tests: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        values: z.record(z.string(), z.json()),
      }),
    )
    .min(1)
    .max(20),
});

/** A way to fill in the form of a template. */
export type TemplateTest = z.infer<typeof schema>['tests'][number];

/** @throws InputError when it is not written as it should be */
export function readTemplateTests(text: string): TemplateTest[] {
  let written: unknown;
  try {
    written = parse(text);
  } catch (error) {
    throw new InputError(
      `${TESTS_FILE} is no YAML: ${(error as Error).message}`,
    );
  }
  const parsed = schema.safeParse(written);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(
      `${TESTS_FILE}: ${issue.path.join('.')}: ${issue.message}`,
    );
  }
  return parsed.data.tests;
}
