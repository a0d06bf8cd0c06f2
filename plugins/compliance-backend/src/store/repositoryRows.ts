import type {
  ComplianceCounts,
  EntityFacts,
} from '@thrive/backstage-plugin-compliance-common';
import type { Verdict } from '@thrive/backstage-plugin-compliance-node';

/** Software that is checked again and again, as it stands. */
export interface StoredRepository {
  entityRef: string;
  title?: string;
  ownerRef?: string;
  /** Of what was read last. */
  etag?: string;
  /** Of what it was held against last. */
  policiesDigest?: string;
  verdict?: Verdict;
  counts?: ComplianceCounts;
  facts?: EntityFacts;
  runId?: string;
  checkedAt?: string;
  /** Why it could not be checked. */
  problem?: string;
}

export interface RepositoryRow {
  entity_ref: string;
  title: string | null;
  owner_ref: string | null;
  etag: string | null;
  policies_digest: string | null;
  verdict: Verdict | null;
  urgency: number;
  counts: string | null;
  facts: string | null;
  run_id: string | null;
  checked_at: string | null;
  next_at: string;
  problem: string | null;
}

export function fromRow(row: RepositoryRow): StoredRepository {
  return {
    entityRef: row.entity_ref,
    title: row.title ?? undefined,
    ownerRef: row.owner_ref ?? undefined,
    etag: row.etag ?? undefined,
    policiesDigest: row.policies_digest ?? undefined,
    verdict: row.verdict ?? undefined,
    counts: row.counts === null ? undefined : JSON.parse(row.counts),
    facts: row.facts === null ? undefined : JSON.parse(row.facts),
    runId: row.run_id ?? undefined,
    checkedAt: row.checked_at ?? undefined,
    problem: row.problem ?? undefined,
  };
}
