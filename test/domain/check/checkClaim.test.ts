import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../src/domain/check/checkClaim.ts';
import type { CheckResult, FoundPassage } from '../../../src/domain/check/checkResult.ts';
import { createCheckIndex } from '../../../src/domain/check/createCheckIndex.ts';
import { bridge, harbour } from './articles.ts';

const index = createCheckIndex();
index.add(harbour);
index.add(bridge);

function check(text: string, speaker: string | null = null): CheckResult {
  return checkClaim(index, { text, speaker });
}

function wordsOf({ articleId, spans }: FoundPassage): string {
  const { text } = articleId === harbour.id ? harbour : bridge;
  return spans.map(({ start, end }) => text.slice(start, end)).join(' | ');
}

function expectVerdict<V extends CheckResult['verdict']>(
  result: CheckResult,
  verdict: V,
): asserts result is Extract<CheckResult, { verdict: V }> {
  expect(result.verdict).toBe(verdict);
}

describe('verbatim', () => {
  it('finds a quotation word for word, whatever the marks, dashes and spaces', () => {
    const result = check(
      '"we are NOT giving up on the old\u00a0boat - and I will say so to any\u00adone who asks."',
    );
    expectVerdict(result, 'verbatim');
    expect(wordsOf(result.passage)).toBe(
      'We are not giving up on the old boat, and I will say so to anyone who asks',
    );
    expect(result.passage.quotation?.speaker).toBe('Petra Lindqvist');
    expect(result.notes).toEqual([]);
  });

  it('includes the marks that the claim, too, has at its end', () => {
    const result = check('I love the ferry, but love does not weld a hull.');
    expectVerdict(result, 'verbatim');
    expect(wordsOf(result.passage)).toBe('I love the ferry, but love does not weld a hull.');
  });

  it('joins the parts of one quotation over its attribution', () => {
    const result = check(
      'It carried 240 people on its best day, and nobody had to wait longer than twenty minutes',
    );
    expectVerdict(result, 'verbatim');
    expect(wordsOf(result.passage)).toBe(
      'It carried 240 people on its best day | and nobody had to wait longer than twenty minutes',
    );
  });

  it('keeps an ellipsis for verbatim where nothing is left out', () => {
    expect(check('We are not giving up on the old boat…').verdict).toBe('verbatim');
  });
});

describe('abridged', () => {
  it.each([
    'We are not giving up on the old boat … to anyone who asks',
    'We are not giving up on the old boat [...] to anyone who asks',
    'We are not giving up on the old boat . . . to anyone who asks',
  ])('accepts words left out behind a mark: %s', (claim) => {
    const result = check(claim);
    expectVerdict(result, 'abridged');
    expect(result.omitted.map(({ start, end }) => harbour.text.slice(start, end))).toEqual([
      'and I will say so',
    ]);
  });

  it('accepts a clarification in brackets, in place of words or beside them', () => {
    expect(check('It carried 240 [passengers] on its best day').verdict).toBe('abridged');
    expect(check('I love the ferry [of Aldmouth], but love does not weld a hull').verdict).toBe('abridged');
  });

  it('does not accept a denial in brackets', () => {
    const result = check('I [do not] love the ferry, but love does not weld a hull');
    expectVerdict(result, 'altered');
    expect(result.flags).toEqual(['negation']);
  });

  it('says when a mark swallows a negation', () => {
    const result = check('We are … giving up on the old boat');
    expectVerdict(result, 'abridged');
    expect(result.notes).toContainEqual({
      kind: 'omits-negation',
      omitted: { start: harbour.text.indexOf('not giving'), end: harbour.text.indexOf(' giving') },
    });
  });
});

describe('altered', () => {
  it.each([
    ['a dropped negation', 'We are giving up on the old boat, and I will say so', 'negation', 'not', ''],
    ['an added negation', 'I do not love the ferry, but love does not weld a hull', 'negation', '', 'do not'],
    ['a changed number', 'It carried 340 people on its best day', 'number', '240', '340'],
    ['another word', 'A bridge is a promise made of paper and patience', 'wording', 'concrete', 'paper'],
    [
      'a word at the very start',
      'Some repairs would cost us a fortune we do not have',
      'wording',
      'The',
      'Some',
    ],
    [
      'a word at the very end',
      'You can walk across it by the spring of next week',
      'wording',
      'year',
      'week',
    ],
  ])('shows %s', (_, claim, flag, before, after) => {
    const result = check(claim);
    expectVerdict(result, 'altered');
    expect(result.flags[0]).toBe(flag);
    const text = result.passage.articleId === 'harbour' ? harbour.text : bridge.text;
    expect(
      result.changes.map((change) => [
        text.slice(change.article.start, change.article.end),
        claim.slice(change.claim.start, change.claim.end),
      ]),
    ).toEqual([[before, after]]);
  });

  it('flags the worst change first', () => {
    const result = check(
      'It carried 340 folks on its best day, and somebody had to wait longer than twenty minutes',
    );
    expectVerdict(result, 'altered');
    expect(result.flags).toEqual(['negation', 'number']);
    expect(result.changes.map(({ flag }) => flag)).toEqual(['number', 'negation']);
  });

  it('takes joined or parted words for spelling', () => {
    const joined = check('and nobody had to wait longerthan twenty minutes');
    expectVerdict(joined, 'altered');
    expect(joined.flags).toEqual(['spelling']);
  });
});

describe('spliced', () => {
  it('shows the parts of two articles where they stand', () => {
    const result = check('The repairs would cost us a promise made of concrete and patience');
    expectVerdict(result, 'spliced');
    expect(result.parts.map(({ passage }) => [passage.articleId, wordsOf(passage)])).toEqual([
      ['harbour', 'The repairs would cost us a'],
      ['bridge', 'a promise made of concrete and patience'],
    ]);
  });

  it('does not let the words of two people pass for one quotation, even with a mark', () => {
    const unmarked = check(
      'nobody had to wait longer than twenty minutes The repairs would cost us a fortune',
    );
    expectVerdict(unmarked, 'spliced');
    expect(unmarked.parts.map(({ passage }) => passage.quotation?.speaker)).toEqual([
      'Petra Lindqvist',
      'Tomas Brandt',
    ]);
    expect(check('wait longer than twenty minutes … The repairs would cost us a fortune').verdict).toBe(
      'spliced',
    );
  });
});

describe('misattributed', () => {
  it('names who said it', () => {
    const result = check('The repairs would cost us a fortune we do not have', 'Petra Lindqvist');
    expectVerdict(result, 'misattributed');
    expect(result.saidBy).toBe('Tomas Brandt');
    expect(result.claimed).toBe('Petra Lindqvist');
  });

  it.each(['Tomas Brandt', 'Brandt', 'Mr. Brandt', 'T. Brandt', 'tomas BRANDT'])(
    'lets %s have his words',
    (speaker) => {
      expect(check('The repairs would cost us a fortune we do not have', speaker).verdict).toBe('verbatim');
    },
  );

  it('does not vouch for a speaker the article says nothing of', () => {
    const result = check('Everything is on the table at the moment', 'Petra Lindqvist');
    expectVerdict(result, 'misattributed');
    expect(result.saidBy).toBeNull();
  });

  it('leaves open what the article leaves open', () => {
    const text =
      'Noor Vance opened the session. “Nothing here is settled, least of all the price,” the chair said.';
    const open = createCheckIndex();
    const start = text.indexOf('Nothing');
    const spans = [{ start, end: text.indexOf('”') }];
    open.add({
      id: 'open',
      text,
      quotations: [
        {
          kind: 'utterance',
          spans,
          cue: null,
          speakerSpan: null,
          speaker: null,
          confidence: 0.3,
          quoted: 0.9,
        },
      ],
    });
    const claim = 'Nothing here is settled, least of all the price';
    expect(checkClaim(open, { text: claim, speaker: 'Noor Vance' })).toMatchObject({
      verdict: 'verbatim',
      notes: [{ kind: 'speaker-unknown' }],
    });
    expect(checkClaim(open, { text: claim, speaker: 'Ana Reyes' })).toMatchObject({
      verdict: 'misattributed',
      saidBy: null,
    });
  });
});

describe('not found', () => {
  it('says in how many articles, and shows what comes near', () => {
    expect(check('Penguins have no use for parliamentary procedure')).toEqual({
      verdict: 'not-found',
      searched: 2,
      nearest: null,
      notes: [],
    });
  });

  it('searches only what may be seen', () => {
    const claim = { text: 'A bridge is a promise made of concrete and patience', speaker: null };
    expect(checkClaim(index, claim, { sees: (id) => id === 'harbour' })).toMatchObject({
      verdict: 'not-found',
      searched: 1,
    });
    expect(checkClaim(index, claim, { sees: (id) => id === 'bridge' }).verdict).toBe('verbatim');
  });

  it('does not let an unseen source stand before a seen one that differs', () => {
    const shared = createCheckIndex();
    shared.add({ id: 'theirs', text: 'The kiln must never go cold before the feast', quotations: [] });
    shared.add({ id: 'ours', text: 'The kiln must never go cold after the feast', quotations: [] });
    const claim = { text: 'The kiln must never go cold before the feast', speaker: null };
    expect(checkClaim(shared, claim, { sees: (id) => id === 'ours' })).toMatchObject({
      verdict: 'altered',
      passage: { articleId: 'ours' },
    });
  });
});

describe('notes', () => {
  it('shows the rest of a sentence that turns the claim around', () => {
    const result = check('You can walk across it by the spring of next year');
    expectVerdict(result, 'verbatim');
    expect(result.notes).toEqual([]);
    const cut = check('I love the ferry');
    expectVerdict(cut, 'verbatim');
    expect(cut.notes).toContainEqual({
      kind: 'cut-short',
      side: 'after',
      rest: { start: harbour.text.indexOf('but love'), end: harbour.text.indexOf('hull') + 4 },
    });
  });

  it('shows a denial before the claim', () => {
    const result = check('giving up on the old boat');
    expect(result.notes).toContainEqual({
      kind: 'cut-short',
      side: 'before',
      rest: { start: harbour.text.indexOf('We are not'), end: harbour.text.indexOf(' giving') },
    });
  });

  it('names every passage that fits', () => {
    const result = check('Everything is on the table at the moment');
    expectVerdict(result, 'verbatim');
    const [note] = result.notes;
    expect(note).toMatchObject({ kind: 'ambiguous', others: [{ articleId: 'bridge' }] });
  });

  it.each([
    ['', 0],
    ['…“”—!', 0],
    ['🛳️🛳️', 0],
    ['ferry', 1],
    ['old boat', 2],
    ['weld a hull', 3],
  ])('says that %j is too short', (claim, words) => {
    expect(check(claim).notes).toContainEqual({ kind: 'too-short', words });
    expect(check(claim).verdict).toBe(words === 0 ? 'not-found' : 'verbatim');
  });
});

describe('marks and like passages', () => {
  it('leaves words out at the mark, though the words beside it stand twice', () => {
    const twice = createCheckIndex();
    const text =
      '“You know what I want to hear? I want to hear the gulls again before the winter,” Ida Brook said.';
    twice.add({ id: 'twice', text, quotations: [] });
    const claim = 'You know what I want to [...] hear the gulls again before the winter';
    const result = checkClaim(twice, { text: claim, speaker: null });
    expectVerdict(result, 'abridged');
    expect(result.omitted.map(({ start, end }) => text.slice(start, end))).toEqual(['hear? I want to']);
  });

  it('prefers the passage that has the claim’s apostrophes', () => {
    const both = createCheckIndex();
    for (const [id, text] of [
      ['single', 'She wrote ‘wait for the tide’ on the wall of the boat house.'],
      ['double', 'She wrote "wait for the tide" on the wall of the boat house.'],
    ] as const) {
      both.add({ id, text, quotations: [] });
    }
    for (const [mark, articleId] of [
      ["'", 'single'],
      ['"', 'double'],
    ]) {
      const text = `wrote ${mark}wait for the tide${mark} on the wall`;
      expect(checkClaim(both, { text, speaker: null })).toMatchObject({
        verdict: 'verbatim',
        passage: { articleId },
      });
    }
  });
});
