import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Checks the whole form, before anything is made',
    example: stringify({
      steps: [
        {
          id: 'form',
          name: 'Check the form',
          action: 'compliance:check:parameters',
          input: { values: '${{ parameters }}' },
        },
      ],
    }),
  },
  {
    description: 'Checks some values against one policy',
    example: stringify({
      steps: [
        {
          id: 'form',
          name: 'Check the form',
          action: 'compliance:check:parameters',
          input: {
            values: { name: '${{ parameters.name }}', region: 'eu-central-1' },
            policies: ['naming'],
          },
        },
      ],
    }),
  },
];
