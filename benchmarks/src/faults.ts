import knexFactory, { type Knex } from 'knex';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pseudonyms } from '../../packages/pseudonyms/src/Pseudonyms';
import { uuidOf } from '../../plugins/adoption-backend/src/ingest/uuidOf';
import { KEY } from './adoptionBackend';
import { urlOfDatabase } from './database';
import { DatabaseProxy } from './DatabaseProxy';
import { round } from './measure';
import { MortalBackend } from './MortalBackend';
import { UsageSender } from './UsageSender';

const KILLS = 20;
const OUTAGE_SECONDS = 60;
/** By then, what is held during an outage is held; more memory from here on would be a leak. */
const SETTLED_SECONDS = 15;
const CLIENTS = 8;
/** Clients who all try again and again while the database is away. */
const CROWD = 200;
/** A backend is killed at some time within so many milliseconds of taking in events. */
const KILLED_WITHIN = 2000;
const PAGE = 20_000;

/**
 * Kills the backend under load, then takes the database away from it, and counts afterwards what
 * became of each event that was acknowledged.
 */
export async function measureFaults(say: (text: string) => void) {
  const server = new URL(urlOfDatabase('postgres'));
  const proxy = new DatabaseProxy({
    host: server.hostname,
    port: Number(server.port),
  });
  await proxy.open();
  const backend = new MortalBackend({
    host: '127.0.0.1',
    port: proxy.port,
    user: server.username,
    password: server.password,
  });
  await backend.start();
  const sender = new UsageSender(() => backend.url);

  say(`killing the backend under load, ${KILLS} times`);
  await killOften(backend, sender);
  say(
    `  ${sender.acknowledged.length} events acknowledged, ${sender.known} of them stored just before a kill`,
  );
  say(`taking the database away for ${OUTAGE_SECONDS} s`);
  const outage = await takeDatabaseAway({ backend, proxy, sender });
  say(`  answers by status: ${JSON.stringify(outage.outageAnswers)}`);

  const knex = knexFactory({
    client: 'pg',
    connection: urlOfDatabase('faults_adoption'),
  });
  const counted = await countIn(knex, sender.acknowledged);
  await knex.destroy();
  await backend.kill();
  await proxy.cut();
  return {
    kills: KILLS,
    outageSeconds: OUTAGE_SECONDS,
    acknowledged: sender.acknowledged.length,
    ...counted,
    sentAgainAndKnown: sender.known,
    refusedInFaults: sender.refused,
    ...outage,
    withoutRetryAfter: sender.withoutRetryAfter,
    idleRssMb: round(backend.idleRssMb, 0),
    peakRssMb: round(backend.peakRssMb, 0),
  };
}

async function killOften(
  backend: MortalBackend,
  sender: UsageSender,
): Promise<void> {
  sender.start(CLIENTS);
  for (let kill = 1; kill <= KILLS; kill++) {
    await sender.progress(1);
    await sleep(Math.random() * KILLED_WITHIN);
    await backend.kill();
    await backend.start();
  }
  await sender.stop();
}

async function takeDatabaseAway(of: {
  backend: MortalBackend;
  proxy: DatabaseProxy;
  sender: UsageSender;
}) {
  const { backend, proxy, sender } = of;
  const before = { ...sender.answers };
  sender.start(CROWD);
  await sender.progress(PAGE);
  await proxy.cut();
  await sleep(SETTLED_SECONDS * 1000);
  const settledRssMb = backend.peakRssMb;
  await sleep((OUTAGE_SECONDS - SETTLED_SECONDS) * 1000);
  const grownRssMb = backend.peakRssMb - settledRssMb;
  await proxy.open();
  const back = performance.now();
  await sender.progress(1);
  const recoveryMs = performance.now() - back;
  await sender.progress(PAGE);
  await sender.stop();
  return {
    outageAnswers: difference(sender.answers, before),
    outageGrowthMb: round(grownRssMb, 0),
    recoveryMs: round(recoveryMs, 0),
  };
}

/** What the database has of the acknowledged events, and whether it counted each once. */
async function countIn(knex: Knex, acknowledged: UsageSender['acknowledged']) {
  const pseudonyms = new Pseudonyms({ owner: 'adoption', key: KEY });
  const idOf = new Map<string, number>(
    (await knex('people').select('id', 'pseudonym')).map(row => [
      row.pseudonym,
      row.id,
    ]),
  );
  const personOf = new Map(
    [...new Set(acknowledged.map(({ person }) => person))].map(person => [
      person,
      idOf.get(pseudonyms.of(person)),
    ]),
  );
  await knex.raw('create table acknowledged (event_id uuid primary key)');
  for (let start = 0; start < acknowledged.length; start += PAGE) {
    const page = acknowledged
      .slice(start, start + PAGE)
      .map(({ person, id }) => uuidOf(personOf.get(person), id));
    await knex.raw('insert into acknowledged select unnest(?::uuid[])', [page]);
  }
  const { rows } = await knex.raw(`
    select
      (select count(*) from acknowledged as a
       where not exists (select 1 from events as e where e.event_id = a.event_id)) as lost,
      (select count(*) - count(distinct event_id) from events) as duplicates,
      (select count(*) from events) - (select sum(events) from intake_days
       where outcome = 'accepted') as miscounted`);
  const [{ lost, duplicates, miscounted }] = rows;
  return {
    lost: Number(lost),
    duplicates: Number(duplicates),
    miscounted: Number(miscounted),
  };
}

function difference(
  after: Record<number, number>,
  before: Record<number, number>,
): Record<number, number> {
  return Object.fromEntries(
    Object.entries(after).map(([status, count]) => [
      status,
      count - (before[Number(status)] ?? 0),
    ]),
  );
}
