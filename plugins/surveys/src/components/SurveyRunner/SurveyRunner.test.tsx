import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { SurveyDefinition } from '@thrive/backstage-plugin-surveys-common';
import { SurveyRunner } from './SurveyRunner';

const survey: SurveyDefinition = {
  id: 's',
  title: 'S',
  owner: 'group:default/g',
  mode: 'named',
  pages: [
    {
      id: 'first',
      questions: [
        { key: 'score', type: 'nps', text: 'How likely?', required: true },
      ],
      next: [{ when: { question: 'score', atLeast: 9 }, to: 'end' }],
    },
    {
      id: 'second',
      questions: [
        {
          key: 'order',
          type: 'ranking',
          text: 'What first?',
          options: [
            { key: 'a', text: 'Alpha' },
            { key: 'b', text: 'Beta' },
          ],
        },
        { key: 'why', type: 'text', text: 'Why?' },
      ],
    },
  ],
};

async function start(onSubmit: (answers: object) => Promise<void>) {
  await renderInTestApp(
    <SurveyRunner definition={survey} submitLabel="Send" onSubmit={onSubmit} />,
  );
  return userEvent.setup();
}

it('leads through the pages by keyboard, checks each, and sends what was asked', async () => {
  const sent: object[] = [];
  const user = await start(async answers => {
    sent.push(answers);
  });
  await user.click(await screen.findByRole('button', { name: 'Next' }));
  expect(screen.getByRole('alert')).toHaveTextContent(
    'Please answer this question.',
  );
  await user.click(screen.getByRole('radio', { name: '0' }));
  await user.keyboard('3');
  expect(screen.getByRole('radio', { name: '3' })).toBeChecked();
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await user.click(await screen.findByRole('button', { name: 'Beta' }));
  await user.click(screen.getByRole('button', { name: 'Alpha' }));
  await user.click(screen.getByRole('button', { name: 'Move up: Alpha' }));
  await user.type(screen.getByRole('textbox'), '<b>slow</b>');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(sent).toEqual([{ score: 3, order: ['a', 'b'], why: '<b>slow</b>' }]);
});

it('leaves out what somebody turned back from, and ten is a one and a zero', async () => {
  const sent: object[] = [];
  const user = await start(async answers => {
    sent.push(answers);
  });
  await user.click(await screen.findByRole('radio', { name: '5' }));
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await user.type(await screen.findByRole('textbox'), 'unsure');
  await user.click(screen.getByRole('button', { name: 'Back' }));
  await user.click(screen.getByRole('radio', { name: '5' }));
  await user.keyboard('10');
  expect(screen.getByRole('radio', { name: '10' })).toBeChecked();
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(sent).toEqual([{ score: 10 }]);
});

it('says why it was not taken, and keeps what was written', async () => {
  const user = await start(async () => {
    throw new Error('The survey takes no answers at the moment.');
  });
  await user.click(await screen.findByRole('radio', { name: '10' }));
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'takes no answers at the moment',
  );
  expect(screen.getByRole('radio', { name: '10' })).toBeChecked();
});

it('takes no order that is half done, and says what is missing; none at all may be skipped', async () => {
  const sent: object[] = [];
  const user = await start(async answers => {
    sent.push(answers);
  });
  await user.click(await screen.findByRole('radio', { name: '1' }));
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await user.click(await screen.findByRole('button', { name: 'Beta' }));
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Still missing: Alpha.');
  expect(sent).toEqual([]);
  await user.click(
    screen.getByRole('button', { name: 'Take out of the order: Beta' }),
  );
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(sent).toEqual([{ score: 1 }]);
});

it('turns no number into another one, and says which ones there are', async () => {
  const sent: object[] = [];
  await renderInTestApp(
    <SurveyRunner
      definition={{
        ...survey,
        pages: [
          {
            id: 'one',
            questions: [
              { key: 'days', type: 'number', text: 'Days?', min: 0, max: 20 },
            ],
          },
        ],
      }}
      submitLabel="Send"
      onSubmit={async answers => {
        sent.push(answers);
      }}
    />,
  );
  const user = userEvent.setup();
  const field = screen.getByRole('textbox', { name: 'Days?' });
  await user.type(field, '21');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(screen.getByRole('alert')).toHaveTextContent(
    'Please give a number from 0 to 20.',
  );
  expect(field).toHaveValue('21');
  await user.clear(field);
  await user.type(field, '2.125');
  await user.keyboard('{Enter}');
  expect(sent).toEqual([{ days: 2.125 }]);
});

it('leads to what is missing, and an optional answer can be taken back', async () => {
  const sent: object[] = [];
  const optional: SurveyDefinition = {
    ...survey,
    pages: [
      {
        id: 'only',
        questions: [
          { key: 'score', type: 'nps', text: 'How likely?', required: true },
          { key: 'ease', type: 'ces', text: 'How easy?' },
          {
            key: 'tool',
            type: 'single',
            text: 'Which?',
            options: [
              { key: 'a', text: 'Alpha' },
              { key: 'b', text: 'Beta' },
            ],
          },
          { key: 'why', type: 'text', text: 'Why?', maxLength: 10 },
        ],
      },
    ],
  };
  await renderInTestApp(
    <SurveyRunner
      definition={optional}
      submitLabel="Send"
      onSubmit={async answers => {
        sent.push(answers);
      }}
    />,
  );
  const user = userEvent.setup();
  const ease = await screen.findByRole('radiogroup', { name: 'How easy?' });
  await user.click(screen.getByRole('button', { name: 'Send' }));
  const likely = screen.getByRole('radiogroup', { name: 'How likely?' });
  expect(within(likely).getByRole('radio', { name: '0' })).toHaveFocus();
  await user.keyboard('7');

  const five = within(ease).getByRole('radio', { name: '5' });
  await user.click(five);
  expect(five).toBeChecked();
  await user.click(five);
  expect(five).not.toBeChecked();
  await user.click(five);
  await user.keyboard('{Delete}');
  expect(five).not.toBeChecked();
  await user.click(screen.getByRole('radio', { name: 'Beta' }));
  await user.click(screen.getByRole('button', { name: /Take my answer back/ }));
  expect(screen.getByRole('radio', { name: 'Beta' })).not.toBeChecked();

  // Nothing is cut off: what is too long is said, and can be shortened.
  const why = screen.getByRole('textbox');
  await user.type(why, 'far too long a text');
  expect(screen.getByText('19 of at most 10 characters')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(screen.getByText('This text is too long.')).toBeVisible();
  expect(why).toHaveValue('far too long a text');
  await user.clear(why);
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(sent).toEqual([{ score: 7 }]);
});

it('sends no form in which nothing is answered', async () => {
  const sent: object[] = [];
  await renderInTestApp(
    <SurveyRunner
      definition={{ ...survey, pages: [survey.pages[1]] }}
      submitLabel="Send"
      onSubmit={async answers => {
        sent.push(answers);
      }}
    />,
  );
  const user = userEvent.setup();
  const send = await screen.findByRole('button', { name: 'Send' });
  await user.click(send);
  expect(screen.getByRole('alert')).toHaveTextContent(
    'Please answer at least one question',
  );
  await user.type(screen.getByRole('textbox'), '  ');
  await user.click(send);
  expect(sent).toEqual([]);
  await user.type(screen.getByRole('textbox'), 'slow');
  expect(screen.queryByRole('alert')).toBeNull();
  await user.click(send);
  expect(sent).toEqual([{ why: '  slow' }]);
});

it('keeps whoever goes by keyboard where they are: in an order, and at options that are taken back', async () => {
  const [, second] = survey.pages;
  const user = userEvent.setup();
  await renderInTestApp(
    <SurveyRunner
      definition={{
        ...survey,
        pages: [
          {
            id: 'only',
            questions: [
              second.questions[0],
              {
                key: 'tool',
                type: 'single',
                text: 'Which?',
                options: [
                  { key: 'x', text: 'Axe' },
                  { key: 'y', text: 'Saw' },
                ],
              },
            ],
          },
        ],
      }}
      submitLabel="Send"
      onSubmit={async () => {}}
    />,
  );
  const focused = (name: string) =>
    waitFor(() => expect(screen.getByRole('button', { name })).toHaveFocus());
  (await screen.findByRole('button', { name: 'Alpha' })).focus();
  await user.keyboard('{Enter}');
  await focused('Beta');
  await user.keyboard('{Enter}');
  await focused('Move up: Beta');
  screen.getByRole('button', { name: 'Take out of the order: Beta' }).focus();
  await user.keyboard('{Enter}');
  await focused('Beta');

  await user.click(screen.getByRole('radio', { name: 'Saw' }));
  screen.getByRole('button', { name: 'Take my answer back' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(screen.getByRole('radio', { name: 'Axe' })).toHaveFocus(),
  );
  expect(screen.getByRole('radio', { name: 'Axe' })).not.toBeChecked();
});
