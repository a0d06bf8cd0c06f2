import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { startAdoption } from './__testUtils__/startAdoption';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const folder = createMockDirectory();
jest.setTimeout(60_000);

const COMMAND = path.resolve(__dirname, '../bin/import-usage.mjs');
const day = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

describe.each(databases.eachSupportedId())('imports on %s', databaseId => {
  async function start() {
    const adoption = await startAdoption(databases, databaseId);
    const { port } = adoption.server.address() as AddressInfo;
    const run = (csv: string, ...more: string[]) => {
      folder.setContent({ 'log.csv': csv });
      const token = mockCredentials.user.token('user:default/ada');
      return new Promise<{ code: number; out: string; err: string }>(
        resolve => {
          execFile(
            process.execPath,
            [
              COMMAND,
              '--url',
              `http://localhost:${port}`,
              '--token',
              token,
              ...more,
              folder.resolve('log.csv'),
            ],
            (error, out, err) =>
              resolve({ code: Number(error?.code ?? 0), out, err }),
          );
        },
      );
    };
    const overview = async () => (await adoption.get('ada', '/overview')).body;
    return { adoption, run, overview };
  }
  const people = ['ada', 'bob', 'cy', 'dee', 'eve', 'fay'];

  it('gives the same measures as events that came in by themselves, however often it runs', async () => {
    const { run, overview } = await start();
    const csv = [
      'timestamp,user,action',
      ...people.map(name => `${day(3)}T10:00:00Z,${name},deploy`),
      `"${day(2)}T10:00:00Z","ada","say ""hi"", please"`,
      `${Math.floor(Date.parse(`${day(1)}T10:00:00Z`) / 1000)},bob,deploy`,
    ].join('\r\n');
    expect(await run(csv)).toMatchObject({
      code: 0,
      out: '{"accepted":8,"duplicates":0,"refused":0}\n',
    });
    const first = await overview();
    // Whether the first one is told hangs on which of the three are working days.
    expect(first.days.slice(1).map(({ daily }: any) => daily)).toEqual([
      undefined,
      undefined,
    ]);
    expect(first.days.at(-1)).toMatchObject({ weekly: 6 });
    expect(JSON.parse((await run(csv)).out)).toEqual({
      accepted: 0,
      duplicates: 8,
      refused: 0,
    });
    expect((await overview()).days).toEqual(first.days);
  });

  it('counts rows once for good, also when single events are forgotten meanwhile', async () => {
    const { adoption } = await start();
    const { knex } = adoption;
    const rows = [500, 200, 100, 95, 45, 20, 8, 0].flatMap(days =>
      people.map(person => ({
        person,
        at: `${day(days)}T00:00:00Z`,
        plugin: 'catalog',
        subject: 'component:default/a',
      })),
    );
    const send = async () =>
      (await adoption.post('ada', '/import', { rows })).body;
    const countedNow = async () =>
      Promise.all(
        ['activity', 'capability_days', 'subject_days', 'people'].map(
          async table => {
            const found = await knex(table).select('*');
            return found.map(row => JSON.stringify(row)).sort();
          },
        ),
      );
    const events = async () =>
      Number((await knex('events').count('* as n'))[0].n);
    expect(await send()).toMatchObject({ accepted: rows.length });
    const first = await countedNow();
    expect(await send()).toMatchObject({
      accepted: 0,
      duplicates: rows.length,
    });
    expect(await countedNow()).toEqual(first);

    await adoption.scheduler.triggerTask('adoption-retention');
    const forgetting = await countedNow();
    const left = await events();
    expect(left).toBeLessThan(rows.length);
    // Days that are past their time come back for as long as the next forgetting takes.
    await send();
    await adoption.scheduler.triggerTask('adoption-retention');
    expect(await countedNow()).toEqual(forgetting);
    expect(await events()).toBe(left);
  });

  it('says which rows were refused, and takes the others', async () => {
    const { run } = await start();
    const { code, out, err } = await run(
      `who,when\nada,${day(1)}\nbob,yesterday\n=cmd|calc,${day(
        1,
      )}\n${'x'.repeat(300)},${day(1)}\n`,
      '--columns',
      'who,when',
    );
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ accepted: 2, refused: 2 });
    expect(err).toMatch(
      /1 rows were refused \(bad-time\), the first in line 3/,
    );
  });

  it('says that there is no file, and that there is nothing in it', async () => {
    const { run } = await start();
    const missing = await run('', '/nowhere.csv');
    expect(missing.code).toBe(2);
    expect(missing.err).toMatch('There is no file /nowhere.csv');
    const empty = await run('');
    expect(empty.code).toBe(2);
    expect(empty.err).toMatch(
      /log.csv is empty; its first line names the columns/,
    );
    const noRows = await run('user,timestamp\n');
    expect(noRows.code).toBe(2);
    expect(noRows.err).toMatch(/has no rows/);
  });

  it('takes long rows, in as many requests as they need', async () => {
    const { run } = await start();
    const action = 'é'.repeat(64);
    const long = 'x'.repeat(100);
    const rows = Array.from(
      { length: 1200 },
      (_, index) => `${long}${index},${day(1)}T10:00:00Z,${action}`,
    );
    const { code, out } = await run(
      ['user,timestamp,action', ...rows].join('\n'),
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ accepted: 1200 });
  });

  it('waits for a portal that is busy', async () => {
    const answers = [503, 429, 202];
    const busy = createServer((_, response) => {
      response.statusCode = answers.shift()!;
      response.setHeader('Retry-After', '0.1');
      response.end(JSON.stringify({ accepted: 1, duplicates: 0, refused: [] }));
    });
    await new Promise<void>(resolve => busy.listen(0, resolve));
    const { port } = busy.address() as AddressInfo;
    const { run } = await start();
    const { code, out } = await run(
      `user,timestamp\nada,${day(1)}\n`,
      '--url',
      `http://localhost:${port}`,
    );
    busy.close();
    expect([code, out]).toEqual([
      0,
      '{"accepted":1,"duplicates":0,"refused":0}\n',
    ]);
    expect(answers).toEqual([]);
  });

  it('says what to do when it does not understand the file', async () => {
    const { run } = await start();
    const { code, err } = await run('a,b\n1,2\n');
    expect(code).toBe(2);
    expect(err).toMatch(
      /names no column of the person; name it with --columns/,
    );
  });
});
