import { mockServices } from '@backstage/backend-test-utils';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { CapabilityMap } from '../capabilities/CapabilityMap';
import { DigestTask } from './DigestTask';

const matchers = { plugins: [], templates: [], routes: [], sources: [] };
const capability = (id: string, owner?: string) => ({
  id,
  title: `The ${id}`,
  owner,
  mandated: false,
  entities: [],
  matchers,
});
const use = {
  id: 'docs',
  title: 'The docs',
  mandated: false,
  people: 40,
  share: { share: 0.5, low: 0.4, high: 0.6, n: 80 },
  fourWeekRetention: { share: 0.6, low: 0.4, high: 0.75, n: 25 },
  weeks: [20, 24],
};

async function run(
  send: (sent: NotificationSendOptions) => void = () => {},
): Promise<NotificationSendOptions[]> {
  const sent: NotificationSendOptions[] = [];
  const task = new DigestTask({
    capabilities: new CapabilityMap([
      capability('docs', 'group:default/writers'),
      capability('rare', 'group:default/few'),
      capability('nobodys'),
    ]),
    logger: mockServices.logger.mock(),
    notifications: {
      send: async options => {
        send(options);
        sent.push(options);
      },
    },
    readUses: async () => [
      use,
      { id: 'rare', title: 'The rare', mandated: false, weeks: [null, null] },
    ],
  });
  await task.run();
  return sent;
}

describe('the weekly digest', () => {
  it('tells each owner how what they offer is used, and nothing of too few people', async () => {
    const [docs, rare, ...more] = await run();
    expect(docs).toMatchObject({
      recipients: { type: 'entity', entityRef: 'group:default/writers' },
      payload: {
        title: 'The docs: how it was used',
        link: '/adoption/capabilities/docs',
        description:
          '40 people used it in the last 28 days, 50 % of everybody active. 24 last week, 20 the week before. Of 25 who used it for the first time, 60 % (40 % to 75 %) used it again four weeks later.',
      },
    });
    expect(rare.payload.description).toMatch(/^Too few people/);
    expect(more).toEqual([]);
  });

  it('goes on when one owner cannot be told', async () => {
    const sent = await run(({ recipients }) => {
      if (JSON.stringify(recipients).includes('writers'))
        throw new Error('no notifications here');
    });
    expect(sent).toHaveLength(1);
  });
});
