/*
 * Run as a process of its own: evaluates on the database it is given and kills itself with SIGKILL
 * while a page is claimed and nothing of it is committed.
 */
import { RulesetHolder } from '../definitions/RulesetHolder';
import { KnexDefinitionStore } from '../store/KnexDefinitionStore';
import { KnexEvaluationStore } from '../store/KnexEvaluationStore';
import { KnexRollupStore } from '../store/KnexRollupStore';
import { KnexSourceRunStore } from '../store/KnexSourceRunStore';
import { EvaluationTask } from '../tasks/EvaluationTask';
import knexFactory from 'knex';

async function run() {
  const knex = knexFactory(JSON.parse(process.env.DIE_DATABASE!));
  const latest = await new KnexDefinitionStore(knex).readLatest();
  const holder = new RulesetHolder();
  holder.replace(latest!.input, []);
  const task = new EvaluationTask({
    holder,
    store: new KnexEvaluationStore(knex),
    rollups: new KnexRollupStore(knex),
    runs: new KnexSourceRunStore(knex),
    // Asked for once the page is claimed.
    sparse: () => {
      process.kill(process.pid, 'SIGKILL');
      return new Set();
    },
    logger: console as never,
    pageSize: 100,
    workers: 1,
  });
  await task.run(new AbortController().signal);
}

run().catch(error => {
  process.stderr.write(`${error}\n`);
  process.exit(1);
});
