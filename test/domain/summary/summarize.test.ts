import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slice } from '../../../src/domain/article.ts';
import { summarize } from '../../../src/domain/summary/summarize.ts';
import { splitSentences } from '../../../src/domain/text/splitSentences.ts';

const article = `OSLO (Tarn News) — The harbour city of Vessel will close its last herring cannery in June, ending a trade that fed it for a century, Mayor Ingrid Solheim said on Monday.

Ingrid Solheim, left, beside the cannery in May.

"We knew it was coming. It still hurts," Solheim said.

The cannery employs 140 people, most of them over fifty, and buys half of the herring landed on the coast.

But they will not all lose their work.

Harbour records show that the cannery packed 900 tonnes of herring last year, down from 4,000 tonnes in 1988.

What went wrong?

Fishing crews blame warmer water, which has driven the herring north, and the price of tin.

Solheim told the council that the city would lend the cannery's workers money to buy boats.

Follow the cannery's last season on our website.`;

const sentencesOf = (text: string, length: 'short' | 'long' = 'long'): string[] => {
  const summary = summarize(text, length);
  return summary.kind === 'none' ? [] : summary.sentences.map((sentence) => slice(text, sentence));
};

describe('summarize', () => {
  it('begins with the first sentence, without its dateline', () => {
    expect(sentencesOf(article, 'long')[0]).toBe(
      'The harbour city of Vessel will close its last herring cannery in June, ending a trade that fed it for a century, Mayor Ingrid Solheim said on Monday.',
    );
  });

  it.each([
    ['short', 2],
    ['long', 4],
  ] as const)('keeps a %s recap within its limits', (length, most) => {
    const sentences = sentencesOf(article, length);
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.length).toBeLessThanOrEqual(most);
    expect(sentences.join(' ').split(/\s+/).length).toBeLessThanOrEqual(75);
    expect(sentences.join('\n').length).toBeLessThanOrEqual(600);
  });

  it('takes no caption, question, half quotation or appeal', () => {
    const recap = sentencesOf(article, 'long').join('\n');
    for (const bad of ['left, beside', 'What went wrong', 'We knew', 'It still hurts', 'Follow']) {
      expect(recap).not.toContain(bad);
    }
  });

  it('takes what leans on a sentence only right after it', () => {
    const sentences = sentencesOf(article, 'long');
    const leaning = sentences.findIndex((sentence) => sentence.startsWith('But they'));
    const before = leaning === -1 ? 'The cannery employs' : (sentences[leaning - 1] ?? '');
    expect(before).toMatch(/^The cannery employs/);
    expect(sentences[0]).not.toMatch(/^But/);
  });

  it('says that an article is too short', () => {
    const text = 'The cannery closes. The mayor is sad. The herring are gone.';
    expect(summarize(text, 'long')).toEqual({ kind: 'none', reason: 'too-short' });
  });

  it('says that nothing can be read alone', () => {
    const text = Array.from(
      { length: 12 },
      (_, at) => `And so they asked him about it ${at} more times, didn't they?`,
    );
    expect(summarize(text.join(' '), 'long')).toEqual({ kind: 'none', reason: 'nothing-readable' });
  });

  it('is the same each time', () => {
    expect(summarize(article, 'long')).toEqual(summarize(article, 'long'));
  });

  it('gives slices of sentences in order, whatever the text', () => {
    const words = fc.constantFrom(
      ...'The mayor said harbour herring closed on Monday Solheim Ingrid He They “We lost, ”. ." ! ? ( ) 12 \n\n but . . . — CNN'.split(
        ' ',
      ),
    );
    const text = fc.oneof(
      fc.array(words, { minLength: 60, maxLength: 200 }).map((parts) => parts.join(' ')),
      fc
        .array(fc.constantFrom(...article.split('\n\n')), { maxLength: 14 })
        .map((parts) => parts.join('\n\n')),
      fc.string({ unit: 'binary', maxLength: 300 }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('short' as const, 'long' as const), (source, length) => {
        const summary = summarize(source, length);
        if (summary.kind === 'none') return;
        const ends = new Map(splitSentences(source).map((sentence) => [sentence.end, sentence.start]));
        let from = 0;
        for (const { start, end } of summary.sentences) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(ends.get(end)).toBeLessThanOrEqual(start);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(summary.sentences.length).toBeLessThanOrEqual(length === 'short' ? 2 : 4);
        const shown = summary.sentences.map((sentence) => slice(source, sentence)).join('\n');
        expect(shown.length).toBeLessThanOrEqual(600);
      }),
      { numRuns: 400 },
    );
  });
});

const NEWS =
  'The harbour city of Vessel will close its last herring cannery in June, ending a trade that fed it for a century, Mayor Ingrid Solheim said on Monday.';
const REST = [
  'The cannery employs 140 people, most of them over fifty, and buys half of the herring that is landed on the coast.',
  'Harbour records show that the cannery packed 900 tonnes of herring last year, down from 4,000 tonnes in 1988.',
  'Fishing crews blame warmer water, which has driven the herring north, and the price of tin.',
];

describe('a recap', () => {
  it('says nothing twice', () => {
    const again = 'A trade that fed Vessel is ending a trade that fed it for a century, records show.';
    expect(sentencesOf([NEWS, again, ...REST].join(' '))).not.toContain(again);
  });

  it('begins behind an abstract that takes for known what it is about', () => {
    const text = `Cannery closes. ABSTRACT. In its last year, the trade will pack half as much.\n\nFULL TEXT. ${[NEWS, ...REST].join(' ')}`;
    expect(sentencesOf(text)[0]).toBe(NEWS);
  });

  it('begins behind a dateline without blanks or without a place', () => {
    expect(sentencesOf(`Aug 27 (Reuters) - ${[NEWS, ...REST].join(' ')}`)[0]).toBe(NEWS);
    expect(sentencesOf(`VESSEL, N.C.—${[NEWS, ...REST].join(' ')}`)[0]).toBe(NEWS);
  });

  it('ends where an interview begins', () => {
    const interview = 'Q: The cannery closes in June. A: The crews of Vessel are to blame for that end.';
    expect(sentencesOf([NEWS, ...REST, interview, interview].join('\n\n')).join(' ')).not.toContain(
      'to blame for',
    );
  });

  it('is not offered where all that can be read is a few words', () => {
    const asides = ['Why?', 'And so?', 'But why him?', 'So be it.'].join(' ');
    const text = `Donna Brazile will take over soon. ${Array.from({ length: 14 }, () => asides).join(' ')}`;
    expect(sentencesOf(text)).toEqual([]);
  });
});
