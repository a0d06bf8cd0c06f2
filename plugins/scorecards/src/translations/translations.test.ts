import { problemsOfTranslation } from '@thrive/test-utils';
import { scorecardsTranslationRef } from '../translation';
import german from './de';

// Texts that are written the same in both languages.
const SAME = [
  'nav.title',
  'filters.searchPlaceholder',
  'filters.scorecard',
  'filters.chip',
  'overview.cards',
  'list.scorecard',
  'list.scoreOf',
  'scorecard.definitionTitle',
  'scorecard.version',
  'history.first',
  'history.change',
  'entityCard.title',
  'health.problem',
  'health.status',
];

it('all texts are there in German', () => {
  expect(problemsOfTranslation(scorecardsTranslationRef, german, SAME)).toEqual(
    [],
  );
});
