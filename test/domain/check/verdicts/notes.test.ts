import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../../src/domain/check/checkClaim.ts';
import { createCheckIndex } from '../../../../src/domain/check/createCheckIndex.ts';
import { harbour } from '../articles.ts';
import { check, expectVerdict } from './check.ts';

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

  it.each([
    [
      'I love the old ferry',
      '“They pretend that I love the old ferry,” he said.',
      'They pretend that',
      'before',
    ],
    ['I love the old ferry', '“I love the old ferry, a distortion,” he said.', 'a distortion', 'after'],
    ['I love the old ferry', '“I love the old ferry, which is a lie,” he said.', 'which is a lie', 'after'],
    ['we lose the old ferry', '“If we lose the old ferry I will move,” he said.', 'If', 'before'],
  ])('shows what makes %j say less in %s', (claim, text, rest, side) => {
    const own = createCheckIndex();
    own.add({ id: 'own', text, quotations: [] });
    const start = text.indexOf(rest);
    expect(checkClaim(own, { text: claim, speaker: null }).notes).toContainEqual({
      kind: 'cut-short',
      side,
      rest: expect.objectContaining({ start }),
    });
  });

  it('names every passage that fits', () => {
    const result = check('Everything is on the table at the moment');
    expectVerdict(result, 'verbatim');
    const [note] = result.notes;
    expect(note).toMatchObject({ kind: 'ambiguous', others: [{ articleId: 'bridge' }] });
  });

  it('asks for no more than four words', () => {
    expect(check('We are not giving').notes).toEqual([]);
    expect(check('We aren’t giving up').notes).toEqual([]);
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
