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
import { myDataRouteRef, rootRouteRef } from '../../routes';
import { MyDataPage } from '../MyDataPage/MyDataPage';
import { OverviewPage } from '../OverviewPage/OverviewPage';

/** All pages under one header. Who may not read the numbers finds their own data. */
export function AdoptionPages() {
  const t = useTexts();
  const home = useRouteRef(rootRouteRef)?.() ?? '/adoption';
  const myData = useRouteRef(myDataRouteRef)?.() ?? `${home}/my-data`;
  const { allowed, loading } = usePermission({
    permission: adoptionMetricsReadPermission,
  });
  const actions = useApi(pluginHeaderActionsApiRef).getPluginHeaderActions(
    'adoption',
  );
  const own = { id: 'my-data', label: t('nav.myData'), href: myData };
  const overview = { id: 'overview', label: t('nav.overview'), href: home };
  return (
    <PageLayout
      title={t('nav.title')}
      icon={<RiSeedlingLine />}
      titleLink={home}
      headerActions={actions}
      tabs={allowed ? [overview, own] : [own]}
    >
      <main>
        <Legible>
          <Routes>
            <Route
              index
              element={
                loading ? null : <Home mayRead={allowed} otherwise={myData} />
              }
            />
            <Route path="my-data" element={<MyDataPage />} />
            <Route path="*" element={<NotFoundErrorPage />} />
          </Routes>
        </Legible>
      </main>
    </PageLayout>
  );
}

/** The numbers, or the way to one's own data for those who may not read them. */
function Home(props: { mayRead: boolean; otherwise: string }) {
  const { mayRead, otherwise } = props;
  return mayRead ? <OverviewPage /> : <Navigate to={otherwise} replace />;
}
