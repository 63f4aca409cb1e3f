import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWeb } from '../../src/web/createWeb.ts';
import { readerHere as reader } from './fakeWeb.ts';

// The web as the bot has it: with real connections, threads and deadline. Nothing of it leaves the machine.

let reached = 0;
const discord = createServer((request, response) => {
  reached++;
  response.end(readFileSync(`test/fixtures/pages/${request.url?.split('/').at(-1)}`));
});
let localDiscord = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => discord.listen(0, '127.0.0.1', resolve));
  localDiscord = `http://127.0.0.1:${(discord.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => discord.close(resolve)));

describe('the web of the bot', () => {
  it('reads what is attached in a local Discord', async () => {
    const web = createWeb({ localDiscord, now: Date.now, reader });
    const url = `${localDiscord}/local/attachments/1/council.html`;
    expect(await web.fetchArticleFile('1', { name: 'council.html', url, size: 1_000 })).toMatchObject({
      kind: 'article',
      title: 'Council keeps the night ferry',
    });
    expect(reached).toBe(1);
  });

  it('reaches nothing else of this machine', async () => {
    const web = createWeb({ localDiscord: null, now: Date.now, reader });
    const { port } = new URL(localDiscord);
    const before = reached;
    for (const host of ['127.0.0.1', '2130706433', '[::ffff:127.0.0.1]', 'localhost']) {
      const page = await web.fetchPage('1', `http://${host}/`);
      expect(page).toEqual({ kind: 'refused', reason: 'private-address' });
      expect(await web.fetchPage('1', `http://${host}:${port}/`)).toEqual({
        kind: 'refused',
        reason: 'port',
      });
      const file = { name: 'report.txt', url: `http://${host}:${port}/report.txt`, size: 1 };
      expect(await web.fetchArticleFile('1', file)).toEqual({ kind: 'refused', reason: 'port' });
    }
    expect(reached).toBe(before);
  });
});
