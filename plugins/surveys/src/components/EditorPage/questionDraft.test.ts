import { linesOf, withType } from './questionDraft';

it('keeps the keys of options whose words change, and gives new ones keys of their own', () => {
  const before = [
    { key: 'ci', text: 'CI' },
    { key: 'docs', text: { en: 'Docs', de: 'Doku' } },
  ];
  expect(linesOf('Builds\nDocumentation', before, 'en')).toEqual([
    { key: 'ci', text: 'Builds' },
    { key: 'docs', text: { en: 'Documentation', de: 'Doku' } },
  ]);
  expect(linesOf('ci\nCI\nNew\nDocs', before, 'en')).toEqual([
    { key: 'ci-2', text: 'ci' },
    before[0],
    { key: 'new', text: 'New' },
    before[1],
  ]);
});

it('moves no key to another option when a line goes', () => {
  const before = ['CI', 'Docs', 'Search'].map(text => ({
    key: text.toLowerCase(),
    text,
  }));
  expect(linesOf('Docs\nSearch', before, 'en')).toEqual(before.slice(1));
});

it('gives a question of another type what that needs, and nothing else', () => {
  const matrix = withType({ key: 'q', type: 'nps', text: 'Q?' }, 'matrix');
  expect(matrix.rows).toHaveLength(2);
  expect(withType(matrix, 'text')).toEqual({
    key: 'q',
    type: 'text',
    text: 'Q?',
  });
});
