import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  CheckedPolicy,
  PolicySummary,
} from '@thrive/backstage-plugin-compliance-common';
import { draw } from '../../__testUtils__/render';
import { PolicyEditor } from './PolicyEditor';

const summary: PolicySummary = {
  id: 'own',
  title: 'Ours',
  version: '1',
  digest: 'd',
  source: 'portal',
  rules: 1,
  blocking: 0,
};

async function open(checked: CheckedPolicy) {
  const saved: string[][] = [];
  const state = { done: 0 };
  await draw(
    <PolicyEditor
      text="id: own"
      onDone={() => {
        state.done += 1;
      }}
      onCancel={() => {}}
    />,
    {
      checkPolicy: async () => checked,
      savePolicy: async (...args) => {
        saved.push(args);
        return summary;
      },
    },
  );
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  return { saved, state };
}

it('saves what is sound', async () => {
  const { saved, state } = await open({
    policy: summary,
    problems: [],
    failedTests: [],
  });
  expect(saved).toEqual([['own', 'id: own']]);
  expect(state.done).toBe(1);
});

it.each<[string, CheckedPolicy, RegExp]>([
  [
    'cannot be read',
    { problems: ['rules.0: There is no rule type "x".'], failedTests: [] },
    /There is no rule type/,
  ],
  [
    'has a test that fails',
    {
      policy: summary,
      problems: [],
      failedTests: [
        { test: 'one', ruleId: 'r', expected: 'passed', actual: 'failed' },
      ],
    },
    /r should be passed and is failed/,
  ],
])('does not save what %s, and says why', async (_, checked, sentence) => {
  const { saved, state } = await open(checked);
  expect(await screen.findByText(sentence)).toBeVisible();
  expect(saved).toEqual([]);
  expect(state.done).toBe(0);
  expect(screen.getByLabelText('The policy, as YAML')).toHaveValue('id: own');
});
