import { array, assert, constantFrom, integer, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldWithOffsets, foldWords, unfoldSpan } from '../../../src/domain/text/fold.ts';

const texts = oneof(
  string({ unit: 'binary', maxLength: 60 }),
  string({ unit: 'grapheme', maxLength: 60 }),
  array(
    constantFrom(
      '“',
      '’',
      '…',
      '—',
      '\u00ad',
      '\u200b',
      '\u00a0',
      ' ',
      '\n',
      'é',
      'e\u0301',
      'ﬁ',
      'İ',
      'ß',
      'Я',
      'Й',
      'ё',
      'ϓ',
      '½',
      '´',
      '¨',
      'が',
      '한',
      'की',
      '👩‍🚀',
      'שָׁ',
      'مُ',
      'A',
      'b',
      '3',
      '.',
      '\ud800',
    ),
    { maxLength: 40 },
  ).map((parts) => parts.join('')),
);

describe('foldText', () => {
  it.each([
    ['case', 'WE Won', 'we won'],
    ['curly marks', '“We’re ‘here’”', "\"we're 'here'\""],
    ['low and angled marks', '„so“ «so» ‹so›', '"so" "so" \'so\''],
    ['dashes', 'a—b – c ‑ d − e', 'a-b - c - d - e'],
    ['spaces', 'a\u00a0b\u2009 \n\n c\td', 'a b c d'],
    ['soft hyphens and zero-width characters', 'never\u00adthe\u200bless\ufeff', 'nevertheless'],
    ['the ellipsis character', 'so…', 'so...'],
    ['accents, composed and not', 'café cafe\u0301 Ångström', 'cafe cafe angstrom'],
    ['ligatures and old letters', 'ﬁne œuvre straße Øre', 'fine oeuvre strasse ore'],
    ['letters that nothing takes apart', 'æ œ ø đ ð ł þ ı ς ⁄ Ð Ł Þ', 'ae oe o d d l th i σ / d l th'],
    ['letters of other planes', '𝐀𝟙 😀𝐛', 'a1 😀b'],
    ['what grows a lot', 'ﬃ'.repeat(100), 'ffi'.repeat(100)],
    ['raised digits and fractions behind a digit', '10² 10⁻⁶ 2½ x² ½', '10^2 10^-6 2 1/2 x2 1/2'],
    ['capitals that only decompose when lowered', 'İzmir', 'izmir'],
    ['a spacing accent used as an apostrophe', 'don´t', "don't"],
  ])('folds %s', (_, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('keeps apart what are different letters in their own script', () => {
    expect(foldText('мой')).not.toBe(foldText('мои'));
    expect(foldText('कि')).not.toBe(foldText('का'));
    expect(foldText('が')).not.toBe(foldText('か'));
  });

  it('is idempotent', () => {
    assert(
      property(texts, (text) => {
        const once = foldText(text);
        expect(foldText(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('foldWithOffsets', () => {
  it('keeps one offset for each folded unit, rising, and the end', () => {
    assert(
      property(texts, (text) => {
        const { text: folded, offsets } = foldWithOffsets(text);
        expect(offsets).toHaveLength(folded.length + 1);
        expect(offsets[folded.length]).toBe(text.length);
        for (let at = 1; at < offsets.length; at++)
          expect(offsets[at]).toBeGreaterThanOrEqual(offsets[at - 1] ?? 0);
      }),
    );
  });

  it('folds plain ASCII as it folds any text', () => {
    const unit = integer({ min: 0, max: 127 }).map((code) => String.fromCharCode(code));
    const plain = oneof(
      string({ unit }),
      string({ unit: constantFrom('a', 'Z', '9', ' ', '`', "'", '"', '-') }),
    );
    assert(
      property(plain, (text) => {
        expect(foldText(text)).toBe(foldWithOffsets(text).text);
      }),
      { numRuns: 2000 },
    );
  });

  it('leads back: what stands behind a folded word holds that word', () => {
    assert(
      property(texts, (text) => {
        const folded = foldWithOffsets(text);
        for (const match of folded.text.matchAll(/[a-z0-9]+/g)) {
          const span = unfoldSpan(folded, match.index, match.index + match[0].length);
          expect(foldText(text.slice(span.start, span.end))).toContain(match[0]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('takes a whole character where only a part of its folding is asked for', () => {
    const folded = foldWithOffsets('a ﬁg');
    expect(unfoldSpan(folded, 2, 3)).toEqual({ start: 2, end: 3 });
    expect(unfoldSpan(folded, 3, 5)).toEqual({ start: 2, end: 4 });
  });

  it('keeps a decomposed accent with its letter', () => {
    const folded = foldWithOffsets('the cafe\u0301 bar');
    expect(unfoldSpan(folded, 4, 8)).toEqual({ start: 4, end: 9 });
  });

  it('folds texts longer than one chunk', () => {
    const text = 'Ab—'.repeat(9000);
    expect(foldText(text)).toBe('ab-'.repeat(9000));
  });
});

describe('foldWords', () => {
  it('splits into letters and digits, inner apostrophes folded out', () => {
    expect(foldWords('“Don’t — it’s 7-a-side, ‘Élan’!”')).toEqual(['dont', 'its', '7', 'a', 'side', 'elan']);
    expect(foldWords('…!? —')).toEqual([]);
  });
});
