import type { PortalApi } from './support/portalApi';
import { openPage, pages } from './support/pages';
import { expect, test } from './support/test';

const SERVICE = 'template:default/typescript-service';

interface Task {
  status: string;
}

/** Runs a template to its end; gives its id and how it came out. */
async function run(api: PortalApi, values: object, templateRef = SERVICE) {
  const { id } = await api.ask<{ id: string }>('/scaffolder/v2/tasks', 'POST', {
    templateRef,
    values,
  });
  await expect
    .poll(
      async () =>
        (
          await api.ask<Task>(`/scaffolder/v2/tasks/${id}`, 'GET')
        ).status,
      { timeout: 60_000 },
    )
    .not.toMatch(/open|processing/);
  const { status } = await api.ask<Task>(`/scaffolder/v2/tasks/${id}`, 'GET');
  return { id, status };
}

const valuesOf = (name: string) => ({
  name,
  description: 'Shows how a gate holds something up.',
  owner: 'group:default/payments',
});

test('a form that breaks a rule does not go on, and loses nothing', async ({
  page,
}) => {
  await page.goto('/create/templates/default/typescript-service');
  const name = page.getByLabel('Name', { exact: false }).first();
  await name.fill('Shop API');
  await page.getByLabel('Description').fill('Sells what the storefront shows.');
  await page.getByLabel('Owner').fill('Payments');
  await page.getByRole('option', { name: 'Payments' }).click();
  await page.getByRole('button', { name: 'Review' }).click();
  await expect(
    page.getByText(/A name has 3 to 40 small letters/).first(),
  ).toBeVisible();
  await expect(name).toHaveValue('Shop API');
  await name.fill('wizard-shop');
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(
    page.getByRole('heading', { name: 'A service of its own' }),
  ).toBeVisible({
    timeout: 60_000,
  });
  const [report] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'Its compliance report' }).click(),
  ]);
  await expect(
    report.getByRole('heading', { name: 'It keeps all rules' }),
  ).toBeVisible();
});

test('what is held up says why, and goes through with a waiver that somebody else approved', async ({
  page,
  signIn,
}) => {
  const developer = await signIn('demo-developer');
  const blocked = await run(developer, valuesOf('ab'));
  expect(blocked.status).toBe('failed');

  // The developer sees the reason on the page of the task, and where it leads.
  await page.addInitScript(() =>
    window.localStorage.setItem('thrive.persona', 'developer'),
  );
  await page.goto(`/create/tasks/${blocked.id}`);
  await expect(
    page.getByText(/Held up by 1 rule: house\/name/).first(),
  ).toBeVisible();
  const { items } = await developer.ask<{ items: { id: string }[] }>(
    `/compliance/runs?taskId=${blocked.id}`,
    'GET',
  );
  await page.goto(`/compliance/runs/${items[0].id}?waiver=new`);
  await expect(
    page.getByRole('heading', { name: 'It is held up' }),
  ).toBeVisible();
  await page
    .getByLabel('Why')
    .fill('The name is that of a product that is sold already.');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(page.getByText('Somebody else decides now')).toBeVisible();
  await page.goto('/compliance/waivers');
  await expect(page.getByText('Waits for a decision').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);
});

test('an owner approves what somebody else asked for, and the template goes through', async ({
  page,
  signIn,
}) => {
  await page.goto('/compliance/waivers?status=requested');
  await page.getByRole('button', { name: 'Approve' }).first().click();
  await expect(page.getByText('Approved').first()).toBeVisible();
  const developer = await signIn('demo-developer');
  expect((await run(developer, valuesOf('ab'))).status).toBe('completed');
  await openPage(page, pages.evidence);
  await expect(
    page.getByText(/whole from the first to the last/),
  ).toBeVisible();
  await expect(page.getByText('published').first()).toBeVisible();
});

test('a policy is written in the portal, refused while it is wrong, and taken out again', async ({
  page,
}) => {
  await openPage(page, pages.policies);
  await page.getByRole('button', { name: 'New policy' }).click();
  const text = page.getByLabel('The policy, as YAML');
  const sound = await text.inputValue();
  await text.fill(sound.replace('runbook: failed', 'runbook: passed'));
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(
    page.getByText('runbook should be passed and is failed').first(),
  ).toBeVisible();
  await text.fill(sound);
  await page.getByRole('button', { name: 'Save' }).click();
  await page
    .getByRole('link', { name: 'What every service of ours has' })
    .click();
  await expect(page.getByText('kept in the portal')).toBeVisible();
  await page.getByRole('button', { name: 'Delete' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Delete' })
    .click();
  await expect(page.getByText('The policy is out of force')).toBeVisible();
});

test('a component says how it stands, and is checked again at once', async ({
  page,
}) => {
  await openPage(page, pages.componentCompliance);
  await page.getByRole('button', { name: 'Check again now' }).click();
  await expect(page.getByText('Checked', { exact: true })).toBeVisible();
  await expect(page.getByText('How to mend it:').first()).toBeVisible();
});

test('a repository that a template made is brought into compliance on a branch', async ({
  signIn,
}) => {
  test.setTimeout(60_000);
  const { status } = await run(
    await signIn('guest'),
    { name: 'wizard-shop' },
    'template:default/mend-repository',
  );
  expect(status).toBe('completed');
});

test('a waiver is asked for by choosing a rule, and what cannot be asked for says why', async ({
  page,
  signIn,
}) => {
  test.setTimeout(60_000);
  await page.goto('/create/templates/default/open-waiver');
  await page.getByRole('button', { name: /Policy/ }).click();
  await page.getByRole('option', { name: 'What every repository has' }).click();
  await page.getByRole('button', { name: /Rule/ }).click();
  await page.getByRole('option', { name: 'It says what it is' }).click();
  await expect(
    page.getByText('How it is mended: Add a README.md'),
  ).toBeVisible();

  const developer = await signIn('demo-developer');
  const ask = async (until: string) => {
    const { id } = await run(
      developer,
      {
        rule: 'baseline/readme',
        software: 'component:default/express',
        reason: 'It is not ours to write.',
        until,
      },
      'template:default/open-waiver',
    );
    const events = await developer.ask<
      { body: { output?: { text: { title: string; content?: string }[] } } }[]
    >(`/scaffolder/v2/tasks/${id}/events`, 'GET');
    return events.at(-1)!.body.output!.text;
  };
  expect(await ask('2020-01-01')).toEqual([
    {
      title: 'Not asked',
      content: 'A waiver ends on a day that is still to come.',
    },
  ]);
  const soon = new Date(Date.now() + 7 * 86_400_000);
  expect(await ask(soon.toISOString().slice(0, 10))).toEqual([
    expect.objectContaining({ title: 'Asked' }),
  ]);
});

test('templates are tried, and those without a gate are told', async ({
  page,
}) => {
  await openPage(page, pages.complianceTemplates);
  await expect(
    page.getByText('Nothing stands before demo:publish:local'),
  ).toBeVisible();
});
