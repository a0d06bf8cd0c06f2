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
    description: 'Publishes the findings for code scanning with the service',
    example: stringify({
      steps: [
        check,
        {
          id: 'report',
          name: 'Write the report',
          action: 'compliance:report:write',
          input: {
            runId: '${{ steps.check.output.runId }}',
            format: 'sarif',
            path: '.compliance/report.sarif',
          },
        },
      ],
    }),
  },
  {
    description: 'Writes the report also when a step before failed',
    example: stringify({
      steps: [
        check,
        {
          id: 'report',
          name: 'Write the report',
          if: '${{ always() }}',
          action: 'compliance:report:write',
          input: {
            runId: '${{ steps.check.output.runId }}',
            format: 'markdown',
            path: 'COMPLIANCE.md',
          },
        },
      ],
    }),
  },
];
