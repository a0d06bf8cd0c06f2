import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { WaiverRequest } from '@thrive/backstage-plugin-compliance-common';
import { RequestError } from '@thrive/pages';
import { draw, resultOf, ruleOf, runOf } from '../../__testUtils__/render';
import { RunPage } from './RunPage';

const open = (api: Parameters<typeof draw>[1], at: string = '/runs/run') =>
  draw(<RunPage />, api, { path: '/runs/:runId', at });

it('says what holds it up, where, and how to mend it', async () => {
  await open({
    getRun: async () =>
      runOf([
        resultOf({
          rule: ruleOf({
            id: 'readme',
            title: 'A readme',
            enforcement: 'warn',
            severity: 'warning',
          }),
        }),
        resultOf(),
        resultOf({
          rule: ruleOf({ id: 'slow', title: 'A slow rule' }),
          state: 'not-run',
          reason: 'timeout: it took longer than 10000 ms.',
          findings: [],
        }),
      ]),
  });
  expect(
    await screen.findByRole('heading', { name: 'It is held up' }),
  ).toBeVisible();
  const blocking = screen.getByRole('region', {
    name: 'To mend before it goes on',
  });
  expect(within(blocking).getByText('deploy/.env')).toBeVisible();
  // The path is said once.
  expect(within(blocking).getByText(/^\s*should not be there/)).toBeVisible();
  expect(within(blocking).getByText(/Delete it/)).toBeVisible();
  const unseen = screen.getByRole('region', { name: 'Could not be looked at' });
  expect(within(unseen).getByText(/timeout/)).toBeVisible();
  expect(
    screen.getByRole('region', { name: 'To mend when there is time' }),
  ).toBeVisible();
});

it('asks for a waiver where the error of a task leads, and not without a reason', async () => {
  const asked: WaiverRequest[] = [];
  let reads = 0;
  await open(
    {
      getRun: async () => {
        reads += 1;
        return runOf();
      },
      requestWaiver: async request => {
        asked.push(request);
        return {} as never;
      },
    },
    '/runs/run?waiver=new',
  );
  const ask = await screen.findByRole('button', { name: 'Ask' });
  expect(ask).toBeDisabled();
  await userEvent.type(
    screen.getByLabelText('Why'),
    'The vendor reads it from there until spring.',
  );
  await userEvent.click(ask);
  expect(asked).toMatchObject([
    {
      policyId: 'house',
      ruleId: 'no-env',
      scope: { kind: 'entity', ref: 'component:default/shop' },
      fingerprint: undefined,
      expiresAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    },
  ]);
  // The run is read again: a waiver may have changed it.
  expect(reads).toBe(2);
});

it('keeps what was typed in when asking fails', async () => {
  await open(
    {
      getRun: async () => runOf(),
      requestWaiver: async () => {
        throw new RequestError({ status: 409, message: 'Asked for already' });
      },
    },
    '/runs/run?waiver=new',
  );
  const why = await screen.findByLabelText('Why');
  await userEvent.type(why, 'A reason that is long enough.');
  await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
  expect(await screen.findByText('Asked for already.')).toBeInTheDocument();
  expect(why).toHaveValue('A reason that is long enough.');
});

it('says when waivers that came later let it through', async () => {
  await open({ getRun: async () => runOf([resultOf()], { now: 'clear' }) });
  expect(await screen.findByText(/run the template again/)).toBeVisible();
  expect(
    screen.getByRole('heading', { name: 'It keeps all rules' }),
  ).toBeVisible();
});

it('shows text of others as text', async () => {
  await open({
    getRun: async () =>
      runOf([
        resultOf({
          findings: [
            {
              message: '<img src=x onerror=alert(1)>',
              location: { path: 'a\nb.ts', line: 3 },
              sample: 'ghp********',
              fingerprint: 'b'.repeat(32),
            },
          ],
        }),
      ]),
  });
  expect(
    await screen.findByText(/<img src=x onerror=alert\(1\)>/),
  ).toBeVisible();
  expect(document.querySelector('main img, li img')).toBeNull();
  expect(screen.getByText('ghp********')).toBeVisible();
});

it('says what went wrong, and offers to try again only where that may help', async () => {
  await open({
    getRun: async () => {
      throw new RequestError({
        status: 403,
        message: 'You may read runs that you started',
      });
    },
  });
  expect(
    await screen.findByText('You may read runs that you started.'),
  ).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

it.each([
  ['scaffold', 'To mend before it goes on'],
  ['recheck', 'To mend first'],
] as const)(
  'of a run that is a %s, what blocks is: %s',
  async (kind, title) => {
    await open({ getRun: async () => runOf([resultOf()], { kind }) });
    expect(await screen.findByRole('heading', { name: title })).toBeVisible();
  },
);
