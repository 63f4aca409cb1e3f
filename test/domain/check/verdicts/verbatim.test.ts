import { describe, expect, it } from 'vitest';
import { harbour } from '../articles.ts';
import { checkClaim } from '../../../../src/domain/check/checkClaim.ts';
import { createCheckIndex } from '../../../../src/domain/check/createCheckIndex.ts';
import { check, expectVerdict, wordsOf } from './check.ts';

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

  it('is the same word with its first letter in brackets', () => {
    expect(check('[W]e are not giving up on the old boat').verdict).toBe('verbatim');
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

  it('names what the claim has put in brackets, and what it stands for', () => {
    const claim = 'It carried 240 [passengers] on its best day';
    expect(check(claim).notes).toEqual([
      {
        kind: 'own-bracket',
        claim: { start: claim.indexOf('passengers'), end: claim.indexOf(']') },
        article: { start: harbour.text.indexOf('people'), end: harbour.text.indexOf(' on its best') },
      },
    ]);
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

describe('the article’s own round brackets, left out without a mark', () => {
  it.each([
    ['in the middle', 'The old harbour (in Vessel) will open again in the spring', 'abridged', 'in Vessel'],
    ['of several words', 'The old harbour (closed since the great flood) will open again', 'abridged'],
    ['with a number', 'The old harbour (built for 900 boats) will open again in spring', 'abridged'],
    ['with a stop inside', 'The old harbour will open again (so they say.) We shall see it then', 'abridged'],
    ['quoted', 'The old harbour (“the pit”) will open again in the spring', 'abridged'],
    ['with a denial', 'The old harbour will (almost certainly not) open again in the spring', 'altered'],
    ['that is a denial', 'The old harbour will [never] open again in the spring', 'altered'],
    ['within a word', 'The old harbour keeper(s) will open again in the spring', 'altered'],
  ])('%s: %s', (_, text, verdict, omitted?: string) => {
    const own = createCheckIndex();
    own.add({ id: 'own', text: `It rained. ${text}. It rained.`, quotations: [] });
    const claim = text.replace(/ ?[[(][^)\]]*[)\]]/u, '');
    const result = checkClaim(own, { text: claim, speaker: null });
    expect(result.verdict).toBe(verdict);
    if (omitted !== undefined)
      expect(
        'omitted' in result
          ? result.omitted.map(({ start, end }) => `It rained. ${text}.`.slice(start, end))
          : [],
      ).toEqual([omitted]);
  });

  it('is altered where more is left out than the brackets', () => {
    const own = createCheckIndex();
    own.add({ id: 'own', text: 'The old harbour (in Vessel) of the king will open again.', quotations: [] });
    const claim = 'The old harbour of will open again';
    expect(checkClaim(own, { text: claim, speaker: null }).verdict).toBe('altered');
  });

  it('is verbatim with them', () => {
    const own = createCheckIndex();
    own.add({
      id: 'own',
      text: 'The old harbour (in Vessel) will open again in the spring.',
      quotations: [],
    });
    const claim = 'The old harbour (in Vessel) will open again';
    expect(checkClaim(own, { text: claim, speaker: null }).verdict).toBe('verbatim');
  });
});
