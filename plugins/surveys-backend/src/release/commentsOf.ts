import { randomUUID } from 'node:crypto';
import type { ReleasedComment } from '@thrive/backstage-plugin-surveys-common';
import type { StoredText } from '../store/AnswerStore';
import type { StoredAtom } from '../store/WaveStore';

export interface CommentsInput {
  texts: readonly StoredText[];
  atoms: readonly StoredAtom[];
  /** By question: how many came by it, whether they wrote anything or not, by atom. */
  reached: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Comments of parts with fewer respondents are not told apart, or not told. */
  smallest: number;
  /** Titles of the values of the first dimension. */
  titles: Readonly<Record<string, string>>;
}

/**
 * Comments that may be read: detached from everything else their authors said, in no order, and
 * with the value of the first dimension only where enough people share it, and enough do not. Those
 * are people who came by the question: of a page that few were led to, the others hide nobody.
 */
export function commentsOf(input: CommentsInput): ReleasedComment[] {
  const { texts, atoms, reached, titles } = input;
  const questions = new Set(texts.map(({ question }) => question));
  const toldOf = new Map(
    [...questions].map(question => [
      question,
      toldValues(input, reached.get(question) ?? new Map()),
    ]),
  );
  return texts
    .flatMap(({ question, atom, body }) => {
      const told = toldOf.get(question);
      if (!told) return [];
      const value = atoms[atom]?.labels[0] ?? '';
      return [
        {
          id: randomUUID(),
          question,
          text: withoutNames(body),
          about: told.has(value) ? titles[value] ?? value : undefined,
          themes: [],
        },
      ];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Values of the first dimension that may be told.
 *
 * @returns undefined where too few came by the question: its comments are not told
 */
function toldValues(
  { atoms, smallest }: CommentsInput,
  reached: ReadonlyMap<number, number>,
): ReadonlySet<string> | undefined {
  const byValue = new Map<string, number>();
  let everybody = 0;
  for (const { atom, labels } of atoms) {
    const count = reached.get(atom) ?? 0;
    everybody += count;
    const value = labels[0] ?? '';
    byValue.set(value, (byValue.get(value) ?? 0) + count);
  }
  if (everybody < smallest) return undefined;
  const told = [...byValue]
    .filter(([value, count]) => value !== '' && count >= smallest)
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  let rest = everybody - told.reduce((sum, [, count]) => sum + count, 0);
  // Comments without a value would be those of the few who are left.
  while (rest > 0 && rest < smallest && told.length > 0)
    rest += told.shift()![1];
  return new Set(told.map(([value]) => value));
}

/** Without what names somebody by form: addresses, numbers to call, and mentions. */
export function withoutNames(text: string): string {
  return text
    .replace(/[\w.+-]+@[\w-]+\.[\w.-]+/g, '[address]')
    .replace(/\b(user|group):[\w.-]+\/[\w.-]+/gi, '[name]')
    .replace(/(^|\s)@[A-Za-z][\w-]+/g, '$1[name]')
    .replace(/\+?\d[\d ()/-]{7,}\d/g, '[number]');
}
