import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slice } from '../../../src/domain/article.ts';
import { placeClaim, type Placement } from '../../../src/domain/curation/placeClaim.ts';
import { harbour } from '../check/articles.ts';

function place(text: string, speaker: string | null = null): Placement {
  return placeClaim(harbour, { text, speaker });
}

/** The parts of what was found, as they stand in the article. */
function parts(placement: Placement): readonly string[] {
  if (placement.kind !== 'found' && placement.kind !== 'near') throw new Error(placement.kind);
  return placement.quotation.spans.map((span) => slice(harbour.text, span));
}

const WHOLE = 'We are not giving up on the old boat, and I will say so to anyone who asks,';

describe('placing typed words in an article', () => {
  it.each([
    'We are not giving up on the old boat, and I will say so to anyone who asks',
    '“We are not giving up on the old boat, and I will say so to anyone who asks”',
    '"we are NOT giving up on the old boat and I will say so to anyone who asks."',
    ' ‘We are not giving up on the  old boat — and I will say so to anyone who asks,’ ',
  ])('finds a quotation whole, whatever the typography: %j', (typed) => {
    const placed = place(typed);
    expect(placed).toMatchObject({ kind: 'found', text: WHOLE, dissent: null });
    expect(placed).toMatchObject({
      quotation: { speaker: 'Petra Lindqvist', spans: harbour.quotations[0]?.spans },
    });
    expect(
      slice(
        harbour.text,
        (placed as { quotation: { speakerSpan: { start: number; end: number } } }).quotation.speakerSpan,
      ),
    ).toBe('Petra Lindqvist');
  });

  it('takes a part of a quotation as a part of its own, with the stop behind it', () => {
    expect(parts(place('It carried 240 people'))).toEqual(['It carried 240 people']);
    expect(parts(place('nobody had to wait longer than twenty minutes'))).toEqual([
      'nobody had to wait longer than twenty minutes.',
    ]);
    expect(parts(place('We are not giving up on the old boat'))).toEqual([
      'We are not giving up on the old boat,',
    ]);
  });

  it('leaves out what stands between the parts of a quotation', () => {
    const typed = 'It carried 240 people on its best day,” she said, “and nobody had to wait longer';
    expect(parts(place(typed))).toEqual([
      'It carried 240 people on its best day,',
      'and nobody had to wait longer',
    ]);
  });

  it('makes spans of marked omissions, and says what was left out', () => {
    const placed = place('We are … and I will say so to anyone who asks');
    expect(parts(placed)).toEqual(['We are', 'and I will say so to anyone who asks,']);
    expect(placed).toMatchObject({ kind: 'found', notes: [{ kind: 'omits-negation' }] });
  });

  it('warns where the rest of the sentence turns the words around', () => {
    expect(place('love does not weld a hull')).toMatchObject({ kind: 'found' });
    expect(place('I love the ferry').kind).toBe('found');
    expect(place('I love the ferry')).toMatchObject({ notes: [{ kind: 'cut-short', side: 'after' }] });
  });

  it('names nobody for the article’s own words, nor for words half inside a quotation', () => {
    const own = place('The harbour town of Aldmouth will keep its steam ferry for one more summer');
    expect(parts(own)[0]).toMatch(/summer\.$/);
    expect(own).toMatchObject({ kind: 'found', quotation: { speaker: null, quoted: 0, cue: null } });
    const half = place(
      'one more summer. “We are not giving up on the old boat, and I will say so to anyone who asks',
    );
    expect(half).toMatchObject({ kind: 'found', quotation: { speaker: null, quoted: 0 } });
  });

  it('shows how near words differ, and offers the article’s', () => {
    const placed = place('We are now giving up on the old boat, and I will say so to anyone who asks');
    expect(placed).toMatchObject({ kind: 'near', text: WHOLE, quotation: { speaker: 'Petra Lindqvist' } });
    if (placed.kind !== 'near') throw new Error(placed.kind);
    expect(
      placed.changes.map(({ article, claim }) => [slice(harbour.text, article), slice(placed.claim, claim)]),
    ).toEqual([['not', 'now']]);
  });

  it('says whom the article names instead of the claimed speaker', () => {
    expect(place(WHOLE, 'Tomas Brandt')).toMatchObject({
      kind: 'found',
      dissent: { saidBy: 'Petra Lindqvist' },
    });
    expect(place(WHOLE, 'Lindqvist')).toMatchObject({ kind: 'found', dissent: null });
    expect(place(WHOLE.replace('not', 'now'), 'Tomas Brandt')).toMatchObject({
      kind: 'near',
      dissent: { saidBy: 'Petra Lindqvist' },
    });
  });

  it('tells words put together from several places, and words that are not there', () => {
    const spliced = place('We are not giving up on the old boat, but love does not weld a hull.');
    expect(spliced.kind).toBe('spliced');
    expect(place('The moon is made of a very old cheese')).toEqual({ kind: 'not-found', nearest: [] });
    for (const typed of ['', '…', '“”', '\0', '🌙']) expect(place(typed).kind).toBe('not-found');
  });

  it('gives spans of the article for any run of its words, and never invents one', () => {
    const words = [...harbour.text.matchAll(/\S+/g)].map((match) => match.index);
    fc.assert(
      fc.property(fc.nat(words.length - 6), fc.integer({ min: 1, max: 30 }), (from, count) => {
        const end = words[from + count] ?? harbour.text.length;
        const placed = place(harbour.text.slice(words[from], end));
        if (placed.kind !== 'found') return false;
        return (
          placed.text.length > 0 &&
          placed.text === placed.quotation.spans.map((span) => slice(harbour.text, span)).join(' ')
        );
      }),
      { numRuns: 150 },
    );
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string()), (typed, speaker) => {
        const placed = placeClaim(harbour, { text: typed, speaker });
        return (
          placed.kind !== 'found' ||
          harbour.text.includes(slice(harbour.text, placed.quotation.spans[0] ?? { start: 0, end: 0 }))
        );
      }),
    );
  });
});
