import { describe, expect, it } from 'vitest';
import { createPoster } from '../../src/discord/createPoster.ts';
import { readForm } from '../fixtures/readForm.ts';

interface Asked {
  readonly path: string;
  readonly authorization: string | null;
  readonly body: Record<string, unknown>;
  readonly files: readonly string[];
}

/** A poster whose requests are answered by `answers`, in order, the last one for ever. */
function posterOn(...answers: readonly (() => Response)[]) {
  const asked: Asked[] = [];
  const poster = createPoster({
    token: 'a.token',
    makeRequest: async (url, made) => {
      const { message, files } = await readForm(made);
      asked.push({
        path: new URL(url).pathname,
        authorization: new Headers(made.headers).get('authorization'),
        body: (message ?? {}) as Record<string, unknown>,
        files,
      });
      const answer = answers[Math.min(asked.length, answers.length) - 1];
      if (answer === undefined) throw new Error('nothing was to be asked');
      return answer();
    },
  });
  return { poster, asked };
}

const json =
  (status: number, body: object, headers: Record<string, string> = {}): (() => Response) =>
  () =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json', ...headers },
    });

const POST = { body: { content: 'Hello', allowed_mentions: { parse: ['everyone'] } }, nonce: 'a1' };
const CHANNEL = '100000000000000001';

describe('the poster', () => {
  it('posts with its nonce enforced, and pings nobody', async () => {
    const { poster, asked } = posterOn(json(200, { id: '77' }));
    expect(await poster.post(CHANNEL, POST)).toEqual({ kind: 'posted', message: '77' });
    expect(asked).toEqual([
      {
        path: `/api/v10/channels/${CHANNEL}/messages`,
        authorization: 'Bot a.token',
        body: { content: 'Hello', nonce: 'a1', enforce_nonce: true, allowed_mentions: { parse: [] } },
        files: [],
      },
    ]);
  });

  it('takes its messages away, and says where it may not', async () => {
    const { poster, asked } = posterOn(
      () => new Response(null, { status: 204 }),
      json(404, { code: 10_008, message: 'Unknown Message' }),
      json(403, { code: 50_001, message: 'Missing Access' }),
    );
    expect(await poster.remove(CHANNEL, '77')).toEqual({ kind: 'removed' });
    expect(await poster.remove(CHANNEL, '77')).toEqual({ kind: 'removed' });
    expect(await poster.remove(CHANNEL, '77')).toEqual({ kind: 'forbidden' });
    expect(asked[0]?.path).toBe(`/api/v10/channels/${CHANNEL}/messages/77`);
  });

  it('sends files', async () => {
    const { poster, asked } = posterOn(json(200, { id: '77' }));
    await poster.post(CHANNEL, { ...POST, files: [{ name: 'a.png', data: new Uint8Array([1]) }] });
    expect(asked[0]).toMatchObject({ files: ['a.png'], body: { nonce: 'a1' } });
  });

  it('opens the channel of direct messages first', async () => {
    const { poster, asked } = posterOn(json(200, { id: '55' }), json(200, { id: '77' }));
    expect(await poster.tell('42', POST)).toEqual({ kind: 'posted', message: '77' });
    expect(asked.map(({ path }) => path)).toEqual([
      '/api/v10/users/@me/channels',
      '/api/v10/channels/55/messages',
    ]);
    expect(asked[0]?.body).toEqual({ recipient_id: '42' });
  });

  it.each([
    [404, 10_003, { kind: 'gone' }],
    [403, 50_001, { kind: 'forbidden' }],
    [403, 50_013, { kind: 'forbidden' }],
    [400, 50_083, { kind: 'closed' }],
    [403, 160_005, { kind: 'closed' }],
    [403, 50_007, { kind: 'refused', code: 50_007 }],
    [400, 200_000, { kind: 'refused', code: 200_000 }],
    [404, 10_008, { kind: 'posted', message: null }],
    [401, 0, { kind: 'failed', reason: 'No' }],
  ])('takes %i with code %i for what it is', async (status, code, outcome) => {
    const { poster, asked } = posterOn(json(status, { code, message: 'No' }));
    expect(await poster.post(CHANNEL, POST)).toEqual(outcome);
    expect(asked).toHaveLength(1);
    const direct = posterOn(json(200, { id: '55' }), json(status, { code, message: 'No' }));
    expect(await direct.poster.tell('42', POST)).toEqual(outcome);
  });

  it('waits as Discord asks, and posts then', async () => {
    const slowDown = json(
      429,
      { message: 'Slow', retry_after: 0.01, global: false },
      { 'retry-after': '0.01' },
    );
    const { poster, asked } = posterOn(slowDown, json(200, { id: '77' }));
    expect(await poster.post(CHANNEL, POST)).toEqual({ kind: 'posted', message: '77' });
    expect(asked).toHaveLength(2);
  });

  it('fails for now where Discord asks for a long wait, or does not answer', async () => {
    const long = json(429, { message: 'Slow', retry_after: 21, global: false }, { 'retry-after': '21' });
    const limited = posterOn(long);
    expect(await limited.poster.post(CHANNEL, POST)).toMatchObject({ kind: 'failed' });
    expect(limited.asked).toHaveLength(1);
    for (const fault of [
      json(502, {}),
      () => {
        throw new TypeError('fetch failed');
      },
    ]) {
      const { poster } = posterOn(fault);
      expect(await poster.post(CHANNEL, POST)).toMatchObject({ kind: 'failed' });
      expect(await poster.tell('42', POST)).toMatchObject({ kind: 'failed' });
    }
  });
});
