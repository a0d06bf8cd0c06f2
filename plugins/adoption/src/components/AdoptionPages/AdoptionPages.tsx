import { Navigate, Route, Routes } from 'react-router-dom';
import { RiSeedlingLine } from '@remixicon/react';
import {
  NotFoundErrorPage,
  PageLayout,
  pluginHeaderActionsApiRef,
  useApi,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { adoptionMetricsReadPermission } from '@thrive/backstage-plugin-adoption-common';
import { Legible } from '@thrive/charts';
import { useTexts } from '../../hooks/useTexts';
import {
  myDataRouteRef,
  retentionRouteRef,
  rootRouteRef,
  teamsRouteRef,
} from '../../routes';
import { MyDataPage } from '../MyDataPage/MyDataPage';
import { OverviewPage } from '../OverviewPage/OverviewPage';
import { RetentionPage } from '../RetentionPage/RetentionPage';
import { useSelection } from '../Selection/useSelection';
import { TeamsPage } from '../TeamsPage/TeamsPage';

/** All pages under one header. Who may not read the numbers finds their own data. */
export function AdoptionPages() {
  const t = useTexts();
  const home = useRouteRef(rootRouteRef)?.() ?? '/adoption';
  const myData = useRouteRef(myDataRouteRef)?.() ?? `${home}/my-data`;
  const teams = useRouteRef(teamsRouteRef)?.() ?? `${home}/teams`;
  const retention = useRouteRef(retentionRouteRef)?.() ?? `${home}/retention`;
  const { allowed, loading } = usePermission({
    permission: adoptionMetricsReadPermission,
  });
  const actions = useApi(pluginHeaderActionsApiRef).getPluginHeaderActions(
    'adoption',
  );
  const forAll = [
    { id: 'teams', label: t('nav.teams'), href: teams },
    { id: 'my-data', label: t('nav.myData'), href: myData },
  ];
  const forOwners = [
    { id: 'overview', label: t('nav.overview'), href: home },
    { id: 'retention', label: t('nav.retention'), href: retention },
  ];
  return (
    <PageLayout
      title={t('nav.title')}
      icon={<RiSeedlingLine />}
      titleLink={home}
      headerActions={actions}
      tabs={allowed ? [...forOwners, ...forAll] : forAll}
    >
      <main>
        <Legible>
          <Routes>
            <Route
              index
              element={
                loading ? null : <Home mayRead={allowed} otherwise={teams} />
              }
            />
            <Route path="retention" element={<RetentionPage />} />
            <Route path="teams" element={<TeamsPage mayReadAll={allowed} />} />
            <Route path="my-data" element={<MyDataPage />} />
            <Route path="*" element={<NotFoundErrorPage />} />
          </Routes>
        </Legible>
      </main>
    </PageLayout>
  );
}

/** The numbers; the way to one's own team for those who may not read everybody's. */
function Home(props: { mayRead: boolean; otherwise: string }) {
  const { mayRead, otherwise } = props;
  const { team } = useSelection().values;
  return mayRead || team ? (
    <OverviewPage />
  ) : (
    <Navigate to={otherwise} replace />
  );
}
