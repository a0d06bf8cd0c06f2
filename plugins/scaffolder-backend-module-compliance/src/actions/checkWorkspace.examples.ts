import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

export const examples: TemplateExample[] = [
  {
    description: 'Checks everything that the template made so far',
    example: stringify({
      steps: [
        {
          id: 'check',
          name: 'Check the service',
          action: 'compliance:check:workspace',
          input: {},
        },
      ],
    }),
  },
  {
    description:
      'Checks it for the entity and the team that it is going to belong to, so that their waivers count',
    example: stringify({
      steps: [
        {
          id: 'check',
          name: 'Check the service',
          action: 'compliance:check:workspace',
          input: {
            entityRef: 'component:default/shop',
            ownerRef: 'group:default/payments',
            exclude: ['vendor/**'],
            timeoutSeconds: 60,
          },
        },
      ],
    }),
  },
];
