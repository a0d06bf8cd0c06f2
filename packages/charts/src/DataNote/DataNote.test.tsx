import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DownloadButton } from '../DownloadButton/DownloadButton';
import { DataNote } from './DataNote';

/** What is in the file that a click gives. */
async function downloaded(note?: { label: string; text: string }) {
  const files: Blob[] = [];
  URL.createObjectURL = file => {
    files.push(file as Blob);
    return '#file';
  };
  URL.revokeObjectURL = () => {};
  render(
    <DataNote note={note}>
      <DownloadButton
        label="Download"
        of="People"
        fileName="people"
        data={{ columns: [{ id: 'n', label: 'People' }], rows: [[7], [9]] }}
      />
    </DataNote>,
  );
  await userEvent.click(await screen.findByRole('button'));
  return files[0].text();
}

it('stands on every row of a file', async () => {
  expect(
    await downloaded({ label: 'Note', text: 'Some of them are made up' }),
  ).toBe(
    'People,Note\r\n7,Some of them are made up\r\n9,Some of them are made up',
  );
});

it('is not there when there is nothing to say', async () => {
  expect(await downloaded()).toBe('People\r\n7\r\n9');
});
