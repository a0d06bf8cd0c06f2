import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const policyPickerSchema = makeFieldSchema({
  output: z => z.array(z.string()),
});

export const rulePickerSchema = makeFieldSchema({ output: z => z.string() });

export const preflightSchema = makeFieldSchema({ output: z => z.string() });
