import { readSearchTerm } from './searchTerm';

it.each([
  ['  Golden   PATH ', 'golden path'],
  ['kafka', 'kafka'],
  ['k', undefined],
  ['x'.repeat(61), undefined],
  ['ada@example.com', undefined],
  ['https://wiki.example.com', undefined],
  ['salary of 4711081', undefined],
  [undefined, undefined],
  [{ deep: 'term' }, undefined],
])('counts %p as %p', (value, term) => {
  expect(readSearchTerm(value)).toBe(term);
});
