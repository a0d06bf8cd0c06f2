import { problemsOfTranslation } from '@thrive/test-utils';
import { surveysTranslationRef } from '../translation';
import german from './de';

// Texts that are written the same in both languages.
const SAME = [
  'nav.feedback',
  'results.headline',
  'results.ofPart',
  'named.file.user',
  'feedback.answer',
  'feedback.launcher',
  'feedback.statusLabel',
  'feedback.kinds.problem',
  'thread.title',
  'thread.issue',
  'editor.yaml',
  'editor.moment',
  'editor.fields.name',
  'types.text',
  'entity.title',
];

it('all texts are there in German', () => {
  expect(problemsOfTranslation(surveysTranslationRef, german, SAME)).toEqual(
    [],
  );
});
