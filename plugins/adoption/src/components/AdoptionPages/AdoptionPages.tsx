import { Navigate, Route, Routes, useLocation } from 'react-router-dom';
import { RiSeedlingLine } from '@remixicon/react';
import {
  NotFoundErrorPage,
  pluginHeaderActionsApiRef,
  useApi,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { adoptionMetricsReadPermission } from '@thrive/backstage-plugin-adoption-common';
import { DataNote, Legible } from '@thrive/charts';
import { SteadyLayout } from '@thrive/pages';
import { useAbout } from '../../hooks/questions';
import { useTexts } from '../../hooks/useTexts';
import {
  capabilitiesRouteRef,
  dataRouteRef,
  journeysRouteRef,
  myDataRouteRef,
  retentionRouteRef,
  rootRouteRef,
  searchRouteRef,
  teamsRouteRef,
  templatesRouteRef,
} from '../../routes';
import { CapabilitiesPage } from '../CapabilitiesPage/CapabilitiesPage';
import { CapabilityPage } from '../CapabilityPage/CapabilityPage';
import { DataPage } from '../DataPage/DataPage';
import { JourneysPage } from '../JourneysPage/JourneysPage';
import { MyDataPage } from '../MyDataPage/MyDataPage';
import { OverviewPage } from '../OverviewPage/OverviewPage';
import { RetentionPage } from '../RetentionPage/RetentionPage';
import { SearchPage } from '../SearchPage/SearchPage';
import { SimulatedNotice } from '../SimulatedNotice/SimulatedNotice';
import { useSimulatedNote } from '../SimulatedNotice/useSimulatedNote';
import { useSelection } from '../Selection/useSelection';
import { TeamsPage } from '../TeamsPage/TeamsPage';
import { TemplatesPage } from '../TemplatesPage/TemplatesPage';

/** All pages under one header. Who may not read the numbers finds their own data. */
export function AdoptionPages() {
  const t = useTexts();
  const home = useRouteRef(rootRouteRef)?.() ?? '/adoption';
  const paths = {
    capabilities: useRouteRef(capabilitiesRouteRef)?.(),
    retention: useRouteRef(retentionRouteRef)?.(),
    journeys: useRouteRef(journeysRouteRef)?.(),
    templates: useRouteRef(templatesRouteRef)?.(),
    search: useRouteRef(searchRouteRef)?.(),
    teams: useRouteRef(teamsRouteRef)?.(),
    data: useRouteRef(dataRouteRef)?.(),
    myData: useRouteRef(myDataRouteRef)?.(),
  };
  const { allowed, loading } = usePermission({
    permission: adoptionMetricsReadPermission,
  });
  const actions = useApi(pluginHeaderActionsApiRef).getPluginHeaderActions(
    'adoption',
  );
  const selection = useSelection().values;
  const chosen = new URLSearchParams(
    Object.entries(selection).filter(([, value]) => value),
  ).toString();
  const tab = (id: 'overview' | keyof typeof paths) => ({
    id,
    label: t(`nav.${id}`),
    href: (id === 'overview' ? home : paths[id]) ?? home,
  });
  /** A page that can show a part of the people, and goes on showing the chosen one. */
  const ofChosen = ({ href, ...rest }: ReturnType<typeof tab>) => ({
    ...rest,
    href: chosen ? `${href}?${chosen}` : href,
  });
  const overview = ofChosen(tab('overview'));
  const forAll = [
    ...(selection.team
      ? [
          overview,
          ofChosen(tab('retention')),
          ofChosen(tab('journeys')),
          ofChosen(tab('templates')),
          ofChosen(tab('search')),
        ]
      : []),
    tab('teams'),
    tab('myData'),
  ];
  const forOwners = [
    overview,
    tab('capabilities'),
    ofChosen(tab('retention')),
    ofChosen(tab('journeys')),
    ofChosen(tab('templates')),
    ofChosen(tab('search')),
    tab('teams'),
    tab('data'),
    tab('myData'),
  ];
  const { pathname } = useLocation();
  const simulated = useAbout().value?.simulated;
  // One's own data is real.
  const madeUp =
    simulated && pathname !== paths.myData
      ? { people: simulated, ofAll: isOfAll(pathname, paths, chosen) }
      : undefined;
  const note = useSimulatedNote(madeUp);
  return (
    <SteadyLayout
      title={t('nav.title')}
      icon={<RiSeedlingLine />}
      titleLink={home}
      headerActions={actions}
      tabs={allowed ? forOwners : forAll}
    >
      <main>
        <Legible>
          <SimulatedNotice madeUp={madeUp} />
          <DataNote note={note}>
            <Routes>
              <Route
                index
                element={
                  loading ? null : (
                    <Home mayRead={allowed} otherwise={paths.teams ?? home} />
                  )
                }
              />
              <Route path="retention" element={<RetentionPage />} />
              <Route path="journeys" element={<JourneysPage />} />
              <Route path="templates" element={<TemplatesPage />} />
              <Route path="search" element={<SearchPage />} />
              <Route path="data" element={<DataPage />} />
              <Route path="capabilities" element={<CapabilitiesPage />} />
              <Route path="capabilities/:id" element={<CapabilityPage />} />
              <Route
                path="teams"
                element={<TeamsPage mayReadAll={allowed} />}
              />
              <Route path="my-data" element={<MyDataPage />} />
              <Route path="*" element={<NotFoundErrorPage />} />
            </Routes>
          </DataNote>
        </Legible>
      </main>
    </SteadyLayout>
  );
}

/** Whether a page shows numbers of everybody, rather than of a part of the people. */
function isOfAll(
  pathname: string,
  paths: { capabilities?: string; teams?: string },
  chosen: string,
): boolean {
  const isOfOne = pathname.startsWith(`${paths.capabilities}/`);
  return !chosen && !isOfOne && pathname !== paths.teams;
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
