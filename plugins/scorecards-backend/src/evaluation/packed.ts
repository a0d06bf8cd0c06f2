import type { CheckState } from '@thrive/backstage-plugin-scorecards-common';
import type { Evidence } from './evaluateCheck';

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

/** A check's result on its way to the store. */
export interface Result {
  slot: number;
  state: CheckState;
  /** Seconds since 1970 when the state began. */
  since: number;
  evidence: Evidence;
  message?: string;
}

/** A text of states out of results. */
export function packStates(results: readonly Result[]): string {
  const codes: string[] = [];
  for (const { slot, state } of results) codes[slot] = STATE_CODES[state];
  let text = '';
  for (let slot = 0; slot < codes.length; slot++)
    text += codes[slot] ?? NO_RESULT;
  return text;
}

/** What is kept of an entity's results beside their states. */
export interface Details {
  /** Seconds since 1970 when most of the states began. */
  since: number;
  /** The same for the slots that differ from it. */
  sinceOf: ReadonlyMap<number, number>;
  /** By slot: what the comparisons saw, and what the author wants to be said. */
  evidence: ReadonlyMap<number, Evidence & { message?: string }>;
}

/** The details of an entity that was never evaluated. */
const NO_DETAILS: Details = {
  since: 0,
  sinceOf: new Map(),
  evidence: new Map(),
};

const UNSAFE = /[\\|\n]/;
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '|': '\\p',
  '\n': '\\n',
};
const ESCAPED = new Map(
  Object.entries(ESCAPES).map(([character, escape]) => [escape, character]),
);
/** A value that is not there; no escaped text reads like this. */
const ABSENT = '\\-';

/**
 * Packs what is kept beside the states into one text. There are millions of results, so that what
 * is the same for most stands once, a sentence that the evidence already tells is not kept at all,
 * and nothing in it has to be quoted again on its way to the database:
 *
 * ```text
 * 1781524800|3=1781611200     when most states began, and those that differ, by slot
 * 0|11|MIT                    slot, a verdict per comparison, the distinct values they saw
 * 3|01|\-|v2                  \- stands for nothing
 * 3!Say which license it is.  the author's message
 * ```
 */
export function packDetails(results: readonly Result[]): string {
  const since = mostCommon(results);
  const head: (string | number)[] = [since];
  const lines: string[] = [];
  for (const result of results) {
    const { slot, evidence, message } = result;
    if (result.since !== since) head.push(`${slot}=${result.since}`);
    const values = evidence.values.map(value =>
      value === undefined ? ABSENT : escapeText(value),
    );
    lines.push([slot, evidence.verdicts, ...values].join('|'));
    if (message !== undefined) lines.push(`${slot}!${escapeText(message)}`);
  }
  return [head.join('|'), ...lines].join('\n');
}

/** Reads packed details; the text of an entity that was never evaluated is empty. */
export function parseDetails(text: string): Details {
  if (text === '') return NO_DETAILS;
  const [head, ...lines] = text.split('\n');
  const [since, ...others] = head.split('|');
  const evidence = new Map<number, Evidence & { message?: string }>();
  for (const line of lines) {
    const slot = Number.parseInt(line, 10);
    const rest = line.slice(String(slot).length);
    if (rest.startsWith('!')) {
      evidence.set(slot, {
        ...evidence.get(slot)!,
        message: unescapeText(rest.slice(1)),
      });
    } else {
      const [, verdicts, ...values] = rest.split('|');
      evidence.set(slot, {
        verdicts,
        values: values.map(value =>
          value === ABSENT ? undefined : unescapeText(value),
        ),
      });
    }
  }
  return {
    since: Number(since),
    sinceOf: new Map(
      others.map(other => {
        const [slot, second] = other.split('=');
        return [Number(slot), Number(second)];
      }),
    ),
    evidence,
  };
}

/** When the state at a slot began, in seconds since 1970. */
export function sinceAt(details: Details, slot: number): number {
  return details.sinceOf.get(slot) ?? details.since;
}

function mostCommon(results: readonly Result[]): number {
  const counts = new Map<number, number>();
  let most = 0;
  for (const { since } of results) {
    const count = (counts.get(since) ?? 0) + 1;
    counts.set(since, count);
    if (count > (counts.get(most) ?? 0)) most = since;
  }
  return most;
}

function escapeText(text: string): string {
  return UNSAFE.test(text)
    ? text.replace(/[\\|\n]/g, character => ESCAPES[character])
    : text;
}

function unescapeText(text: string): string {
  return text.includes('\\')
    ? text.replace(/\\[\\pn]/g, escaped => ESCAPED.get(escaped)!)
    : text;
}
