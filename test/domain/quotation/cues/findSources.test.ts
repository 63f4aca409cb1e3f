import { describe, expect, it } from 'vitest';
import { findSources } from '../../../../src/domain/quotation/cues/sources.ts';
import { readText } from '../../../../src/domain/quotation/reading/reading.ts';

/** The name or phrase that is read first as the source of each passage between marks; `-` for none. */
function firstSources(text: string): string[] {
  const reading = readText(text);
  const { tokens, people } = reading;
  return reading.segments.map((segment) => {
    const phrase = findSources(reading, segment, null).sources[0]?.phrase ?? null;
    if (!phrase) return '-';
    const person = people.persons[people.personOf[phrase.mention] ?? -1];
    return person?.name ?? tokens.text.slice(tokens.start[phrase.from], tokens.end[phrase.to]);
  });
}

describe('a sentence with a cue of its own leaves the next one alone', () => {
  it.each([
    ['Ida Marsh said, “It is raining!” Tom Bell said, “I can see that.”', ['Ida Marsh', 'Tom Bell']],
    ['Mina Roe shouted, “Get out!” Her brother Tom yelled: “Why should I?”', ['Mina Roe', 'Tom']],
    ['He asked, “Are you cold?” She said, “I am.”', ['He', 'She']],
    ['‘Vote!’ Ann Roe said. Bell replied: ‘Never!’ Marsh said: ‘Soon.’', ['Ann Roe', 'Bell', 'Marsh']],
    [
      'The clerk said: “You did.” Ana Ruiz cried, “Twice!” The clerk said, “Once.”',
      ['The clerk', 'Ana Ruiz', 'The clerk'],
    ],
    ['“Stop!” Ida Marsh said, “or I shout.”', ['Ida Marsh', 'Ida Marsh']],
  ])('%s', (text, sources) => {
    expect(firstSources(text)).toEqual(sources);
  });
});

describe('a name under a quotation is its credit', () => {
  it.each([
    ['“The bread was warm.” — Ida Marsh, farmer', 'Ida Marsh'],
    ['“The bread was warm.” – Odalys Venn, baker', 'Odalys Venn'],
    ['“The bread was warm.” -- Tom Bell', 'Tom Bell'],
    ['“The bread was warm.” ~ Okoro Bello', 'Okoro Bello'],
    ['“The bread was warm” (Okoro Bello, pilot)', 'Okoro Bello'],
    ['“The bread was warm.”\n— Okoro Bello, pilot, Lagos', 'Okoro Bello'],
    ['“The bread was warm.”\n\nTom Bell, baker\n\nThe market closed at noon.', 'Tom Bell'],
    ['“The bread was warm.” — a neighbour', 'a neighbour'],
    ['“The bread was warm.”\n\nTom Bell sold it all.', '-'],
    ['“The bread was warm” — the smell, above all, of home.', '-'],
  ])('%s', (text, source) => {
    expect(firstSources(text)).toEqual([source]);
  });
});

describe('a name in apposition is who spoke', () => {
  it.each([
    ['“He taught us,” said University of Eastmere, Kellford’s chancellor, Pradip Khoury.', 'Pradip Khoury'],
    ['“We counted,” said St. Olaf’s Hospital, Kellford’s medical director, Dr. Ida Marsh.', 'Ida Marsh'],
    ['“We counted,” said the Holm Institute for Near Space, Kell Bay’s director, Ida Marsh.', 'Ida Marsh'],
    ['The study’s lead author, doctoral candidate Mina Thorne, said, “We counted.”', 'Mina Thorne'],
    ['The club’s oldest coach, former goalkeeper Tom Bell, told reporters: “We ran.”', 'Tom Bell'],
    ['“We were lucky,” said the Dane, Emil Krogh, who won on penalties.', 'Emil Krogh'],
    ['The Swede, Nils Holm, said, “We ran.”', 'Nils Holm'],
    ['“We ran,” said his successor, the historian Carys Pugh.', 'Carys Pugh'],
    ['“We ran,” said the council, Bell and others.', 'the council'],
  ])('%s', (text, source) => {
    expect(firstSources(text)).toEqual([source]);
  });
});

describe('whoever wrote a document speaks, and whoever a paper quotes', () => {
  it.each([
    ['“It moves guns,” according to a tweet on Monday by Secretary of State Mick Pomfret.', 'Mick Pomfret'],
    ['“It works,” according to a post late on Sunday by Health Minister Ida Marsh.', 'Ida Marsh'],
    ['“It works,” according to a letter sent in May by Ida Marsh, the engineer.', 'Ida Marsh'],
    ['“It works,” according to a statement from Ida Marsh.', 'Ida Marsh'],
    ['According to an email written on Friday by Tom Bell, “it works.”', 'Tom Bell'],
    ['“It works,” according to a post from the ministry.', 'a post'],
    ['The Ledger quoted Tim Manner, a former deputy chief, as saying “It has a part.”', 'Tim Manner'],
    ['The Post quoted Ms. Marsh as saying, “It works.”', 'Marsh'],
    ['The paper cites neighbour Tom Bell, 40, as saying: “It works.”', 'Tom Bell'],
    ['Tom Bell was quoted as saying “It fails.”', 'Tom Bell'],
  ])('%s', (text, source) => {
    expect(firstSources(text)).toEqual([source]);
  });
});

describe('who the words before the cue are about', () => {
  it.each([
    ['The vote went on, with the former mayor calling it “a farce.”', ['the former mayor']],
    ['The vote went on, with Tom Bell calling it “a farce.”', ['Tom Bell']],
    ['It rained all week, with one of the farmers saying “the barley is gone.”', ['one']],
    ['Ida Marsh walked in and said, “We counted.”', ['Ida Marsh']],
    ['Tom Bell, who met Ida Marsh, said, “We ran.”', ['Tom Bell']],
    ['The brother of Ida Marsh said, “We ran.”', ['The brother']],
    ['The rain in Kellford fell, the mayor said, “all night.”', ['the mayor']],
    ['Ida Marsh told Tom Bell, “We counted.”', ['Ida Marsh']],
    ['Ida Marsh was told by Tom Bell: “We counted.”', ['Tom Bell']],
    ['Tom Bell’s sister said, “We ran.”', ['Tom Bell’s sister']],
    ['According to Ida Marsh, “the bread was warm.”', ['Ida Marsh']],
    ['“The bread was warm,” according to the baker.', ['the baker']],
    ['“The bread was warm,” Tom Bell told Ida Marsh.', ['Tom Bell']],
    ['“The bread was warm,” said the baker, who knows Tom Bell.', ['the baker']],
  ])('%s', (text, sources) => {
    expect(firstSources(text)).toEqual(sources);
  });
});
