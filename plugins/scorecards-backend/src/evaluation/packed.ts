import type { CheckState } from '@thrive/backstage-plugin-scorecards-common';
import type { LeafEvidence } from './evaluateCheck';
import type { Verdict } from './verdict';

/**
 * The packed form of an entity's results: a character per check, at the check's slot.
 * One short text per entity replaces a row per result; SQL reads one check with
 * `substr(states, slot + 1, 1)`, the same on every database.
 */
export const STATE_CODES: Readonly<Record<CheckState, string>> = {
  pass: 'P',
  fail: 'F',
  unknown: 'U',
  'not-applicable': 'N',
  waived: 'W',
  error: 'E',
};

/** Stands at the slot of a check that no scorecard of the entity uses. */
export const NO_RESULT = '-';

const STATES_BY_CODE = new Map(
  (Object.entries(STATE_CODES) as [CheckState, string][]).map(([state, code]) => [code, state]),
);

/** The state at a slot; undefined when the entity has no result there. */
export function stateAt(states: string, slot: number): CheckState | undefined {
  return STATES_BY_CODE.get(states[slot] ?? NO_RESULT);
}

/** A text of states out of states by slot. */
export function packStates(states: ReadonlyMap<number, CheckState>): string {
  const codes: string[] = [];
  for (const [slot, state] of states) codes[slot] = STATE_CODES[state];
  return Array.from(codes, code => code ?? NO_RESULT).join('');
}

/** What is kept of one result beside its state, short because there are millions. */
export interface PackedDetail {
  /** Seconds since 1970 when this state began. */
  s: number;
  /** Message. */
  m?: string;
  /** A digit per comparison: its verdict. */
  o?: string;
  /** What each comparison saw; null for nothing. */
  a?: (string | null)[];
}

/** Details by slot. */
export type PackedDetails = { [slot: string]: PackedDetail };

/** Packs the evidence of one result. */
export function packEvidence(
  evidence: readonly LeafEvidence[],
): Pick<PackedDetail, 'o' | 'a'> {
  if (evidence.length === 0) return {};
  return {
    o: evidence.map(leaf => leaf.verdict).join(''),
    a: evidence.map(leaf => leaf.actual ?? null),
  };
}

/** Unpacks the evidence of one result. */
export function unpackEvidence(detail: PackedDetail): LeafEvidence[] {
  return (detail.a ?? []).map((actual, index) => ({
    verdict: Number(detail.o?.[index]) as Verdict,
    actual: actual ?? undefined,
  }));
}
