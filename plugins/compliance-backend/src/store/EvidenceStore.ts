import { isPostgres, withoutSql } from '@thrive/database';
import {
  linkAfter,
  type ChainHead,
  type ChainLink,
} from '@thrive/backstage-plugin-compliance-node';
import type { Knex } from 'knex';

/** What a link is about, beside what it says. */
export interface NewLink {
  kind: 'run' | 'published' | 'waiver';
  at: string;
  runId?: string;
  entityRef?: string;
  /** What is written down. */
  body: object;
}

export interface StoredLink extends ChainLink {
  kind: NewLink['kind'];
  at: string;
  runId?: string;
  entityRef?: string;
}

/** The chain of evidence. Links are only ever added. */
export interface EvidenceStore {
  append(link: NewLink): Promise<StoredLink>;
  /** Links from one on, in order, with how the chain ends. */
  read(
    from: number,
    most: number,
  ): Promise<{ links: ChainLink[]; head: ChainHead }>;
  /** The newest links before one. */
  list(options: {
    before?: number;
    limit: number;
  }): Promise<{ links: StoredLink[]; total: number }>;
  ofRun(runId: string): Promise<StoredLink[]>;
}

export class KnexEvidenceStore implements EvidenceStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async append(link: NewLink) {
    return withoutSql('write evidence down', () =>
      this.#knex.transaction(tx => appendLink(tx, link)),
    );
  }

  async read(from: number, most: number) {
    return withoutSql('read evidence', () =>
      this.#knex.transaction(async tx => {
        const links = await tx('evidence')
          .where('id', '>=', from)
          .orderBy('id')
          .limit(most)
          .select('id', 'previous', 'body', 'digest');
        const head = await tx('evidence_head').first('length', 'digest');
        return { links, head };
      }),
    );
  }

  async list({ before, limit }: { before?: number; limit: number }) {
    return withoutSql('read evidence', async () => {
      const query = this.#knex('evidence').orderBy('id', 'desc').limit(limit);
      if (before !== undefined) query.where('id', '<', before);
      const rows = await query;
      const { length } = await this.#knex('evidence_head').first('length');
      return { links: rows.map(fromRow), total: length };
    });
  }

  async ofRun(runId: string) {
    return withoutSql('read evidence', async () =>
      (await this.#knex('evidence').where('run_id', runId).orderBy('id')).map(
        fromRow,
      ),
    );
  }
}

/** Adds a link within a transaction. Those who do so at the same time wait for each other. */
export async function appendLink(
  tx: Knex.Transaction,
  { kind, at, runId, entityRef, body }: NewLink,
): Promise<StoredLink> {
  const query = tx('evidence_head').first('length', 'digest');
  const head: ChainHead = await (isPostgres(tx) ? query.forUpdate() : query);
  const link = linkAfter(head, JSON.stringify({ kind, at, ...body }));
  await tx('evidence').insert({
    ...link,
    kind,
    at,
    run_id: runId,
    entity_ref: entityRef,
  });
  await tx('evidence_head').update({ length: link.id, digest: link.digest });
  return { ...link, kind, at, runId, entityRef };
}

interface EvidenceRow extends ChainLink {
  kind: NewLink['kind'];
  at: string;
  run_id: string | null;
  entity_ref: string | null;
}

function fromRow({ run_id, entity_ref, ...row }: EvidenceRow): StoredLink {
  return {
    ...row,
    runId: run_id ?? undefined,
    entityRef: entity_ref ?? undefined,
  };
}
