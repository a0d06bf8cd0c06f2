/** What neither Postgres nor UTF-8 can hold: NUL, and halves of surrogate pairs. */
const UNSTORABLE = new RegExp(
  `[\\p{Surrogate}${String.fromCharCode(0)}]`,
  'gu',
);

/** A text as every database can hold it. @public */
export function storableText(text: string): string {
  return text.replace(UNSTORABLE, '\uFFFD');
}
