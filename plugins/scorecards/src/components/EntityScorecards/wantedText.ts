import type { Evidence } from '@thrive/backstage-plugin-scorecards-common';
import type { Texts } from '../../hooks/useTexts';

const OPERATORS = [
  'equals',
  'notEquals',
  'greaterThan',
  'greaterThanOrEqual',
  'lessThan',
  'lessThanOrEqual',
  'contains',
  'notContains',
  'in',
  'notIn',
  'matches',
  'notMatches',
  'satisfies',
  'isSpdx',
  'spdxIn',
  'countEquals',
  'countAtLeast',
  'countAtMost',
  'olderThan',
  'newerThan',
] as const;

/**
 * What a comparison wanted, in the reader's language: `at most 10`.
 *
 * @returns in the backend's words where the operator is one that only a newer backend knows
 */
export function wantedText(
  { operator, expected, wanted }: Evidence,
  t: Texts,
): string {
  if (operator === 'exists')
    return t(expected === 'false' ? 'wanted.absent' : 'wanted.exists');
  const known = OPERATORS.find(one => one === operator);
  if (known === undefined)
    return wanted ?? [operator, expected].filter(Boolean).join(' ');
  return t(`wanted.${known}`, { expected: expected ?? '' });
}
