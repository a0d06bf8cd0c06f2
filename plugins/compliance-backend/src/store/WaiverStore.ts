import { createHash } from 'node:crypto';
import type {
  WaiverScope,
  WaiverStatus,
} from '@thrive/backstage-plugin-compliance-common';
import { decodeCursor, encodeCursor, withoutSql } from '@thrive/database';
import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import { appendLink } from './EvidenceStore';

export interface StoredWaiver {
  id: string;
  policyId: string;
  ruleId: string;
  scope: WaiverScope;
  fingerprint?: string;
  reason: string;
  ticketUrl?: string;
  /** As it was decided; one that is over is still `approved` here. */
  status: Exclude<WaiverStatus, 'expired'>;
  requestedBy: string;
  requestedAt: string;
  decidedBy?: string;
  decidedAt?: string;
  note?: string;
  /** The last day on which it is in force. */
  expiresAt: string;
}

export interface WaiverFilter {
  status?: WaiverStatus;
  cursor?: string;
  limit: number;
  today: string;
}

/** Exceptions from rules. */
export interface WaiverStore {
  /** @throws ConflictError when the same is asked for already */
  add(waiver: StoredWaiver): Promise<void>;
  get(id: string): Promise<StoredWaiver | undefined>;
  /** Those that wait first, then the newest. */
  list(
    filter: WaiverFilter,
  ): Promise<{ items: StoredWaiver[]; nextCursor?: string }>;
  /** Those that are in force on a day, for some scopes. */
  inForce(
    today: string,
    scopes: readonly WaiverScope[],
  ): Promise<StoredWaiver[]>;
  /**
   * Writes a decision down, in the chain of evidence, too.
   *
   * @returns false when somebody else was faster
   */
  decide(
    waiver: StoredWaiver,
    decision: Pick<StoredWaiver, 'status' | 'decidedBy' | 'decidedAt' | 'note'>,
  ): Promise<boolean>;
  countWaiting(): Promise<number>;
}

export class KnexWaiverStore implements WaiverStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async add(waiver: StoredWaiver) {
    await withoutSql('store the request', async () => {
      const row = toRow(waiver);
      const added = await this.#knex('waivers')
        .insert(row)
        .onConflict('open_key')
        .ignore()
        .returning('id');
      if (added.length === 0)
        throw new ConflictError(
          'This waiver has been asked for already, and waits for a decision.',
        );
    });
  }

  async get(id: string) {
    const row = await withoutSql('read the waiver', () =>
      this.#knex('waivers').where({ id }).first(),
    );
    return row && fromRow(row);
  }

  async list({ status, cursor, limit, today }: WaiverFilter) {
    const query = this.#knex('waivers')
      .select(
        '*',
        this.#knex.raw(
          `case when status = 'requested' then 0 else 1 end as place`,
        ),
      )
      .orderByRaw('place, requested_at desc, id desc')
      .limit(limit + 1);
    if (status === 'expired')
      query.where('status', 'approved').where('expires_at', '<', today);
    else if (status === 'approved')
      query.where('status', 'approved').where('expires_at', '>=', today);
    else if (status) query.where('status', status);
    if (cursor !== undefined) {
      const [place, at, id] = decodeCursor(cursor, [
        'integer',
        'string',
        'string',
      ]);
      const placed = `case when status = 'requested' then 0 else 1 end`;
      query.whereRaw(
        `(${placed} > ? or (${placed} = ? and (requested_at, id) < (?, ?)))`,
        [place, place, at, id],
      );
    }
    const rows: (WaiverRow & { place: number })[] = await withoutSql(
      'read waivers',
      () => query,
    );
    const last = rows[limit - 1];
    return {
      items: rows.slice(0, limit).map(fromRow),
      nextCursor:
        rows.length > limit
          ? encodeCursor([Number(last.place), last.requested_at, last.id])
          : undefined,
    };
  }

  async inForce(today: string, scopes: readonly WaiverScope[]) {
    if (scopes.length === 0) return [];
    const rows: WaiverRow[] = await withoutSql('read waivers', () =>
      this.#knex('waivers')
        .where('status', 'approved')
        .where('expires_at', '>=', today)
        .where(either => {
          for (const { kind, ref } of scopes)
            either.orWhere({ scope_kind: kind, scope_ref: ref });
        }),
    );
    return rows.map(fromRow);
  }

  async decide(
    waiver: StoredWaiver,
    decision: Pick<StoredWaiver, 'status' | 'decidedBy' | 'decidedAt' | 'note'>,
  ) {
    return withoutSql('write the decision down', () =>
      this.#knex.transaction(async tx => {
        const changed = await tx('waivers')
          .where({ id: waiver.id, status: waiver.status })
          .update({
            status: decision.status,
            decided_by: decision.decidedBy,
            decided_at: decision.decidedAt,
            note: decision.note,
            open_key: null,
          });
        if (changed === 0) return false;
        const { id, policyId, ruleId, scope, fingerprint, expiresAt } = waiver;
        await appendLink(tx, {
          kind: 'waiver',
          at: decision.decidedAt!,
          entityRef: scope.kind === 'entity' ? scope.ref : undefined,
          body: {
            waiver: id,
            rule: `${policyId}/${ruleId}`,
            scope,
            fingerprint,
            reason: waiver.reason,
            expiresAt,
            requestedBy: waiver.requestedBy,
            decidedBy: decision.decidedBy,
            status: decision.status,
          },
        });
        return true;
      }),
    );
  }

  async countWaiting() {
    const [{ waiting }] = await withoutSql('count requests', () =>
      this.#knex('waivers').where('status', 'requested').count('* as waiting'),
    );
    return Number(waiting);
  }
}

interface WaiverRow {
  id: string;
  policy_id: string;
  rule_id: string;
  scope_kind: WaiverScope['kind'];
  scope_ref: string;
  fingerprint: string | null;
  reason: string;
  ticket_url: string | null;
  status: StoredWaiver['status'];
  requested_by: string;
  requested_at: string;
  decided_by: string | null;
  decided_at: string | null;
  note: string | null;
  expires_at: string;
  open_key: string | null;
}

function toRow(waiver: StoredWaiver): WaiverRow {
  const { policyId, ruleId, scope, fingerprint, status } = waiver;
  return {
    id: waiver.id,
    policy_id: policyId,
    rule_id: ruleId,
    scope_kind: scope.kind,
    scope_ref: scope.ref,
    fingerprint: fingerprint ?? null,
    reason: waiver.reason,
    ticket_url: waiver.ticketUrl ?? null,
    status,
    requested_by: waiver.requestedBy,
    requested_at: waiver.requestedAt,
    decided_by: waiver.decidedBy ?? null,
    decided_at: waiver.decidedAt ?? null,
    note: waiver.note ?? null,
    expires_at: waiver.expiresAt,
    open_key:
      status === 'requested'
        ? createHash('sha256')
            .update(
              JSON.stringify([
                policyId,
                ruleId,
                scope.kind,
                scope.ref,
                fingerprint ?? '',
              ]),
            )
            .digest('hex')
        : null,
  };
}

function fromRow(row: WaiverRow): StoredWaiver {
  return {
    id: row.id,
    policyId: row.policy_id,
    ruleId: row.rule_id,
    scope: { kind: row.scope_kind, ref: row.scope_ref },
    fingerprint: row.fingerprint ?? undefined,
    reason: row.reason,
    ticketUrl: row.ticket_url ?? undefined,
    status: row.status,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    decidedBy: row.decided_by ?? undefined,
    decidedAt: row.decided_at ?? undefined,
    note: row.note ?? undefined,
    expiresAt: row.expires_at,
  };
}
