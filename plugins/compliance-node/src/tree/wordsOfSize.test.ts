import { wordsOfSize } from './wordsOfSize';

it.each([
  [9, '9 bytes'],
  [1024, '1 KB'],
  [1500, '1.5 KB'],
  [2 * 1024 * 1024, '2 MB'],
  [2 * 1024 * 1024 + 1, '2.1 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(wordsOfSize(bytes)).toBe(words);
});
