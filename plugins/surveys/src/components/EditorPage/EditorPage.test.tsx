import { Link, Route, Routes } from 'react-router-dom';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import type { SurveyDefinition } from '@thrive/backstage-plugin-surveys-common';
import { parse, stringify } from 'yaml';
import { type SurveysApi, surveysApiRef } from '../../api/SurveysApi';
import { EditorPage } from './EditorPage';

jest.setTimeout(30_000);

const survey: SurveyDefinition = {
  id: 's',
  title: 'Pulse',
  owner: 'group:default/g',
  mode: 'confidential',
  pages: [
    { id: 'a', questions: [{ key: 'one', type: 'text', text: 'First?' }] },
    { id: 'b', questions: [{ key: 'two', type: 'text', text: 'Second?' }] },
  ],
};

/** Reads what is written as the backend does, without looking into it. */
const api: Partial<SurveysApi> = {
  getSurvey: async () =>
    ({
      draft: { yaml: stringify(survey), revision: 'first' },
      summary: { source: 'ui', mayManage: true },
    } as Awaited<ReturnType<SurveysApi['getSurvey']>>),
  checkSurvey: async written => {
    const yaml =
      'yaml' in written ? written.yaml : stringify(written.definition);
    const isRead = !yaml.includes('broken');
    return {
      yaml,
      definition: isRead ? parse(yaml) : undefined,
      problems: isRead ? [] : [{ path: '', message: 'It cannot be read.' }],
      warnings: [],
    } as Awaited<ReturnType<SurveysApi['checkSurvey']>>;
  },
};

beforeEach(() => sessionStorage.clear());

async function openEditor() {
  await renderInTestApp(
    <TestApiProvider apis={[[surveysApiRef, api as SurveysApi]]}>
      <Routes>
        <Route
          path="/edit/:surveyId"
          element={
            <>
              <Link to="/else">Elsewhere</Link>
              <EditorPage />
            </>
          }
        />
        <Route path="/else" element={<Link to="/edit/s">Back</Link>} />
      </Routes>
    </TestApiProvider>,
    { initialRouteEntries: ['/edit/s'] },
  );
  await screen.findByText('First?');
  return userEvent.setup({ delay: null });
}

it('previews page after page while something is changed in a form', async () => {
  const user = await openEditor();
  await user.type(screen.getByRole('textbox', { name: 'Title' }), ' 2');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(await screen.findByText('Second?')).toBeInTheDocument();
  await user.type(screen.getByRole('textbox', { name: 'Title' }), '0');
  expect(screen.getByText('Second?')).toBeInTheDocument();
});

it('writes over no YAML that could not be read', async () => {
  const user = await openEditor();
  await user.click(screen.getByRole('tab', { name: 'YAML' }));
  const field = screen.getByRole('textbox', { name: /as code/ });
  fireEvent.change(field, { target: { value: 'broken: [but mine' } });
  expect(
    await screen.findByText(/The forms wait until the YAML can be read/),
  ).toBeInTheDocument();
  await user.click(screen.getByRole('tab', { name: 'Basics' }));
  const title = screen.getByRole('textbox', { name: 'Title' });
  expect(title).toHaveAttribute('readonly');
  await user.click(screen.getByRole('tab', { name: 'YAML' }));
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: /as code/ })).toHaveValue(
      'broken: [but mine',
    ),
  );
});

it('has what was left without saving when somebody is back, until it is discarded', async () => {
  const user = await openEditor();
  const title = () => screen.findByRole('textbox', { name: 'Title' });
  await user.type(await title(), ' of ours');
  await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
  await user.click(await screen.findByRole('link', { name: 'Back' }));
  expect(await title()).toHaveValue('Pulse of ours');
  expect(screen.getByText(/what you wrote is here again/)).toBeInTheDocument();
  await user.click(
    screen.getByRole('button', { name: 'Back to what is saved' }),
  );
  await waitFor(async () => expect(await title()).toHaveValue('Pulse'));
  expect(screen.queryByText(/what you wrote is here again/)).toBeNull();
  await user.click(screen.getByRole('link', { name: 'Elsewhere' }));
  await user.click(await screen.findByRole('link', { name: 'Back' }));
  expect(await title()).toHaveValue('Pulse');
});

it('gives the YAML as a file', async () => {
  const user = await openEditor();
  const files: { name: string; text: Blob }[] = [];
  URL.createObjectURL = text => {
    files.push({ name: '', text: text as Blob });
    return 'blob:';
  };
  URL.revokeObjectURL = () => {};
  const click = jest
    .spyOn(HTMLAnchorElement.prototype, 'click')
    .mockImplementation(function save(this: HTMLAnchorElement) {
      files[0].name = this.download;
    });
  await user.click(screen.getByRole('tab', { name: 'YAML' }));
  await user.click(screen.getByRole('button', { name: 'Download as a file' }));
  click.mockRestore();
  expect(files).toEqual([{ name: 's.yaml', text: expect.any(Blob) }]);
  expect(files[0].text.size).toBe(stringify(survey).length);
});

it('is published by another try after it was saved and publishing failed', async () => {
  const replaced: string[] = [];
  api.saveDraft = async (_, __, replaces) => {
    replaced.push(replaces);
    return { problems: [], warnings: [], yaml: '', revision: 'second' };
  };
  const publish = jest
    .fn<ReturnType<SurveysApi['publishSurvey']>, [string]>()
    .mockRejectedValueOnce(new Error('The backend is away.'));
  api.publishSurvey = publish;
  const user = await openEditor();
  const button = await screen.findByRole('button', {
    name: 'Save and publish',
  });
  await user.click(button);
  await waitFor(() => expect(publish).toHaveBeenCalledTimes(1));
  await user.click(button);
  await waitFor(() => expect(publish).toHaveBeenCalledTimes(2));
  // The second one replaces what the first one stored.
  expect(replaced).toEqual(['first', 'second']);
});
