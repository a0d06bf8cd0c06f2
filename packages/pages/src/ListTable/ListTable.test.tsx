import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes, useSearchParams } from 'react-router-dom';
import { useBgConsumer } from '@backstage/ui';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { EntityLink } from '../EntityLink/EntityLink';
import { RowLink } from '../RowLink/RowLink';
import { ListTable } from './ListTable';

const mountedRoutes = { '/catalog/:namespace/:kind/:name': entityRouteRef };

it('shows rows that are numbered as those that stood in for them', async () => {
  const table = (rows?: { id: string }[]) => (
    <ListTable
      label="Links"
      loadingText="They come"
      columns={[{ id: 'link', label: 'Link', cell: ({ id }) => `#${id}` }]}
      rows={rows}
      idOf={({ id }) => id}
    />
  );
  function Page() {
    const [search, setSearch] = useSearchParams();
    return (
      <>
        <button onClick={() => setSearch({ loaded: 'yes' })}>Load</button>
        {table(search.has('loaded') ? [{ id: '2' }, { id: '1' }] : undefined)}
      </>
    );
  }
  await renderInTestApp(<Page />);
  expect(await screen.findAllByText('They come')).not.toHaveLength(0);

  await userEvent.click(screen.getByRole('button', { name: 'Load' }));

  expect((await screen.findByText('#1')).textContent).toBe('#1');
  expect(screen.getByText('#2').textContent).toBe('#2');
});

it('hides many rows that are gone, and takes them away in parts', async () => {
  const drawn = jest.fn();
  // As whatever the design system has, it is drawn anew with what it stands on.
  function Id({ id }: { id: string }) {
    useBgConsumer();
    drawn(id);
    return <>{id}</>;
  }
  const many = Array.from({ length: 140 }, (_, index) => ({ id: `#${index}` }));
  const [few, columns] = [
    [{ id: 'new' }, many[3]],
    [{ id: 'id', label: 'Id', cell: (row: { id: string }) => <Id {...row} /> }],
  ];
  const idOf = ({ id }: { id: string }) => id;
  function Page() {
    const [search, setSearch] = useSearchParams();
    return (
      <>
        <button onClick={() => setSearch({ q: 'few' })}>Search</button>
        <ListTable
          label="Ids"
          columns={columns}
          rows={search.has('q') ? few : many}
          idOf={idOf}
        />
      </>
    );
  }
  await renderInTestApp(<Page />);
  const table = screen.getByRole('table', { name: 'Ids' });
  const seen: { shown: number; hidden: number }[] = [];
  const watcher = new MutationObserver(() =>
    seen.push({
      shown: table.querySelectorAll('tbody tr:not([hidden])').length,
      hidden: table.querySelectorAll('tbody tr[hidden]').length,
    }),
  );
  watcher.observe(table, { subtree: true, childList: true, attributes: true });

  await userEvent.click(screen.getByRole('button', { name: 'Search' }));

  await screen.findByText('new');
  await waitFor(() =>
    expect(table.querySelectorAll('tr[hidden]').length).toBe(0),
  );
  watcher.disconnect();
  expect(
    [...table.querySelectorAll('tbody tr')].map(row => row.textContent),
  ).toEqual(['new', '#3']);
  expect(new Set(seen.map(({ shown }) => shown))).toEqual(new Set([2]));
  expect(new Set(seen.map(({ hidden }) => hidden))).toEqual(
    new Set([139, 89, 39, 0]),
  );
  expect(drawn).toHaveBeenCalledTimes(many.length + 1);
});

describe('links in rows', () => {
  const drawn = jest.fn();
  const rows = [{ id: 'component:default/a' }, { id: 'component:default/b' }];
  const idOf = ({ id }: { id: string }) => id;
  const columns = [
    {
      id: 'entity',
      label: 'Entity',
      cell: ({ id }: { id: string }) => {
        drawn();
        return <EntityLink entityRef={id} title={id} tab="scores" />;
      },
    },
    {
      id: 'run',
      label: 'Run',
      cell: ({ id }: { id: string }) => (
        <RowLink href={`/runs/${id}`}>{`Run of ${id}`}</RowLink>
      ),
    },
  ];
  function Page() {
    const setSearch = useSearchParams()[1];
    return (
      <>
        <button onClick={() => setSearch({ q: String(Math.random()) })}>
          Type
        </button>
        <ListTable label="All" columns={columns} rows={rows} idOf={idOf} />
      </>
    );
  }
  const open = () =>
    renderInTestApp(
      <Routes>
        <Route path="/" element={<Page />} />
        <Route path="/runs/*" element={<p>A run</p>} />
      </Routes>,
      { mountedRoutes },
    );
  beforeEach(() => drawn.mockClear());

  it('lead to entities and pages, without loading the portal anew', async () => {
    await open();
    expect(
      await screen.findByRole('link', { name: 'component:default/a' }),
    ).toHaveAttribute('href', '/catalog/default/component/a/scores');
    await userEvent.click(
      screen.getByRole('link', { name: 'Run of component:default/b' }),
    );
    expect(await screen.findByText('A run')).toBeInTheDocument();
  });

  it('are not drawn again when the address of the page changes', async () => {
    await open();
    await screen.findByRole('link', { name: 'component:default/a' });
    const before = drawn.mock.calls.length;
    expect(before).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole('button', { name: 'Type' }));
    await userEvent.click(screen.getByRole('button', { name: 'Type' }));
    expect(drawn).toHaveBeenCalledTimes(before);
  });

  it('leave opening in a new tab to the browser', async () => {
    await open();
    const link = await screen.findByRole('link', {
      name: 'Run of component:default/a',
    });
    const user = userEvent.setup();
    await user.keyboard('{Control>}');
    await user.click(link);
    await user.keyboard('{/Control}');
    expect(screen.queryByText('A run')).toBeNull();
  });
});
