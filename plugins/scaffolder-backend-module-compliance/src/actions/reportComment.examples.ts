import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

const check = {
  id: 'check',
  name: 'Check the repository',
  action: 'compliance:check:workspace',
  input: {},
};

export const examples: TemplateExample[] = [
  {
    description: 'Tells what is left on the pull request that mends the rest',
    example: stringify({
      steps: [
        check,
        {
          id: 'comment',
          name: 'Say what is left',
          action: 'compliance:report:comment',
          input: {
            runId: '${{ steps.check.output.runId }}',
            pullRequestUrl: 'https://github.com/payments/shop/pull/7',
          },
        },
      ],
    }),
  },
  {
    description: 'Says it anew each time, on a merge request of GitLab',
    example: stringify({
      steps: [
        check,
        {
          id: 'comment',
          name: 'Say what is left',
          action: 'compliance:report:comment',
          input: {
            runId: '${{ steps.check.output.runId }}',
            pullRequestUrl:
              'https://gitlab.com/payments/shop/-/merge_requests/7',
            mode: 'new',
          },
        },
      ],
    }),
  },
];
