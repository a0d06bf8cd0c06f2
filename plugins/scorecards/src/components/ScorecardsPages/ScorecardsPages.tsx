import { Route, Routes } from 'react-router-dom';
import { RiAwardLine } from '@remixicon/react';
import {
  NotFoundErrorPage,
  pluginHeaderActionsApiRef,
  useApi,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import { Legible } from '@thrive/charts';
import { SteadyLayout } from '@thrive/pages';
import { useTexts } from '../../hooks/useTexts';
import { healthRouteRef, rootRouteRef } from '../../routes';
import { CheckPage } from '../CheckPage/CheckPage';
import { HealthPage } from '../HealthPage/HealthPage';
import { OverviewPage } from '../OverviewPage/OverviewPage';
import { ScorecardPage } from '../ScorecardPage/ScorecardPage';

/** All pages under one address and one header of the portal's shell. */
export function ScorecardsPages() {
  const t = useTexts();
  const home = useRouteRef(rootRouteRef)?.() ?? '/scorecards';
  const health = useRouteRef(healthRouteRef)?.() ?? `${home}/health`;
  const actions = useApi(pluginHeaderActionsApiRef).getPluginHeaderActions(
    'scorecards',
  );
  return (
    <SteadyLayout
      title={t('nav.title')}
      icon={<RiAwardLine />}
      titleLink={home}
      headerActions={actions}
      tabs={[
        { id: 'overview', label: t('nav.overview'), href: home },
        { id: 'health', label: t('nav.health'), href: health },
      ]}
    >
      <main>
        <Legible>
          <Routes>
            <Route index element={<OverviewPage />} />
            <Route path="health" element={<HealthPage />} />
            <Route path="checks/:checkId" element={<CheckPage />} />
            <Route path=":scorecardId" element={<ScorecardPage />} />
            <Route path="*" element={<NotFoundErrorPage />} />
          </Routes>
        </Legible>
      </main>
    </SteadyLayout>
  );
}
