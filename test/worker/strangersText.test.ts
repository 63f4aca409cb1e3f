import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { Unread } from '../../src/domain/fetching.ts';
import { UserError } from '../../src/domain/userError.ts';
import { createBackgroundWork, type BackgroundWork } from '../../src/worker/backgroundWork.ts';

const MB = 1_000_000;
const html = (text: string): Unread => ({
  bytes: new TextEncoder().encode(text),
  type: 'html',
  charset: null,
});
const council = (): Unread => ({
  bytes: new Uint8Array(readFileSync('test/fixtures/pages/council.html')),
  type: 'html',
  charset: null,
});

/** For machines that are busy: only what hangs takes longer. */
const PATIENT = {
  pages: { limit: 60_000, heap: 160, fresh: true },
  robots: { limit: 60_000, heap: 64, fresh: true },
};
const open: BackgroundWork[] = [];
afterEach(async () => {
  for (const work of open.splice(0)) await work.close();
});

function reader(bounds: Partial<typeof PATIENT> = {}): BackgroundWork {
  const work = createBackgroundWork([], { ...PATIENT, ...bounds });
  open.push(work);
  return work;
}

// A thread takes seconds to start on a busy machine.
describe('what strangers wrote', { timeout: 120_000 }, () => {
  it('is read in a thread as here', async () => {
    expect(await reader().readPage('1', council())).toMatchObject({ title: 'Council keeps the night ferry' });
    expect(await reader().readPage('1', html('<p>Short.'))).toBeNull();
  });

  it('leaves the event loop alone while a page hangs its parser, is given up, and the next is read', async () => {
    const work = reader({ pages: { limit: 20_000, heap: 128, fresh: true } });
    let turns = 0;
    const state = { isOver: false };
    const hanging = work.readPage('1', html('<div>'.repeat(100_000))).finally(() => (state.isOver = true));
    const behind = work.readPage('1', council());
    while (!state.isOver) {
      await new Promise(setImmediate);
      turns++;
    }
    expect(turns).toBeGreaterThan(100);
    expect(await hanging).toEqual({ kind: 'refused', reason: 'too-tangled' });
    expect(await behind).toMatchObject({ title: 'Council keeps the night ferry' });
  });

  it('of one server does not hold up the others: whoever waits is next after the page that is being read', async () => {
    const work = reader({ pages: { limit: 8_000, heap: 128, fresh: true } });
    let hung = 0;
    const many = Array.from({ length: 8 }, async () => {
      const read = await work.readPage('1', html('<div>'.repeat(100_000)));
      hung++;
      return read;
    });
    await work.readPage('2', html('<p>Short.'));
    // The first was under way before the other server asked, and of those that waited one may come before it.
    expect(hung).toBeLessThanOrEqual(2);
    const settled = Promise.allSettled(many);
    await work.close();
    await settled;
  });

  it('is given up where the parser fails or wants too much memory', async () => {
    const undecodable: Unread = { ...council(), charset: 'iso-2022-kr' };
    const refused = { kind: 'refused', reason: 'too-tangled' };
    expect(await reader().readPage('1', undecodable)).toEqual(refused);
    const small = reader({ pages: { limit: 60_000, heap: 24, fresh: true } });
    expect(await small.readPage('1', html('<p>a</p>'.repeat(250_000)))).toEqual(refused);
  });

  it('is given up where a robots.txt would fill the memory', async () => {
    const agents = 'User-agent: a\n'.repeat(15_000);
    const text = `${agents}${'Disallow: /*a*a*a*b\n'.repeat(15_000)}`;
    const work = reader({ robots: { limit: 20_000, heap: 64, fresh: true } });
    const url = `https://news.example/${'a'.repeat(2_000)}`;
    expect(await work.allows('1', { text, url })).toEqual({ kind: 'refused', reason: 'too-tangled' });
  });

  it('is read whole where it is a long article', async () => {
    const sentence =
      '“It went on, and on, and on,” said the man who had been there from the beginning to the end. ';
    const paragraphs = Math.floor((1.9 * MB) / (sentence.length * 4 + 10));
    const page = `<html><body><article>${`<p>${sentence.repeat(4)}</p>\n`.repeat(paragraphs)}</article></body></html>`;
    const read = await reader().readPage('1', html(page));
    expect(read !== null && 'text' in read && read.text.split('\n\n')).toHaveLength(paragraphs);
  });
});

describe('a file of quotes', { timeout: 120_000 }, () => {
  it.each([
    ['empty lines', `text\n${'\n'.repeat(4 * MB)}`, { kind: 'outline', most: 0 }],
    ['millions of rows', `text\n${'x\n'.repeat(4 * MB)}`, { kind: 'unreadable', most: 50_000 }],
    ['quotation marks', `text\n${'"'.repeat(8 * MB)}`, { kind: 'outline', most: 0 }],
    ['brackets', `[${'[],'.repeat(2 * MB)}[]]`, { kind: 'unreadable', most: 50_000 }],
  ])('of %s is read or refused in the thread', async (_, text, expected) => {
    const work = createBackgroundWork([], { limit: 60_000 });
    open.push(work);
    const outlined = await work.outlineFile('1', new TextEncoder().encode(text));
    expect(outlined.kind).toBe(expected.kind);
    if (outlined.kind === 'unreadable')
      expect(outlined.fault.problem).toEqual(['many-entries', expected.most]);
  });

  it('that takes too long is ended, and says so', async () => {
    const work = createBackgroundWork([], { limit: 1 });
    open.push(work);
    const refusal = new UserError({ code: 'too-heavy' });
    const long = new TextEncoder().encode(`text\n${'\n'.repeat(4 * MB)}`);
    await expect(work.outlineFile('1', long)).rejects.toEqual(refusal);
  });

  it('is refused where too many wait, of one server before the others', async () => {
    const work = createBackgroundWork([], { limit: 60_000 });
    open.push(work);
    const ask = (server: string) =>
      work.extract(server, 'x').then(
        () => 'done',
        (error: unknown) => (error instanceof UserError ? error.refusal.code : String(error)),
      );
    const many = Array.from({ length: 40 }, () => ask('1'));
    expect(await ask('2')).toBe('done');
    const answers = await Promise.all(many);
    // One is under way and 32 wait.
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(33);
    expect(answers.filter((answer) => answer === 'busy')).toHaveLength(7);
  });
});
