import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import {
  createRouteRef,
  createSubRouteRef,
  PageLayout,
  pluginHeaderActionsApiRef,
  useApi,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { wrapInTestApp } from '@backstage/test-utils';
import { render, screen } from '@testing-library/react';
import { forOldPortals } from './forOldPortals';

const rootRouteRef = createRouteRef();
const plantsRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/plants',
});

function Garden() {
  const plants = useRouteRef(plantsRouteRef)?.() ?? '/nowhere';
  const actions = useApi(pluginHeaderActionsApiRef);
  return (
    <PageLayout
      title="Garden"
      headerActions={actions.getPluginHeaderActions('garden')}
      tabs={[{ id: 'plants', label: 'Plants', href: plants }]}
    >
      It grows.
    </PageLayout>
  );
}

const OldGarden = forOldPortals(Garden, {
  headerActions: [<button key="water">Water it</button>],
});

it('gives a page the routes, the header and its actions in a portal on the old frontend system', async () => {
  render(
    wrapInTestApp(<OldGarden />, {
      mountedRoutes: { '/garden': convertLegacyRouteRef(rootRouteRef) },
    }),
  );
  expect(
    await screen.findByRole('heading', { level: 1, name: 'Garden' }),
  ).toBeVisible();
  expect(screen.getByRole('tab', { name: 'Plants' })).toHaveAttribute(
    'href',
    '/garden/plants',
  );
  expect(screen.getByRole('button', { name: 'Water it' })).toBeVisible();
  expect(screen.getByText('It grows.')).toBeVisible();
});

it('leaves all of that to a portal on the new one', async () => {
  renderInTestApp(<OldGarden />, {
    mountedRoutes: { '/new-garden': rootRouteRef },
  });
  expect(await screen.findByText('It grows.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Water it' })).toBeNull();
});
