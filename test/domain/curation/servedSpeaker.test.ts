import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctSpeaker, servedSpeaker } from '../../../src/domain/curation/servedSpeaker.ts';

describe('correctSpeaker', () => {
  it('corrects all names that are served as the one that is meant', () => {
    const first = correctSpeaker({}, ['Ferris', 'M. Ferris', 'Tull'], { from: 'Ferris', to: 'Maud Ferris' });
    expect(first).toEqual({ Ferris: 'Maud Ferris' });
    const both = correctSpeaker(first, ['Ferris', 'M. Ferris'], { from: 'M. Ferris', to: 'Maud Ferris' });
    expect(both).toEqual({ Ferris: 'Maud Ferris', 'M. Ferris': 'Maud Ferris' });
    const again = correctSpeaker(both, ['Ferris', 'M. Ferris', 'Tull'], {
      from: 'Maud Ferris',
      to: 'Ferris',
    });
    expect(again).toEqual({ 'M. Ferris': 'Ferris' });
  });

  it('leaves the others as they were, names of every object included', () => {
    const name = fc.constantFrom('Ferris', 'Tull', '__proto__', 'constructor', 'toString', 'Ada');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { maxLength: 6 }), (steps) => {
        const names = ['Ferris', 'Tull', '__proto__', 'constructor', 'toString', 'Ada'];
        let corrections: Readonly<Record<string, string>> = {};
        const expected = new Map(names.map((read) => [read, read]));
        for (const [from, to] of steps) {
          corrections = correctSpeaker(corrections, names, { from, to });
          for (const [read, served] of expected) if (served === from) expected.set(read, to);
        }
        for (const read of names) expect(servedSpeaker(corrections, read)).toBe(expected.get(read));
        expect(servedSpeaker(corrections, null)).toBeNull();
        expect(servedSpeaker(corrections, 'hasOwnProperty')).toBe('hasOwnProperty');
      }),
    );
  });
});
