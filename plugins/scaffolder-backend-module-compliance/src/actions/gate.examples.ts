import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description:
      'Holds the task up before it publishes, when something that blocks failed',
    example: stringify({
      steps: [
        {
          id: 'check',
          name: 'Check the service',
          action: 'compliance:check:workspace',
          input: {},
        },
        {
          id: 'gate',
          name: 'Go on only when it passes',
          action: 'compliance:gate',
          input: { runs: ['${{ steps.check.output.runId }}'] },
        },
      ],
    }),
  },
  {
    description: 'Holds it up because of the form, before anything is made',
    example: stringify({
      steps: [
        {
          id: 'form',
          name: 'Check the form',
          action: 'compliance:check:parameters',
          input: { values: '${{ parameters }}' },
        },
        {
          id: 'formGate',
          name: 'Go on only when the form passes',
          action: 'compliance:gate',
          input: { moment: 'parameters' },
        },
      ],
    }),
  },
];
