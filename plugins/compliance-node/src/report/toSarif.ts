import type { Finding, Report, RuleResult } from '../types';

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * A report as SARIF 2.1.0. All rules are declared, so that whoever reads it can close what is mended.
 *
 * @public
 */
export function toSarif(report: Report): string {
  const ids = report.results.map(idOf);
  const sarif = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'thrive-compliance',
            rules: report.results.map(({ rule, policyId }, index) => ({
              id: ids[index],
              name: rule.id,
              shortDescription: { text: rule.title },
              ...(rule.remediation
                ? {
                    help: { text: rule.remediation.text },
                    helpUri: rule.remediation.url,
                  }
                : {}),
              defaultConfiguration: { level: rule.severity },
              properties: {
                policy: policyId,
                enforcement: rule.enforcement,
                tags: rule.controls.map(
                  ({ framework, id }) => `${framework}/${id}`,
                ),
              },
            })),
          },
        },
        invocations: [
          {
            executionSuccessful: report.verdict !== 'unknown',
            toolExecutionNotifications: report.results.flatMap(
              ({ state, reason }, index) =>
                state === 'error' || state === 'not-run'
                  ? [
                      {
                        level: 'error',
                        message: { text: `${state}: ${reason ?? ''}` },
                        associatedRule: { id: ids[index], index },
                      },
                    ]
                  : [],
            ),
          },
        ],
        results: report.results.flatMap((result, index) =>
          result.findings.map(finding =>
            resultOf(result, finding, ids[index], index),
          ),
        ),
        columnKind: 'utf16CodeUnits',
        properties: {
          verdict: report.verdict,
          treeDigest: report.tree.digest,
          policies: report.policies,
        },
      },
    ],
  };
  return `${JSON.stringify(sarif, undefined, 2)}\n`;
}

function idOf({ policyId, rule }: RuleResult): string {
  return `${policyId}/${rule.id}`;
}

function resultOf(
  { rule }: RuleResult,
  { message, location, fingerprint, waiverId }: Finding,
  ruleId: string,
  ruleIndex: number,
) {
  return {
    ruleId,
    ruleIndex,
    kind: 'fail',
    level: rule.severity,
    message: { text: message },
    locations: location
      ? [
          {
            physicalLocation: {
              artifactLocation: {
                uri: location.path.split('/').map(encodeURIComponent).join('/'),
              },
              ...(location.line === undefined
                ? {}
                : { region: { startLine: location.line } }),
            },
          },
        ]
      : [],
    partialFingerprints: { 'thriveFinding/v1': fingerprint },
    ...(waiverId === undefined
      ? {}
      : {
          suppressions: [
            {
              kind: 'external',
              status: 'accepted',
              justification: `waiver ${waiverId}`,
            },
          ],
        }),
  };
}
