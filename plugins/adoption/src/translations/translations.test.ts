import type { TranslationRef } from '@backstage/frontend-plugin-api';
import { adoptionTranslationRef } from '../translation';
import german from './de';

// Texts that are written the same in both languages.
const SAME: string[] = [
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

const english = textsOf(adoptionTranslationRef);
const translated: Record<string, string> = german;

describe('the German texts', () => {
  it('are there for every English text, and for no other', () => {
    expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(Object.keys(english))(
    'fill in what the English one does: %s',
    key => {
      expect(placeholdersOf(translated[key])).toEqual(
        placeholdersOf(english[key]),
      );
    },
  );

  it('differ from the English ones, but for words of both languages', () => {
    const same = Object.keys(english).filter(
      key => translated[key] === english[key],
    );
    expect(same.sort()).toEqual([...SAME].sort());
  });
});

/** The texts by their dotted keys; a ref does not show them in its type. */
function textsOf(ref: TranslationRef): Record<string, string> {
  return (
    ref as unknown as { getDefaultMessages(): Record<string, string> }
  ).getDefaultMessages();
}

function placeholdersOf(text: string): string[] {
  return (text.match(/\{\{.*?\}\}/g) ?? []).sort();
}
