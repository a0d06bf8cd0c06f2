import { withoutSql } from '@thrive/database';
import type { Policy } from '@thrive/backstage-plugin-compliance-node';
import type { Knex } from 'knex';

/** Policies that are kept in the portal, as text. */
export interface PolicyStore {
  list(): Promise<{ id: string; text: string }[]>;
  save(policy: {
    id: string;
    text: string;
    savedBy: string | undefined;
    savedAt: string;
  }): Promise<void>;
  /** @returns whether there was one */
  remove(id: string): Promise<boolean>;
}

export class KnexPolicyStore implements PolicyStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list() {
    return withoutSql('read policies', () =>
      this.#knex('portal_policies').orderBy('id').select('id', 'text'),
    );
  }

  async save({
    id,
    text,
    savedBy,
    savedAt,
  }: {
    id: string;
    text: string;
    savedBy: string | undefined;
    savedAt: string;
  }) {
    await withoutSql('save the policy', () =>
      this.#knex('portal_policies')
        .insert({ id, text, saved_by: savedBy, saved_at: savedAt })
        .onConflict('id')
        .merge(),
    );
  }

  async remove(id: string) {
    const removed = await withoutSql('delete the policy', () =>
      this.#knex('portal_policies').where({ id }).delete(),
    );
    return removed > 0;
  }
}

/** Keeps policies as they are, so that evidence can be read when they have changed. */
export async function keepVersions(
  knex: Knex,
  policies: readonly Policy[],
): Promise<void> {
  if (policies.length === 0) return;
  await knex('policy_versions')
    .insert(
      policies.map(policy => ({
        digest: policy.digest,
        policy_id: policy.id,
        version: policy.version,
        body: JSON.stringify(policy),
      })),
    )
    .onConflict('digest')
    .ignore();
}
