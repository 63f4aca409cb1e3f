import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startEndpoint, type Endpoint } from '../../src/discord/startEndpoint.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const hex = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');

let endpoint: Endpoint;
const received: unknown[] = [];
beforeAll(async () => {
  endpoint = await startEndpoint(
    { publicKey: hex, host: '127.0.0.1', port: 0 },
    (raw) => void received.push(raw),
  );
});
afterAll(() => endpoint.close());
beforeEach(() => void received.splice(0));

const TIME = '1700000000';
const signed = (body: string, time = TIME): Record<string, string> => ({
  'x-signature-ed25519': sign(null, Buffer.from(time + body), privateKey).toString('hex'),
  'x-signature-timestamp': TIME,
});

async function post(body: string, headers: Record<string, string>): Promise<[number, string]> {
  const response = await fetch(endpoint.url, { method: 'POST', body, headers });
  return [response.status, await response.text()];
}

describe('an endpoint for interactions', () => {
  it('answers a signed ping, and hands on every other signed interaction, byte by byte', async () => {
    expect(await post('{"type":1}', signed('{"type":1}'))).toEqual([200, '{"type":1}']);
    const body = '{ "type":2,\n"data":{"name":"“ü”"} }';
    expect(await post(body, signed(body))).toEqual([202, '']);
    expect(received).toEqual([{ type: 2, data: { name: '“ü”' } }]);
  });

  it.each([
    ['no signature', {}],
    ['no time', { 'x-signature-ed25519': signed('{"type":1}')['x-signature-ed25519'] ?? '' }],
    ['another time', signed('{"type":1}', '1700000001')],
    ['another body', signed('{"type":2}')],
    ['another key', { ...signed('{"type":1}'), 'x-signature-ed25519': '0'.repeat(128) }],
    ['no hexadecimal', { ...signed('{"type":1}'), 'x-signature-ed25519': 'g'.repeat(128) }],
    ['too short', { ...signed('{"type":1}'), 'x-signature-ed25519': 'ab' }],
  ])('refuses %s', async (_, headers) => {
    expect(await post('{"type":1}', headers)).toEqual([401, '']);
    expect(received).toEqual([]);
  });

  it.each(['', '1', 'null', '{', '"type"'])('refuses %j though it is signed', async (body) => {
    expect(await post(body, signed(body))).toEqual([401, '']);
  });

  it('takes nothing but POST, and nothing over a mebibyte', async () => {
    expect((await fetch(endpoint.url)).status).toBe(405);
    const long = JSON.stringify({ type: 2, a: 'x'.repeat(1024 * 1024) });
    expect(await post(long, signed(long))).toEqual([413, '']);
    expect(received).toEqual([]);
  });
});
