import type { CheckState } from '@thrive/backstage-plugin-scorecards-common';
import type { CompiledRule } from './compileRule';
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
  (Object.entries(STATE_CODES) as [CheckState, string][]).map(
    ([state, code]) => [code, state],
  ),
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

/**
 * What is kept of the results beside their states. There are millions of them, so that what is the
 * same for most stands once, and a sentence that the evidence already tells is not kept at all.
 */
export interface PackedDetails {
  /** Seconds since 1970 when most of the states began. */
  t: number;
  /** The same for the slots that differ from it. */
  s?: { [slot: string]: number };
  /** By slot: a digit per comparison (its verdict), the distinct values they saw, the author's message. */
  r: { [slot: string]: PackedEvidence };
}

export type PackedEvidence = [
  verdicts: string,
  values: (string | null)[],
  message?: string,
];

/** The details of an entity that was never evaluated. */
export const NO_DETAILS: PackedDetails = { t: 0, r: {} };

/** Reads stored details; an entity that was never evaluated has `{}`. */
export function parseDetails(text: string): PackedDetails {
  return text === '{}' ? NO_DETAILS : JSON.parse(text);
}

/** When the state at a slot began, in seconds since 1970. */
export function sinceAt(details: PackedDetails, slot: number): number {
  return details.s?.[slot] ?? details.t;
}

/** Packs when each state began. */
export function packSince(
  since: ReadonlyMap<number, number>,
): Pick<PackedDetails, 't' | 's'> {
  const counts = new Map<number, number>();
  for (const second of since.values())
    counts.set(second, (counts.get(second) ?? 0) + 1);
  let most = 0;
  for (const [second, count] of counts)
    if (count > (counts.get(most) ?? 0)) most = second;
  const others = [...since].filter(([, second]) => second !== most);
  return others.length === 0
    ? { t: most }
    : { t: most, s: Object.fromEntries(others) };
}

/** Packs the evidence of one result. */
export function packEvidence(
  rule: CompiledRule,
  evidence: readonly LeafEvidence[],
  message: string | undefined,
): PackedEvidence {
  let verdicts = '';
  const values: (string | null)[] = [];
  evidence.forEach((leaf, index) => {
    verdicts += leaf.verdict;
    values[rule.valueOf[index]] = leaf.actual ?? null;
  });
  return message === undefined
    ? [verdicts, values]
    : [verdicts, values, message];
}

/** Unpacks the evidence of one result; undefined when it was not made by this rule. */
export function unpackEvidence(
  rule: CompiledRule,
  [verdicts, values]: PackedEvidence,
): LeafEvidence[] | undefined {
  if (verdicts.length !== rule.leaves.length) return undefined;
  return rule.leaves.map((_, index) => ({
    verdict: Number(verdicts[index]) as Verdict,
    actual: values[rule.valueOf[index]] ?? undefined,
  }));
}
