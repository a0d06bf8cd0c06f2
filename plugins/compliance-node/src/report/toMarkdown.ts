import type { Finding, Report, RuleResult, Verdict } from '../types';
import { failedOf, printable } from './order';

const VERDICTS: Record<Verdict, string> = {
  clear: 'All rules are kept.',
  tolerated: 'Some rules are not kept; none of them blocks.',
  enforced: 'Rules that block are not kept.',
  unknown:
    'It is not known whether the rules are kept: some could not be looked at.',
};
/** Not more findings of one rule are told. */
const MOST_FINDINGS = 20;

/** A report to read: what failed first, how to mend it, and what was not looked at. @public */
export function toMarkdown(report: Report): string {
  const { verdict, tree, policies, results } = report;
  const failed = failedOf(report);
  const unseen = results.filter(
    ({ state }) => state === 'not-run' || state === 'error',
  );
  const count = (state: RuleResult['state']) =>
    results.filter(result => result.state === state).length;
  return [
    `# ${VERDICTS[verdict]}`,
    [
      `${count('passed')} rules passed`,
      `${failed.length} failed`,
      `${count('waived')} are waived`,
      `${count('not-applicable')} do not apply`,
      `${unseen.length} could not be looked at`,
    ]
      .join(', ')
      .concat(`; ${tree.files} files.`),
    ...failed.map(sectionOf),
    ...(unseen.length === 0
      ? []
      : [
          '## Not looked at',
          unseen
            .map(
              ({ rule, reason = '' }) =>
                `- **${text(rule.title)}** (${rule.id}): ${text(reason)}`,
            )
            .join('\n'),
        ]),
    ...(tree.unread.length === 0
      ? []
      : [
          '## Files that were not read',
          tree.unread
            .map(({ path, why }) => `- ${code(path)}: ${text(why)}`)
            .join('\n'),
        ]),
    `Policies: ${policies
      .map(
        ({ id, version, digest }) =>
          `${id} ${text(version)} (${digest.slice(0, 12)})`,
      )
      .join(', ')}.`,
  ]
    .join('\n\n')
    .concat('\n');
}

function sectionOf({ rule, findings }: RuleResult): string {
  const more = findings.length - MOST_FINDINGS;
  return [
    `## ${rule.enforcement === 'block' ? '⛔' : '⚠️'} ${text(rule.title)}`,
    `${rule.id} · ${rule.severity} · ${
      rule.enforcement === 'block' ? 'blocks' : 'does not block'
    }`,
    [
      ...findings.slice(0, MOST_FINDINGS).map(lineOf),
      ...(more > 0 ? [`- and ${more} more`] : []),
    ].join('\n'),
    ...(rule.remediation
      ? [
          `How to mend it: ${text(rule.remediation.text)}${
            rule.remediation.url ? ` <${rule.remediation.url}>` : ''
          }`,
        ]
      : []),
  ].join('\n\n');
}

function lineOf({ message, location, sample }: Finding): string {
  const where = location
    ? `${code(
        location.line === undefined
          ? location.path
          : `${location.path}:${location.line}`,
      )} `
    : '';
  const found = sample === undefined ? '' : ` ${code(sample)}`;
  return `- ${where}${text(message)}${found}`;
}

/** Words of others never become markup. */
function text(words: string): string {
  return printable(words).replace(/[\\`*_{}[\]<>#|!]/g, '\\$&');
}

function code(words: string): string {
  return `\`${printable(words).replace(/`/g, 'ˋ')}\``;
}
