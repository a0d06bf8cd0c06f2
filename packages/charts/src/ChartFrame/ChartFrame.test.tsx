import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { ChartFrame } from './ChartFrame';

function show() {
  renderInTestApp(
    <ChartFrame
      title="Levels of Basics"
      unit="entities, n = 15"
      definition="Each entity counts once."
      fileName="levels"
      data={{
        columns: [
          { id: 'level', label: 'Level' },
          { id: 'count', label: 'Entities', numeric: true },
        ],
        rows: [
          ['Gold', 12],
          ['=cmd()', 3],
        ],
      }}
      texts={{
        definition: 'What is this?',
        showTable: 'Show as table',
        download: 'Download CSV',
      }}
    >
      <div>the picture</div>
    </ChartFrame>,
  );
}

describe('ChartFrame', () => {
  it('turns the picture into its table and back, by keyboard', async () => {
    show();
    await screen.findByText('the picture');
    await userEvent.tab();
    await userEvent.tab();
    expect(screen.getByRole('button', { name: /Show as table/ })).toHaveFocus();
    await userEvent.keyboard(' ');
    const table = screen.getByRole('table', { name: 'Levels of Basics' });
    expect(
      within(table).getByRole('rowheader', { name: 'Gold' }),
    ).toBeInTheDocument();
    expect(within(table).getByRole('cell', { name: '12' })).toBeInTheDocument();
    expect(screen.queryByText('the picture')).not.toBeInTheDocument();
    await userEvent.keyboard(' ');
    expect(screen.getByText('the picture')).toBeInTheDocument();
  });

  it('says how the numbers come about when asked', async () => {
    show();
    expect(
      screen.queryByText('Each entity counts once.'),
    ).not.toBeInTheDocument();
    await userEvent.click(
      await screen.findByRole('button', { name: /What is this/ }),
    );
    expect(
      await screen.findByText('Each entity counts once.'),
    ).toBeInTheDocument();
  });

  it('hands out a file that a spreadsheet can open safely', async () => {
    const files: Blob[] = [];
    const original = {
      create: URL.createObjectURL,
      revoke: URL.revokeObjectURL,
    };
    URL.createObjectURL = file => {
      files.push(file as Blob);
      return '#file';
    };
    URL.revokeObjectURL = () => {};
    try {
      show();
      await userEvent.click(
        await screen.findByRole('button', { name: /Download CSV/ }),
      );
      const text = await files[0].text();
      expect(text).toBe("Level,Entities\r\nGold,12\r\n'=cmd(),3");
    } finally {
      URL.createObjectURL = original.create;
      URL.revokeObjectURL = original.revoke;
    }
  });
});
