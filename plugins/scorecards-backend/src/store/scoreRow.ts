import type { OutcomeCounts } from '../evaluation/scorecard';
import type { ClaimedEntity, StoredScore } from './EvaluationStore';

/** Stored in place of a gap at the top level, so that those who are done sort last. */
export const NO_GAP = 1_000_000;
/** Stored in place of a score when nothing is conclusive, so that it sorts below 0. */
export const NO_SCORE = -1;

const COUNTED: readonly (keyof OutcomeCounts)[] = [
  'pass',
  'fail',
  'unknown',
  'notApplicable',
  'waived',
  'error',
];

/** Counts as they are stored: numbers with a space between, without names to quote. */
export function packCounts(counts: OutcomeCounts): string {
  return COUNTED.map(state => counts[state]).join(' ');
}

function parseCounts(text: string): OutcomeCounts {
  const numbers = text.split(' ').map(Number);
  return Object.fromEntries(
    COUNTED.map((state, index) => [state, numbers[index]]),
  ) as unknown as OutcomeCounts;
}

/** A row of `entity_scores` as both database drivers give it. */
export interface ScoreRow {
  scorecard_id: string;
  entity_ref: string;
  kind: string;
  type: string;
  title: string;
  sort_title: string;
  owner_ref: string;
  level_rank: number;
  next_rank: number | null;
  gap: number;
  missing: string;
  score: number;
  counts: string;
  since: string;
}

/** A stored score with the header that was copied into its row. */
export function fromScoreRow(row: ScoreRow): StoredScore & {
  header: Pick<ClaimedEntity, 'kind' | 'type' | 'title' | 'ownerRef'>;
} {
  return {
    scorecardId: row.scorecard_id,
    rank: row.level_rank,
    nextRank: row.next_rank ?? undefined,
    gap: row.gap === NO_GAP ? undefined : row.gap,
    missing: row.missing === '' ? [] : row.missing.split(','),
    score: row.score === NO_SCORE ? undefined : row.score,
    counts: parseCounts(row.counts),
    since: row.since,
    header: {
      kind: row.kind,
      type: row.type,
      title: row.title,
      ownerRef: row.owner_ref,
    },
  };
}
