import { expect, it } from 'vitest';
import { hasVisibleWords } from '../../../src/domain/text/hasVisibleWords.ts';

it.each(['\u200b', '\u2800', '\u3164', '\u00ad', '\ufffc', '“”', '...', ' \n', '—', '\u200b\u3164 “”'])(
  'sees no words in %j',
  (text) => expect(hasVisibleWords(text)).toBe(false),
);

it.each(['No.', '42', '🏀', '한', 'é', '€', '“no”'])('sees words in %j', (text) =>
  expect(hasVisibleWords(text)).toBe(true),
);
