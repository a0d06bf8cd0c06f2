import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { isPostgres, jsonList, jsonRows, withoutSql } from '@thrive/database';
import type {
  FactChanges,
  FactStore,
  IncomingFact,
  KnownEntity,
} from './FactStore';
import { queueRollup } from './rollup/queueRollup';

export class KnexFactStore implements FactStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async upsertEntities(
    entities: readonly KnownEntity[],
    seenAt: string,
  ): Promise<void> {
    const rows = jsonRows(
      this.#knex,
      {
        entity_ref: 'text',
        kind: 'text',
        type: 'text',
        title: 'text',
        sort_title: 'text',
        owner_ref: 'text',
        seen_at: 'text',
      },
      sorted(entities).map(entity => ({
        entity_ref: entity.entityRef,
        kind: entity.kind,
        type: entity.type,
        title: entity.title,
        sort_title: entity.title.toLocaleLowerCase('en-US'),
        owner_ref: entity.ownerRef,
        seen_at: seenAt,
      })),
    );
    // A changed header must reach entity_scores, which copies it: the entity is evaluated again.
    await withoutSql('store entities', () =>
      this.#knex.raw(
        `insert into entities (entity_ref, kind, type, title, sort_title, owner_ref, seen_at)
         select * from (${rows.sql}) as incoming where true
         on conflict (entity_ref) do update set
           kind = excluded.kind, type = excluded.type, title = excluded.title,
           sort_title = excluded.sort_title, owner_ref = excluded.owner_ref, seen_at = excluded.seen_at,
           dirty = case when entities.title <> excluded.title or entities.owner_ref <> excluded.owner_ref
             or entities.type <> excluded.type then 1 else entities.dirty end`,
        [rows.binding],
      ),
    );
  }

  async removeUnseen(seenBefore: string): Promise<number> {
    return withoutSql('forget entities', () =>
      this.#knex.transaction(async tx => {
        // Locked first: an evaluation that holds one of them has stored its results by then, and
        // they are deleted with the rest.
        const select = tx('entities')
          .where('seen_at', '<', seenBefore)
          .orderBy('entity_ref')
          .select('entity_ref', 'owner_ref');
        const gone = await (isPostgres(tx) ? select.forUpdate() : select);
        if (gone.length === 0) return 0;
        await queueRollup(
          tx,
          'owner',
          gone.map(row => row.owner_ref),
        );
        const refs = jsonList(
          tx,
          gone.map(row => row.entity_ref),
        );
        for (const table of [
          'facts',
          'entity_scores',
          'entity_history',
          'entities',
        ]) {
          await tx(table)
            .whereRaw(`entity_ref in (${refs.sql})`, [refs.binding])
            .delete();
        }
        return gone.length;
      }),
    );
  }

  async upsertFacts(
    source: string,
    facts: readonly IncomingFact[],
    options: { collectedAt: Date; ttlMillis: number },
  ): Promise<FactChanges> {
    if (facts.length === 0) return { changed: 0, unknownEntities: [] };
    const rows = jsonRows(
      this.#knex,
      { entity_ref: 'text', data: 'text', hash: 'text', etag: 'text' },
      sorted(facts).map(fact => {
        const data = JSON.stringify(fact.data);
        return {
          entity_ref: fact.entityRef,
          data,
          hash: digestOf(data),
          etag: fact.etag,
        };
      }),
    );
    const stamp = stampOf(options);
    return withoutSql('store facts', () =>
      this.#knex.transaction(async tx => {
        const before = await this.#readHashes(tx, source, facts);
        const changed = facts
          .filter(fact => before.has(fact.entityRef))
          .filter(
            fact =>
              before.get(fact.entityRef) !==
              digestOf(JSON.stringify(fact.data)),
          )
          .map(fact => fact.entityRef);
        await tx.raw(
          `insert into facts (entity_ref, source, data, hash, etag, collected_at, expires_at)
           select incoming.entity_ref, ?, incoming.data, incoming.hash, incoming.etag, ?, ${Number(
             stamp.expiresAt,
           )}
           from (${rows.sql}) as incoming
           join entities on entities.entity_ref = incoming.entity_ref
           where true
           on conflict (entity_ref, source) do update set
             data = excluded.data, hash = excluded.hash, etag = excluded.etag,
             collected_at = excluded.collected_at, expires_at = excluded.expires_at,
             error = null, error_at = null`,
          [source, stamp.collectedAt, rows.binding],
        );
        await this.#markDirty(tx, changed);
        return {
          changed: changed.length,
          unknownEntities: facts
            .map(fact => fact.entityRef)
            .filter(entityRef => !before.has(entityRef)),
        };
      }),
    );
  }

  async touchFacts(
    source: string,
    entityRefs: readonly string[],
    options: { collectedAt: Date; ttlMillis: number },
  ): Promise<void> {
    if (entityRefs.length === 0) return;
    const refs = jsonList(this.#knex, [...entityRefs].sort());
    const stamp = stampOf(options);
    await withoutSql('renew facts', () =>
      this.#knex.transaction(async tx => {
        // A fact that had expired counts again: its entity is evaluated again.
        await tx.raw(
          `update entities set dirty = 1 where dirty = 0 and entity_ref in (
             select entity_ref from facts where source = ? and expires_at <= ${Date.now()}
             and entity_ref in (${refs.sql}))`,
          [source, refs.binding],
        );
        await tx.raw(
          `update facts set collected_at = ?, expires_at = ${Number(
            stamp.expiresAt,
          )}, error = null, error_at = null
           where source = ? and data is not null and entity_ref in (${
             refs.sql
           })`,
          [stamp.collectedAt, source, refs.binding],
        );
      }),
    );
  }

  async recordErrors(
    source: string,
    errors: readonly { entityRef: string; error: string }[],
    at: Date,
  ): Promise<void> {
    if (errors.length === 0) return;
    const rows = jsonRows(
      this.#knex,
      { entity_ref: 'text', error: 'text' },
      sorted(errors).map(({ entityRef, error }) => ({
        entity_ref: entityRef,
        error,
      })),
    );
    await withoutSql('note errors', () =>
      this.#knex.raw(
        `insert into facts (entity_ref, source, error, error_at)
         select incoming.entity_ref, ?, incoming.error, ? from (${rows.sql}) as incoming
         join entities on entities.entity_ref = incoming.entity_ref
         where true
         on conflict (entity_ref, source) do update set error = excluded.error, error_at = excluded.error_at`,
        [source, at.toISOString(), rows.binding],
      ),
    );
  }

  async hasEntities(): Promise<boolean> {
    const row = await withoutSql('read whether there are entities', () =>
      this.#knex('entities').first('entity_ref'),
    );
    return row !== undefined;
  }

  async readNewcomers(limit: number): Promise<readonly string[]> {
    const rows = await withoutSql('read new entities', () =>
      this.#knex('entities')
        .where('is_new', 1)
        .orderBy('entity_ref')
        .limit(limit)
        .select('entity_ref'),
    );
    return rows.map(row => row.entity_ref);
  }

  async welcome(entityRefs: readonly string[]): Promise<void> {
    const refs = jsonList(this.#knex, entityRefs);
    await withoutSql('note new entities', () =>
      this.#knex('entities')
        .whereRaw(`entity_ref in (${refs.sql})`, [refs.binding])
        .update({ is_new: 0 }),
    );
  }

  async readEtags(
    source: string,
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const refs = jsonList(this.#knex, entityRefs);
    const rows = await withoutSql('read what is known', () =>
      this.#knex('facts')
        .where({ source })
        .whereNotNull('etag')
        .whereRaw(`entity_ref in (${refs.sql})`, [refs.binding])
        .select('entity_ref', 'etag'),
    );
    return new Map(rows.map(row => [row.entity_ref, row.etag]));
  }

  /** Hashes of known entities' facts; null where an entity has none yet. */
  async #readHashes(
    tx: Knex.Transaction,
    source: string,
    facts: readonly IncomingFact[],
  ): Promise<ReadonlyMap<string, string | null>> {
    const refs = jsonList(
      tx,
      facts.map(fact => fact.entityRef),
    );
    // An expired fact counts as changed, so that its entity is evaluated again.
    const rows = await tx('entities')
      .leftJoin('facts', join =>
        join
          .on('facts.entity_ref', 'entities.entity_ref')
          .andOn('facts.source', tx.raw('?', [source])),
      )
      .whereRaw(`entities.entity_ref in (${refs.sql})`, [refs.binding])
      .select('entities.entity_ref', 'facts.hash', 'facts.expires_at');
    const now = Date.now();
    return new Map(
      rows.map(row => [
        row.entity_ref,
        Number(row.expires_at) > now ? row.hash : null,
      ]),
    );
  }

  async #markDirty(
    tx: Knex.Transaction,
    entityRefs: readonly string[],
  ): Promise<void> {
    if (entityRefs.length === 0) return;
    const refs = jsonList(tx, [...entityRefs].sort());
    await tx.raw(
      `update entities set dirty = 1 where dirty = 0 and entity_ref in (${refs.sql})`,
      [refs.binding],
    );
  }
}

/** Rows in one order everywhere, so that two replicas never wait for each other in a circle. */
function sorted<T extends { entityRef: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.entityRef < b.entityRef ? -1 : 1));
}

function stampOf({
  collectedAt,
  ttlMillis,
}: {
  collectedAt: Date;
  ttlMillis: number;
}) {
  return {
    collectedAt: collectedAt.toISOString(),
    expiresAt: collectedAt.getTime() + ttlMillis,
  };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
