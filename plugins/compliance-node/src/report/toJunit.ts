import type { Report, RuleResult } from '../types';
import { printable } from './order';

/** A report as JUnit XML: a suite per policy, a case per rule. @public */
export function toJunit(report: Report): string {
  const suites = report.policies.map(({ id, title }) => {
    const own = report.results.filter(({ policyId }) => policyId === id);
    const count = (...states: RuleResult['state'][]) =>
      own.filter(({ state }) => states.includes(state)).length;
    return [
      `  <testsuite name=${quoted(title)} tests="${
        own.length
      }" failures="${count('failed')}" errors="${count(
        'error',
        'not-run',
      )}" skipped="${count('not-applicable', 'waived')}">`,
      ...own.map(caseOf),
      '  </testsuite>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites name="thrive-compliance">',
    ...suites,
    '</testsuites>\n',
  ].join('\n');
}

function caseOf({ policyId, rule, state, reason, findings }: RuleResult) {
  const open = `    <testcase classname=${quoted(policyId)} name=${quoted(
    `${rule.id}: ${rule.title}`,
  )}`;
  switch (state) {
    case 'passed':
      return `${open}/>`;
    case 'not-applicable':
    case 'waived':
      return `${open}><skipped message=${quoted(reason ?? '')}/></testcase>`;
    case 'failed': {
      const text = findings
        .map(({ message, location }) =>
          location?.line === undefined
            ? message
            : `${message} (line ${location.line})`,
        )
        .join('\n');
      return `${open}><failure message=${quoted(
        `${findings.length} findings`,
      )}>${escaped(text, '\n')}</failure></testcase>`;
    }
    default:
      return `${open}><error message=${quoted(
        `${state}: ${reason ?? ''}`,
      )}/></testcase>`;
  }
}

function quoted(text: string): string {
  return `"${escaped(text)}"`;
}

function escaped(text: string, kept: string = ''): string {
  return text
    .split(kept || '\u0000')
    .map(printable)
    .join(kept)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
