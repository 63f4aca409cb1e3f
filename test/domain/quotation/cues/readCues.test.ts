import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../../src/domain/quotation/cues/attribution.ts';
import { readAfter } from '../../../../src/domain/quotation/cues/readAfter.ts';
import { readBefore } from '../../../../src/domain/quotation/cues/readBefore.ts';
import { readLooseAfter } from '../../../../src/domain/quotation/cues/readLooseAfter.ts';
import type { Segment } from '../../../../src/domain/quotation/marks/segments.ts';
import { sentenceStart } from '../../../../src/domain/quotation/phrases/sentences.ts';
import { readText, type Reading } from '../../../../src/domain/quotation/reading/reading.ts';

/** "pattern gap: cue ← subject", with "weak" after the pattern where the verb introduces no full utterance. */
function show({ tokens }: Reading, { pattern, strong, gap, cueFrom, cueTo, subject }: Attribution): string {
  const slice = (from: number, to: number): string => tokens.text.slice(tokens.start[from], tokens.end[to]);
  return `${pattern}${strong ? '' : ' weak'} ${gap}: ${slice(cueFrom, cueTo)} ← ${slice(subject.from, subject.to)}`;
}

/** Reads a text, and a passage of it with the token where its paragraph ends. */
function open(text: string, place: 0 | -1): { reading: Reading; segment: Segment; from: number; to: number } {
  const reading = readText(text);
  const segment = reading.segments.at(place);
  const range = reading.paragraphs[segment?.paragraph ?? -1];
  if (!segment || !range) throw new Error(`nothing between marks in ${text}`);
  return { reading, segment, ...range };
}

describe('before the last passage of a sentence stands', () => {
  it.each<[text: string, ...found: string[]]>([
    ['Anna Vale said, “It rained.”', 'subjectVerbBefore 0: said ← Anna Vale'],
    ['Anna Vale said “it rained” there.', 'subjectVerbBefore 0: said ← Anna Vale'],
    ['Anna Vale said that “it rained” there.', 'subjectVerbBefore 1: said ← Anna Vale'],
    ['Anna Vale has often said: “It rained.”', 'subjectVerbBefore 0: said ← Anna Vale'],
    ['Anna Vale, who keeps bees, said: “It rained.”', 'subjectVerbBefore 0: said ← Anna Vale'],
    ['Anna Vale, a keeper of bees from Crewe, said: “It rained.”', 'subjectVerbBefore 0: said ← Anna Vale'],
    ['Anna Vale told the court that it was “a wet day.”', 'looseBefore 5: told ← Anna Vale'],
    [
      'Anna Vale told the court on Friday, after a long wait, “It rained.”',
      'subjectVerbBefore 9: told ← Anna Vale',
    ],
    ['Said Anna Vale: “It rained.”', 'subjectVerbBefore 2: Said ← Anna Vale'],
    ['On Friday, said Anna Vale, “it rained.”', 'subjectVerbBefore 2: said ← Anna Vale'],
    ['According to Anna Vale, “it rained.”', 'accordingBefore 0: According to ← Anna Vale'],
    ['In the words of Anna Vale, “it rained.”', 'accordingBefore 0: words of ← Anna Vale'],
    ['Anna Vale’s warning that “it rained” was late.', 'looseBefore 1: warning ← Anna Vale'],
    ['Her warning that “it rained” was late.', 'looseBefore 1: warning ← Her'],
    ['They called her warning “a joke” then.', 'looseBefore weak 2: called ← They'],
    ['Anna Vale: “It rained.”', 'nameColon 0: : ← Anna Vale'],
    ['ANNA VALE: “It rained.”', 'nameColon 0: : ← ANNA VALE'],
    ['Anna Vale turned to Tom Reed, adding, “It rained.”', 'participleBefore 0: adding ← Anna Vale'],
    ['Anna Vale turned to Tom Reed and said, “It rained.”', 'subjectVerbBefore 0: said ← Anna Vale'],
    ['Anna Vale met Tom Reed, who said, “It rained.”', 'subjectVerbBefore 0: said ← Tom Reed'],
    ['A sign saying “It rained” hung there.', 'participleBefore 0: saying ← A sign'],
    ['He held a banner reading “It rained” in rain.', 'participleBefore 0: reading ← a banner'],
    ['Anna Vale was told by Tom Reed, “It rained.”', 'subjectVerbBefore 3: told ← Tom Reed'],
    ['Anna Vale would say “it rained” again.', 'subjectVerbBefore 0: say ← Anna Vale'],
    ['Critics say “it rained” too much.', 'subjectVerbBefore 0: say ← Critics'],
    ['They warn that “it rained” too much.', 'subjectVerbBefore 1: warn ← They'],
    ['Anna Vale called the plan “a joke.”', 'looseBefore weak 2: called ← Anna Vale'],
    ['Anna Vale put it: “It rained.”', 'subjectVerbBefore 1: put ← Anna Vale'],
    ['Anna Vale shot back, “It rained.”', 'subjectVerbBefore 1: shot ← Anna Vale'],
    ['Tom Reed, Anna Vale said, “is late.”', 'subjectVerbBefore 0: said ← Anna Vale'],
    ['The council said in a statement that “it rained” there.', 'subjectVerbBefore 4: said ← The council'],
    ['A letter that said “it rained” came.', 'subjectVerbBefore 0: said ← that'],
    ['Its statement read: “It rained.”', 'subjectVerbBefore 0: read ← Its statement'],
    ['Anna Vale, with Tom Reed, said: “It rained.”', 'subjectVerbBefore 0: said ← Anna Vale'],
    ['The head of the council, Anna Vale, said: “It rained.”', 'subjectVerbBefore 0: said ← Anna Vale'],
    ['Anna Vale, head of the council, said: “It rained.”', 'subjectVerbBefore 0: said ← Anna Vale'],
    ['The father of Anna Vale said: “It rained.”', 'subjectVerbBefore 0: said ← The father'],
    ['Tom Reed’s wife, Anna Vale, said: “It rained.”', 'subjectVerbBefore 0: said ← Anna Vale'],
    ['21 percent said “not at all” then.', 'subjectVerbBefore 0: said ← 21 percent'],
    ['As Anna Vale said, “it rained.”', 'subjectVerbBefore 0: said ← Anna Vale'],
    ['Anna Vale said it was wet and that “it rained” there.', 'subjectVerbBefore 5: said ← Anna Vale'],
    [
      'Anna Vale said the council had called it “a joke.”',
      'looseBefore weak 1: called ← the council',
      'looseBefore 5: said ← Anna Vale',
    ],
    ['Anna Vale answered, “It rained.”', 'subjectVerbBefore 0: answered ← Anna Vale'],
    ['Asked about it, Anna Vale said, “It rained.”', 'subjectVerbBefore 0: said ← Anna Vale'],
    ['Speaking to the paper, Anna Vale said, “It rained.”', 'subjectVerbBefore 0: said ← Anna Vale'],
    ['“One,” said Tom Reed, but Anna Vale said, “It rained.”', 'subjectVerbBefore 0: said ← Anna Vale'],
    ['He did not say “it rained” at all.'],
    ['Nobody has said “it rained” at all.', 'subjectVerbBefore 0: said ← Nobody'],
    ['In a statement, the company said: “It rained.”', 'subjectVerbBefore 0: said ← the company'],
    ['Anna Vale smiled. “It rained.”'],
    ['Writing in the Ledger, Anna Vale called it “a joke.”', 'looseBefore weak 1: called ← Anna Vale'],
    ['Police said: “It rained.”', 'subjectVerbBefore 0: said ← Police'],
    ['The police chief said: “It rained.”', 'subjectVerbBefore 0: said ← The police chief'],
  ])('%s', (text, ...found) => {
    const { reading, segment, from } = open(text, -1);
    const start = sentenceStart(reading, segment.from, from);
    expect(readBefore(reading, segment.from, start).map((attribution) => show(reading, attribution))).toEqual(
      found,
    );
  });
});

describe('after the first passage of a sentence stands', () => {
  it.each<[text: string, found: string]>([
    ['“It rained,” Anna Vale said.', 'subjectVerbAfter 0: said ← Anna Vale'],
    ['“It rained,” said Anna Vale.', 'verbSubjectAfter 0: said ← Anna Vale'],
    ['“It rained,” said Anna Vale, who keeps bees.', 'verbSubjectAfter 0: said ← Anna Vale'],
    ['“It rained,” said the mayor, Anna Vale.', 'verbSubjectAfter 0: said ← the mayor, Anna Vale'],
    ['“It rained,” the mayor, Anna Vale, said.', 'subjectVerbAfter 1: said ← the mayor, Anna Vale'],
    ['“It rained,” Anna Vale, a keeper of bees, said.', 'subjectVerbAfter 6: said ← Anna Vale'],
    ['“It rained,” Anna Vale, who keeps bees, told the court.', 'subjectVerbAfter 5: told ← Anna Vale'],
    ['“It rained,” Anna Vale told the court.', 'subjectVerbAfter 0: told ← Anna Vale'],
    ['“It rained,” according to Anna Vale.', 'accordingAfter 0: according to ← Anna Vale'],
    ['“It rained,” per Anna Vale.', 'accordingAfter 0: per ← Anna Vale'],
    ['“It rained,” as Anna Vale put it.', 'subjectVerbAfter 0: put ← Anna Vale'],
    ['“It rained,” he said.', 'subjectVerbAfter 0: said ← he'],
    ['“It rained,” said he.', 'verbSubjectAfter 0: said ← he'],
    ['“It rained,” he then said.', 'subjectVerbAfter 1: said ← he'],
    ['“It rained,” Anna Vale also said.', 'subjectVerbAfter 1: said ← Anna Vale'],
    ['“It rained,” Anna Vale would say.', 'subjectVerbAfter 1: say ← Anna Vale'],
    ['“It rained,” recalled Anna Vale.', 'verbSubjectAfter 0: recalled ← Anna Vale'],
    ['“It rained,” later said Anna Vale.', 'verbSubjectAfter 1: said ← Anna Vale'],
    ['“It rained,” a spokesman for Anna Vale said.', 'subjectVerbAfter 3: said ← a spokesman'],
    ['“It rained,” said a spokesman for Anna Vale.', 'verbSubjectAfter 0: said ← a spokesman'],
    ['“It rained,” the company said in a statement.', 'subjectVerbAfter 0: said ← the company'],
    ['“It rained,” wrote Anna Vale in a letter.', 'verbSubjectAfter 0: wrote ← Anna Vale'],
    ['“It rained” – Anna Vale.', '-'],
    ['“It rained”, said Anna Vale.', 'verbSubjectAfter 0: said ← Anna Vale'],
    ['“It rained” said Anna Vale.', 'verbSubjectAfter 0: said ← Anna Vale'],
    ['“It rained.” Anna Vale said so.', 'subjectVerbAfter 0: said ← Anna Vale'],
    ['“It rained,” and she left.', '-'],
    ['“It rained,” suggesting he would stay.', '-'],
    ['“It rained” that she would mend.', '-'],
    ['“It rained,” said Monday.', '-'],
    ['“It rained,” Anna Vale, 41, of Crewe, said.', 'subjectVerbAfter 6: said ← Anna Vale'],
    ['“It rained,” Anna Vale’s mother said.', 'subjectVerbAfter 0: said ← Anna Vale’s mother'],
    ['“It rained,” said Anna Vale’s mother.', 'verbSubjectAfter 0: said ← Anna Vale’s mother'],
    ['“It rained,” which was written on Monday.', '-'],
    ['“It rained,” critics say.', 'subjectVerbAfter 0: say ← critics'],
    ['“It rained,” they warn.', 'subjectVerbAfter 0: warn ← they'],
    ['“It rained,” Anna Vale walked home.', '-'],
    ['“It rained,” Anna Vale told Tom Reed on Friday.', 'subjectVerbAfter 0: told ← Anna Vale'],
    ['“It rained,” the 41-year-old said.', 'subjectVerbAfter 0: said ← the 41-year-old'],
    ['“It rained,” one of them said.', 'subjectVerbAfter 2: said ← one'],
    ['“It rained,” read a sign.', 'verbSubjectAfter 0: read ← a sign'],
    ['“It rained,” read the letter from Anna Vale.', 'verbSubjectAfter 0: read ← Anna Vale'],
    ['“It rained,” Vale aide Tom Reed said.', 'subjectVerbAfter 0: said ← Vale aide Tom Reed'],
    ['“It rained,” he said of Anna Vale.', 'subjectVerbAfter 0: said ← he'],
    ['“It rained,” quietly said the old man.', 'verbSubjectAfter 1: said ← the old man'],
    ['“It rained,” was all Anna Vale said.', '-'],
    ['“It rained” is what Anna Vale said.', '-'],
    ['“It rained” was how Anna Vale described it.', '-'],
    ['“It rained,” in the view of Anna Vale, who said so.', '-'],
  ])('%s', (text, found) => {
    const { reading, segment, to } = open(text, 0);
    const attribution = readAfter(reading, segment.to + 1, to);
    expect(attribution === null ? '-' : show(reading, attribution)).toBe(found);
  });
});

describe('at the end of a sentence that goes on after the passage stands', () => {
  it.each<[text: string, found: string]>([
    ['“A mess” that he would mend, said Anna Vale.', 'looseAfter 0: said ← Anna Vale'],
    ['“A mess” that he would mend, Anna Vale said on Friday.', 'looseAfter 0: said ← Anna Vale'],
    ['“A mess” that he would mend, Anna Vale said that he said.', '-'],
    ['“Bold” and “new,” Anna Vale said.', 'looseAfter 0: said ← Anna Vale'],
    ['“Bold” and “new.” Anna Vale said.', '-'],
    ['“Bold” “new,” Anna Vale said.', '-'],
    ['“Bold” men came. They left, Anna Vale said.', '-'],
    ['“Bold” men came, Anna Vale called.', '-'],
    ['“Bold” men came and Anna Vale said.', '-'],
  ])('%s', (text, found) => {
    const { reading, segment, to } = open(text, 0);
    const attribution = readLooseAfter(reading, segment.to + 1, to);
    expect(attribution === null ? '-' : show(reading, attribution)).toBe(found);
  });
});
