import { createHash } from 'node:crypto';
import type { Report } from '../types';

/** What a verification summary says beside the report. @public */
export interface Verified {
  /** Who checked, as a URI. */
  verifier: string;
  /** When, as an ISO date and time. */
  at: string;
  /** What was checked, as a URI: a repository, or a commit of one. */
  resource: string;
  /** The commit that was published, where it is known. */
  commit?: string;
}

/**
 * A report as a verification summary of SLSA, version 1, in an in-toto statement
 * (https://slsa.dev/spec/v1.0/verification_summary). Only a verdict of `clear` or `tolerated` is PASSED.
 *
 * @public
 */
export function toVsa(report: Report, verified: Verified): string {
  const { verifier, at, resource, commit } = verified;
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [
      {
        name: resource,
        digest: {
          ...(commit === undefined ? {} : { gitCommit: commit }),
          sha256: report.tree.digest,
        },
      },
    ],
    predicateType: 'https://slsa.dev/verification_summary/v1',
    predicate: {
      verifier: { id: verifier },
      timeVerified: at,
      resourceUri: resource,
      policy: {
        uri: `policies:${report.policies
          .map(({ id, version }) => `${id}@${version}`)
          .join(',')}`,
        digest: {
          sha256: digestOf(report.policies.map(({ digest }) => digest)),
        },
      },
      inputAttestations: [],
      verificationResult: ['clear', 'tolerated'].includes(report.verdict)
        ? 'PASSED'
        : 'FAILED',
      verifiedLevels: [],
      slsaVersion: '1.0',
    },
  };
  return `${JSON.stringify(statement, undefined, 2)}\n`;
}

function digestOf(digests: readonly string[]): string {
  return createHash('sha256').update(digests.join('\n')).digest('hex');
}
