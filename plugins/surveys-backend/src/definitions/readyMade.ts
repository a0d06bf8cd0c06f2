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
    title: {
      en: 'Developer experience, this quarter',
      de: 'Entwickeln hier, dieses Quartal',
    },
    description: {
      en: 'About five minutes. Where work flows, and where it waits.',
      de: 'Etwa fünf Minuten. Wo die Arbeit fließt, und wo sie wartet.',
    },
    owner: OWNER,
    mode: 'anonymous',
    dimensions: [TEAM],
    schedule: { everyMonths: 3, openForDays: 14, remindAfterDays: 7 },
    pages: [
      {
        id: 'platform',
        title: { en: 'The platform', de: 'Die Plattform' },
        questions: [
          {
            key: 'useful',
            type: 'likert',
            points: 7,
            text: {
              en: 'The platform does what I need it to do.',
              de: 'Die Plattform tut, was ich von ihr brauche.',
            },
            ...AGREE,
          },
          {
            key: 'easy',
            type: 'likert',
            points: 7,
            text: {
              en: 'The platform is easy to use.',
              de: 'Die Plattform ist leicht zu benutzen.',
            },
            ...AGREE,
          },
          {
            key: 'without',
            type: 'single',
            text: {
              en: 'How would it be if the platform were gone tomorrow?',
              de: 'Wie wäre es, wenn es die Plattform morgen nicht mehr gäbe?',
            },
            options: [
              {
                key: 'bad',
                text: {
                  en: 'I would miss it badly',
                  de: 'Sie würde mir sehr fehlen',
                },
              },
              {
                key: 'some',
                text: {
                  en: 'I would miss some of it',
                  de: 'Manches davon würde mir fehlen',
                },
              },
              {
                key: 'fine',
                text: {
                  en: 'I would do without it',
                  de: 'Ich käme ohne sie aus',
                },
              },
              {
                key: 'unused',
                text: { en: 'I do not use it', de: 'Ich benutze sie nicht' },
              },
            ],
          },
        ],
      },
      {
        id: 'flow',
        title: { en: 'How work goes', de: 'Wie die Arbeit läuft' },
        questions: [
          {
            key: 'flow',
            type: 'matrix',
            text: {
              en: 'In the last three months:',
              de: 'In den letzten drei Monaten:',
            },
            ...AGREE,
            rows: [
              {
                key: 'focus',
                text: {
                  en: 'I had enough time without interruption for demanding work.',
                  de: 'Ich hatte genug ungestörte Zeit für anspruchsvolle Arbeit.',
                },
              },
              {
                key: 'feedback',
                text: {
                  en: 'Builds and tests told me quickly whether my change works.',
                  de: 'Builds und Tests sagten mir schnell, ob meine Änderung funktioniert.',
                },
              },
              {
                key: 'release',
                text: {
                  en: 'I could bring a finished change to users the same day.',
                  de: 'Ich konnte eine fertige Änderung am selben Tag zu den Nutzern bringen.',
                },
              },
              {
                key: 'find',
                text: {
                  en: 'I found the documentation I needed.',
                  de: 'Ich fand die Dokumentation, die ich brauchte.',
                },
              },
              {
                key: 'help',
                text: {
                  en: 'When I was stuck, I knew whom to ask.',
                  de: 'Wenn ich nicht weiterkam, wusste ich, wen ich fragen kann.',
                },
              },
              {
                key: 'change',
                text: {
                  en: 'I could change our code without fear of breaking it.',
                  de: 'Ich konnte unseren Code ändern, ohne Angst, etwas kaputt zu machen.',
                },
              },
            ],
          },
          {
            key: 'satisfied',
            type: 'csat',
            text: {
              en: 'All in all, how satisfied are you with how you can do your work here?',
              de: 'Alles in allem: Wie zufrieden bist du damit, wie du hier arbeiten kannst?',
            },
            low: { en: 'Very dissatisfied', de: 'Sehr unzufrieden' },
            high: { en: 'Very satisfied', de: 'Sehr zufrieden' },
          },
        ],
      },
      {
        id: 'first',
        title: { en: 'What comes first', de: 'Was zuerst kommt' },
        questions: [
          {
            key: 'first',
            type: 'ranking',
            text: {
              en: 'In which order should we improve these?',
              de: 'In welcher Reihenfolge sollten wir das verbessern?',
            },
            options: [
              {
                key: 'build',
                text: {
                  en: 'Build and test times',
                  de: 'Zeiten für Builds und Tests',
                },
              },
              {
                key: 'docs',
                text: { en: 'Documentation', de: 'Dokumentation' },
              },
              {
                key: 'environments',
                text: {
                  en: 'Environments to try things in',
                  de: 'Umgebungen zum Ausprobieren',
                },
              },
              {
                key: 'operations',
                text: { en: 'Running software', de: 'Software betreiben' },
              },
              {
                key: 'start',
                text: {
                  en: 'Starting something new',
                  de: 'Etwas Neues beginnen',
                },
              },
            ],
          },
          {
            key: 'words',
            type: 'text',
            text: {
              en: 'What did we not ask?',
              de: 'Was haben wir nicht gefragt?',
            },
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
        title: { en: 'Would miss it badly', de: 'Würde sie sehr vermissen' },
        questions: ['without'],
      },
    ],
  },
  {
    id: 'onboarding',
    title: { en: 'Your first weeks', de: 'Deine ersten Wochen' },
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
            text: {
              en: 'After how many working days was your first change live?',
              de: 'Nach wie vielen Arbeitstagen war deine erste Änderung in Betrieb?',
            },
            min: 0,
            max: 90,
          },
          {
            key: 'ready',
            type: 'rating',
            text: {
              en: 'How well prepared was everything on your first day?',
              de: 'Wie gut war an deinem ersten Tag alles vorbereitet?',
            },
            low: { en: 'Not at all', de: 'Gar nicht' },
            high: { en: 'Very well', de: 'Sehr gut' },
          },
          {
            key: 'missing',
            type: 'multi',
            text: { en: 'What was missing?', de: 'Was hat gefehlt?' },
            options: [
              { key: 'access', text: { en: 'Access', de: 'Zugänge' } },
              {
                key: 'machine',
                text: {
                  en: 'A machine that was set up',
                  de: 'Ein eingerichteter Rechner',
                },
              },
              {
                key: 'guide',
                text: {
                  en: 'A guide to begin with',
                  de: 'Eine Anleitung für den Anfang',
                },
              },
              {
                key: 'person',
                text: {
                  en: 'Somebody to ask',
                  de: 'Jemand, den man fragen kann',
                },
              },
              { key: 'nothing', text: { en: 'Nothing', de: 'Nichts' } },
            ],
          },
          {
            key: 'advice',
            type: 'text',
            text: {
              en: 'What would have saved you a day?',
              de: 'Was hätte dir einen Tag erspart?',
            },
            maxLength: 1000,
          },
        ],
      },
    ],
  },
  {
    id: 'usability',
    title: {
      en: 'How usable is the portal?',
      de: 'Wie gut lässt sich das Portal benutzen?',
    },
    description: {
      en: 'Ten statements, two minutes.',
      de: 'Zehn Aussagen, zwei Minuten.',
    },
    owner: OWNER,
    mode: 'anonymous',
    pages: [
      {
        id: 'ten',
        questions: [
          {
            key: 'often',
            type: 'likert',
            text: {
              en: 'I would open the portal often of my own accord.',
              de: 'Ich würde das Portal von mir aus oft öffnen.',
            },
            ...AGREE,
          },
          {
            key: 'tangled',
            type: 'likert',
            text: {
              en: 'The portal is more tangled than it has to be.',
              de: 'Das Portal ist verworrener, als es sein müsste.',
            },
            ...AGREE,
          },
          {
            key: 'simple',
            type: 'likert',
            text: {
              en: 'Using the portal is simple.',
              de: 'Das Portal zu benutzen ist einfach.',
            },
            ...AGREE,
          },
          {
            key: 'support',
            type: 'likert',
            text: {
              en: 'I need help from a specialist to use the portal.',
              de: 'Ich brauche Hilfe von Fachleuten, um das Portal zu benutzen.',
            },
            ...AGREE,
          },
          {
            key: 'fits',
            type: 'likert',
            text: {
              en: 'Its parts fit together well.',
              de: 'Seine Teile passen gut zusammen.',
            },
            ...AGREE,
          },
          {
            key: 'uneven',
            type: 'likert',
            text: {
              en: 'It behaves differently from one place to the next.',
              de: 'Es verhält sich an jeder Stelle anders.',
            },
            ...AGREE,
          },
          {
            key: 'quick',
            type: 'likert',
            text: {
              en: 'Most colleagues would learn it quickly.',
              de: 'Die meisten Kolleginnen und Kollegen würden es schnell lernen.',
            },
            ...AGREE,
          },
          {
            key: 'clumsy',
            type: 'likert',
            text: {
              en: 'It is clumsy to use.',
              de: 'Es ist umständlich zu benutzen.',
            },
            ...AGREE,
          },
          {
            key: 'sure',
            type: 'likert',
            text: {
              en: 'I know what I am doing when I use it.',
              de: 'Ich weiß, was ich tue, wenn ich es benutze.',
            },
            ...AGREE,
          },
          {
            key: 'learning',
            type: 'likert',
            text: {
              en: 'I had to learn a lot before I could begin.',
              de: 'Ich musste viel lernen, bevor ich anfangen konnte.',
            },
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
    title: {
      en: 'How mature is our platform?',
      de: 'Wie reif ist unsere Plattform?',
    },
    description: {
      en: 'A self-assessment of the platform team: where we are, and where we want to be.',
      de: 'Eine Selbsteinschätzung des Plattformteams: wo wir stehen, und wo wir hinwollen.',
    },
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
            text: {
              en: 'For each of these: how is it today, and how should it be in a year?',
              de: 'Zu jedem davon: Wie ist es heute, und wie soll es in einem Jahr sein?',
            },
            options: [
              {
                key: 'by-chance',
                text: {
                  en: 'By chance: it depends on who is there',
                  de: 'Durch Zufall: Es hängt davon ab, wer da ist',
                },
              },
              {
                key: 'by-hand',
                text: {
                  en: 'By hand: known, and done on request',
                  de: 'Von Hand: bekannt, und auf Anfrage erledigt',
                },
              },
              {
                key: 'by-itself',
                text: {
                  en: 'By itself: people serve themselves',
                  de: 'Von selbst: Alle bedienen sich selbst',
                },
              },
              {
                key: 'by-measure',
                text: {
                  en: 'By measure: improved by what is learned',
                  de: 'Nach Maß: verbessert durch das, was man lernt',
                },
              },
            ],
            rows: [
              {
                key: 'investment',
                text: {
                  en: 'Investment: who pays for the platform, and how that is decided',
                  de: 'Investition: wer für die Plattform zahlt, und wie das entschieden wird',
                },
              },
              {
                key: 'adoption',
                text: {
                  en: 'Adoption: why people use it',
                  de: 'Nutzung: warum sie benutzt wird',
                },
              },
              {
                key: 'interfaces',
                text: {
                  en: 'Interfaces: how people get what it offers',
                  de: 'Schnittstellen: wie man bekommt, was sie bietet',
                },
              },
              {
                key: 'operations',
                text: {
                  en: 'Operations: how it is planned, changed and kept up',
                  de: 'Betrieb: wie sie geplant, geändert und erhalten wird',
                },
              },
              {
                key: 'measurement',
                text: {
                  en: 'Measurement: how feedback is gathered and used',
                  de: 'Messung: wie Rückmeldungen gesammelt und genutzt werden',
                },
              },
            ],
          },
          {
            key: 'reason',
            type: 'text',
            text: {
              en: 'What would bring us one step further?',
              de: 'Was würde uns einen Schritt weiterbringen?',
            },
            maxLength: 2000,
          },
        ],
      },
    ],
  },
];
