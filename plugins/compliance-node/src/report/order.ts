import type { Report, RuleResult, Severity } from '../types';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** Failed rules: those that block first, then by severity, then in the order of the policies. */
export function failedOf({ results }: Report): RuleResult[] {
  const weight = ({ rule }: RuleResult) =>
    (rule.enforcement === 'block' ? 0 : SEVERITIES.length) +
    SEVERITIES.indexOf(rule.severity);
  return results
    .filter(({ state }) => state === 'failed')
    .sort((a, b) => weight(a) - weight(b));
}

/**
 * Without characters that would break a line or a terminal: names of files may have any.
 *
 * @public
 */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
