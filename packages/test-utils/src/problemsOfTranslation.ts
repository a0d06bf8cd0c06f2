import type { TranslationRef } from '@backstage/frontend-plugin-api';

/**
 * What is wrong with a translation: a text that is missing, is of no English one, fills in something else,
 * or is still the English one.
 *
 * @param same - keys of texts that are written the same in both languages
 */
export function problemsOfTranslation(
  ref: TranslationRef,
  translated: Readonly<Record<string, string>>,
  same: readonly string[],
): string[] {
  const english = textsOf(ref);
  const problems = Object.keys(translated)
    .filter(key => !(key in english))
    .map(key => `${key}: there is no such text`);
  for (const [key, text] of Object.entries(english)) {
    const other = translated[key];
    if (other === undefined) problems.push(`${key}: is missing`);
    else if (placeholdersOf(other) !== placeholdersOf(text))
      problems.push(`${key}: fills in ${placeholdersOf(other)}`);
    else if (other === text && !same.includes(key))
      problems.push(`${key}: is not translated`);
    else if (other !== text && same.includes(key))
      problems.push(`${key}: is said to be the same, and is not`);
  }
  return problems;
}

/** The texts by their dotted keys; a ref does not show them in its type. */
function textsOf(ref: TranslationRef): Record<string, string> {
  return (
    ref as unknown as { getDefaultMessages(): Record<string, string> }
  ).getDefaultMessages();
}

function placeholdersOf(text: string): string {
  return (text.match(/\{\{.*?\}\}/g) ?? []).sort().join(' ');
}
