import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../../src/domain/check/findClaims.ts';

const words = 'The ferry sails again in May';

const textsOf = (text: string): readonly string[] => findClaims(text).quoted.map((claim) => claim.text);

describe('findClaims', () => {
  it.each([
    [`“${words},” they wrote.`, [`${words},`]],
    [`"${words}" and "Nobody asked for a bridge"`, [words, 'Nobody asked for a bridge']],
    [`he said '${words}.'`, [`${words}.`]],
    [`«${words}»`, [words]],
    [`is it true that "${words}`, [words]],
  ])('reads the quotations of %s', (text, expected) => {
    expect(findClaims(text).quoted.map((claim) => claim.text)).toEqual(expected);
  });

  it('checks the parts of a quotation one by one, and together where one is short', () => {
    expect(textsOf('“The ferry sails again in May,” she said, “whether it rains or not.”')).toEqual([
      'The ferry sails again in May,',
      'whether it rains or not.',
    ]);
    expect(textsOf('“The ferry,” she said, “sails again in May, whether it rains or not.”')).toEqual([
      'The ferry, sails again in May, whether it rains or not.',
    ]);
  });

  it('leaves out words in marks that are no quotation to speak of', () => {
    expect(findClaims(`They called it “the old boat” and said ${words}`).quoted).toEqual([]);
  });

  it.each([
    [`"${words}" — Ada Holm`, 'Ada Holm'],
    [`“${words}.”\n- Ada Holm`, 'Ada Holm'],
    [`"${words}" ~Ada Holm, 2021`, 'Ada Holm'],
    [`"${words}" -- Ada van der Holm`, 'Ada van der Holm'],
    [`Ada Holm: "${words}"`, 'Ada Holm'],
    [`"${words}" - is this real?`, null],
    [`"${words}," she said`, null],
  ])('reads who is named in %s', (text, speaker) => {
    expect(findClaims(text).quoted.map((claim) => claim.speaker)).toEqual([speaker]);
  });

  it('takes up once what is quoted again', () => {
    const quotation = '“the tide took the long pier”';
    const { quoted } = findClaims(
      `He wrote ${quotation}. She wrote ${quotation} too, and “nobody mended the long pier”.`,
    );
    expect(quoted.map(({ text }) => text)).toEqual([
      'the tide took the long pier',
      'nobody mended the long pier',
    ]);
  });

  it('takes the name that the whole is signed with off its words', () => {
    expect(findClaims(`${words} — Ada Holm`).whole).toEqual({ text: words, speaker: 'Ada Holm' });
    expect(findClaims(` ${words} \n — Holm `).whole).toEqual({ text: words, speaker: 'Holm' });
    expect(findClaims(`${words}\n— Holm`).whole).toEqual({ text: words, speaker: 'Holm' });
    const unsigned = `${words} — or so we hope`;
    expect(findClaims(unsigned).whole).toEqual({ text: unsigned, speaker: null });
  });

  it.each([
    ['— Ada', 'Ada'],
    ['-- Ada Holm', 'Ada Holm'],
    ['~ Ada de la Cruz', 'Ada de la Cruz'],
    ['—— Ada Holm!', 'Ada Holm'],
    ['- Ada Holm (mayor)', 'Ada Holm'],
    ['- Ada Holm; mayor', 'Ada Holm'],
    ['— Ada Bea Cy Dee Eve', 'Ada Bea Cy Dee Eve'],
    ['— Ada Bea Cy Dee Eve Fay', null],
    ['- Ada Holm said', null],
    ['— Ada — sails', null],
    ['—- ada', null],
    ['- Ada\nsails again', null],
    [`— Ada ${'x'.repeat(77)}`, null],
  ])('of a text that ends with %j the speaker is %j', (end, speaker) => {
    const text = `${words} ${end}`;
    const { asWritten, whole } = findClaims(text);
    expect(whole).toEqual(speaker === null ? { text, speaker } : { text: words, speaker });
    expect(asWritten).toEqual(speaker === null ? null : { text, speaker: null });
  });

  it('takes no dash for a signature that nothing stands before, or no blank', () => {
    expect([`— Ada Holm`, `${words}-Ada`].map((text) => findClaims(text).whole.speaker)).toEqual([
      null,
      null,
    ]);
  });

  it.each([
    [`“${words}” he said and then once`, true],
    [`“${words}” he said and then once more again`, false],
    [words, false],
  ])('tells whether half of %j is quoted', (text, isMostly) => {
    expect(findClaims(text).isMostlyQuoted).toBe(isMostly);
  });

  it('keeps what two people are named for', () => {
    const { quoted } = findClaims(`“${words}” - Ada Holm\n\n“${words}” - Bo Lund\n\n“${words}” - Ada Holm`);
    expect(quoted.map(({ speaker }) => speaker)).toEqual(['Ada Holm', 'Bo Lund']);
  });

  it('reads any text', () => {
    const pieces = fc.constantFrom('"', '“', '”', '-', '—', '\n', ' ', 'Ada', 'Holm', words, '~', "'");
    const texts = fc.tuple(fc.array(pieces, { maxLength: 60 }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(texts, ([parts, noise]) => {
        const text = parts.join('') + noise;
        const { whole, quoted } = findClaims(text);
        expect(text).toContain(whole.text);
        for (const claim of quoted) expect(text).toContain(claim.text.slice(0, 4));
      }),
    );
  });
});
