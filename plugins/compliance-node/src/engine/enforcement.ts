import type { Policy, Rule } from '../types';

const DAY = 86_400_000;

/**
 * A rule as it is in force on a date: until its policy takes effect, and for its days of grace, a rule
 * that blocks only warns, and says from when on it blocks.
 *
 * @param today - as `2026-12-01`
 * @public
 */
export function ruleOn(
  today: string,
  rule: Rule,
  policy: Pick<Policy, 'effectiveFrom'>,
): Rule {
  const blocksFrom = dateOfBlocking(rule, policy);
  return blocksFrom === undefined || blocksFrom <= today
    ? rule
    : { ...rule, enforcement: 'warn', blocksFrom };
}

/** From which date on a rule blocks; undefined when it does not, or has always done so. */
function dateOfBlocking(
  { enforcement, graceDays }: Rule,
  { effectiveFrom }: Pick<Policy, 'effectiveFrom'>,
): string | undefined {
  if (enforcement !== 'block' || effectiveFrom === undefined) return undefined;
  return new Date(Date.parse(effectiveFrom) + graceDays * DAY)
    .toISOString()
    .slice(0, 10);
}
