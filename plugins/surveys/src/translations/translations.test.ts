import type { TranslationRef } from '@backstage/frontend-plugin-api';
import { surveysTranslationRef } from '../translation';
import german from './de';

// Texts that are written the same in both languages.
const SAME: string[] = [
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

const english = textsOf(surveysTranslationRef);
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
