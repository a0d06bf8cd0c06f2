import type { Verdict } from '@thrive/backstage-plugin-compliance-node';
import { rowsOf, withoutSql } from '@thrive/database';
import type { Knex } from 'knex';
import { readRuleCounts, type RuleCount } from './ruleDays';

/** How software stands, and who waits. */
export interface Standing {
  waitingWaivers: number;
  repositories: Record<Verdict, number>;
}

/** Numbers over everything, from what is counted already. */
export interface OverviewStore {
  ruleCounts(since: string, policyId?: string): Promise<RuleCount[]>;
  standing(): Promise<Standing>;
  /** How often a rule was waived, of the runs in which it was waived or failed, by day. */
  waivedDays(
    policyId: string,
    ruleId: string,
    from: string,
    to: string,
  ): Promise<ShareDay[]>;
}

/** A part of so many, on a day. */
export interface ShareDay {
  day: string;
  part: number;
  n: number;
}

export class KnexOverviewStore implements OverviewStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async ruleCounts(since: string, policyId?: string) {
    return readRuleCounts(this.#knex, since, policyId);
  }

  async waivedDays(policyId: string, ruleId: string, from: string, to: string) {
    const rows = await withoutSql('read how a rule went', () =>
      this.#knex('rule_days')
        .where({ policy_id: policyId, rule_id: ruleId })
        .whereBetween('day', [from, to])
        .orderBy('day')
        .select('day', 'waived', 'failed'),
    );
    return rows.map(({ day, waived, failed }) => ({
      day,
      part: waived,
      n: waived + failed,
    }));
  }

  async standing() {
    const rows = await withoutSql('count how software stands', async () =>
      rowsOf<{ what: string; number: string | number }>(
        await this.#knex.raw(
          `select verdict as what, count(*) as number from repositories
           where verdict is not null group by verdict
           union all
           select 'waiting', count(*) from waivers where status = 'requested'`,
        ),
      ),
    );
    const of = (name: string) =>
      Number(rows.find(({ what }) => what === name)?.number ?? 0);
    return {
      waitingWaivers: of('waiting'),
      repositories: {
        clear: of('clear'),
        tolerated: of('tolerated'),
        enforced: of('enforced'),
        unknown: of('unknown'),
      },
    };
  }
}
