import type {
  Report,
  RuleResult,
} from '@thrive/backstage-plugin-compliance-node';
import { jsonRows, rowsOf, withoutSql } from '@thrive/database';
import type { Knex } from 'knex';
import type { StoredRun } from './RunStore';
import { dayOf } from './times';

/** How a rule went over some days. */
export interface RuleCount {
  policyId: string;
  ruleId: string;
  /** Runs in which it applied. */
  runs: number;
  failed: number;
  /** Of the runs those of templates. */
  tasks: number;
  tasksFailed: number;
  /** Templates that it held up. */
  blocked: number;
  waived: number;
  /** Runs in which it could not be looked at. */
  unseen: number;
}

const COUNTS = [
  'runs',
  'failed',
  'tasks',
  'tasks_failed',
  'blocked',
  'waived',
  'unseen',
] as const;
const COLUMNS = {
  day: 'text',
  policy_id: 'text',
  rule_id: 'text',
  runs: 'integer',
  failed: 'integer',
  tasks: 'integer',
  tasks_failed: 'integer',
  blocked: 'integer',
  waived: 'integer',
  unseen: 'integer',
} as const;

/** Counts the rules of a run, in one statement. */
export async function addRuleDays(
  tx: Knex.Transaction,
  { at, kind }: Pick<StoredRun, 'at' | 'kind'>,
  report: Report,
): Promise<void> {
  const applied = report.results.filter(
    ({ state }) => state !== 'not-applicable',
  );
  if (applied.length === 0) return;
  const rows = jsonRows(
    tx,
    COLUMNS,
    // In one order, so that two runs at a time never wait for each other in a ring.
    [...applied]
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
      .map(result => ({
        day: dayOf(at),
        policy_id: result.policyId,
        rule_id: result.rule.id,
        ...countsOf(result, kind === 'scaffold'),
      })),
  );
  const columns = Object.keys(COLUMNS).join(', ');
  await tx.raw(
    `insert into rule_days (${columns})
     select ${columns} from (${rows.sql}) as incoming where true
     on conflict (day, policy_id, rule_id) do update set ${COUNTS.map(
       column => `${column} = rule_days.${column} + excluded.${column}`,
     ).join(', ')}`,
    [rows.binding],
  );
}

/** How rules went since a date, in one statement. */
export async function readRuleCounts(
  knex: Knex,
  since: string,
  policyId?: string,
): Promise<RuleCount[]> {
  const rows = await withoutSql('read how rules went', async () =>
    rowsOf<Record<string, string | number>>(
      await knex.raw(
        `select policy_id, rule_id, ${COUNTS.map(
          column => `sum(${column}) as ${column}`,
        ).join(', ')}
         from rule_days where day >= ? ${
           policyId === undefined ? '' : 'and policy_id = ?'
         }
         group by policy_id, rule_id`,
        policyId === undefined ? [since] : [since, policyId],
      ),
    ),
  );
  return rows.map(row => ({
    policyId: String(row.policy_id),
    ruleId: String(row.rule_id),
    runs: Number(row.runs),
    failed: Number(row.failed),
    tasks: Number(row.tasks),
    tasksFailed: Number(row.tasks_failed),
    blocked: Number(row.blocked),
    waived: Number(row.waived),
    unseen: Number(row.unseen),
  }));
}

function keyOf({ policyId, rule }: RuleResult): string {
  return `${policyId}/${rule.id}`;
}

function countsOf({ state, rule }: RuleResult, ofTemplate: boolean) {
  const is = (so: boolean) => (so ? 1 : 0);
  const failed = state === 'failed';
  return {
    runs: 1,
    failed: is(failed),
    tasks: is(ofTemplate),
    tasks_failed: is(ofTemplate && failed),
    blocked: is(ofTemplate && failed && rule.enforcement === 'block'),
    waived: is(state === 'waived'),
    unseen: is(state === 'not-run' || state === 'error'),
  };
}
