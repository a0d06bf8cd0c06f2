import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Writes all missing files that rules know how to write',
    example: stringify({
      steps: [
        {
          id: 'fix',
          name: 'Mend what can be mended',
          action: 'compliance:fix:workspace',
          input: {},
        },
      ],
    }),
  },
  {
    description: 'Only says what it would write for one rule',
    example: stringify({
      steps: [
        {
          id: 'fix',
          name: 'See what can be mended',
          action: 'compliance:fix:workspace',
          input: { rules: ['baseline/security-policy'], dryRun: true },
        },
      ],
    }),
  },
];
