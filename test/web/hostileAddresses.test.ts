import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exchange } from '../../src/web/roundTrip.ts';
import { articlePage, HOSTS, page, redirect, startFakeWeb, type FakeWeb } from './fakeWeb.ts';

// Whatever is dialled ends at a server of the test: at one of HOSTS, or else in the trap, which notes every connection.

let fake: FakeWeb;
beforeAll(async () => {
  fake = await startFakeWeb();
});
beforeEach(() => fake.reset());
afterAll(() => fake.close());

/** Notations of addresses that are not public, each of which some client somewhere follows. */
const PRIVATE = [
  'http://127.0.0.1/',
  'https://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.0.0.1/',
  'http://0177.0.0.1/',
  'http://017700000001/',
  'http://127.0.0.1./',
  'http://１２７.０.０.１/',
  'http://127。0。0。1/',
  'http:\\\\127.0.0.1\\',
  'http:127.0.0.1',
  'ht\ntp://127.0.0.1/',
  'http://%31%32%37.0.0.1/',
  'http://0.0.0.0/',
  'http://0/',
  'http://10.1.2.3/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.0.1/',
  'http://3232235521/',
  'http://169.254.169.254/latest/meta-data/',
  'http://0xa9fea9fe/',
  'http://100.64.0.1/',
  'http://100.100.100.200/',
  'http://168.63.129.16/machine',
  'http://192.0.0.192/',
  'http://198.18.0.1/',
  'http://203.0.113.7/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://[::1]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::ffff:93.184.216.34]/',
  'http://[::127.0.0.1]/',
  'http://[::ffff:0:127.0.0.1]/',
  'http://[64:ff9b::127.0.0.1]/',
  'http://[64:ff9b::a9fe:a9fe]/',
  'http://[64:ff9b:1::10.0.0.1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001::7f00:1]/',
  'http://[fe80::1]/',
  'http://[fec0::1]/',
  'http://[fc00::1]/',
  'http://[fd00:ec2::254]/',
  'http://[ff02::1]/',
  'http://[2001:db8::1]/',
  'http://[4000::1]/',
  'http://localhost/',
  'http://LOCALHOST./',
  'http://ⓛocalhost/',
  'http://a.localhost/',
  'http://printer.local/',
  'http://metadata.google.internal/',
  'http://router.home.arpa/',
  'http://nas.lan/',
];

describe('an address of this machine or its network', () => {
  it.each(PRIVATE)('%j is refused', async (address) => {
    expect(await fake.web().fetchPage('1', address)).toEqual({ kind: 'refused', reason: 'private-address' });
    expect(fake.lookups).toEqual([]);
    expect(fake.dialled).toEqual([]);
    expect(fake.trapped).toEqual([]);
  });

  it('would be seen by the trap, had it been dialled', async () => {
    const { signal } = new AbortController();
    const asked = exchange(new URL('http://127.0.0.1/'), '127.0.0.1', fake.outside.dial, signal);
    await expect(asked).rejects.toThrow('unreachable');
    expect(fake.trapped).toHaveLength(1);
  });

  it.each(PRIVATE)('%j is refused as the target of a redirect', async (address) => {
    fake.names.set('news.example', [HOSTS.first]);
    // As it stands in a header: of one line, and as bytes.
    fake.pages.set(
      'http://news.example/',
      redirect(Buffer.from(address.replace('\n', '')).toString('latin1')),
    );
    const refused = await fake.web().fetchPage('1', 'http://news.example/');
    // Without slashes it is relative to the page, as in browsers: a path of the same site.
    expect(refused).toEqual({
      kind: 'refused',
      reason: address === 'http:127.0.0.1' ? 'not-found' : 'private-address',
    });
    expect(fake.trapped).toEqual([]);
  });

  it.each(PRIVATE.filter((address) => /^http:\/\/[\d.]+\/$|\[/.test(address)))(
    '%j is refused as what DNS says of a name',
    async (address) => {
      const resolved = new URL(address).hostname.replace(/^\[|\]$/g, '');
      fake.names.set('news.example', [resolved]);
      expect(await fake.web().fetchPage('1', 'https://news.example/')).toMatchObject({
        reason: 'private-address',
      });
      fake.names.set('news.example', [HOSTS.first, HOSTS.v6, resolved]);
      expect(await fake.web().fetchPage('1', 'https://news.example/')).toMatchObject({
        reason: 'private-address',
      });
      expect(fake.dialled).toEqual([]);
      expect(fake.trapped).toEqual([]);
    },
  );
});

const changing = (...answers: readonly string[]): (() => readonly string[]) => {
  let asked = 0;
  return () => [answers[Math.min(asked++, answers.length - 1)] ?? ''];
};

describe('a name server that changes its mind', () => {
  it('is asked once: robots.txt, the page and a redirect to the same name go to the checked address', async () => {
    fake.names.set('news.example', changing(HOSTS.first, '127.0.0.1'));
    fake.pages.set('https://news.example/', redirect('/page'));
    fake.pages.set('https://news.example/page', page(articlePage('Checked.')));
    expect(await fake.web().fetchPage('1', 'https://news.example/')).toMatchObject({ kind: 'page' });
    expect(fake.lookups).toEqual(['news.example']);
    expect(new Set(fake.dialled)).toEqual(new Set([HOSTS.first]));
    expect(fake.trapped).toEqual([]);
  });

  it('is asked again at the next visit, and its answer checked again', async () => {
    fake.names.set('news.example', changing(HOSTS.first, '127.0.0.1'));
    fake.pages.set('https://news.example/', page(articlePage('Checked.')));
    const web = fake.web();
    expect(await web.fetchPage('1', 'https://news.example/')).toMatchObject({ kind: 'page' });
    expect(await web.fetchPage('1', 'https://news.example/')).toMatchObject({ reason: 'private-address' });
    expect(fake.trapped).toEqual([]);
  });

  it('cannot use the robots.txt of a site to get in', async () => {
    fake.names.set('news.example', [HOSTS.first]);
    fake.names.set('inside.example', ['10.0.0.1']);
    fake.pages.set('https://news.example/', page(articlePage('Never seen.')));
    for (const target of [
      'http://127.0.0.1/robots.txt',
      'https://inside.example/robots.txt',
      'file:///etc/passwd',
    ]) {
      fake.pages.set('https://news.example/robots.txt', redirect(target));
      expect(await fake.web().fetchPage('1', 'https://news.example/')).toMatchObject({ reason: 'robots' });
    }
    expect(fake.requests).toEqual(Array.from({ length: 3 }, () => 'https://news.example/robots.txt'));
    expect(fake.trapped).toEqual([]);
  });
});

describe('an address that is none for us', () => {
  it.each([
    ['', 'bad-address'],
    ['news.example/page', 'bad-address'],
    ['//news.example/', 'bad-address'],
    ['http://', 'bad-address'],
    ['http://wiki/', 'bad-address'],
    ['http://[fe80::1%25eth0]/', 'bad-address'],
    ['http://1.2.3.4.5.6/', 'bad-address'],
    ['http://256.256.256.256/', 'bad-address'],
    ['http://news.example:99999/', 'bad-address'],
    ['http://xn--a/', 'bad-address'],
    [`https://news.example/${'x'.repeat(2100)}`, 'bad-address'],
    ['file:///etc/passwd', 'not-http'],
    ['data:text/html,<p>hello', 'not-http'],
    ['javascript:alert(1)', 'not-http'],
    ['ftp://news.example/', 'not-http'],
    ['gopher://127.0.0.1:6379/_FLUSHALL', 'not-http'],
    ['ws://news.example/', 'not-http'],
    ['blob:https://news.example/1', 'not-http'],
    ['view-source:https://news.example/', 'not-http'],
    ['https://user@news.example/', 'credentials'],
    ['https://user:secret@news.example/', 'credentials'],
    ['https://:secret@news.example/', 'credentials'],
    ['https://news.example@127.0.0.1/', 'credentials'],
    ['http://127.0.0.1\\@news.example/', 'private-address'],
    ['http://news.example:8080/', 'port'],
    ['http://news.example:443/', 'port'],
    ['https://news.example:22/', 'port'],
    ['http://127.0.0.1:6379/', 'port'],
  ])('%j is refused: %s', async (address, reason) => {
    fake.names.set('news.example', [HOSTS.first]);
    expect(await fake.web().fetchPage('1', address)).toEqual({ kind: 'refused', reason });
    expect(fake.lookups).toEqual([]);
    expect(fake.dialled).toEqual([]);
  });

  it.each([
    ['file:///etc/passwd', 'not-http'],
    ['data:text/html,hello', 'not-http'],
    ['https://user:secret@news.example/', 'credentials'],
    ['//news.example:8080/', 'port'],
    ['https://[', 'bad-address'],
  ])('%j is refused as the target of a redirect: %s', async (address, reason) => {
    fake.names.set('news.example', [HOSTS.first]);
    fake.pages.set('https://news.example/', redirect(address));
    expect(await fake.web().fetchPage('1', 'https://news.example/')).toEqual({ kind: 'refused', reason });
  });
});

describe('names without a public address', () => {
  it('are unreachable', async () => {
    expect(await fake.web().fetchPage('1', 'https://nobody.example/')).toMatchObject({
      reason: 'unreachable',
    });
    expect(fake.lookups).toEqual(['nobody.example']);
  });
});
