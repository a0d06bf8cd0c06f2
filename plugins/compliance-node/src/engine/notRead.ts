import type { RuleResult, UnreadFile } from '../types';

/** Not more files are named. */
const MOST = 5;

/** What becomes of a rule that found nothing, where it could not look into every file. */
export function notRead(
  unread: readonly UnreadFile[],
): Pick<RuleResult, 'state' | 'reason' | 'findings' | 'unread'> {
  const [first] = unread;
  const more = unread.length - MOST;
  const named = unread
    .slice(0, MOST)
    .map(({ path, why }) => `${path} (${why})`)
    .join(', ');
  return {
    state: 'not-run',
    reason: `was not read: ${named}${
      more > 0 ? ` and ${more} more` : ''
    }. A glob such as "!${
      first.path
    }" takes out of the rule what need not be looked at.`,
    findings: [],
    unread,
  };
}
