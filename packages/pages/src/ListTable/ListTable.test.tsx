import { render, screen } from '@testing-library/react';
import { ListTable } from './ListTable';

describe('ListTable', () => {
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
    const { rerender } = render(table());
    expect(await screen.findAllByText('They come')).not.toHaveLength(0);

    rerender(table([{ id: '2' }, { id: '1' }]));

    expect((await screen.findByText('#1')).textContent).toBe('#1');
    expect(screen.getByText('#2').textContent).toBe('#2');
  });
});
