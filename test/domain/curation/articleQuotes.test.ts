import { describe, expect, it } from 'vitest';
import { splitParagraphs } from '../../../src/domain/article.ts';
import { curatedQuotes, readQuotes } from '../../../src/domain/curation/articleQuotes.ts';
import { extractQuotations } from '../../../src/domain/quotation/extractQuotations.ts';
import { SURELY_QUOTED, type Quotation } from '../../../src/domain/quotation/quotation.ts';
import { article } from '../../store/samples.ts';

const text = [
  '“The gates open themselves now,” said Maud Ferris. “I only watch.”',
  'Some call the lock “the slowest way to get anywhere at all”.',
  'They have “keepers” elsewhere.',
  '“It rains on both sides of it,” said Ned Tull.',
].join('\n\n');
const info = article('a0123456789', { speakers: { 'Ned Tull': 'Edward Tull' }, version: 3 });
const whole = { ...info, text, paragraphs: splitParagraphs(text) };

describe('readQuotes', () => {
  it('takes what is surely quoted, and shows what else may be worth adding', () => {
    const { sure, leftOut } = readQuotes(whole, extractQuotations(text));
    expect(sure.map(({ quotation }) => quotation.speaker)).toEqual(['Maud Ferris', 'Ned Tull']);
    expect(leftOut.map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)))).toEqual([
      ['the slowest way to get anywhere at all'],
    ]);
  });

  it('does not serve what is less than sure, and gives the rest the same ids as with it', () => {
    const quotations = extractQuotations(text);
    const doubtful = quotations.map((quotation, at): Quotation =>
      at === 0 ? { ...quotation, quoted: SURELY_QUOTED - 0.01 } : quotation,
    );
    const sure = readQuotes(whole, quotations).sure;
    const less = readQuotes(whole, doubtful);
    expect(less.sure.map(({ id }) => id)).toEqual(sure.slice(1).map(({ id }) => id));
    expect(less.leftOut[0]?.spans).toEqual(quotations[0]?.spans);
  });
});

describe('curatedQuotes', () => {
  it('are of the newest version, by the corrected speakers, and nobody’s submission', () => {
    const [first, second] = curatedQuotes(info, readQuotes(whole, extractQuotations(text)).sure, 42);
    expect(first).toMatchObject({
      text: 'The gates open themselves now, I only watch.',
      speaker: 'Maud Ferris',
      source: { kind: 'article', articleId: 'a0123456789', version: 3 },
      date: info.date,
      addedBy: null,
      state: 'active',
      createdAt: 42,
      changedAt: 42,
    });
    expect(first?.topics).toContain('gates');
    expect(second?.speaker).toBe('Edward Tull');
    expect(second?.source).toMatchObject({ quotation: { speaker: 'Ned Tull' } });
  });
});
