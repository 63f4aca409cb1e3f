import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../../src/domain/check/checkClaim.ts';
import { createCheckIndex } from '../../../../src/domain/check/createCheckIndex.ts';
import { check, index } from './check.ts';

describe('not found', () => {
  it('says in how many articles', () => {
    expect(check('Penguins have no use for parliamentary procedure')).toEqual({
      verdict: 'not-found',
      searched: 2,
      nearest: [],
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
