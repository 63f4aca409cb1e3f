import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AttachedFile } from '../../src/domain/fetching.ts';
import { HOSTS, page, redirect, startFakeWeb, type FakeWeb } from './fakeWeb.ts';

let fake: FakeWeb;
beforeAll(async () => {
  fake = await startFakeWeb();
});
beforeEach(() => {
  fake.reset();
  fake.names.set('cdn.discordapp.com', [HOSTS.first]);
});
afterAll(() => fake.close());

const CDN = 'https://cdn.discordapp.com/ephemeral-attachments/1/2';
const refused = (reason: string) => ({ kind: 'refused', reason });

/** A file as Discord describes and serves it. */
function attach(name: string, body: string | Uint8Array, size = Buffer.byteLength(body)): AttachedFile {
  const url = `${CDN}/${encodeURIComponent(name)}?ex=65&is=66&hm=abc&`;
  fake.pages.set(url, page(body, { 'content-type': 'application/octet-stream' }));
  return { name, url, size };
}

const fixture = (name: string): AttachedFile => attach(name, readFileSync(`test/fixtures/pages/${name}`));

describe('fetchArticleFile', () => {
  it('reads text, Markdown and HTML by the name of the file', async () => {
    const titles = ['report.txt', 'interview.md', 'council.html'].map(async (name) =>
      fake.web().fetchArticleFile('1', fixture(name)),
    );
    expect(await Promise.all(titles)).toMatchObject([
      { kind: 'article', title: 'Judge lets the goat stay' },
      { kind: 'article', title: 'Ten questions for a bell founder', date: '2023-11-18' },
      { kind: 'article', title: 'Council keeps the night ferry', publisher: 'The Harbour Gazette' },
    ]);
    expect(fake.requests.some((url) => url.endsWith('/robots.txt'))).toBe(false);
  });

  it('takes an ending in capitals', async () => {
    expect(await fake.web().fetchArticleFile('1', attach('A.TXT', 'One line.'))).toMatchObject({
      text: 'One line.',
    });
  });

  it.each(['a.pdf', 'a.docx', 'a.json', 'a', '.txt', 'txt'])('refuses %s', async (name) => {
    expect(await fake.web().fetchArticleFile('1', attach(name, 'x'))).toEqual(refused('wrong-type'));
    expect(fake.dialled).toEqual([]);
  });

  it('refuses what is no text, whatever its name says', async () => {
    const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
    expect(await fake.web().fetchArticleFile('1', attach('a.txt', picture))).toEqual(refused('wrong-type'));
    const wide = new Uint8Array(Buffer.from('\ufeffOne line.', 'utf16le'));
    expect(await fake.web().fetchArticleFile('1', attach('a.txt', wide))).toMatchObject({
      text: 'One line.',
    });
  });

  it('refuses one without a word', async () => {
    expect(await fake.web().fetchArticleFile('1', attach('a.txt', ' \n\n '))).toEqual(refused('no-article'));
    expect(await fake.web().fetchArticleFile('1', attach('a.md', '<!-- -->'))).toEqual(refused('no-article'));
  });
});

describe('fetchDataFile', () => {
  it.each(['quotes.json', 'quotes.csv', 'quotes.yaml', 'quotes.yml'])(
    'gives %s as it stands',
    async (name) => {
      const text = '\u2028 a,“b”\r\n\0';
      const bytes = new TextEncoder().encode(`\ufeff${text}`);
      expect(await fake.web().fetchDataFile('1', attach(name, bytes))).toEqual({ kind: 'data', bytes });
    },
  );

  it.each(['article.txt', 'a.exe'])('refuses %s', async (name) => {
    expect(await fake.web().fetchDataFile('1', attach(name, 'x'))).toEqual(refused('wrong-type'));
  });

  it('refuses more than 8 MB, whatever its size is said to be', async () => {
    const web = fake.web();
    const fits = attach('a.csv', 'x'.repeat(8_000_000));
    expect(await web.fetchDataFile('1', fits)).toMatchObject({ kind: 'data' });
    expect(await web.fetchDataFile('1', { ...fits, size: 8_000_001 })).toEqual(refused('too-large'));
    expect(await web.fetchDataFile('1', attach('b.csv', 'x'.repeat(8_000_001), 5))).toEqual(
      refused('too-large'),
    );
  });

  it('refuses what Discord no longer has', async () => {
    expect(await fake.web().fetchDataFile('1', { name: 'a.csv', url: `${CDN}/gone.csv`, size: 1 })).toEqual(
      refused('not-found'),
    );
  });
});

describe('the address of an attachment', () => {
  it.each([
    'https://cdn.discordapp.com.evil.example/a.csv',
    'https://evil.example/cdn.discordapp.com/a.csv',
    'https://discordapp.com/a.csv',
    'http://cdn.discordapp.com/a.csv',
    'https://evil.cdn.discordapp.com/a.csv',
    'nonsense',
  ])('%j is refused', async (url) => {
    expect(await fake.web().fetchDataFile('1', { name: 'a.csv', url, size: 1 })).toEqual(
      refused('bad-address'),
    );
    expect(fake.lookups).toEqual([]);
  });

  it.each([
    ['http://10.0.0.1/a.csv', 'bad-address'],
    ['https://cdn.discordapp.com:8443/a.csv', 'port'],
    ['https://x@cdn.discordapp.com/a.csv', 'credentials'],
    ['file:///etc/passwd', 'not-http'],
  ])('%j is refused: %s', async (url, reason) => {
    expect(await fake.web().fetchDataFile('1', { name: 'a.csv', url, size: 1 })).toEqual(refused(reason));
  });

  it('may be of a second host of Discord', async () => {
    fake.names.set('media.discordapp.net', [HOSTS.second]);
    const url = 'https://media.discordapp.net/attachments/1/2/a.csv';
    fake.pages.set(url, page('a,b'));
    expect(await fake.web().fetchDataFile('1', { name: 'a.csv', url, size: 3 })).toEqual({
      kind: 'data',
      bytes: new TextEncoder().encode('a,b'),
    });
  });

  it('leads nowhere private, by DNS or by a redirect', async () => {
    const file = attach('a.csv', 'x');
    fake.pages.set(file.url, redirect('http://127.0.0.1/a.csv'));
    expect(await fake.web().fetchDataFile('1', file)).toEqual(refused('private-address'));
    fake.names.set('cdn.discordapp.com', ['10.0.0.1']);
    expect(await fake.web().fetchDataFile('1', file)).toEqual(refused('private-address'));
    expect(fake.trapped).toEqual([]);
  });
});

describe('with a local Discord', () => {
  const seen: string[] = [];
  const discord = createServer((request, response) => {
    seen.push(request.url ?? '');
    if (request.url === '/local/attachments/3/a.csv') response.end('a,b');
    else response.writeHead(302, { location: '/local/attachments/3/a.csv' }).end();
  });
  let localDiscord = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => discord.listen(0, '127.0.0.1', resolve));
    localDiscord = `http://127.0.0.1:${(discord.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => discord.close(resolve)));
  beforeEach(() => seen.splice(0));

  const fetchFrom = (url: string) =>
    fake.web({}, { localDiscord }).fetchDataFile('1', { name: 'a.csv', url, size: 3 });

  it('its own attachments are read', async () => {
    expect(await fetchFrom(`${localDiscord}/local/attachments/3/a.csv`)).toEqual({
      kind: 'data',
      bytes: new TextEncoder().encode('a,b'),
    });
  });

  it('nothing else of this machine is, and no redirect followed', async () => {
    expect(await fetchFrom(`${localDiscord}/local/attachments/4/a.csv`)).toEqual(refused('unreachable'));
    expect(seen).toEqual(['/local/attachments/4/a.csv']);
    const port = Number(new URL(localDiscord).port);
    expect(await fetchFrom(`http://127.0.0.1:${port === 9 ? 10 : 9}/local/attachments/3/a.csv`)).toEqual(
      refused('port'),
    );
    expect(await fetchFrom(`http://localhost:${port}/local/attachments/3/a.csv`)).toEqual(refused('port'));
    expect(await fake.web({}, { localDiscord }).fetchPage('1', `${localDiscord}/`)).toEqual(refused('port'));
    expect(seen).toHaveLength(1);
  });
});
