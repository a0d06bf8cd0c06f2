import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Waiver } from '@thrive/backstage-plugin-compliance-common';
import { draw } from '../../__testUtils__/render';
import { WaiverCard } from './WaiverCard';

const waiver: Waiver = {
  id: 'w1',
  policyId: 'house',
  ruleId: 'no-env',
  ruleTitle: 'No settings of a machine',
  scope: { kind: 'entity', ref: 'component:default/shop' },
  reason: 'The vendor reads it from there.',
  status: 'requested',
  requestedBy: 'user:default/dora',
  requestedAt: '2026-11-25T10:00:00.000Z',
  expiresAt: '2026-12-31',
  mayDecide: true,
  mayWithdraw: false,
};

it('is decided with a note, by those who may', async () => {
  const decided: unknown[][] = [];
  let changes = 0;
  await draw(
    <WaiverCard
      waiver={waiver}
      onChanged={() => {
        changes += 1;
      }}
    />,
    {
      decideWaiver: async (...args) => {
        decided.push(args);
        return waiver;
      },
    },
  );
  await userEvent.type(screen.getByLabelText(/^Note/), 'Until spring');
  await userEvent.click(screen.getByRole('button', { name: 'Approve' }));
  expect(decided).toEqual([['w1', 'approve', 'Until spring']]);
  expect(changes).toBe(1);
});

it('that is in force can be revoked, and offers nothing to who may not decide', async () => {
  await draw(
    <>
      <WaiverCard
        waiver={{ ...waiver, status: 'approved' }}
        onChanged={() => {}}
      />
      <WaiverCard
        waiver={{ ...waiver, id: 'w2', mayDecide: false }}
        onChanged={() => {}}
      />
    </>,
    {},
  );
  expect(screen.getAllByRole('button')).toHaveLength(1);
  expect(screen.getByRole('button', { name: 'Revoke' })).toBeVisible();
});

it('that one asked for oneself can be taken back while it waits', async () => {
  const decided: unknown[][] = [];
  await draw(
    <WaiverCard
      waiver={{ ...waiver, mayDecide: false, mayWithdraw: true }}
      onChanged={() => {}}
    />,
    {
      decideWaiver: async (...args) => {
        decided.push(args);
        return waiver;
      },
    },
  );
  await userEvent.click(screen.getByRole('button', { name: 'Take it back' }));
  expect(decided).toEqual([['w1', 'revoke', undefined]]);
});
