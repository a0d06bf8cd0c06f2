import { problemsOfTranslation } from '@thrive/test-utils';
import { complianceTranslationRef } from '../translation';
import german from './de';

// Texts that are written the same in both languages.
const SAME = [
  'nav.title',
  'nav.software',
  'nav.templates',
  'kinds.scaffold',
  'kinds.recheck',
  'formats.markdown',
  'formats.sarif',
  'formats.junit',
  'columns.software',
  'columns.template',
  'runs.template',
  'runs.entity',
  'runs.chip',
  'runs.name',
  'policies.row',
  'policy.answer',
  'run.repository',
  'waivers.status',
];

it('all texts are there in German', () => {
  expect(problemsOfTranslation(complianceTranslationRef, german, SAME)).toEqual(
    [],
  );
});
