import { problemsOfTranslation } from '@thrive/test-utils';
import { adoptionTranslationRef } from '../translation';
import german from './de';

// Texts that are written the same in both languages.
const SAME = [
  'nav.templates',
  'nav.teams',
  'common.percent',
  'picture.n',
  'picture.inPercent',
  'picture.inSeconds',
  'duration.seconds',
  'duration.minutes',
  'duration.hours',
  'templates.list',
  'templates.template',
  'templates.version',
  'templates.hours',
  'journeys.name',
  'journeys.keys.plugin',
  'journeys.examples.action',
  'journeys.examples.plugin',
  'journeys.examples.capability',
  'journeys.examples.subject',
  'selection.team',
  'selection.segment',
  'teams.teams',
  'teams.name',
  'teams.segment',
  'myData.template',
];

it('all texts are there in German', () => {
  expect(problemsOfTranslation(adoptionTranslationRef, german, SAME)).toEqual(
    [],
  );
});
