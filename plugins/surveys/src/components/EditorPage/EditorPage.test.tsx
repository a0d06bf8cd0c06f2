import { Route, Routes } from 'react-router-dom';
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
      draft: { yaml: stringify(survey) },
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

async function openEditor() {
  await renderInTestApp(
    <TestApiProvider apis={[[surveysApiRef, api as SurveysApi]]}>
      <Routes>
        <Route path="/edit/:surveyId" element={<EditorPage />} />
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
