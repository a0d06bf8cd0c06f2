import { fork } from 'node:child_process';
import path from 'node:path';
import { createDatabase } from './database';
import { median, round } from './measure';
import { createWorkload } from './workload';

const ENTITIES = 10_000;
const CHECKS = 20;
const ROUNDS = 3;
/** Passes of ours in each round: one takes a second, too short to be measured once. */
const PASSES = 3;

/**
 * The same facts and equivalent checks through Tech Insights, in the same run on the same server,
 * in turns. What is not alike is said on the way.
 */
export async function compareWithPeer(say: (text: string) => void) {
  say(
    `comparing with Tech Insights 3.1.0: ${ENTITIES} entities x ${CHECKS} checks, in turns`,
  );
  say(
    '  not alike: Tech Insights evaluates when asked and stores nothing; ours stores results, levels,',
  );
  say(
    '  scores, history and roll-ups; its time has an HTTP request with the answers, ours has none',
  );
  const knex = await createDatabase('scorecards_peer');
  const workload = await createWorkload(knex, {
    entities: ENTITIES,
    checks: CHECKS,
    scorecards: 1,
  });
  await workload.collect();
  const peer = fork(path.join(__dirname, 'techInsights.mjs'), [], {
    env: { ...process.env, ENTITIES: String(ENTITIES), CHECKS: String(CHECKS) },
    execArgv: [],
  });
  const ask = () =>
    new Promise<{
      seconds: number;
      results: number;
      passed: number;
      statements: number;
    }>((resolve, reject) => {
      peer.once('message', answer => resolve(answer as never));
      peer.once('exit', code =>
        reject(new Error(`the peer ended with ${code}`)),
      );
      peer.send('run');
    });
  await new Promise<void>((resolve, reject) => {
    peer.once('message', () => resolve());
    peer.once('exit', code => reject(new Error(`the peer ended with ${code}`)));
  });

  const signal = new AbortController().signal;
  const ours: number[] = [];
  const theirs: number[] = [];
  let peerStatements = 0;
  for (let turn = 1; turn <= ROUNDS; turn++) {
    const rates: number[] = [];
    for (let pass = 1; pass <= PASSES; pass++) {
      await forget(knex);
      const started = performance.now();
      const { entities } = await workload.evaluation.run(signal);
      const seconds = (performance.now() - started) / 1000;
      rates.push((entities * CHECKS) / seconds);
    }
    ours.push(median(rates));
    const answer = await ask();
    theirs.push(answer.results / answer.seconds);
    peerStatements = answer.statements;
    const passed = await countPassed(knex);
    if (passed !== answer.passed)
      throw new Error(`we pass ${passed} results, the peer ${answer.passed}`);
    say(
      `  turn ${turn}: ours ${Math.round(
        ours[turn - 1],
      )} results/s, theirs ${Math.round(
        theirs[turn - 1],
      )}; both pass ${passed}`,
    );
  }
  peer.kill();
  await knex.destroy();
  return {
    peerEntities: ENTITIES,
    peerChecks: CHECKS,
    ownResultsPerSecond: Math.round(median(ours)),
    peerResultsPerSecond: Math.round(median(theirs)),
    peerStatements,
    ratio: round(median(ours) / median(theirs), 1),
  };
}

/** Forgets all results, so that the next pass is a first one. */
async function forget(
  knex: Awaited<ReturnType<typeof createDatabase>>,
): Promise<void> {
  await knex.raw(
    `update entities set states = '', details = '', ruleset = 0, dirty = 1`,
  );
  await knex.raw(
    'truncate entity_scores, entity_history, daily_levels, daily_checks, rollup_queue',
  );
  await knex.raw('vacuum analyze entities');
}

async function countPassed(
  knex: Awaited<ReturnType<typeof createDatabase>>,
): Promise<number> {
  const { rows } = await knex.raw(
    `select sum(length(states) - length(replace(states, 'P', ''))) as passed from entities`,
  );
  return Number(rows[0].passed);
}
