/*
 * Long, and in one file: it is questions in two languages, and nothing else.
 */
import type { SurveyDefinition } from '@thrive/backstage-plugin-surveys-common';

const AGREE = {
  low: { en: 'Strongly disagree', de: 'Stimme gar nicht zu' },
  high: { en: 'Strongly agree', de: 'Stimme voll zu' },
};
const TEAM = { id: 'team', title: { en: 'Team', de: 'Team' } };
const OWNER = 'group:default/platform';

/** Surveys to start from, in our own words. Whoever takes one changes its owner and its audience. */
export const READY_MADE: readonly SurveyDefinition[] = [
  {
    id: 'platform-pulse',
    title: { en: 'Platform pulse', de: 'Puls der Plattform' },
    description: {
      en: 'Two questions, half a minute.',
      de: 'Zwei Fragen, eine halbe Minute.',
    },
    owner: OWNER,
    mode: 'anonymous',
    dimensions: [TEAM],
    askAgainAfterDays: 14,
    schedule: { everyMonths: 1, openForDays: 10, remindAfterDays: 5 },
    pages: [
      {
        id: 'pulse',
        questions: [
          {
            key: 'recommend',
            type: 'nps',
            required: true,
            text: {
              en: 'Would you tell a colleague in another team to use our developer platform?',
              de: 'Würdest du jemandem aus einem anderen Team zu unserer Entwicklerplattform raten?',
            },
            low: { en: 'Certainly not', de: 'Sicher nicht' },
            high: { en: 'Certainly', de: 'Sicher' },
          },
        ],
      },
      {
        id: 'change',
        questions: [
          {
            key: 'change',
            type: 'text',
            text: {
              en: 'What one thing should we change next?',
              de: 'Was sollten wir als Nächstes ändern?',
            },
            maxLength: 1000,
          },
        ],
      },
    ],
    thanks: {
      en: 'Thank you. You will see here what we do about it.',
      de: 'Danke. Hier siehst du, was wir daraus machen.',
    },
  },
  {
    id: 'after-a-template',
    title: { en: 'After a template', de: 'Nach einer Vorlage' },
    owner: OWNER,
    mode: 'confidential',
    askAgainAfterDays: 60,
    triggers: [{ action: 'task-completed' }],
    schedule: { everyMonths: 3, openForDays: 80 },
    pages: [
      {
        id: 'effort',
        questions: [
          {
            key: 'effort',
            type: 'ces',
            required: true,
            text: {
              en: 'How easy was it to get what you needed from this template?',
              de: 'Wie leicht hast du mit dieser Vorlage bekommen, was du brauchtest?',
            },
            low: { en: 'Very hard', de: 'Sehr schwer' },
            high: { en: 'Very easy', de: 'Sehr leicht' },
          },
        ],
        next: [{ when: { question: 'effort', atLeast: 5 }, to: 'end' }],
      },
      {
        id: 'obstacle',
        questions: [
          {
            key: 'obstacle',
            type: 'multi',
            text: { en: 'What got in the way?', de: 'Was stand im Weg?' },
            options: [
              {
                key: 'choice',
                text: {
                  en: 'Finding the right template',
                  de: 'Die richtige Vorlage zu finden',
                },
              },
              { key: 'form', text: { en: 'The form', de: 'Das Formular' } },
              {
                key: 'failure',
                text: {
                  en: 'A step that failed',
                  de: 'Ein Schritt, der scheiterte',
                },
              },
              {
                key: 'result',
                text: {
                  en: 'The result needed more work',
                  de: 'Am Ergebnis war noch viel zu tun',
                },
              },
              {
                key: 'waiting',
                text: { en: 'Waiting for somebody', de: 'Warten auf jemanden' },
              },
            ],
          },
          {
            key: 'detail',
            type: 'text',
            text: { en: 'What exactly?', de: 'Was genau?' },
            maxLength: 1000,
          },
        ],
      },
    ],
  },
  {
    id: 'quarterly-experience',
    title: 'Developer experience, this quarter',
    description: 'About five minutes. Where work flows, and where it waits.',
    owner: OWNER,
    mode: 'anonymous',
    dimensions: [TEAM],
    schedule: { everyMonths: 3, openForDays: 14, remindAfterDays: 7 },
    pages: [
      {
        id: 'platform',
        title: 'The platform',
        questions: [
          {
            key: 'useful',
            type: 'likert',
            points: 7,
            text: 'The platform does what I need it to do.',
            ...AGREE,
          },
          {
            key: 'easy',
            type: 'likert',
            points: 7,
            text: 'The platform is easy to use.',
            ...AGREE,
          },
          {
            key: 'without',
            type: 'single',
            text: 'How would it be if the platform were gone tomorrow?',
            options: [
              { key: 'bad', text: 'I would miss it badly' },
              { key: 'some', text: 'I would miss some of it' },
              { key: 'fine', text: 'I would do without it' },
              { key: 'unused', text: 'I do not use it' },
            ],
          },
        ],
      },
      {
        id: 'flow',
        title: 'How work goes',
        questions: [
          {
            key: 'flow',
            type: 'matrix',
            text: 'In the last three months:',
            ...AGREE,
            rows: [
              {
                key: 'focus',
                text: 'I had enough time without interruption for demanding work.',
              },
              {
                key: 'feedback',
                text: 'Builds and tests told me quickly whether my change works.',
              },
              {
                key: 'release',
                text: 'I could bring a finished change to users the same day.',
              },
              { key: 'find', text: 'I found the documentation I needed.' },
              { key: 'help', text: 'When I was stuck, I knew whom to ask.' },
              {
                key: 'change',
                text: 'I could change our code without fear of breaking it.',
              },
            ],
          },
          {
            key: 'satisfied',
            type: 'csat',
            text: 'All in all, how satisfied are you with how you can do your work here?',
            low: 'Very dissatisfied',
            high: 'Very satisfied',
          },
        ],
      },
      {
        id: 'first',
        title: 'What comes first',
        questions: [
          {
            key: 'first',
            type: 'ranking',
            text: 'In which order should we improve these?',
            options: [
              { key: 'build', text: 'Build and test times' },
              { key: 'docs', text: 'Documentation' },
              { key: 'environments', text: 'Environments to try things in' },
              { key: 'operations', text: 'Running software' },
              { key: 'start', text: 'Starting something new' },
            ],
          },
          {
            key: 'words',
            type: 'text',
            text: 'What did we not ask?',
            maxLength: 2000,
          },
        ],
      },
    ],
    blocks: [
      { id: 'usefulness', kind: 'umuxLite', questions: ['useful', 'easy'] },
      {
        id: 'missed',
        kind: 'productMarketFit',
        title: 'Would miss it badly',
        questions: ['without'],
      },
    ],
  },
  {
    id: 'onboarding',
    title: 'Your first weeks',
    owner: OWNER,
    mode: 'confidential',
    thresholds: { respondents: 5, comments: 10 },
    askAgainAfterDays: 365,
    schedule: { everyMonths: 6, openForDays: 90 },
    pages: [
      {
        id: 'start',
        questions: [
          {
            key: 'days',
            type: 'number',
            text: 'After how many working days was your first change live?',
            min: 0,
            max: 90,
          },
          {
            key: 'ready',
            type: 'rating',
            text: 'How well prepared was everything on your first day?',
            low: 'Not at all',
            high: 'Very well',
          },
          {
            key: 'missing',
            type: 'multi',
            text: 'What was missing?',
            options: [
              { key: 'access', text: 'Access' },
              { key: 'machine', text: 'A machine that was set up' },
              { key: 'guide', text: 'A guide to begin with' },
              { key: 'person', text: 'Somebody to ask' },
              { key: 'nothing', text: 'Nothing' },
            ],
          },
          {
            key: 'advice',
            type: 'text',
            text: 'What would have saved you a day?',
            maxLength: 1000,
          },
        ],
      },
    ],
  },
  {
    id: 'usability',
    title: 'How usable is the portal?',
    description: 'Ten statements, two minutes.',
    owner: OWNER,
    mode: 'anonymous',
    pages: [
      {
        id: 'ten',
        questions: [
          {
            key: 'often',
            type: 'likert',
            text: 'I would open the portal often of my own accord.',
            ...AGREE,
          },
          {
            key: 'tangled',
            type: 'likert',
            text: 'The portal is more tangled than it has to be.',
            ...AGREE,
          },
          {
            key: 'simple',
            type: 'likert',
            text: 'Using the portal is simple.',
            ...AGREE,
          },
          {
            key: 'support',
            type: 'likert',
            text: 'I need help from a specialist to use the portal.',
            ...AGREE,
          },
          {
            key: 'fits',
            type: 'likert',
            text: 'Its parts fit together well.',
            ...AGREE,
          },
          {
            key: 'uneven',
            type: 'likert',
            text: 'It behaves differently from one place to the next.',
            ...AGREE,
          },
          {
            key: 'quick',
            type: 'likert',
            text: 'Most colleagues would learn it quickly.',
            ...AGREE,
          },
          {
            key: 'clumsy',
            type: 'likert',
            text: 'It is clumsy to use.',
            ...AGREE,
          },
          {
            key: 'sure',
            type: 'likert',
            text: 'I know what I am doing when I use it.',
            ...AGREE,
          },
          {
            key: 'learning',
            type: 'likert',
            text: 'I had to learn a lot before I could begin.',
            ...AGREE,
          },
        ],
      },
    ],
    blocks: [
      {
        id: 'usability-score',
        kind: 'usabilityScale',
        questions: [
          'often',
          'tangled',
          'simple',
          'support',
          'fits',
          'uneven',
          'quick',
          'clumsy',
          'sure',
          'learning',
        ],
      },
    ],
  },
  {
    id: 'platform-maturity',
    title: 'How mature is our platform?',
    description:
      'A self-assessment of the platform team: where we are, and where we want to be.',
    owner: OWNER,
    mode: 'named',
    thresholds: { respondents: 3, comments: 3 },
    schedule: { everyMonths: 6, openForDays: 14 },
    pages: [
      {
        id: 'levels',
        questions: [
          {
            key: 'maturity',
            type: 'maturity',
            required: true,
            text: 'For each of these: how is it today, and how should it be in a year?',
            options: [
              {
                key: 'by-chance',
                text: 'By chance: it depends on who is there',
              },
              { key: 'by-hand', text: 'By hand: known, and done on request' },
              { key: 'by-itself', text: 'By itself: people serve themselves' },
              {
                key: 'by-measure',
                text: 'By measure: improved by what is learned',
              },
            ],
            rows: [
              {
                key: 'investment',
                text: 'Investment: who pays for the platform, and how that is decided',
              },
              { key: 'adoption', text: 'Adoption: why people use it' },
              {
                key: 'interfaces',
                text: 'Interfaces: how people get what it offers',
              },
              {
                key: 'operations',
                text: 'Operations: how it is planned, changed and kept up',
              },
              {
                key: 'measurement',
                text: 'Measurement: how feedback is gathered and used',
              },
            ],
          },
          {
            key: 'reason',
            type: 'text',
            text: 'What would bring us one step further?',
            maxLength: 2000,
          },
        ],
      },
    ],
  },
];
