import { Navigate, Route, Routes } from 'react-router-dom';
import { RiShieldCheckLine } from '@remixicon/react';
import {
  NotFoundErrorPage,
  pluginHeaderActionsApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  complianceEvidenceReadPermission,
  complianceRunReadPermission,
} from '@thrive/backstage-plugin-compliance-common';
import { Legible } from '@thrive/charts';
import { SteadyLayout } from '@thrive/pages';
import { useComplianceRoutes } from '../../hooks/useComplianceRoutes';
import { useTexts } from '../../hooks/useTexts';
import { EvidencePage } from '../EvidencePage/EvidencePage';
import { OverviewPage } from '../OverviewPage/OverviewPage';
import { PoliciesPage } from '../PoliciesPage/PoliciesPage';
import { PolicyPage } from '../PolicyPage/PolicyPage';
import { RunPage } from '../RunPage/RunPage';
import { RunsPage } from '../RunsPage/RunsPage';
import { SoftwarePage } from '../SoftwarePage/SoftwarePage';
import { TemplatesPage } from '../TemplatesPage/TemplatesPage';
import { WaiversPage } from '../WaiversPage/WaiversPage';

/** All pages under one header. Who may not read all runs finds their own. */
export function CompliancePages() {
  const t = useTexts();
  const routes = useComplianceRoutes();
  const actions = useApi(pluginHeaderActionsApiRef).getPluginHeaderActions(
    'compliance',
  );
  const runs = usePermission({ permission: complianceRunReadPermission });
  const evidence = usePermission({
    permission: complianceEvidenceReadPermission,
  });
  const tabs = [
    ...(runs.allowed
      ? [{ id: 'overview', label: t('nav.overview'), href: routes.home }]
      : []),
    { id: 'software', label: t('nav.software'), href: routes.software },
    { id: 'templates', label: t('nav.templates'), href: routes.templates },
    { id: 'runs', label: t('nav.runs'), href: routes.runs },
    { id: 'policies', label: t('nav.policies'), href: routes.policies },
    { id: 'waivers', label: t('nav.waivers'), href: routes.waivers },
    ...(evidence.allowed
      ? [{ id: 'evidence', label: t('nav.evidence'), href: routes.evidence }]
      : []),
  ];
  const home = runs.allowed ? (
    <OverviewPage />
  ) : (
    <Navigate to={routes.software} replace />
  );
  return (
    <SteadyLayout
      title={t('nav.title')}
      icon={<RiShieldCheckLine />}
      titleLink={routes.home}
      headerActions={actions}
      tabs={tabs}
    >
      <main>
        <Legible>
          <Routes>
            <Route index element={runs.loading ? null : home} />
            <Route path="software" element={<SoftwarePage />} />
            <Route path="templates" element={<TemplatesPage />} />
            <Route path="runs" element={<RunsPage />} />
            <Route path="runs/:runId" element={<RunPage />} />
            <Route path="policies" element={<PoliciesPage />} />
            <Route path="policies/:policyId" element={<PolicyPage />} />
            <Route path="waivers" element={<WaiversPage />} />
            <Route path="evidence" element={<EvidencePage />} />
            <Route path="*" element={<NotFoundErrorPage />} />
          </Routes>
        </Legible>
      </main>
    </SteadyLayout>
  );
}
