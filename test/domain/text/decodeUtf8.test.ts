import { expect, it } from 'vitest';
import { decodeUtf8 } from '../../../src/domain/text/decodeUtf8.ts';

const bytesOf = (text: string): number[] => [...Buffer.from(text)];

it.each(['', 'one\ntwo', '\ufeffé 😀\n'])('gives the text of %j, a byte order mark included', (text) => {
  expect(decodeUtf8(Buffer.from(text))).toEqual({ kind: 'text', text });
});

it.each([
  ['the only one', [0xff], 1],
  ['the first', [0xff, ...bytesOf('\nb\nc')], 1],
  ['a middle one', [...bytesOf('é\nb'), 0xe9, ...bytesOf('\nc\n')], 2],
  ['the last, without a line feed', [...bytesOf('a\n\n\n'), 0xc3], 4],
  ['the first of two', [...bytesOf('a\n'), 0xff, 10, 0xff], 2],
])('names the line that is not UTF-8: %s', (_, bytes, line) => {
  expect(decodeUtf8(Uint8Array.from(bytes))).toEqual({ kind: 'invalid', line });
});
