import { type ComponentType, useState } from 'react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { SurveyDefinition } from '@thrive/backstage-plugin-surveys-common';
import { BasicsForm } from './BasicsForm';
import { QuestionsForm } from './QuestionsForm';
import { TranslationsForm } from './TranslationsForm';
import type { FormProps } from './types';

jest.setTimeout(30_000);

/** A survey with much that no form shows. */
const survey: SurveyDefinition = {
  id: 's',
  title: { en: 'S', de: 'S auf Deutsch' },
  owner: 'group:default/g',
  mode: 'anonymous',
  language: 'en',
  dimensions: [{ id: 'team' }, { id: 'role', from: 'spec.role' }],
  pairs: [['team', 'role']],
  pages: [
    {
      id: 'first',
      questions: [
        { key: 'score', type: 'nps', text: { en: 'How likely?', de: 'Wie?' } },
        { key: 'easy', type: 'likert', text: 'Easy?' },
        { key: 'useful', type: 'likert', text: 'Useful?' },
      ],
      next: [{ when: { question: 'score', atLeast: 9 }, to: 'end' }],
    },
    { id: 'second', questions: [{ key: 'why', type: 'text', text: 'Why?' }] },
  ],
  blocks: [{ id: 'umux', kind: 'umuxLite', questions: ['useful', 'easy'] }],
};

/** A form, and what it makes of the survey. */
async function write(Form: ComponentType<FormProps>, isReadOnly = false) {
  let written: SurveyDefinition = survey;
  function Page() {
    const [definition, setDefinition] = useState(survey);
    return (
      <Form
        definition={definition}
        isReadOnly={isReadOnly}
        onChange={changed => {
          written = JSON.parse(JSON.stringify(changed));
          setDefinition(changed);
        }}
      />
    );
  }
  await renderInTestApp(<Page />);
  const user = userEvent.setup({ delay: null });
  return {
    user,
    unfold: (label: string, at = 0) =>
      user.click(screen.getAllByText(label)[at]),
    fill: async (label: string, text: string) => {
      const field = await screen.findByRole('textbox', { name: label });
      await user.clear(field);
      await user.click(field);
      await user.paste(text);
      await user.tab();
    },
    survey: () => written,
  };
}

it('says who is asked: groups, a filter, use and a quota', async () => {
  const form = await write(BasicsForm);
  expect(screen.queryByLabelText(/Groups that are asked/)).toBeNull();
  await form.unfold('Who is asked');
  await form.fill(
    'Groups that are asked, one per line; everybody without any',
    'group:default/a\ngroup:default/b',
  );
  await form.fill('Only users for whom this holds', 'spec.role: developer');
  await form.fill('Only who used it in the last so many days', '30');
  await form.fill(
    'What they used: a capability; the portal without one',
    'docs',
  );
  await form.fill('So many answers are enough', '200');
  expect(form.survey()).toEqual({
    ...survey,
    audience: {
      groups: ['group:default/a', 'group:default/b'],
      filter: { 'spec.role': 'developer' },
      usedWithin: { days: 30, capability: 'docs' },
    },
    quota: 200,
  });
});

it('gives a filter that cannot be read on as it is typed, so that nothing is published without it', async () => {
  const form = await write(BasicsForm);
  await form.unfold('Who is asked');
  await form.fill('Only users for whom this holds', 'spec.role: dev');
  await form.user.type(
    screen.getByLabelText('Only users for whom this holds'),
    '\n- more',
  );
  expect(screen.getByRole('alert')).toHaveTextContent('cannot be read yet');
  expect(form.survey().audience).toEqual({ filter: 'spec.role: dev\n- more' });
});

it('says when it opens, when it reminds, and at which moments it asks', async () => {
  const form = await write(BasicsForm);
  await form.unfold('When it is open, and when it asks');
  await form.fill(
    'First opened on (year-month-day); by hand without it',
    '2028-01-10',
  );
  await form.fill('Opened again after so many months', '3');
  await form.fill('Whoever has not answered is reminded after days', '7');
  await form.fill('Nobody is asked by it again for days', '60');
  await form.user.click(screen.getByRole('button', { name: 'Add a moment' }));
  await form.fill('Under this address', '/docs');
  expect(form.survey()).toEqual({
    ...survey,
    schedule: {
      openForDays: 14,
      startsOn: '2028-01-10',
      everyMonths: 3,
      remindAfterDays: 7,
    },
    askAgainAfterDays: 60,
    triggers: [{ route: '/docs' }],
  });
  await form.user.click(
    screen.getByRole('button', { name: 'Remove: Moment 1' }),
  );
  expect(form.survey().triggers).toBeUndefined();
});

it('says what is shown of the answers: thresholds, dimensions and scores', async () => {
  const form = await write(BasicsForm);
  await form.unfold('What is shown of the answers');
  await form.fill('Answers from which numbers are shown', '8');
  await form.fill('Answers from which comments are shown', '12');
  await form.user.click(
    screen.getByRole('button', { name: 'Remove: Dimension 1' }),
  );
  await form.user.click(
    screen.getByRole('button', { name: 'Add a score of several questions' }),
  );
  await form.user.type(
    screen.getAllByLabelText('Keys of its questions, one per line')[1],
    'score',
  );
  await form.user.click(
    screen.getByRole('button', { name: 'Remove: Score 1' }),
  );
  expect(
    screen.getByLabelText('Keys of its questions, one per line'),
  ).toHaveValue('score');
  expect(form.survey()).toEqual({
    ...survey,
    thresholds: { respondents: 8, comments: 12 },
    dimensions: [{ id: 'role', from: 'spec.role' }],
    blocks: [{ id: 'score-2', kind: 'umuxLite', questions: ['score'] }],
  });
});

it('gives a question another key, and jumps and scores find it', async () => {
  const form = await write(QuestionsForm);
  await form.unfold('More');
  await form.fill('Key', 'easy');
  expect(screen.getByRole('alert')).toHaveTextContent('the old one stays');
  await form.fill('Key', 'likely');
  await form.unfold('More', 1);
  const keys = screen.getAllByLabelText('Key');
  await form.user.clear(keys[1]);
  await form.user.type(keys[1], 'ease');
  await form.user.tab();
  const { pages, blocks, ...rest } = form.survey();
  expect(pages[0].questions.map(({ key }) => key)).toEqual([
    'likely',
    'ease',
    'useful',
  ]);
  expect(pages[0].next?.[0].when?.question).toBe('likely');
  expect(blocks?.[0].questions).toEqual(['useful', 'ease']);
  expect(rest).toEqual({ ...survey, pages: undefined, blocks: undefined });
});

it('gives a question help, ends and points in the language of the survey', async () => {
  const form = await write(QuestionsForm);
  await form.unfold('More', 1);
  await form.fill('Help', 'As a whole');
  await form.fill('Words for the low end', 'hard');
  await form.fill('Words for the high end', 'easy');
  await form.fill('Points of the scale', '7');
  expect(form.survey().pages[0].questions[1]).toEqual({
    ...survey.pages[0].questions[1],
    help: 'As a whole',
    low: 'hard',
    high: 'easy',
    points: 7,
  });
});

it('changes nothing that is written in a file', async () => {
  const form = await write(BasicsForm, true);
  await form.unfold('Who is asked');
  expect(
    await screen.findByRole('textbox', { name: 'So many answers are enough' }),
  ).toBeDisabled();
});

it('says which page follows which answers', async () => {
  const form = await write(QuestionsForm);
  await form.unfold('What follows this page');
  await form.user.click(screen.getByRole('button', { name: 'Add a jump' }));
  const added = within(screen.getByRole('group', { name: 'Jump 2' }));
  await form.user.click(
    added.getByRole('button', { name: /When this was answered/ }),
  );
  await form.user.click(await screen.findByRole('option', { name: 'Easy?' }));
  const least = added.getByRole('textbox', { name: 'With at least' });
  await form.user.type(least, '4');
  await form.user.tab();
  await form.user.click(added.getByRole('button', { name: /Go to/ }));
  await form.user.click(await screen.findByRole('option', { name: 'Page 2' }));
  expect(form.survey().pages[0].next).toEqual([
    { when: { question: 'score', atLeast: 9 }, to: 'end' },
    { when: { question: 'easy', atLeast: 4 }, to: 'second' },
  ]);
  await form.user.click(screen.getByRole('button', { name: 'Remove: Jump 1' }));
  expect(form.survey().pages[0].next).toHaveLength(1);
});

it('translates every text, and takes translations back', async () => {
  function Form(props: FormProps) {
    const [language, setLanguage] = useState<string>();
    return (
      <TranslationsForm
        {...props}
        language={language}
        onLanguage={setLanguage}
      />
    );
  }
  const form = await write(Form);
  const begin = screen.getByRole('button', { name: 'Translate' });
  await form.fill('Another language, such as de or pt-BR', 'no language!');
  expect(begin).toBeDisabled();
  await form.fill('Another language, such as de or pt-BR', 'de');
  await form.user.click(begin);
  expect(screen.getByText(/^2 of 5 texts are translated/)).toBeInTheDocument();
  await form.fill('Easy?', 'Leicht?');
  await form.fill('How likely?', '');
  const { title, pages } = form.survey();
  expect(title).toEqual({ en: 'S', de: 'S auf Deutsch' });
  expect(pages[0].questions.map(({ text }) => text)).toEqual([
    'How likely?',
    { en: 'Easy?', de: 'Leicht?' },
    'Useful?',
  ]);
});

it('tells results apart by two dimensions together where that is asked for', async () => {
  const form = await write(BasicsForm);
  await form.unfold('What is shown of the answers');
  const pair = screen.getByRole('switch', {
    name: 'Also by team and role together',
  });
  await form.user.click(pair);
  expect(form.survey().pairs).toBeUndefined();
  await form.user.click(pair);
  expect(form.survey().pairs).toEqual([['team', 'role']]);
});
