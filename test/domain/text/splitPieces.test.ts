import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slice } from '../../../src/domain/article.ts';
import { splitPieces } from '../../../src/domain/text/splitPieces.ts';

const piecesOf = (text: string): string[] => splitPieces(text).map((span) => slice(text, span));

describe('splitPieces', () => {
  it.each([
    ['a heading', 'What to bring\nText follows', ['What to bring', 'Text follows']],
    [
      'a heading before a quotation',
      'What to bring\n  “Rope,” she said',
      ['What to bring', '“Rope,” she said'],
    ],
    ['a heading before a bracket', 'What to bring\n(and why)', ['What to bring', '(and why)']],
    ['a heading before a number', 'What to bring\n7 ropes', ['What to bring', '7 ropes']],
    ['a heading with a stop in it', 'No. 12\nText follows', ['No. 12', 'Text follows']],
    ['a wrapped line', 'What to bring\nis rope', ['What to bring\nis rope']],
    ['a line with a stop', 'It sank.\nNobody saw it', ['It sank.\nNobody saw it']],
    [
      'a line with a closed stop',
      'He said: “It sank.”\nNobody saw it',
      ['He said: “It sank.”\nNobody saw it'],
    ],
    ['a line with a colon', 'He said:\nNobody saw it', ['He said:\nNobody saw it']],
    ['blank lines', '  one  \n \n\ntwo\n', ['one', 'two']],
    ['a heading before a blank line', 'Heading\n\nnext\nwrapped', ['Heading', 'next\nwrapped']],
    [
      'items',
      'bring\n- rope\n• food\n12) lamps\n3. tea\n(a) salt',
      ['bring', '- rope', '• food', '12) lamps', '3. tea', '(a) salt'],
    ],
    [
      'what only looks like items',
      'about,\n-5 or,\n1234. of,\n2.5 or,\n(ab) so',
      ['about,\n-5 or,\n1234. of,\n2.5 or,\n(ab) so'],
    ],
    ['a short line', `${'x'.repeat(47)}\nNext`, ['x'.repeat(47), 'Next']],
    ['a long line', `${'x'.repeat(48)}\nNext`, [`${'x'.repeat(48)}\nNext`]],
    ['nothing', ' \n ', []],
  ])('parts %s', (_, text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces);
  });

  it('leaves out nothing but white space', () => {
    const lines = constantFrom('Heading', 'wrapped on', 'It ends.', '- item', '', ' ', '“Quoted', '\t');
    assert(
      property(array(lines), (parts) => {
        const text = parts.join('\n');
        expect(piecesOf(text).join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        for (const piece of piecesOf(text)) expect(piece).toBe(piece.trim());
      }),
    );
  });
});
