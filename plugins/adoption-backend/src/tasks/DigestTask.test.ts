import { mockServices } from '@backstage/backend-test-utils';
import { IANAZone } from 'luxon';
import type { AdoptionOverview } from '@thrive/backstage-plugin-adoption-common';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { CapabilityMap } from '../capabilities/CapabilityMap';
import { DigestTask, isDue } from './DigestTask';

const matchers = { plugins: [], templates: [], routes: [], sources: [] };
const capability = (id: string, owner?: string, entities: string[] = []) => ({
  id,
  title: `The ${id}`,
  owner,
  mandated: false,
  entities,
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
  simulated?: number,
): Promise<NotificationSendOptions[]> {
  const sent: NotificationSendOptions[] = [];
  const task = new DigestTask({
    capabilities: new CapabilityMap([
      capability('docs', 'group:default/writers', ['System:default/docs']),
      capability('rare', 'group:default/few'),
      capability('unknown', 'group:default/hopeful'),
      capability('nobodys'),
    ]),
    logger: mockServices.logger.mock(),
    notifications: {
      send: async options => {
        send(options);
        sent.push(options);
      },
    },
    readOverview: async () =>
      ({
        status: 'ready',
        simulated,
        capabilities: [
          use,
          {
            id: 'rare',
            title: 'The rare',
            mandated: false,
            weeks: [null, null],
          },
        ],
      } as unknown as AdoptionOverview),
    zone: IANAZone.create('Europe/Berlin'),
  });
  await task.run();
  return sent;
}

describe('the weekly digest', () => {
  it('tells each owner how what they offer is used, and nothing of too few people', async () => {
    const [docs, rare, unknown, ...more] = await run();
    expect(docs).toMatchObject({
      recipients: { type: 'entity', entityRef: 'group:default/writers' },
      payload: {
        title: 'The docs: how it was used',
        // A page that its readers may open.
        link: '/catalog/default/system/docs',
        description:
          '40 people used it in the last 28 days, 50 % of everybody active. 24 last week, 20 the week before. Of 25 who used it for the first time, 60 % (40 % to 75 %) used it again four weeks later.',
      },
    });
    expect(rare.payload.description).toMatch(/^Too few people/);
    expect(rare.payload.link).toBe('/adoption');
    expect(unknown.payload.description).toBe('Nobody has ever used it.');
    expect(more).toEqual([]);
  });

  it('goes on when one owner cannot be told', async () => {
    const sent = await run(({ recipients }) => {
      if (JSON.stringify(recipients).includes('writers'))
        throw new Error('no notifications here');
    });
    expect(sent).toHaveLength(2);
  });

  it('says when people are made up', async () => {
    const [docs] = await run(undefined, 70);
    expect(docs.payload.description).toMatch(
      /70 people in the portal's numbers are made up\.$/,
    );
  });

  it('comes on Monday at eight where the platform counts its days, in summer and in winter', () => {
    const berlin = IANAZone.create('Europe/Berlin');
    const due = (time: string, zone = berlin) => isDue(Date.parse(time), zone);
    expect(due('2028-02-28T07:00:00Z')).toBe(true);
    expect(due('2028-07-03T06:00:00Z')).toBe(true);
    expect(due('2028-07-03T07:00:00Z')).toBe(false);
    expect(due('2028-02-29T07:00:00Z')).toBe(false);
    expect(
      due('2028-02-28T16:00:00Z', IANAZone.create('America/Los_Angeles')),
    ).toBe(true);
  });
});
