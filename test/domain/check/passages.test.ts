import { describe, expect, it } from 'vitest';
import { slice, type Span } from '../../../src/domain/article.ts';
import { createCheckIndex } from '../../../src/domain/check/createCheckIndex.ts';
import { withOuterMarks } from '../../../src/domain/check/outerMarks.ts';
import { findLightWords, isBetweenParts, quotationAt } from '../../../src/domain/check/quotationAt.ts';
import { isInMarks, quotedParts, reachBeyond } from '../../../src/domain/check/quotedParts.ts';
import { quotedWords } from '../../../src/domain/check/quotedWords.ts';
import { readClaim } from '../../../src/domain/check/readClaim.ts';
import { quoting } from './articles.ts';

const TEXT = 'It rained. “We won,” she said, “at last.” Then “nobody came” again.';
const we = quoting(TEXT, ['We won,', 'at last.'], 'Ada Holm');
const nobody = quoting(TEXT, ['nobody came'], null);

/** The span from the first letter of some words to the last of others. */
function span(from: string, to = from): Span {
  return { start: TEXT.indexOf(from), end: TEXT.indexOf(to) + to.length };
}
const wordsOf = (spans: readonly Span[]): string[] => spans.map((one) => slice(TEXT, one));

describe('the marks around a passage', () => {
  it.each([
    ['So: “(we won!)” he said.', '(we won!)', '(we won!)'],
    ['So: “(we won!)” he said.', '“(we won!)”', '(we won!)'],
    ['So: “(we won!)” he said.', 'we won', 'we won'],
    ['¿we won ? yes', '¿we won?', '¿we won ?'],
    ['a…   we won    ?', '…we won?', '…   we won'],
    ['a…    we won   ?', '… we won ?', 'we won   ?'],
    ['we won!?', 'we won!?', 'we won!?'],
    ['we won!?', 'we won?!', 'we won'],
    ['—we won–', '-we won-', '—we won–'],
    ['xwe wonx', 'xwe wonx', 'we won'],
    ['we won', '.we won.', 'we won'],
    [
      `${'!'.repeat(10)}we won${'!'.repeat(10)}`,
      `${'!'.repeat(10)}we won${'!'.repeat(10)}`,
      `${'!'.repeat(8)}we won${'!'.repeat(8)}`,
    ],
  ])('of %j, those that %j has too: %j', (text, claim, widened) => {
    const start = text.indexOf('we won');
    expect(slice(text, withOuterMarks(text, { start, end: start + 6 }, readClaim(claim)))).toBe(widened);
  });
});

describe('the quotation of a passage', () => {
  it.each([
    ['all of it', [span('We won', 'last')], we],
    ['a part of it', [span('won')], we],
    ['more than another', [span('We won,'), span('at last.'), span('nobody came')], we],
    ['less than another', [span('We won'), span('nobody came')], nobody],
    ['hardly any of it', [span('It rained', 'We')], null],
    ['half of it', [{ start: we.spans[0]?.start ?? 0, end: (we.spans[0]?.end ?? 0) + 7 }], we],
    ['less than half of it', [{ start: we.spans[0]?.start ?? 0, end: (we.spans[0]?.end ?? 0) + 8 }], null],
    ['none of it', [span('It rained')], null],
    ['nothing', [], null],
  ])('holds %s', (_, spans, quotation) => {
    expect(quotationAt([nobody, we], spans)).toBe(quotation);
  });

  it.each([
    ['what stands between its parts', span('she said'), true],
    ['that and the marks', span('” she said, “'), true],
    ['a part of it', span('she'), false],
    ['the other part of it', span('said'), false],
    ['more than that', span('won,” she said'), false],
    ['more behind it', span('she said', 'at'), false],
    ['what stands behind it', span('Then'), false],
    ['an empty place', { start: span('she').start, end: span('she').start }, false],
  ])('is gone on with over %s: %j', (_, gap, isBetween) => {
    expect(isBetweenParts(TEXT, [nobody, we], gap)).toBe(isBetween);
  });

  it('makes light of what stands between its parts, and of the half of a word', () => {
    const text = `${TEXT} They don’t, do not.`;
    const index = createCheckIndex();
    index.add({ id: 'other', text: 'Other words first', quotations: [] });
    index.add({ id: 'own', text, quotations: [we, nobody] });
    const row = index.at(5);
    if (row === null) throw new Error('no article');
    const lightness = findLightWords(row);
    const light = [...row.starts].map((start, at) => [
      `${at} ${text.slice(start, row.ends[at])}`,
      lightness(row.first + at),
    ]);
    expect(light.filter(([, weight]) => weight !== null)).toEqual([
      ['4 she', 'aside'],
      ['5 said', 'aside'],
      ['14 don’t', 'half'],
    ]);
  });

  it('is left of a passage where there is any', () => {
    const passage = {
      articleId: 'a',
      spans: [span('rained', 'she'), span('at last', 'Then')],
      quotation: we,
    };
    expect(wordsOf(quotedWords(passage).spans)).toEqual(['We won,', 'at last.']);
    expect(quotedWords(passage)).toMatchObject({ articleId: 'a', quotation: we });
    const narration = { ...passage, quotation: null };
    expect(quotedWords(narration)).toBe(narration);
    const beside = { ...passage, spans: [span('It rained')] };
    expect(quotedWords(beside)).toBe(beside);
  });
});

describe('what of a passage is quoted', () => {
  it.each([
    ['It rained', 'nobody', ['nobody', 'We won,', 'at last.']],
    ['won', 'she', ['won,']],
    ['she', 'said', []],
    ['Then', 'again', ['nobody came']],
  ])('from %j to %j: %j', (from, to, parts) => {
    expect(wordsOf(quotedParts([nobody, we], [span(from, to)]))).toEqual(parts);
  });

  it.each([
    ['within a part', [span('We won')], false],
    ['with the marks around it', [span('“We won,”')], false],
    ['a word before it', [span('rained', 'We')], true],
    ['a word behind it', [span('at last.', 'Then')], true],
    ['a word between two parts', [span('We', 'last')], true],
    ['from one part to the marks of the next', [span('won,', '”')], false],
    ['in two spans', [span('We won'), span('at last')], false],
    ['one of two spans', [span('We won'), span('again')], true],
    ['no part at all', [span('It')], true],
    ['marks without words', [span('.')], false],
  ])('reaches beyond it: %s', (_, spans, isBeyond) => {
    expect(reachBeyond(TEXT, spans, [...we.spans].reverse())).toBe(isBeyond);
  });

  it('reaches nowhere beyond parts that touch, in whatever order they come', () => {
    const parts = [
      { start: 3, end: 4 },
      { start: 0, end: 2 },
    ];
    expect(reachBeyond('a. b', [{ start: 0, end: 4 }], parts)).toBe(false);
  });

  it.each([
    ['“open', true],
    ['“shut” and', false],
    ['“shut” „open', true],
    ['«open', true],
    ['«shut» and', false],
    ['“shut»', false],
    ['"open', true],
    ['"shut" and', false],
    ['"shut" "open', true],
    ['“open\n', false],
    ['plain', false],
  ])('stands in marks behind %j: %j', (before, isOpen) => {
    expect(isInMarks(`${before} word”`, { start: before.length, end: before.length + 5 })).toBe(isOpen);
  });
});
