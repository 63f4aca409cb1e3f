import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { articlePage, redirect } from './fakeWeb.ts';
import { fake, refused, serve, SITE, openNewsSite } from './newsSite.ts';

openNewsSite();

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
    expect(await web.fetchPage('1', `${SITE}/page`)).toEqual(refused('too-slow'));
  });

  it('ends while the server says nothing', async () => {
    const { web, pass } = withDeadline();
    serve(() => pass());
    expect(await web.fetchPage('1', `${SITE}/page`)).toEqual(refused('too-slow'));
  });

  it('ends while the server says nothing about robots', async () => {
    const { web, pass } = withDeadline();
    serve(() => pass(), '/robots.txt');
    expect(await web.fetchPage('1', `${SITE}/page`)).toEqual(refused('too-slow'));
  });

  it.each(['identity', 'gzip'])('ends while the page trickles in (%s)', async (encoding) => {
    const { web, pass } = withDeadline();
    serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding });
      const body = encoding === 'gzip' ? gzipSync(articlePage('Slow.')) : Buffer.from(articlePage('Slow.'));
      response.write(body.subarray(0, 20), pass);
    });
    expect(await web.fetchPage('1', `${SITE}/page`)).toEqual(refused('too-slow'));
  });

  it('ends where a redirect was on its way', async () => {
    const { web, pass } = withDeadline();
    serve((request, response) => {
      redirect('/there')(request, response);
      pass();
    });
    expect(await web.fetchPage('1', `${SITE}/page`)).toEqual(refused('too-slow'));
    expect(fake.requests).not.toContain(`${SITE}/there`);
  });
});

describe('many visits at once', () => {
  it('are made four at a time, and refused where too many of one server wait', async () => {
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
    const outcomes = Promise.all(
      Array.from({ length: 40 }, () => web.fetchPage('1', `${SITE}/page`)),
    ).finally(() => (state.isOver = true));
    while (!state.isOver) {
      await new Promise(setImmediate);
      for (const release of held.splice(0)) release();
    }
    const reasons = (await outcomes).map((outcome) => (outcome.kind === 'refused' ? outcome.reason : ''));
    expect(most).toBe(4);
    expect(reasons.filter((reason) => reason === 'busy')).toHaveLength(28);
    expect(reasons.filter((reason) => reason === 'unreachable')).toHaveLength(12);
  });
});
