import { expect, it } from 'vitest';
import type { Quotation } from '../../../src/domain/quotation/quotation.ts';
import { curatedWords } from '../../../src/views/curation/curatedWords.ts';
import { quote } from '../../store/samples.ts';

const quotation: Quotation = {
  kind: 'utterance',
  spans: [
    { start: 10, end: 28 },
    { start: 40, end: 60 },
  ],
  cue: null,
  speakerSpan: null,
  speaker: null,
  quoted: 1,
  confidence: 1,
  sure: true,
};
const TEXT = 'A boat is a *dream You do not break it.';
const ofArticle = (quoted: number) =>
  quote('q', TEXT, {
    source: { kind: 'article', articleId: 'a', version: 1, quotation: { ...quotation, quoted } },
  });

it('keeps the parts of a quotation apart, each in its marks', () => {
  expect(curatedWords(ofArticle(1), 100)).toBe('“A boat is a \\*dream” “You do not break it.”');
  expect(curatedWords(ofArticle(1), 12)).toBe('“A boat is…');
});

it('puts no marks around what nobody says', () => {
  expect(curatedWords(ofArticle(0), 100)).toBe('A boat is a \\*dream \\[…\\] You do not break it.');
  expect(curatedWords(quote('q', TEXT, { source: { kind: 'typed' } }), 100)).toBe(
    'A boat is a \\*dream You do not break it.',
  );
});
