import { describe, expect, it, beforeEach } from 'vitest';
import { articlePage, HOSTS, page, redirect } from './fakeWeb.ts';
import { fake, fetchIt, refused, serve, SITE, openNewsSite } from './newsSite.ts';

openNewsSite();

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
    expect(await fake.web().fetchPage('1', ` <${SITE}/page>\n`)).toMatchObject({ kind: 'page' });
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
    expect(await fake.web().fetchPage('1', 'https://other.example/')).toEqual(refused('robots'));
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

/** How often the site was asked for its robots.txt. */
const asked = (): number => fake.requests.filter((url) => url === `${SITE}/robots.txt`).length;

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
    let now = 1_000;
    const web = fake.web({}, { now: () => now });
    await web.fetchPage('1', `${SITE}/page`);
    now += 3_600_000;
    await web.fetchPage('1', `${SITE}/page`);
    expect(asked()).toBe(1);
    now += 1;
    await web.fetchPage('1', `${SITE}/page`);
    expect(asked()).toBe(2);
    for (let at = 0; at < 100; at++) {
      fake.names.set(`site${at}.example`, [HOSTS.second]);
      await web.fetchPage('1', `http://site${at}.example/`);
    }
    await web.fetchPage('1', `${SITE}/page`);
    expect(asked()).toBe(3);
  });
});
