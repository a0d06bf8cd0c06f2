import { useState } from 'react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { draw, ruleOf } from '../__testUtils__/render';
import { RulePicker } from './RulePicker';

const POLICIES = [
  { id: 'house', title: 'The house' },
  { id: 'garden', title: 'The garden' },
];
const RULES = {
  house: [ruleOf(), ruleOf({ id: 'name', title: 'A short name' })],
  garden: [ruleOf({ id: 'gate', title: 'A gate' })],
};

function Form() {
  const [value, setValue] = useState<string>();
  const props = {
    schema: { title: 'From which rule' },
    required: true,
    formData: value,
    onChange: setValue,
  };
  return (
    <>
      <RulePicker {...(props as any)} />
      <output>{value ?? 'nothing'}</output>
    </>
  );
}

const choose = async (label: RegExp, option: string) => {
  await userEvent.click(await screen.findByRole('button', { name: label }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
};

it('gives the rule that somebody chooses, with its policy, and says how it is mended', async () => {
  await draw(<Form />, {
    listPolicies: async () => ({ policies: POLICIES } as never),
    getPolicy: async id => ({ ruleList: RULES[id as 'house'] } as never),
  });
  await choose(/Policy/, 'The house');
  await choose(/From which rule/, 'No settings of a machine');
  expect(await screen.findByText('house/no-env')).toBeVisible();
  expect(screen.getByText('How it is mended: Delete it.')).toBeVisible();
  // What was chosen of one policy is nothing of another.
  await choose(/Policy/, 'The garden');
  expect(await screen.findByText('nothing')).toBeVisible();
  await choose(/From which rule/, 'A gate');
  expect(await screen.findByText('garden/gate')).toBeVisible();
});

it('says so when the rules cannot be loaded', async () => {
  await draw(<Form />, {
    listPolicies: async () => ({ policies: POLICIES } as never),
    getPolicy: async () => {
      throw new Error('down');
    },
  });
  await choose(/Policy/, 'The house');
  expect(
    await screen.findByText('The rules could not be loaded.'),
  ).toBeVisible();
});
