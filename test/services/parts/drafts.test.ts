import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/domain/userError.ts';
import { createDrafts, type Drafts, type DraftsParts } from '../../../src/services/parts/drafts.ts';
import { openStore } from '../../../src/store/openStore.ts';
import type { Store } from '../../../src/store/port.ts';
import { emptyDatabase, type EmptyDatabase } from '../../store/databases.ts';

const EXPIRED = new UserError({ code: 'draft-expired' });
const OF_OTHER = new UserError({ code: 'draft-of-other' });

let database: EmptyDatabase;
let store: Store;
beforeAll(async () => {
  database = await emptyDatabase('sqlite');
  store = await openStore(database.address);
});
afterAll(async () => {
  await store.close();
  await database.remove();
});

let servers = 0;
let made = 0;

/** Drafts of a server of their own. Each look at the clock is a millisecond later than the one before. */
function keepDrafts(from: DraftsParts['store'] = store) {
  let at = 0;
  const draftsOf = createDrafts({
    store: from,
    now: () => at++,
    newId: (length) => String(++made).padStart(length, '0'),
  });
  const server = String(++servers);
  const drafts = draftsOf<string>('words');
  return {
    draftsOf,
    drafts,
    ann: { server, user: 'ann' },
    bob: { server, user: 'bob' },
    pass: (minutes: number) => void (at += minutes * 60_000),
  };
}

type Owner = Parameters<Drafts<string>['read']>[0];

async function isThere(drafts: Drafts<string>, owner: Owner, id: string): Promise<boolean> {
  return drafts.read(owner, id).then(
    () => true,
    (error) => {
      expect([EXPIRED, OF_OTHER]).toContainEqual(error);
      return false;
    },
  );
}

async function thereOf(drafts: Drafts<string>, owner: Owner, ids: readonly string[]): Promise<string[]> {
  const there: string[] = [];
  for (const id of ids) if (await isThere(drafts, owner, id)) there.push(id);
  return there;
}

async function keepMany(
  drafts: Drafts<string>,
  owner: Owner,
  count: number,
  words: string,
): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at++) ids.push(await drafts.keep(owner, words));
  return ids;
}

const away = (): Promise<never> =>
  Promise.reject(new UserError({ code: 'store-unavailable', trouble: 'connection' }));

describe('drafts', () => {
  it('are given back to their owner, in their server, for 15 minutes', async () => {
    const { drafts, draftsOf, ann, bob, pass } = keepDrafts();
    const id = await drafts.keep(ann, 'words');
    expect(await drafts.read(ann, id)).toBe('words');
    await expect(drafts.read(bob, id)).rejects.toThrow(OF_OTHER);
    await expect(drafts.read({ server: 'elsewhere', user: 'ann' }, id)).rejects.toThrow(EXPIRED);
    await expect(drafts.read(ann, 'no such id')).rejects.toThrow(EXPIRED);
    await expect(draftsOf('other').read(ann, id)).rejects.toThrow(EXPIRED);
    pass(14);
    expect(await isThere(drafts, ann, id)).toBe(true);
    pass(1);
    await expect(drafts.read(ann, id)).rejects.toThrow(EXPIRED);
  });

  it('are there for another process, and after a restart', async () => {
    const { drafts, ann } = keepDrafts();
    const id = await drafts.keep(ann, 'words');
    expect(await keepDrafts().drafts.use(ann, id, async (value) => value)).toBe('words');
    await expect(drafts.read(ann, id)).rejects.toThrow(EXPIRED);
  });

  it('are used once, and are back where that failed', async () => {
    const { drafts, ann } = keepDrafts();
    const id = await drafts.keep(ann, 'words');
    const failing = drafts.use(ann, id, async () => {
      expect(await isThere(drafts, ann, id)).toBe(false);
      throw new Error('the page is away');
    });
    await expect(failing).rejects.toThrow('the page is away');
    const twice = [0, 1].map(() => drafts.use(ann, id, async (value) => value));
    const settled = await Promise.allSettled(twice);
    expect(settled).toContainEqual({ status: 'fulfilled', value: 'words' });
    expect(settled).toContainEqual({ status: 'rejected', reason: EXPIRED });
  });

  it('all stand until they expire: a hundred more of a person push out none', async () => {
    const { drafts, ann } = keepDrafts();
    const ids = await keepMany(drafts, ann, 100, 'words');
    expect(await thereOf(drafts, ann, ids)).toEqual(ids);
  });

  it('of one person have their room, and push out nobody else’s', async () => {
    const { drafts, ann, bob } = keepDrafts();
    const bobs = await drafts.keep(bob, 'words');
    const ids = await keepMany(drafts, ann, 12, 'x'.repeat(300_000));
    expect(await isThere(drafts, bob, bobs)).toBe(true);
    expect(await thereOf(drafts, ann, ids)).toEqual(ids.slice(-8));
    const large = await drafts.keep(ann, 'x'.repeat(3_000_000));
    expect(await thereOf(drafts, ann, [...ids, large])).toEqual([large]);
  });

  it('of one server have their room: the oldest go first', async () => {
    const { drafts, ann } = keepDrafts();
    const owners = Array.from({ length: 6 }, (_, at) => ({ ...ann, user: String(at) }));
    const ids: string[] = [];
    for (const owner of owners) ids.push(await drafts.keep(owner, 'x'.repeat(2_400_000)));
    const there = [];
    for (const [at, owner] of owners.entries()) there.push(await isThere(drafts, owner, ids[at] ?? ''));
    expect(there).toEqual([false, false, true, true, true, true]);
  });

  it('are used once also where the connection broke after they were kept', async () => {
    const breaking = async (...call: Parameters<Store['keepDraft']>): Promise<never> => {
      await store.keepDraft(...call);
      return away();
    };
    const { drafts, ann } = keepDrafts({ ...store, keepDraft: breaking });
    const id = await drafts.keep(ann, 'words');
    const refused = drafts.use(ann, id, () => Promise.reject(new Error('refused')));
    await expect(refused).rejects.toThrow('refused');
    expect(await drafts.use(ann, id, async (value) => value)).toBe('words');
    await expect(drafts.use(ann, id, async (value) => value)).rejects.toThrow(EXPIRED);
  });

  it('tell why their work failed, also where they cannot be put back', async () => {
    let isFirst = true;
    const full = async (...call: Parameters<Store['keepDraft']>): Promise<void> => {
      if (!isFirst) throw new Error('the disk is full');
      isFirst = false;
      await store.keepDraft(...call);
    };
    const { drafts, ann } = keepDrafts({ ...store, keepDraft: full });
    const id = await drafts.keep(ann, 'words');
    const refused = drafts.use(ann, id, () => Promise.reject(new Error('refused')));
    await expect(refused).rejects.toThrow('refused');
  });

  it('stay with the process while the database is away', async () => {
    const { drafts, ann, bob, pass } = keepDrafts({ keepDraft: away, draft: away, takeDraft: away });
    const id = await drafts.keep(ann, 'words');
    await expect(drafts.read(bob, id)).rejects.toThrow(OF_OTHER);
    expect(await drafts.use(ann, id, async (value) => value)).toBe('words');
    await expect(drafts.read(ann, id)).rejects.toMatchObject({ refusal: { code: 'store-unavailable' } });
    const late = await drafts.keep(ann, 'words');
    pass(15);
    await expect(drafts.read(ann, late)).rejects.toThrow(EXPIRED);
  });
});
