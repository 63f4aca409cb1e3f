import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wellFormed } from '../../../src/domain/text/wellFormed.ts';

test('NUL characters go, half characters are replaced, whole ones stay', () => {
  expect(wellFormed('a\0b')).toBe('ab');
  expect(wellFormed('\ud83d \udc4d 👍')).toBe('\ufffd \ufffd 👍');
});

test('any text survives the way into UTF-8 and back, and is mended once', () => {
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const mended = wellFormed(text);
      expect(Buffer.from(mended).toString()).toBe(mended);
      expect(wellFormed(mended)).toBe(mended);
      expect(mended).not.toContain('\0');
    }),
  );
});
