import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { articlePage, page } from './fakeWeb.ts';
import { fetchIt, MB, refused, serve, openNewsSite } from './newsSite.ts';

openNewsSite();

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
