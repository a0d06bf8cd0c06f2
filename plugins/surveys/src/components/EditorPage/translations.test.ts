import type { SurveyDefinition } from '@thrive/backstage-plugin-surveys-common';
import {
  languageTag,
  textsOf,
  translate,
  translationsOf,
} from './translations';

const survey: SurveyDefinition = {
  id: 's',
  title: 'Pulse',
  owner: 'group:default/g',
  mode: 'anonymous',
  pages: [
    {
      id: 'first',
      questions: [
        {
          key: 'what',
          type: 'single',
          text: { en: 'What?', de: 'Was?' },
          options: [{ key: 'a', text: 'This' }],
        },
      ],
    },
  ],
};

it('finds every text that somebody reads', () => {
  expect(textsOf(survey).map(({ path }) => path)).toEqual([
    'title',
    'questions.what.text',
    'questions.what.options.a',
  ]);
  expect(translationsOf(survey)).toEqual(['de']);
});

it('writes and takes back words in another language, and keeps all others', () => {
  const at = { path: 'title', language: 'fr' };
  const french = translate(survey, at, 'Pouls');
  expect(french.title).toEqual({ en: 'Pulse', fr: 'Pouls' });
  expect(french.pages[0].questions[0].text).toEqual({
    en: 'What?',
    de: 'Was?',
  });
  expect(translationsOf(french)).toEqual(['de', 'fr']);
  const back = JSON.parse(JSON.stringify(translate(french, at, '')));
  expect(back).toEqual(survey);
});

it('knows what a language tag is', () => {
  expect(languageTag(' pt-br ')).toBe('pt-BR');
  expect(languageTag('Deutsch!')).toBeUndefined();
  expect(languageTag('')).toBeUndefined();
});
