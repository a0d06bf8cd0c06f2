import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { beginsBinary, textOf } from './textOf';

const words = 'A password für André: hunter2\n';
const marked = (...mark: number[]) => Buffer.from(mark);
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

it.each<[string, Buffer]>([
  ['UTF-8', Buffer.from(words)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`)],
  ['Latin-1', Buffer.from(words, 'latin1')],
  [
    'UTF-16',
    Buffer.concat([marked(0xff, 0xfe), Buffer.from(words, 'utf16le')]),
  ],
  [
    'UTF-16 the other way',
    Buffer.concat([marked(0xfe, 0xff), bigEndian(words)]),
  ],
])('a text in %s is a text', (_, contents) => {
  expect(textOf(contents)).toBe(words);
  expect(beginsBinary(contents)).toBe(false);
});

it.each<[string, Buffer]>([
  ['a zero byte', Buffer.from('a\0b')],
  [
    'a zero byte far behind, and bytes of no UTF-8',
    Buffer.from(`\xff${'a'.repeat(9000)}\0`, 'latin1'),
  ],
  ['a mark and half a character', marked(0xff, 0xfe, 0x41)],
  ['a mark and zeros', marked(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0)],
  ['what is compressed', gzipSync('x'.repeat(50)).subarray(10)],
  [
    'what is random, without a zero',
    createHash('sha512')
      .update('a')
      .digest()
      .map(byte => byte || 1) as Buffer,
  ],
])('%s is no text', (_, contents) => {
  expect(textOf(contents)).toBeUndefined();
});

it('nothing is an empty text', () => {
  expect(textOf(Buffer.alloc(0))).toBe('');
});
