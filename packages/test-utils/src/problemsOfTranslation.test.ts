import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { problemsOfTranslation } from './problemsOfTranslation';

const ref = createTranslationRef({
  id: 'test',
  messages: { title: 'Title', count: '{{count}} of {{all}}', name: 'Name' },
});

it('says what is wrong with a translation', () => {
  const sound = { title: 'Titel', count: '{{count}} von {{all}}' };
  expect(
    problemsOfTranslation(ref, { ...sound, name: 'Name' }, ['name']),
  ).toEqual([]);
  expect(
    problemsOfTranslation(
      ref,
      { title: 'Title', count: '{{count}} von {{every}}', more: 'Mehr' },
      [],
    ),
  ).toEqual([
    'more: there is no such text',
    'title: is not translated',
    'count: fills in {{count}} {{every}}',
    'name: is missing',
  ]);
  expect(
    problemsOfTranslation(ref, { ...sound, name: 'Bezeichnung' }, ['name']),
  ).toEqual(['name: is said to be the same, and is not']);
});
