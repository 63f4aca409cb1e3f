import { describe, expect, it } from 'vitest';
import { attributeClaim } from '../../../src/domain/check/attributeClaim.ts';
import { checkClaim } from '../../../src/domain/check/checkClaim.ts';
import { createCheckIndex } from '../../../src/domain/check/createCheckIndex.ts';
import { quoting } from './articles.ts';

/** What the article says of a claimed speaker; the quoted words stand between curly marks. */
function attribute(text: string, claimed: string, quoted: { speaker: string | null; by?: string }) {
  const words = text.slice(text.indexOf('“') + 1, text.indexOf('”'));
  const quotation = quoting(text, [words], quoted.speaker, quoted.by);
  return attributeClaim(claimed, { articleId: 'a', spans: quotation.spans, quotation }, text);
}

describe('attributeClaim', () => {
  const said = 'Mara Holt came late. “The lamps were never lit,” Jonas Weir said.';

  it('compares names', () => {
    expect(attribute(said, 'Weir', { speaker: 'Jonas Weir', by: 'Jonas Weir' })).toEqual({ kind: 'same' });
    expect(attribute(said, 'Mara Holt', { speaker: 'Jonas Weir', by: 'Jonas Weir' })).toEqual({
      kind: 'other',
      saidBy: 'Jonas Weir',
    });
  });

  it('does not accuse where a pronoun may mean the claimed one', () => {
    const text = 'Mara Holt came late to see Ida Brook. “The lamps were never lit,” she said.';
    expect(attribute(text, 'Mara Holt', { speaker: 'Ida Brook', by: 'she' })).toEqual({ kind: 'unknown' });
    expect(attribute(text, 'Jonas Weir', { speaker: 'Ida Brook', by: 'she' })).toEqual({
      kind: 'other',
      saidBy: 'Ida Brook',
    });
  });

  it('does not believe that “he” spoke of himself by name', () => {
    const text = 'Jonas Weir walked the pier. “Nobody but Holt ever lit a lamp,” he said.';
    expect(attribute(text, 'Edgar Holt', { speaker: 'Edgar Holt', by: 'he' })).toEqual({
      kind: 'other',
      saidBy: null,
    });
  });

  it.each([
    [
      'a name that leads the sentence',
      'As Mara Holt, keeper of the pier, put it, “The lamps were never lit.”',
      'unknown',
    ],
    ['an object', 'In the yard he warned Mara Holt that “the lamps were never lit.”', 'other'],
    ['an owner', 'Holt’s brother wrote a note. “The lamps were never lit.”', 'other'],
    ['another name before it', 'Ida Brook met Mara Holt at noon. “The lamps were never lit.”', 'other'],
  ])('where nobody is given, %s decides', (_, text, kind) => {
    expect(attribute(text, 'Mara Holt', { speaker: null })).toMatchObject({ kind });
  });

  it('reads the names of a transcript', () => {
    const text = 'HOLT: “Who lit the lamps?”\nWEIR: “The lamps were never lit.”';
    const words = ['The lamps were never lit.'];
    const quotation = quoting(text, words, 'Mara Holt');
    const passage = { articleId: 'a', spans: quotation.spans, quotation };
    expect(attributeClaim('Jonas Weir', passage, text)).toEqual({ kind: 'same' });
    expect(attributeClaim('Mara Holt', passage, text)).toEqual({ kind: 'other', saidBy: 'WEIR' });
  });

  it('takes a lone heading for no name', () => {
    const text = 'NOTE: Jonas Weir asked for this. “The lamps were never lit.”';
    expect(attribute(text, 'Jonas Weir', { speaker: 'Jonas Weir' })).toEqual({ kind: 'same' });
  });

  it('chooses the passage by the claimed speaker among equal ones', () => {
    const index = createCheckIndex();
    for (const [id, speaker] of [
      ['one', 'Ida Brook'],
      ['two', 'Jonas Weir'],
    ] as const) {
      const text = `“The lamps were never lit,” ${speaker} said.`;
      index.add({ id, text, quotations: [quoting(text, ['The lamps were never lit,'], speaker, speaker)] });
    }
    const claim = { text: 'The lamps were never lit', speaker: 'Jonas Weir' };
    expect(checkClaim(index, claim)).toEqual({
      verdict: 'verbatim',
      passage: expect.objectContaining({ articleId: 'two' }),
      notes: [],
    });
  });
});
