import { describe, expect, it } from 'vitest';
import { slice } from '../../../../src/domain/article.ts';
import { checkClaim } from '../../../../src/domain/check/checkClaim.ts';
import type { CheckResult, FoundPassage } from '../../../../src/domain/check/checkResult.ts';
import { createCheckIndex } from '../../../../src/domain/check/createCheckIndex.ts';
import type { Quotation } from '../../../../src/domain/quotation/quotation.ts';
import { quoting } from '../articles.ts';

/** The verdict, `before > after` of each change, the passage after `@`, and what was left out after `-`. */
function answer(texts: readonly string[], claim: string, quotations: readonly Quotation[] = []): string {
  const index = createCheckIndex();
  for (const [at, text] of texts.entries())
    index.add({ id: `${at}`, text, quotations: at === 0 ? quotations : [] });
  const result: CheckResult = checkClaim(index, { text: claim, speaker: null });
  const textOf = ({ articleId }: FoundPassage): string => texts[Number(articleId)] ?? '';
  const wordsOf = (passage: FoundPassage): string =>
    passage.spans.map((span) => slice(textOf(passage), span)).join(' | ');
  if (result.verdict === 'not-found') return result.verdict;
  if (result.verdict === 'spliced') {
    return [
      'spliced',
      ...result.parts.map((part) => `[${slice(claim, part.claim)}] @ ${wordsOf(part.passage)}`),
    ].join(' ');
  }
  const text = textOf(result.passage);
  const changes = ('changes' in result ? result.changes : []).map(
    (change) => `${change.flag}: ${slice(text, change.article)} > ${slice(claim, change.claim)}`,
  );
  const omitted = ('omitted' in result ? result.omitted : []).map((span) => `- ${slice(text, span)}`);
  return [result.verdict, ...changes, `@ ${wordsOf(result.passage)}`, ...omitted].join(' ').trimEnd();
}

describe('the ends of a claim', () => {
  const text = 'It rained. The old boat sank in the bay. Nobody wept for the crew';

  it.each([
    ['A rotten boat sank in the bay', 'altered wording: The old > A rotten @ The old boat sank in the bay'],
    [
      'A very rotten boat sank in the bay',
      'altered wording: The old > A very rotten @ The old boat sank in the bay',
    ],
    ['A very very rotten boat sank in the bay', 'not-found'],
    ['Then the old boat sank in the bay', 'altered wording:  > Then @ The old boat sank in the bay'],
    ['The old boat sank in the sea', 'altered wording: bay > sea @ The old boat sank in the bay'],
    ['The old boat sank in that sea', 'altered wording: the bay > that sea @ The old boat sank in the bay'],
    ['The old boat sank in the bay today', 'altered wording:  > today @ The old boat sank in the bay'],
    ['The old boat sank in the bay that day', 'altered wording:  > that day @ The old boat sank in the bay'],
    ['The old boat sank in a big sea today', 'not-found'],
    ['… rotten boat sank in the bay', 'altered wording: old > rotten @ old boat sank in the bay'],
    ['[A] boat sank in the bay', 'abridged @ boat sank in the bay'],
    ['The old boat sank in the …', 'verbatim @ The old boat sank in the'],
    ['The old boat sank in the [sea]', 'abridged @ The old boat sank in the'],
  ])('%s: %s', (claim, expected) => {
    expect(answer([text], claim)).toBe(expected);
  });
});

describe('brackets', () => {
  const plain = 'It carried people on its best day';

  it.each([
    [
      'It carried 240 people on its best day',
      'It carried [240 folks] on its best day',
      'abridged @ It carried 240 people on its best day - people',
    ],
    [
      'It carried 240 people on its best day',
      'It carried [340] people on its best day',
      'altered number: 240 > 340 @ It carried 240 people on its best day',
    ],
    [
      'It carried many people on its best day',
      'It carried [240] people on its best day',
      'abridged @ It carried many people on its best day - many',
    ],
    [plain, 'It carried [240] people on its best day', `abridged @ ${plain}`],
    [plain, 'It carried [a b c d e f g h i j k l] people on its best day', `abridged @ ${plain}`],
    [plain, 'It carried [a b c d e f g h i j k l m] people on its best day', 'not-found'],
    [plain, 'It carried [some people on its best day', `altered wording:  > some @ ${plain}`],
    [
      'It carried all people on its best day',
      'It carried [some] more people on its best day',
      'altered wording: all > some] more @ It carried all people on its best day',
    ],
    [
      'It carried [most] people on its best day',
      plain,
      'abridged @ It carried | people on its best day - most',
    ],
    [
      'It carried [most people] on its best day',
      plain,
      'altered wording: most >  @ It carried [most people] on its best day',
    ],
    [
      'It carried [a] lot [of] people on its best day',
      plain,
      'altered wording: a] lot [of >  @ It carried [a] lot [of] people on its best day',
    ],
  ])('of %j %j: %s', (text, claim, expected) => {
    expect(answer([text], claim)).toBe(expected);
  });
});

it('widens over the marks that both have at their ends', () => {
  expect(answer(['So he said (we all won it) again'], '(we all won it)')).toBe('verbatim @ (we all won it)');
});

it('is found over an attribution that stands far into an article', () => {
  const text =
    'It rained on the old town all day. “Cats do not vote now,” said Ada Quist. “They cannot care.”';
  const quotation = quoting(text, ['Cats do not vote now,', 'They cannot care.'], 'Ada Quist');
  expect(answer([text, 'Other words'], "Cats don't vote now. They can't care.", [quotation])).toBe(
    "respelled spelling: do not > don't spelling: cannot > can't @ Cats do not vote now | They cannot care.",
  );
});

it('does not let a name in brackets pass that the article contradicts', () => {
  const text = 'Bo Lund left. “They said he was late at the pier.”';
  expect(answer([text], 'They said [Max Doe] was late at the pier')).toBe(
    'altered name: he > Max Doe @ They said he was late at the pier',
  );
  expect(answer([text], 'They said [Lund] was late at the pier')).toBe(
    'abridged @ They said he was late at the pier - he',
  );
});

describe('from one quotation into another', () => {
  const text =
    '“The old boat sank in the bay,” said Ada Holm. Then she went. “Nobody wept for the crew,” she said.';
  const first = quoting(text, ['The old boat sank in the bay,'], 'Ada Holm');
  const by = (speaker: string | null): Quotation => quoting(text, ['Nobody wept for the crew,'], speaker);
  const both = 'The old boat sank in the bay | Nobody wept for the crew';
  const parted =
    'spliced [The old boat sank in the bay] @ The old boat sank in the bay [Nobody wept for the crew] @ Nobody wept for the crew';
  const abridged = `abridged @ ${both} - said Ada Holm. Then she went`;
  const altered =
    'altered name: said Ada Holm. Then she went >  @ The old boat sank in the bay,” said Ada Holm. Then she went. “Nobody wept for the crew';

  it.each([
    ['of one speaker', [first, by('Ada Holm')], parted, abridged],
    ['of two', [first, by('Bo Lund')], parted, parted],
    ['of one who is not named', [first, by(null)], parted, abridged],
    ['of a fragment', [{ ...first, kind: 'fragment' as const }, by('Bo Lund')], altered, parted],
    [
      'in one quotation',
      [quoting(text, both.split(' | '), 'Ada Holm')],
      `verbatim @ ${both}`,
      `verbatim @ ${both}`,
    ],
    ['where nothing is quoted', [], altered, abridged],
  ])('%s', (_, quotations, unmarked, marked) => {
    expect(answer([text], 'The old boat sank in the bay. Nobody wept for the crew', quotations)).toBe(
      unmarked,
    );
    expect(answer([text], 'The old boat sank in the bay … Nobody wept for the crew', quotations)).toBe(
      marked,
    );
    expect(answer([text], 'The old boat sank in the bay … Nobody wept for the men', quotations)).toBe(
      `altered wording: crew > men @ ${both}`,
    );
  });
});

describe('from one article into another', () => {
  const gulls = 'Seven gulls argued over a red herring on the pier';
  const lamps = 'The keeper polished nine lamps before the storm came in';

  it.each([
    [
      'Seven gulls argued over a red herring before the storm came in',
      'spliced [Seven gulls argued over a red herring] @ Seven gulls argued over a red herring [before the storm came in] @ before the storm came in',
    ],
    [
      'Seven gulls argued over a red herring yes before the storm came in',
      'altered wording:  > yes before the storm came in @ Seven gulls argued over a red herring',
    ],
    [
      'Seven gulls argued over before the storm came in',
      'spliced [Seven gulls argued over] @ Seven gulls argued over [before the storm came in] @ before the storm came in',
    ],
    [
      'Seven gulls argued over the storm came',
      'altered wording: a red herring > the storm came @ Seven gulls argued over a red herring',
    ],
    [
      'The keeper polished nine lamps Seven gulls argued over a red herring before the storm came in',
      'spliced [The keeper polished nine lamps Seven gulls argued over a red herring before the storm came in] @ The keeper polished nine lamps before the storm came in [Seven gulls argued over a red herring] @ Seven gulls argued over a red herring',
    ],
  ])('%s', (claim, expected) => {
    expect(answer([gulls, lamps], claim)).toBe(expected);
  });
});

it('lays a long claim against its passage, however long both are', () => {
  const words = Array.from({ length: 3000 }, (_, at) => `w${(at * 7919) % 3001}x`);
  const claim = words.slice(500, 2500);
  claim[40] = 'other';
  claim[1500] = 'another';
  claim.splice(900, 2);
  const changes = [
    ['number', words[540], 'other'],
    ['number', `${words[1400]} ${words[1401]}`, ''],
    ['number', words[2000], 'another'],
  ];
  const text = words.join(' ');
  expect(answer([text], claim.join(' '))).toBe(
    `altered ${changes.map(([flag, before, after]) => `${flag}: ${before} > ${after}`).join(' ')} @ ${words.slice(500, 2500).join(' ')}`,
  );
});

it('does not lay a long claim against a passage with which it shares no longer stretch', () => {
  const words = Array.from({ length: 1700 }, (_, at) => `w${(at * 7919) % 3001}x`);
  const claimOf = (length: number): string =>
    words
      .slice(0, length)
      .map((word, at) => (at % 4 === 3 ? `other${at}` : word))
      .join(' ');
  const text = words.join(' ');
  expect(answer([text], claimOf(200)).slice(0, 7)).toBe('altered');
  expect(answer([text], claimOf(1700))).toBe('not-found');
});
