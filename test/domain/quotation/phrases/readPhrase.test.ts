import { describe, expect, it } from 'vitest';
import { firstSubject } from '../../../../src/domain/quotation/phrases/firstSubject.ts';
import type { Phrase } from '../../../../src/domain/quotation/phrases/phrase.ts';
import { readPhrase } from '../../../../src/domain/quotation/phrases/readPhrase.ts';
import { readText, type Reading } from '../../../../src/domain/quotation/reading/reading.ts';

/** "kind: words [head]". */
function show({ tokens }: Reading, phrase: Phrase | null): string {
  if (!phrase) return '-';
  const { kind, from, to, head } = phrase;
  return `${kind}: ${tokens.text.slice(tokens.start[from], tokens.end[to])} [${tokens.spelled(head)}]`;
}

describe('the phrase at the beginning', () => {
  it.each<[text: string, phrase: string]>([
    ['the mayor said', 'nominal: the mayor [mayor]'],
    ['the old mayor of Crewe said', 'nominal: the old mayor [mayor]'],
    ['a senior official who left said', 'nominal: a senior official [official]'],
    ['Anna Vale walked', 'name: Anna Vale [Vale]'],
    ['Anna Vale’s brother walked', 'nominal: Anna Vale’s brother [brother]'],
    ['Anna Vale’s said', 'name: Anna Vale [Vale]'],
    ['the mayor’s spokeswoman said', 'nominal: the mayor’s spokeswoman [spokeswoman]'],
    ['Vale aide Tom Reed said', 'name: Vale aide Tom Reed [Reed]'],
    ['Mayor Anna Vale said', 'name: Mayor Anna Vale [Vale]'],
    ['the mayor, Anna Vale, said', 'nominal: the mayor [mayor]'],
    ['she said', 'pronoun: she [she]'],
    ['some of them said', 'nominal: some [some]'],
    ['two men said', 'nominal: two men [men]'],
    ['the 46-year-old said', 'nominal: the 46-year-old [46-year-old]'],
    ['the two brothers said', 'nominal: the two brothers [brothers]'],
    ['his wife said', 'nominal: his wife [wife]'],
    ['the company’s chief executive said', 'nominal: the company’s chief executive [executive]'],
    ['the Home Office said', 'name: the Home Office [Office]'],
    ['Home Office agents said', 'nominal: Home Office agents [agents]'],
    ['the singer and actor said', 'nominal: the singer [singer]'],
    ['the founder and President Ann Vale said', 'name: the founder and President Ann Vale [Vale]'],
    ['the founder and the mayor said', 'nominal: the founder [founder]'],
    ['the very old mayor said', 'nominal: the very old mayor [mayor]'],
    ['the mayor quickly said', 'nominal: the mayor [mayor]'],
    ['the accused man said', 'nominal: the accused man [man]'],
    ['the council spokesman on Friday said', 'nominal: the council spokesman [spokesman]'],
    ['who said', 'pronoun: who [who]'],
    ['of said', '-'],
    ['the', '-'],
    ['police said', 'nominal: police [police]'],
    ['Police Chief Anna Vale said', 'name: Police Chief Anna Vale [Vale]'],
    ['doctors said', 'nominal: doctors [doctors]'],
    ['critics say', 'nominal: critics [critics]'],
    ['the woman he loved said', 'nominal: the woman [woman]'],
    ['the poet Anna Vale said', 'name: the poet Anna Vale [Vale]'],
    ['the poet laureate said', 'nominal: the poet laureate [laureate]'],
    ['a spokesman for the mayor said', 'nominal: a spokesman [spokesman]'],
    ['the report said', 'nominal: the report [report]'],
    ['the tearful said', 'nominal: the tearful [tearful]'],
  ])('of %s', (text, phrase) => {
    const reading = readText(text);
    expect(show(reading, readPhrase(reading, 0, reading.tokens.count))).toBe(phrase);
  });

  it('reaches no further than it may', () => {
    const reading = readText('the old mayor said');
    expect(show(reading, readPhrase(reading, 0, 2))).toBe('nominal: the old [old]');
    expect(readPhrase(reading, 3, 3)).toBeNull();
  });
});

describe('the first subject', () => {
  it.each<[text: string, phrase: string]>([
    ['The mayor left early.', 'nominal: The mayor'],
    ['On Friday, the mayor left early.', 'nominal: the mayor'],
    ['Asked why, Anna Vale left early.', 'name: Anna Vale'],
    ['Walking home, Anna Vale met Tom Reed.', 'name: Anna Vale'],
    ['However, the Home Office left early.', 'name: the Home Office'],
    ['Then the mayor left early.', 'nominal: the mayor'],
    ['But the mayor left early.', 'nominal: the mayor'],
    ['And then she left early.', 'pronoun: she'],
    ['LONDON (AP) — The mayor left early.', 'nominal: The mayor'],
    ['LEEDS, Dec. 8 (PA) — Anna Vale left early.', 'name: Anna Vale'],
    ['LONDON — Anna Vale left early.', 'name: Anna Vale'],
    ['Friday was late. ', '-'],
    ['When she came, Anna Vale left early.', 'name: Anna Vale'],
    ['Quickly, Anna Vale left early.', 'name: Anna Vale'],
    ['Anna Vale, the mayor, left early.', 'name: Anna Vale'],
    ['The mayor, Anna Vale, left early.', 'name: The mayor, Anna Vale'],
    ['His brother, Tom Reed, left early.', 'name: His brother, Tom Reed'],
    ['Nobody left early.', 'nominal: Nobody'],
    ['It rained.', 'pronoun: It'],
    ['There was rain.', '-'],
    ['Rain.', 'nominal: Rain'],
    ['Meanwhile, at the harbour, Tom Reed left.', 'name: Tom Reed'],
    ['For Anna Vale, it was late.', 'pronoun: it'],
    ['Having left, Tom Reed slept.', 'name: Tom Reed'],
  ])('of %s', (text, phrase) => {
    const reading = readText(text);
    expect(show(reading, firstSubject(reading, 0, reading.tokens.count)).replace(/ \[.*\]$/, '')).toBe(
      phrase,
    );
  });
});
