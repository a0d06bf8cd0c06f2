import { mockServices } from '@backstage/backend-test-utils';
import { IANAZone } from 'luxon';
import { RefusedRequests } from './RefusedRequests';

it('counts by day and reason, and keeps what could not be written', async () => {
  const written: [number, Record<string, number>][] = [];
  let away = true;
  const refused = new RefusedRequests({
    logger: mockServices.logger.mock(),
    zone: IANAZone.create('America/New_York'),
    store: {
      countRefused: async (day, counts) => {
        if (away) throw new Error('the database is away');
        written.push([day, Object.fromEntries(counts)]);
      },
    },
  });
  const evening = Date.parse('2028-02-29T23:59:00-05:00');
  refused.count(503, evening);
  refused.count(503, evening);
  refused.count(404, evening);
  await refused.flush();
  refused.count(429, evening);
  refused.count(413, evening + 120_000);
  away = false;
  await refused.flush();
  await refused.flush();
  const leapDay = Date.UTC(2028, 1, 29) / 86_400_000;
  expect(written).toEqual([
    [leapDay, { 'request-503': 2, 'request-429': 1 }],
    [leapDay + 1, { 'request-413': 1 }],
  ]);
});
