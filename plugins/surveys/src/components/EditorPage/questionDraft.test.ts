import { linesOf, withType } from './questionDraft';

it('keeps the keys of options whose words change, and gives new ones keys of their own', () => {
  const before = [
    { key: 'ci', text: 'CI' },
    { key: 'docs', text: { en: 'Docs', de: 'Doku' } },
  ];
  expect(linesOf('Builds\nDocumentation\nCI\nci', before, 'en')).toEqual([
    { key: 'ci', text: 'Builds' },
    { key: 'docs', text: { en: 'Documentation', de: 'Doku' } },
    { key: 'ci-2', text: 'CI' },
    { key: 'ci-3', text: 'ci' },
  ]);
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
