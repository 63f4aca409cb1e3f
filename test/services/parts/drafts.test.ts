import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/domain/userError.ts';
import { createDrafts, type Drafts } from '../../../src/services/parts/drafts.ts';

const ANN = { server: '1', user: 'ann' };
const EXPIRED = new UserError({ code: 'draft-expired' });
const OF_OTHER = new UserError({ code: 'draft-of-other' });

const numbered = (at: number) => ({ server: '1', user: String(at) });

interface Kept {
  readonly drafts: Drafts<string>;
  pass(minutes: number): void;
}

function keepDrafts(room = 1_000_000): Kept {
  let at = 0;
  let made = 0;
  const drafts = createDrafts<string>({
    now: () => at,
    newId: (length) => String(++made).padStart(length, '0'),
    sizeOf: (value) => value.length,
    room,
  });
  return { drafts, pass: (minutes) => void (at += minutes * 60_000) };
}

const isThere = ({ drafts }: Kept, owner: typeof ANN, id: string): boolean => {
  try {
    drafts.read(owner, id);
    return true;
  } catch (error) {
    expect([EXPIRED, OF_OTHER]).toContainEqual(error);
    return false;
  }
};

describe('drafts', () => {
  it('are given back to their owner, in their server, for 15 minutes', () => {
    const kept = keepDrafts();
    const id = kept.drafts.keep(ANN, 'words');
    expect(kept.drafts.read(ANN, id)).toBe('words');
    expect(() => kept.drafts.read({ server: '1', user: 'bob' }, id)).toThrow(OF_OTHER);
    expect(() => kept.drafts.read({ server: '2', user: 'ann' }, id)).toThrow(OF_OTHER);
    expect(() => kept.drafts.read(ANN, 'no such id')).toThrow(EXPIRED);
    kept.pass(14);
    expect(isThere(kept, ANN, id)).toBe(true);
    kept.pass(1);
    expect(() => kept.drafts.read(ANN, id)).toThrow(EXPIRED);
  });

  it('are used once, and are back where that failed', async () => {
    const kept = keepDrafts();
    const id = kept.drafts.keep(ANN, 'words');
    const failing = kept.drafts.use(ANN, id, async () => {
      expect(isThere(kept, ANN, id)).toBe(false);
      throw new Error('the database is away');
    });
    await expect(failing).rejects.toThrow('the database is away');
    const twice = [0, 1].map(() => kept.drafts.use(ANN, id, async (value) => value));
    expect(await Promise.allSettled(twice)).toEqual([
      { status: 'fulfilled', value: 'words' },
      { status: 'rejected', reason: EXPIRED },
    ]);
    await expect(kept.drafts.use({ server: '2', user: 'ann' }, id, async () => 1)).rejects.toEqual(EXPIRED);
  });

  it('all stand until they expire: a hundred more of a person push out none', () => {
    const kept = keepDrafts();
    const ids = Array.from({ length: 100 }, () => kept.drafts.keep(ANN, 'words'));
    expect(ids.filter((id) => isThere(kept, ANN, id))).toEqual(ids);
  });

  it('of one person take a quarter of the room, and push out nobody else’s', () => {
    const kept = keepDrafts();
    const bobs = kept.drafts.keep({ server: '1', user: 'bob' }, 'words');
    const ids = Array.from({ length: 30 }, () => kept.drafts.keep(ANN, 'x'.repeat(10_000)));
    expect(isThere(kept, { server: '1', user: 'bob' }, bobs)).toBe(true);
    expect(ids.filter((id) => isThere(kept, ANN, id))).toEqual(ids.slice(-25));
  });

  it('hold no more characters together than there is room for; one that is larger is alone', () => {
    const kept = keepDrafts(2_500);
    const ids = ['a', 'b', 'c'].map((user) => kept.drafts.keep({ server: '1', user }, 'x'));
    expect(ids.map((id, at) => isThere(kept, { server: '1', user: 'abc'.charAt(at) }, id))).toEqual([
      false,
      true,
      true,
    ]);
    const large = kept.drafts.keep(ANN, 'x'.repeat(5_000));
    expect(isThere(kept, { server: '1', user: 'c' }, ids[2] ?? '')).toBe(false);
    expect(isThere(kept, ANN, large)).toBe(true);

    const many = keepDrafts();
    const all = Array.from({ length: 1100 }, (_, at) => many.drafts.keep(numbered(at), 'x'));
    expect(all.filter((id, at) => isThere(many, numbered(at), id))).toEqual(all.slice(100));
  });
});
