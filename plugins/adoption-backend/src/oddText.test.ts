import { TestDatabases } from '@backstage/backend-test-utils';
import { startAdoption, usageEvent } from './__testUtils__/startAdoption';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

/** What no database text can hold, or only some: NUL, halves of a pair, and what looks like SQL. */
const TEXTS = ['a\u0000b', 'half \ud800 pair', "'; drop table events; --"];

describe.each(databases.eachSupportedId())('odd texts on %s', id => {
  it('are refused or cleaned, and never said to be worth another try', async () => {
    const adoption = await startAdoption(databases, id);
    await adoption.send('ada', [usageEvent()]);
    const { get, post, put } = adoption;
    for (const text of TEXTS) {
      const odd = encodeURIComponent(text.replace('\ud800', '\ufffd'));
      const funnel = {
        title: text,
        windowDays: 1,
        order: 'loose',
        per: 'person',
        steps: [
          { title: text, action: text },
          { title: 'b', plugin: text, capability: text, subject: text },
        ],
      };
      const answers = [
        await post('ada', '/markers', { day: '2026-01-05', title: text }),
        await post('ada', '/markers', {
          day: '2026-01-05',
          title: 'Launch',
          capability: text,
        }),
        await post('ada', '/funnels/measure', funnel),
        await put('ada', '/funnels/odd', funnel),
        await get('ada', '/funnels'),
        await get('ada', `/capabilities/${odd}`),
        await get('ada', `/retention?capability=${odd}`),
        await get('ada', `/retention?team=${odd}`),
        await get('ada', `/overview?segment=${odd}`),
        await get('ada', `/entity-use?ref=component:default/${odd}`),
        await get('ada', `/measures/${odd}/series`),
        await get('ada', `/me/events?cursor=${odd}`),
        await post('ada', '/import', {
          rows: [{ person: 'ada', at: '2026-01-05', subject: text }],
        }),
        await adoption.remove('ada', `/markers/${odd}`),
        await adoption.send('ada', [usageEvent({ action: text })]),
      ];
      for (const { status, body, request } of answers) {
        const what = `${request.method} ${request.url} ${status}`;
        expect(status < 500 ? what : `${what} ${body.error?.message}`).toBe(
          what,
        );
      }
      for (const path of ['/markers', '/funnels']) {
        const { body } = await get('ada', path);
        expect(JSON.stringify(body)).not.toMatch(/\\u0000|\\ud800/);
      }
    }
    expect((await get('ada', '/overview')).status).toBe(200);
  });
});
