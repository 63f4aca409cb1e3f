import { expect, it } from 'vitest';
import { attribute } from '../../../../src/domain/quotation/decide/attribute.ts';
import { joinFindings } from '../../../../src/domain/quotation/extractQuotations.ts';
import { F, FEATURES, WIDTH, type Feature } from '../../../../src/domain/quotation/rank/features.ts';
import { startRanking } from '../../../../src/domain/quotation/rank/rankSpeakers.ts';
import { readText } from '../../../../src/domain/quotation/reading/reading.ts';
import { createDiscourse } from '../../../../src/domain/quotation/speakers/discourse.ts';

/** What the ranker sees of one candidate for the last quotation of a text; `-` is nobody, `?` somebody unnamed. */
function lookAt(marked: string, candidate: string): (feature: Feature) => number | undefined {
  const reading = readText(marked.replaceAll('|', '\n\n'));
  const discourse = createDiscourse(reading);
  const quotations = joinFindings(attribute(reading, discourse));
  discourse.advance(reading.tokens.count);
  const ranking = startRanking(reading, discourse, quotations);
  if (!ranking) throw new Error('no quotation');
  let names: string[] = [];
  for (const { lead } of quotations) {
    const count = ranking.next();
    names = Array.from({ length: count }, (_, at) => {
      const { person, phrase } = ranking.speakerOf(at);
      return reading.people.persons[person]?.name ?? (phrase ? '?' : '-');
    });
    ranking.settle({ person: lead.person, phrase: lead.phrase });
  }
  const at = names.indexOf(candidate);
  if (at === -1) throw new Error(`${candidate} is not among ${names.join(', ')}`);
  return (feature) => ranking.rows[at * WIDTH + F[feature]];
}

const MET = 'Anna Vale, a nurse, met Tom Reed.';

it.each<readonly [text: string, candidate: string, seen: Partial<Record<Feature, number>>]>([
  // Sources.
  [
    '“I came by train,” Anna Vale said.',
    'Anna Vale',
    { isPerson: 1, viaType: 0, nameKind: 0, viaCount: 1, viaWeak: 0 },
  ],
  ['“I came by train,” said Anna Vale.', 'Anna Vale', { nameKind: 1, nameResolves: 1 }],
  ['Anna Vale left. “I came by train,” Tom Reed said.', 'Anna Vale', { nameKind: 12, nameResolves: 0 }],
  ['“I came by train,” Anna Vale said.', '-', { isPerson: 0, isNobody: 1 }],
  [
    '“I came by train,” a nurse said.',
    '?',
    { isNobody: 0, unnamedRole: 1, unnamedDefinite: 2, unnamedLength: 2 },
  ],
  [`${MET} “I came,” read her letter.`, 'Anna Vale', { ownsWords: 1 }],
  // Distance and manner.
  [
    `${MET} The rain fell. “I came by train,” she said.`,
    'Anna Vale',
    { sentencesNamed: 2, subjectOfLastSentence: 1 },
  ],
  [`${MET} “I came by train,” she said.`, 'Anna Vale', { namedSubject: 1, namedFull: 1, inLastSentence: 1 }],
  [`${MET} “I came by train,” he said.`, 'Tom Reed', { namedSubject: 0, agrees: 2, placeInLastSentence: 1 }],
  [`${MET}|“I came by train,” she said.`, 'Anna Vale', { paragraphsNamed: 1, firstOfLastParagraph: 1 }],
  [`${MET}|“I came by train,” she said.`, 'Tom Reed', { agrees: 0, lastOfLastParagraph: 1, rank: 0 }],
  ['“I came.”|Anna Vale left.', 'Anna Vale', { paragraphsAfter: 1, opensNext: 1, afterSubject: 1 }],
  ['“I came.”|— Anna Vale', 'Anna Vale', { afterDash: 1 }],
  // Throughout the article.
  [
    `${MET} Vale left. “I came,” she said.`,
    'Anna Vale',
    { given: 2, givenNames: 1, nameWords: 2, namesakes: 1, fullTimes: Math.log(2) },
  ],
  [
    'Anna Vale met Tom Vale. “I came,” Vale said.',
    'Anna Vale',
    { namesakes: 2, surnameMatches: 1, phraseShared: 1 },
  ],
  ['Wren Holt, who uses they and them, came. “I came,” they said.', 'Wren Holt', { they: 1, plural: 1 }],
  [`${MET} They came. “I came,” they said.`, 'Anna Vale', { they: 0, plural: 1 }],
  // Gender and description.
  [`${MET} “She came,” he said.`, 'Tom Reed', { genderKnown: 1, saysOwn: 0, saysOther: 1, saysHeOrShe: 1 }],
  [
    `${MET} “He came,” the nurse said.`,
    'Anna Vale',
    { headDescribed: 1, bestDescribed: 1, shareDescribed: 1, phraseDefinite: 1 },
  ],
  // Who spoke, and what stands between.
  [
    '“I came,” said Anna Vale. Tom Reed laughed. “So I see.”',
    'Tom Reed',
    { about: 1, betweenAbout: 2, lastAbout: 0, spokeLast: 0 },
  ],
  [
    '“I came,” said Anna Vale. Tom Reed laughed. “So I see.”',
    'Anna Vale',
    { about: 0, continues: 1, spokeLast: 1, spokeBefore: 1 },
  ],
  [
    '“I came,” said Anna Vale. Tom Reed laughed. He left. “So I see.”',
    'Tom Reed',
    { about: 1, betweenSentences: 3 },
  ],
  ['“I came,” said Anna Vale. A nurse laughed. “So I see.”', '-', { betweenAbout: 3, lastAbout: 5 }],
  ['“Who came?” asked Anna Vale.|“I did.”', 'Anna Vale', { lastAsks: 3, lastDistance: 1 }],
  ['“I came,” said Anna Vale.|“So I see.” (a reader)', 'Anna Vale', { credited: 1 }],
  ['“I came.” “So I see,” said Anna Vale.', '-', { lastDistance: 0, quotation: 1 }],
  [`${MET} “Anna came,” he said.`, 'Anna Vale', { namedInside: 1 }],
  [`${MET} “I came,” he told Anna Vale.`, 'Anna Vale', { isObject: 2 }],
  // The quotation.
  [
    `${MET}|“I came. We left.”`,
    '-',
    { opens: 1, saysI: 1, saysWe: 1, stop: 1, comma: 0, capital: 1, words: Math.log1p(4) },
  ],
  [`${MET} “Why?” she asked.`, '-', { stop: 2, cueSort: 2, type: 1, phraseGender: 1, opens: 0 }],
])('of “%s” the ranker sees of %s', (text, candidate, seen) => {
  const see = lookAt(text, candidate);
  const found = Object.fromEntries(Object.keys(seen).map((feature) => [feature, see(feature as Feature)]));
  expect(found).toEqual(seen);
});

it('sees each thing in a place of its own', () => {
  expect(new Set(FEATURES).size).toBe(WIDTH);
});
