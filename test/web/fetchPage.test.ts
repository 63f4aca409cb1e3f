import type { RequestListener } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FakeWeb } from './fakeWeb.ts';
import { articlePage, HOSTS, page, redirect, startFakeWeb } from './fakeWeb.ts';

let fake: FakeWeb;
beforeAll(async () => {
  fake = await startFakeWeb();
});
beforeEach(() => {
  fake.reset();
  fake.names.set('news.example', [HOSTS.first]);
});
afterAll(() => fake.close());

const SITE = 'https://news.example';
const MB = 1_000_000;

const serve = (listener: RequestListener, path = '/page'): void => void fake.pages.set(SITE + path, listener);
const fetchIt = (path = '/page') => fake.web().fetchPage(SITE + path);
const refused = (reason: string) => ({ kind: 'refused', reason });

describe('fetchPage', () => {
  it('gives the article and the address where it was found in the end', async () => {
    serve(page(articlePage('“We sail,” she said.')));
    expect(await fetchIt('/page?id=1#part')).toEqual(refused('not-found'));
    expect(await fetchIt('/page#part')).toMatchObject({
      kind: 'page',
      url: `${SITE}/page`,
      title: 'A title',
      text: expect.stringMatching(/^“We sail,” she said\.\n\n/) as unknown,
    });
  });

  it('takes an address with white space and angle brackets around it, as people paste it', async () => {
    serve(page(articlePage('Pasted.')));
    expect(await fake.web().fetchPage(` <${SITE}/page>\n`)).toMatchObject({ kind: 'page' });
  });

  it('says who it is, and sends nothing else of anybody', async () => {
    let headers: object = {};
    serve((request, response) => {
      ({ headers } = request);
      page(articlePage('Seen.'))(request, response);
    });
    await fetchIt();
    expect(headers).toEqual({
      host: 'news.example',
      connection: 'close',
      'user-agent': expect.stringMatching(/^Verbatim \(/) as unknown,
      accept: 'text/html, application/xhtml+xml, text/plain;q=0.8',
      'accept-language': 'en, *;q=0.5',
      'accept-encoding': 'gzip, br',
    });
  });

  it('gives no cookie back', async () => {
    let cookie: string | undefined = 'unseen';
    serve(redirect('/there', { 'set-cookie': 'a=1' }));
    serve((request, response) => {
      ({ cookie } = request.headers);
      page(articlePage('Arrived.'))(request, response);
    }, '/there');
    expect(await fetchIt()).toMatchObject({ kind: 'page' });
    expect(cookie).toBeUndefined();
  });

  it('uses no proxy of the environment', async () => {
    const before = process.env;
    const proxy = 'http://127.0.0.1:9';
    process.env = {
      ...before,
      HTTP_PROXY: proxy,
      HTTPS_PROXY: proxy,
      https_proxy: proxy,
      NODE_USE_ENV_PROXY: '1',
    };
    try {
      serve(page(articlePage('Direct.')));
      expect(await fetchIt()).toMatchObject({ kind: 'page' });
    } finally {
      process.env = before;
    }
  });

  it('goes by IPv6, and on to the next address where one is dead', async () => {
    fake.names.set('news.example', [HOSTS.v6]);
    serve(page(articlePage('Six.')));
    expect(await fetchIt()).toMatchObject({ kind: 'page' });
    fake.names.set('news.example', ['8.8.4.4', HOSTS.v6]);
    expect(await fetchIt()).toMatchObject({ kind: 'page' });
  });

  it('wants the certificate of the name', async () => {
    fake.names.set('other.example', [HOSTS.first]);
    fake.pages.set('https://other.example/', page(articlePage('Not theirs.')));
    expect(await fake.web().fetchPage('https://other.example/')).toEqual(refused('robots'));
    expect(fake.requests).toEqual([]);
  });
});

const chain = (length: number): void => {
  for (let at = 0; at < length; at++) serve(redirect(`/${at + 1}`), `/${at}`);
  serve(page(articlePage('The end.')), `/${length}`);
};

describe('redirects', () => {
  it('are followed three times', async () => {
    chain(3);
    expect(await fetchIt('/0')).toMatchObject({ kind: 'page', url: `${SITE}/3` });
  });

  it('are not followed a fourth time', async () => {
    chain(4);
    expect(await fetchIt('/0')).toEqual(refused('too-many-redirects'));
    expect(fake.requests).not.toContain(`${SITE}/4`);
  });

  it('in a circle end too', async () => {
    serve(redirect('/page'));
    expect(await fetchIt()).toEqual(refused('too-many-redirects'));
  });

  it('may lead to another site, by name, scheme or letters of any script', async () => {
    fake.names.set('xn--bcher-kva.example', [HOSTS.second]);
    serve(redirect(Buffer.from('http://bücher.example/ä').toString('latin1')));
    fake.pages.set('http://xn--bcher-kva.example/%C3%A4', page(articlePage('There.')));
    expect(await fetchIt()).toMatchObject({ url: 'http://xn--bcher-kva.example/%C3%A4' });
    expect(fake.dialled).toContain(HOSTS.second);
  });
});

const robots = (text: string): void => serve(page(text, { 'content-type': 'text/plain' }), '/robots.txt');

describe('robots.txt', () => {
  beforeEach(() => serve(page(articlePage('Read.'))));

  it.each([
    ['User-agent: *\nDisallow: /', 'refused'],
    ['User-agent: *\nDisallow: /pa*e$', 'refused'],
    ['User-agent: verbatim\nDisallow: /page', 'refused'],
    ['User-agent: Verbatim/2.0\nDisallow: /page', 'refused'],
    ['User-agent: *\nDisallow: /\nAllow: /page', 'page'],
    ['User-agent: *\nDisallow: /\n\nUser-agent: Verbatim\nDisallow: /admin', 'page'],
    ['User-agent: Other\nDisallow: /', 'page'],
    ['<html>not found, but we say 200</html>', 'page'],
    ['', 'page'],
  ])('%j makes it %s', async (text, kind) => {
    robots(text);
    expect(await fetchIt()).toMatchObject({ kind });
    expect(fake.requests.includes(`${SITE}/page`)).toBe(kind === 'page');
  });

  it.each([401, 403, 404, 410])('that answers %d allows everything', async (status) => {
    serve((_request, response) => response.writeHead(status).end(), '/robots.txt');
    expect(await fetchIt()).toMatchObject({ kind: 'page' });
  });

  it.each([500, 503, 304])('that answers %d allows nothing', async (status) => {
    serve((_request, response) => response.writeHead(status).end(), '/robots.txt');
    expect(await fetchIt()).toEqual(refused('robots'));
  });

  it('that is too long, broken off or never found allows nothing', async () => {
    for (const strange of [
      page('#'.repeat(600_000)),
      page('User', { 'content-length': '100', connection: 'close' }),
      redirect('/robots.txt'),
    ]) {
      serve((request, response) => {
        strange(request, response);
        if (response.hasHeader('content-length')) response.destroy();
      }, '/robots.txt');
      expect(await fetchIt()).toEqual(refused('robots'));
    }
  });

  it('of every site on the way is asked, and of each once', async () => {
    fake.names.set('other.example', [HOSTS.second]);
    serve(redirect('/moved'), '/start');
    serve(redirect('http://other.example/moved'), '/moved');
    fake.pages.set('http://other.example/moved', redirect('/secret'));
    fake.pages.set('http://other.example/robots.txt', page('User-agent: *\nDisallow: /secret'));
    fake.pages.set('http://other.example/secret', page(articlePage('Secret.')));
    expect(await fetchIt('/start')).toEqual(refused('robots'));
    expect(fake.requests).toEqual([
      `${SITE}/robots.txt`,
      `${SITE}/start`,
      `${SITE}/moved`,
      'http://other.example/robots.txt',
      'http://other.example/moved',
    ]);
  });

  it('is remembered for an hour, of the last hundred sites', async () => {
    let now = 0;
    const web = fake.web({}, { now: () => now });
    const asked = (): number => fake.requests.filter((url) => url === `${SITE}/robots.txt`).length;
    await web.fetchPage(`${SITE}/page`);
    now = 3_599_999;
    await web.fetchPage(`${SITE}/page`);
    expect(asked()).toBe(1);
    now = 3_600_000;
    await web.fetchPage(`${SITE}/page`);
    expect(asked()).toBe(2);
    for (let at = 0; at < 100; at++) {
      fake.names.set(`site${at}.example`, [HOSTS.second]);
      await web.fetchPage(`http://site${at}.example/`);
    }
    await web.fetchPage(`${SITE}/page`);
    expect(asked()).toBe(3);
  });
});

describe('what a server answers', () => {
  it.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [401, 'forbidden'],
    [402, 'forbidden'],
    [403, 'forbidden'],
    [451, 'forbidden'],
    [429, 'unreachable'],
    [500, 'unreachable'],
    [503, 'unreachable'],
    [204, 'unreachable'],
    [206, 'unreachable'],
    [301, 'unreachable'],
  ])('with the status %d is refused: %s', async (status, reason) => {
    serve((_request, response) => response.writeHead(status, { 'content-type': 'text/html' }).end());
    expect(await fetchIt()).toEqual(refused(reason));
  });

  it.each([
    'application/json',
    'application/pdf',
    'image/svg+xml',
    'text/xml',
    'application/octet-stream',
    'text/html5',
    'multipart/mixed; x=text/html',
    '',
  ])('of the type %j is refused', async (type) => {
    serve(page(articlePage('Some type.'), { 'content-type': type }));
    expect(await fetchIt()).toEqual(refused('wrong-type'));
  });

  it.each(['text/html', 'TEXT/HTML;charset=UTF-8', 'application/xhtml+xml', 'text/plain; charset="utf-8"'])(
    'of the type %j is read',
    async (type) => {
      serve(page(articlePage('“Öl,” he said.'), { 'content-type': type }));
      const found = await fetchIt();
      expect(found).toMatchObject({ kind: 'page' });
      expect(found.kind === 'page' && found.text).toContain('“Öl,” he said.');
    },
  );

  it.each([
    ['windows-1252 by its header', '\x93\xd6l,\x94 he said.', 'text/html; charset=windows-1252', ''],
    [
      'latin-1, which the web means as windows-1252',
      '\x93\xd6l,\x94 he said.',
      'text/html; charset=ISO-8859-1',
      '',
    ],
    ['windows-1252 by its head', '\x93\xd6l,\x94 he said.', 'text/html', '<meta charset="windows-1252">'],
    ['windows-1252 by nothing', '\x93\xd6l,\x94 he said.', 'text/html; charset=nonsense', ''],
    [
      'UTF-8 by its mark',
      '\xef\xbb\xbf\xe2\x80\x9c\xc3\x96l,\xe2\x80\x9d he said.',
      'text/html; charset=latin1',
      '',
    ],
    ['UTF-8 by nothing', '\xe2\x80\x9c\xc3\x96l,\xe2\x80\x9d he said.', 'text/html', ''],
  ])('in %s is decoded', async (_name, bytes, type, head) => {
    const html = articlePage('WORDS').replace('<title>', `${head}<title>`);
    const [before = '', after = ''] = html.split('WORDS');
    const mark = bytes.startsWith('\xef\xbb\xbf') ? '\xef\xbb\xbf' : '';
    const body = Buffer.from(mark + before + bytes.slice(mark.length) + after, 'latin1');
    serve(page(body, { 'content-type': type }));
    const found = await fetchIt();
    expect(found.kind === 'page' && found.text.split('\n')[0]).toBe('“Öl,” he said.');
  });

  it('compressed is read', async () => {
    for (const [encoding, compress] of [
      ['gzip', gzipSync],
      ['br', brotliCompressSync],
    ] as const) {
      serve(page(compress(articlePage(`By ${encoding}.`)), { 'content-encoding': encoding }));
      expect(await fetchIt()).toMatchObject({ text: expect.stringContaining(`By ${encoding}.`) as unknown });
    }
  });

  it.each(['deflate', 'zstd', 'gzip, gzip', 'nonsense'])('compressed by %j is refused', async (encoding) => {
    serve(page(articlePage('Packed.'), { 'content-encoding': encoding }));
    expect(await fetchIt()).toEqual(refused('wrong-type'));
  });

  it('compressed but broken is refused', async () => {
    const whole = gzipSync(articlePage('Broken.'));
    for (const body of [whole.subarray(0, 60), Buffer.from('not compressed at all')]) {
      serve(page(body, { 'content-encoding': 'gzip' }));
      expect(await fetchIt()).toEqual(refused('unreachable'));
    }
  });

  it('without an article is refused', async () => {
    serve(page('<html><body><p>Hello.</p></body></html>'));
    expect(await fetchIt()).toEqual(refused('no-article'));
  });

  it('that is not HTTP is refused', async () => {
    serve((request) => request.socket.end('SSH-2.0-OpenSSH_9.9\r\n'));
    expect(await fetchIt()).toEqual(refused('unreachable'));
  });

  it('with endless headers is refused', async () => {
    serve((request) => {
      request.socket.write('HTTP/1.1 200 OK\r\n');
      for (let line = 0; line < 1000; line++) request.socket.write(`x-${line}: ${'x'.repeat(100)}\r\n`);
    });
    expect(await fetchIt()).toEqual(refused('unreachable'));
  });
});

describe('a page that is too large', () => {
  it('by its own word is not even begun', async () => {
    let closed = false;
    serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': String(3 * MB) });
      response.on('close', () => (closed = true)).flushHeaders();
    });
    expect(await fetchIt()).toEqual(refused('too-large'));
    await expect.poll(() => closed).toBe(true);
  });

  it.each([undefined, 'gzip'])('without an end is cut off (content-encoding: %s)', async (encoding) => {
    let sent = 0;
    const closed = new Promise((resolve) => {
      serve((_request, response) => {
        response.writeHead(200, {
          'content-type': 'text/html',
          ...(encoding !== undefined && { 'content-encoding': encoding }),
        });
        // Stored blocks of gzip: every byte that is sent is a byte of the page.
        const block = Buffer.concat([Buffer.from([0, 0xff, 0xff, 0, 0]), Buffer.alloc(0xffff, 'x')]);
        if (encoding === 'gzip') response.write(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]));
        const more = (): void => {
          while (!response.destroyed && response.write(block)) sent += block.length;
        };
        response.on('drain', more).on('close', () => resolve(undefined));
        more();
      });
    });
    expect(await fetchIt()).toEqual(refused('too-large'));
    await closed;
    expect(sent).toBeLessThan(20 * MB);
  });

  it('only once it is decompressed is cut off at 2 MB', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * MB));
    expect(bomb.length).toBeLessThan(0.3 * MB);
    serve(page(bomb, { 'content-encoding': 'gzip' }));
    expect(await fetchIt()).toEqual(refused('too-large'));
    serve(page(brotliCompressSync(Buffer.alloc(50 * MB)), { 'content-encoding': 'br' }));
    expect(await fetchIt()).toEqual(refused('too-large'));
  });

  it('is one of more than 2 MB', async () => {
    const html = articlePage('Long.');
    const filled = (size: number): string =>
      html.replace('</head>', `<!--${'x'.repeat(size - html.length - 7)}--></head>`);
    serve(page(filled(2 * MB)));
    expect(await fetchIt()).toMatchObject({ kind: 'page' });
    serve(page(filled(2 * MB + 1)));
    expect(await fetchIt()).toEqual(refused('too-large'));
  });
});

/** A web whose deadline passes when the test says so. */
const withDeadline = () => {
  const controller = new AbortController();
  return { web: fake.web({ deadline: () => controller.signal }), pass: () => controller.abort() };
};

describe('a visit whose time is up', () => {
  it('ends while the name server is silent', async () => {
    const controller = new AbortController();
    const web = fake.web({
      deadline: () => controller.signal,
      resolve: (_name, signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve([]));
          controller.abort();
        }),
    });
    expect(await web.fetchPage(`${SITE}/page`)).toEqual(refused('too-slow'));
  });

  it('ends while the server says nothing', async () => {
    const { web, pass } = withDeadline();
    serve(() => pass());
    expect(await web.fetchPage(`${SITE}/page`)).toEqual(refused('too-slow'));
  });

  it('ends while the server says nothing about robots', async () => {
    const { web, pass } = withDeadline();
    serve(() => pass(), '/robots.txt');
    expect(await web.fetchPage(`${SITE}/page`)).toEqual(refused('too-slow'));
  });

  it.each(['identity', 'gzip'])('ends while the page trickles in (%s)', async (encoding) => {
    const { web, pass } = withDeadline();
    serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding });
      const body = encoding === 'gzip' ? gzipSync(articlePage('Slow.')) : Buffer.from(articlePage('Slow.'));
      response.write(body.subarray(0, 20), pass);
    });
    expect(await web.fetchPage(`${SITE}/page`)).toEqual(refused('too-slow'));
  });

  it('ends where a redirect was on its way', async () => {
    const { web, pass } = withDeadline();
    serve((request, response) => {
      redirect('/there')(request, response);
      pass();
    });
    expect(await web.fetchPage(`${SITE}/page`)).toEqual(refused('too-slow'));
    expect(fake.requests).not.toContain(`${SITE}/there`);
  });
});

describe('many visits at once', () => {
  it('are made four at a time, and refused where too many wait', async () => {
    let open = 0;
    let most = 0;
    const held: (() => void)[] = [];
    const web = fake.web({
      resolve: async () => {
        most = Math.max(most, ++open);
        await new Promise<void>((resolve) => held.push(resolve));
        open--;
        return [];
      },
    });
    const state = { isOver: false };
    const outcomes = Promise.all(Array.from({ length: 40 }, () => web.fetchPage(`${SITE}/page`))).finally(
      () => (state.isOver = true),
    );
    while (!state.isOver) {
      await new Promise(setImmediate);
      for (const release of held.splice(0)) release();
    }
    const reasons = (await outcomes).map((outcome) => (outcome.kind === 'refused' ? outcome.reason : ''));
    expect(most).toBe(4);
    expect(reasons.filter((reason) => reason === 'busy')).toHaveLength(4);
    expect(reasons.filter((reason) => reason === 'unreachable')).toHaveLength(36);
  });
});
