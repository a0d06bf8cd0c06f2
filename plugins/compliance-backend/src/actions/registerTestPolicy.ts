import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { InputError } from '@backstage/errors';
import type { PoliciesService } from '../service/PoliciesService';
import { READING } from './reading';

export function registerTestPolicy(
  registry: ActionsRegistryService,
  service: PoliciesService,
): void {
  registry.register({
    name: 'test-policy',
    title: 'Test a policy',
    description:
      'Runs the tests that a policy carries with it, and says what is wrong with how it is written: of a policy that is in force, or of one that somebody is writing. Stores nothing.',
    attributes: READING,
    schema: {
      input: z =>
        z.object({
          policy: z
            .string()
            .optional()
            .describe('Id of a policy that is in force'),
          yaml: z
            .string()
            .optional()
            .describe('A policy as YAML, instead of an id'),
        }),
      output: z =>
        z.object({
          passed: z
            .boolean()
            .describe('It is written as it should be, and all tests pass'),
          problems: z.array(z.string()),
          failedTests: z.array(
            z.object({
              test: z.string(),
              ruleId: z.string(),
              expected: z.string(),
              actual: z.string(),
            }),
          ),
        }),
    },
    examples: [
      {
        title: 'Does the baseline find what it says it finds?',
        input: { policy: 'baseline' },
      },
    ],
    action: async ({ input, credentials }) => {
      const { policy, yaml } = input;
      if ((policy === undefined) === (yaml === undefined))
        throw new InputError('Give the id of a policy or its YAML, not both.');
      const text =
        policy === undefined
          ? yaml!
          : (await service.getPolicy({ policyId: policy }, { credentials }))
              .text;
      const { problems, failedTests } = await service.checkPolicy(
        { text },
        { credentials },
      );
      return {
        output: {
          passed: problems.length === 0 && failedTests.length === 0,
          problems,
          failedTests,
        },
      };
    },
  });
}
