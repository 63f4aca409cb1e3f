import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slice } from '../../../src/domain/article.ts';
import { splitSentences } from '../../../src/domain/text/splitSentences.ts';

interface Case {
  readonly text: string;
  readonly sents: readonly string[];
}

const cases = readFileSync(new URL('sentences.cases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Case => JSON.parse(line));

const part = (text: string): string[] => splitSentences(text).map((sentence) => slice(text, sentence));

/** Strings rich in what the rules look at, beside the wholly arbitrary ones. */
const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Mr.',
        'U.S.',
        'a.m.',
        'No.',
        '7.',
        '...',
        '. . .',
        '?!',
        '."',
        '”',
        '“',
        '(',
        ')',
        "'",
        '\n',
        '\n\n',
      ),
      fc.constantFrom(
        'The',
        'Lund',
        'said',
        'ran',
        '3.4',
        '•',
        '—',
        '雨。',
        '\u200e',
        '\r\n \r\n',
        '[3]',
        '»',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .chain((parts) => fc.constantFrom(parts.join(' '), parts.join('')));

describe('splitSentences', () => {
  it.each(cases)('parts $text', ({ text, sents }) => {
    expect(part(text)).toEqual(sents);
  });

  // A bar stands where one sentence ends: each rule beside what comes nearest to it.
  it.each([
    'Sales fell. | abDef rose.',
    'Sales fell. abcDef rose.',
    'Sales fell. ab rose.',
    'It cost less. | $5 was enough. | €6 was not. | #one @two. | @two left.',
    'It sank. | “the ferry” was old.',
    'It sank. ‘the ferry’ was old.',
    'It sank. (the ferry) was old.',
    'It sank! “the ferry” was old.',
    'It sank. | ( The ferry was old.',
    'He met Dr. “the ferry” Lund.',
    'He met Lund Jr. “the ferry” Lund.',
    'He met J. “the ferry” Lund.',
    'He met T.J. “the ferry” Lund.',
    'It sank. | ** The ferry was old.',
    'It sank. | •The ferry was old.',
    'It sank. — the ferry was old.',
    '“Run!” Jane de la Cruz shouted. | He ran.',
    '“Run!” Jane, of Oslo, shouted. | He ran.',
    '“Run!”  Jane  shouted. | He ran.',
    '“Run!” Ann Bea Cy Dee Eve shouted. | He ran.',
    '“Run!” | Ann Bea Cy Dee Eve Fay shouted. | He ran.',
    '“Run!” | Jane Roe ran.',
    '“Run!” Jane shouted',
    '“Why?” I asked. | He ran.',
    '“Why?” O’Hara asked. | He ran.',
    '“Why?” | The man asked. | He ran.',
    '“Why?” | “No.”',
    'Why? | “No.” | He left.',
    'He said ‘Why?’ | He left.',
    '“He said ‘Why?’ He left,” she said.',
    '“One.” | ‘Why?’ | He left.',
    'Read Jeopardy! Monday came.',
    'Read Jeopardy! | The show ran.',
    'Read Jeopardy!! | Monday came.',
    'Read Jeopardy? | Monday came.',
    'Read whom! | Monday came.',
    'It ended.. | Monday came.',
    '1. Boil. | 22. Wash. | It was 12. | The end.',
    '123. Boil. | 1234. | Wash.',
    'He said no. 7 came. | He said no. | Lund came. | Nos. 7 and 8 came. | Ask nos. | Lund came.',
    'At 8 a.m. Monday it rained. | At 8 p.m. | Lund came. | At 8 a.m. ET it rained.',
    'On Quay St. | He lived. | On Quay St. Lund lived. | At Ft. | The man. | At Ft. Knox.',
    'Gov. The man. | Mr. “Big” Lund.',
    'Vitamin D. Lund took. | Vitamin D. | The man took. | Vitamin d. | Lund took.',
    'In the U.S. Lund ran. | In the U.S. | The man ran. | In the U.S. | “The man” ran. | A Ph.D. Lund ran.',
    'The ab.cde. | Lund ran.',
    'The Inc. Lund ran. | The Inc. | The man ran. | The inc. | Lund ran. | The Inc. 7 ran. | Jan. “7” came.',
    'He ran . | Lund left.',
    'He ran.» | Lund left.',
    'Ran.Lund left.',
    'It rained.[123] | He left.[1234] She stayed.[1][2] | Yes.',
    'Il part. » | Il rentre. »',
    `${'a'.repeat(40)}.b. | The man.`,
    '(One. Two.) | Three.',
    '(One. (Two. x) Three. Y) Four. | Z',
    '(One. | Two. | Three',
    'One) Two. | Three (four. Five) six. | Seven',
    `(${'x'.repeat(120)}. A${'x'.repeat(116)}) Bob. | Cy`,
    `(${'x'.repeat(120)}. | A${'x'.repeat(117)}) Bob. | Cy`,
    `(${'x'.repeat(300)} (One. Two) x. | Bob`,
  ])('ends sentences at the bars of %s', (marked) => {
    expect(part(marked.replaceAll(' | ', ' '))).toEqual(marked.split(' | '));
  });

  it.each(['', ' \n\n\t '])('finds nothing in %j', (text) => {
    expect(splitSentences(text)).toEqual([]);
  });

  it('gives trimmed sentences in order that hold every character but white space', () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        let from = 0;
        for (const sentence of splitSentences(text)) {
          expect(sentence.start).toBeGreaterThanOrEqual(from);
          expect(text.slice(from, sentence.start).trim()).toBe('');
          const words = slice(text, sentence);
          expect(words).not.toBe('');
          expect(words.trim()).toBe(words);
          expect(words).not.toMatch(/\n[^\S\n]*\n/);
          from = sentence.end;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a stop', () => {
  it.each([
    ['He joined Danube Foods Kpz. Budapest cheered.', 1],
    ['He joined O’Neil-Holt2, Kpz. Budapest cheered.', 1],
    ['He joined Danube Foods Kpz. The city cheered.', 2],
    ['He joined the Kpz. Budapest cheered.', 2],
    ['Danube bought a Kpz. Budapest cheered.', 2],
    ['It closed at 5 p.m. — Texas time, that is.', 1],
    ['It closed at five. — Texas time, that is.', 2],
    ['“Why?” Tom Holt said.', 1],
    ['“Why?” I said.', 1],
    ['“Why?” Tom Holt left.', 2],
    ['“Why?” The Harbour said nothing.', 2],
  ])('in %s parts it in %d', (text, count) => {
    expect(part(text)).toHaveLength(count);
  });
});
