import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { RulesetHolder } from '../definitions/RulesetHolder';
import { KnexDefinitionStore } from '../store/KnexDefinitionStore';
import { KnexEvaluationStore } from '../store/KnexEvaluationStore';
import { KnexRollupStore } from '../store/KnexRollupStore';
import { KnexSourceRunStore } from '../store/KnexSourceRunStore';
import { EvaluationTask } from '../tasks/EvaluationTask';

/**
 * The evaluation alone, with the rules that are in force on a database.
 *
 * @param onPage - called once a page is claimed and nothing of it is stored
 */
export async function createEvaluation(
  knex: Knex,
  onPage: () => void,
): Promise<EvaluationTask> {
  const latest = await new KnexDefinitionStore(knex).readLatest();
  const holder = new RulesetHolder();
  holder.replace(latest!.input, []);
  return new EvaluationTask({
    holder,
    store: new KnexEvaluationStore(knex),
    rollups: new KnexRollupStore(knex),
    runs: new KnexSourceRunStore(knex),
    sparse: () => {
      onPage();
      return new Set();
    },
    // Not a Jest mock: a process without Jest uses this, too.
    logger: mockServices.rootLogger({ level: 'none' }),
    pageSize: 100,
    workers: 1,
  });
}
