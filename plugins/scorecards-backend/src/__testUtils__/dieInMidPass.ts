/*
 * Run as a process of its own: evaluates on the database it is given and kills itself with SIGKILL
 * while a page is claimed and nothing of it is committed.
 */
import knexFactory from 'knex';
import { createEvaluation } from './createEvaluation';

async function run() {
  const knex = knexFactory(JSON.parse(process.env.DIE_DATABASE!));
  const evaluation = await createEvaluation(knex, () =>
    process.kill(process.pid, 'SIGKILL'),
  );
  await evaluation.run(new AbortController().signal);
}

run().catch(error => {
  process.stderr.write(`${error}\n`);
  process.exit(1);
});
