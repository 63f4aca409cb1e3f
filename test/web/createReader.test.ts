import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../src/web/reading/createReader.ts';
import type { Unread } from '../../src/web/reading/readArticle.ts';

const MB = 1_000_000;
const html = (text: string): Unread => ({ bytes: Buffer.from(text), type: 'html', charset: null });
const council = (): Unread => ({
  bytes: readFileSync('test/fixtures/pages/council.html'),
  type: 'html',
  charset: null,
});

/** For machines that are busy: only what hangs takes longer. */
const PATIENT = { article: { limit: 25_000, heap: 160 }, robots: { limit: 25_000, heap: 64 } };

describe('the reader', () => {
  it('reads in a thread what it reads here', async () => {
    expect(await createReader(PATIENT).read(council())).toMatchObject({
      title: 'Council keeps the night ferry',
    });
  });

  it('says that there is no article', async () => {
    await expect(createReader(PATIENT).read(html('<p>Short.'))).rejects.toMatchObject({
      reason: 'no-article',
    });
  });

  it('leaves the event loop alone while a page hangs its parser, gives up, and reads the next', async () => {
    const reader = createReader({ ...PATIENT, article: { limit: 8_000, heap: 128 } });
    let turns = 0;
    const state = { isOver: false };
    const hanging = reader.read(html('<div>'.repeat(100_000))).finally(() => (state.isOver = true));
    const behind = reader.read(council());
    const settled = Promise.allSettled([hanging, behind]);
    while (!state.isOver) {
      await new Promise(setImmediate);
      turns++;
    }
    expect(turns).toBeGreaterThan(100);
    expect(await settled).toMatchObject([
      { status: 'rejected', reason: { reason: 'too-tangled' } },
      { status: 'fulfilled', value: { title: 'Council keeps the night ferry' } },
    ]);
  });

  it('gives up where the parser fails or wants too much memory', async () => {
    const undecodable: Unread = { ...council(), charset: 'iso-2022-kr' };
    await expect(createReader(PATIENT).read(undecodable)).rejects.toMatchObject({ reason: 'too-tangled' });
    const reader = createReader({ ...PATIENT, article: { limit: 25_000, heap: 24 } });
    await expect(reader.read(html('<p>a</p>'.repeat(250_000)))).rejects.toMatchObject({
      reason: 'too-tangled',
    });
  });

  it('gives up on a robots.txt that would fill the memory', async () => {
    const agents = 'User-agent: a\n'.repeat(15_000);
    const robots = `${agents}${'Disallow: /*a*a*a*b\n'.repeat(15_000)}`;
    const reader = createReader({ ...PATIENT, robots: { limit: 5_000, heap: 64 } });
    const url = new URL(`https://news.example/${'a'.repeat(2_000)}`);
    await expect(reader.allows(robots, url)).rejects.toMatchObject({ reason: 'too-tangled' });
  });

  it('reads a long article whole', async () => {
    const sentence =
      '“It went on, and on, and on,” said the man who had been there from the beginning to the end. ';
    const paragraphs = Math.floor((1.9 * MB) / (sentence.length * 4 + 10));
    const { text } = await createReader(PATIENT).read(
      html(
        `<html><body><article>${`<p>${sentence.repeat(4)}</p>\n`.repeat(paragraphs)}</article></body></html>`,
      ),
    );
    expect(text.split('\n\n')).toHaveLength(paragraphs);
  });

  it('does not blame the page where the thread itself does not start', async () => {
    const reader = createReader(PATIENT, new URL('nowhere.ts', import.meta.url));
    await expect(reader.read(council())).rejects.toThrow('the thread failed');
  });
});
