import { describe, expect, it } from 'vitest';
import { namesIn, readShortNames } from '../../../src/domain/summary/bareNames.ts';

const text =
  'Ingrid Solheim met Martin Reid in Vessel. Solheim spoke. The Tin House was full, and the House was loud.';
const known = readShortNames(text);
const names = (sentence: string): { needs: string[]; gives: string[] } => {
  const { needs, gives } = namesIn(sentence, known);
  return { needs: [...needs], gives: [...gives] };
};

describe('bare names', () => {
  it('knows the short names of people named in full, and of nothing else', () => {
    expect([...known.keys()].sort()).toEqual(['Ingrid', 'Martin', 'Reid', 'Solheim']);
  });

  it('needs a name that stands bare', () => {
    expect(names('Solheim spoke of Reid.')).toEqual({ needs: ['Solheim', 'Reid'], gives: [] });
  });

  it('gives a name in full, also after a sentence opener and a possessive', () => {
    expect(names("But Vessel's Ingrid Solheim spoke, and Solheim left.")).toEqual({
      needs: [],
      gives: ['Ingrid', 'Solheim'],
    });
  });

  it('takes a title for an introduction', () => {
    expect(names('Mayor Solheim spoke.')).toEqual({ needs: [], gives: ['Solheim'] });
  });

  it('needs the name of which it has the possessive', () => {
    const shortNames = new Map([
      ['Nega', 2],
      ['Berhanu', 2],
    ]);
    expect([...namesIn('Nega’s Coalition won 137 seats.', shortNames).needs]).toEqual(['Nega']);
    expect([...namesIn('Berhanu Nega’s Coalition won.', shortNames).needs]).toEqual([]);
  });
});
