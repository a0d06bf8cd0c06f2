import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const check = {
  id: 'check',
  name: 'Check the service',
  action: 'compliance:check:workspace',
  input: {},
};

export const examples: TemplateExample[] = [
  {
    description: 'Binds the check to the commit that was published',
    example: stringify({
      steps: [
        check,
        {
          id: 'evidence',
          name: 'Write down what was published',
          action: 'compliance:evidence:record',
          input: {
            runId: '${{ steps.check.output.runId }}',
            commitHash: '0123456789abcdef0123456789abcdef01234567',
            repoUrl: 'https://git.example.com/payments/shop',
          },
        },
      ],
    }),
  },
  {
    description: 'With the entity that was made of it',
    example: stringify({
      steps: [
        check,
        {
          id: 'evidence',
          name: 'Write down what was published',
          action: 'compliance:evidence:record',
          input: {
            runId: '${{ steps.check.output.runId }}',
            commitHash: '0123456789abcdef0123456789abcdef01234567',
            entityRef: 'component:default/shop',
          },
        },
      ],
    }),
  },
];
