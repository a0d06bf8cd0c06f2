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
}

export class KnexOverviewStore implements OverviewStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async ruleCounts(since: string, policyId?: string) {
    return readRuleCounts(this.#knex, since, policyId);
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
