import type { ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';
import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type {
  ComplianceRule,
  ComplianceRuleResult,
  ComplianceRun,
} from '@thrive/backstage-plugin-compliance-common';
import { complianceApiRef, type ComplianceApi } from '../api/ComplianceApi';
import { rootRouteRef } from '../routes';

/** Draws something in a portal whose compliance backend is played. */
export async function draw(
  what: ReactNode,
  api: Partial<ComplianceApi>,
  options: { path?: string; at?: string } = {},
) {
  const { path = '/', at = path } = options;
  await renderInTestApp(
    <TestApiProvider apis={[[complianceApiRef, api as ComplianceApi]]}>
      <Routes>
        <Route path={path} element={what} />
      </Routes>
    </TestApiProvider>,
    {
      initialRouteEntries: [at],
      mountedRoutes: {
        '/compliance': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );
}

/** A rule that blocks, with everything else as it usually is. */
export function ruleOf(more: Partial<ComplianceRule> = {}): ComplianceRule {
  return {
    id: 'no-env',
    title: 'No settings of a machine',
    type: 'file-absent',
    options: {},
    severity: 'error',
    enforcement: 'block',
    controls: [{ framework: 'osps', id: 'OSPS-BR-07' }],
    graceDays: 0,
    remediation: { text: 'Delete it.' },
    ...more,
  };
}

/** A result of it: one finding in a file. */
export function resultOf(
  more: Partial<ComplianceRuleResult> = {},
): ComplianceRuleResult {
  return {
    policyId: 'house',
    rule: ruleOf(),
    state: 'failed',
    findings: [
      {
        message: 'deploy/.env should not be there.',
        location: { path: 'deploy/.env' },
        fingerprint: 'a'.repeat(32),
      },
    ],
    ...more,
  };
}

/** A run that was held up. */
export function runOf(
  results: ComplianceRuleResult[] = [resultOf()],
  more: Partial<ComplianceRun> = {},
): ComplianceRun {
  return {
    id: 'run',
    kind: 'scaffold',
    moment: 'workspace',
    verdict: 'enforced',
    now: 'enforced',
    at: '2026-11-26T10:00:00.000Z',
    counts: {
      passed: 3,
      failed: 1,
      waived: 0,
      notApplicable: 0,
      unseen: 0,
      findings: 1,
    },
    policies: ['house'],
    url: 'https://portal.example.com/compliance/runs/run',
    entityRef: 'component:default/shop',
    templateRef: 'template:default/service',
    evidence: [],
    mayRequestWaiver: true,
    report: {
      verdict: 'enforced',
      tree: { files: 7, bytes: 100, digest: 'd'.repeat(64), unread: [] },
      policies: [
        {
          id: 'house',
          title: 'The house',
          version: '1',
          digest: 'e'.repeat(64),
        },
      ],
      results,
    },
    ...more,
  };
}
