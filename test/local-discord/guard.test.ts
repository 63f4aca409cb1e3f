import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { ask } from './ask.ts';
import { start } from './connect.ts';

describe('answers only under its own name', () => {
  it.each([
    ['127.0.0.1', 200],
    ['localhost', 200],
    ['[::1]', 200],
    ['evil.example', 403],
    ['127.0.0.1.evil.example', 403],
  ])('%s: %i', async (name, status) => {
    const discord = await start();
    const { port } = new URL(discord.url);
    expect(await ask(discord, '/local/state', { host: `${name}:${port}` })).toBe(status);
    expect(await ask(discord, '/api/v10/gateway', { host: `${name}:${port}` })).toBe(status);
  });

  it('and not under another port', async () => {
    const discord = await start();
    expect(await ask(discord, '/local/state', { host: '127.0.0.1:1' })).toBe(403);
    expect(await ask(discord, '/local/state', { host: '127.0.0.1' })).toBe(403);
  });
});

/** How the gateway takes a connection: open, or the status it is refused with. */
const knock = async (url: string, headers: Record<string, string>) =>
  new Promise((resolve) => {
    const socket = new WebSocket(url, { headers });
    onTestFinished(() => socket.terminate());
    socket.on('open', () => resolve('open'));
    socket.on('unexpected-response', (_request, { statusCode }) => resolve(statusCode));
    socket.on('error', () => resolve('error'));
  });

describe('takes words only from its own page', () => {
  const message = JSON.stringify({ persona: 'member', content: 'hi' });
  it.each([
    ['its own', (url: string) => url, 200],
    ['its other name', (url: string) => url.replace('127.0.0.1', 'localhost'), 200],
    ['another port', () => 'http://127.0.0.1:1', 403],
    ['another site', () => 'https://evil.example', 403],
    ['a sandboxed page', () => 'null', 403],
  ])('origin: %s', async (_what, originOf, status) => {
    const discord = await start();
    const headers = { 'content-type': 'application/json', origin: originOf(discord.url) };
    expect(await ask(discord, '/local/messages', headers, 'POST', message)).toBe(status);
    expect(discord.messages()).toHaveLength(status === 200 ? 1 : 0);
  });

  it('and files', async () => {
    const discord = await start();
    const body = '--x\r\ncontent-disposition: form-data; name="files[0]"; filename="a"\r\n\r\na\r\n--x--\r\n';
    const type = { 'content-type': 'multipart/form-data; boundary=x' };
    const upload = (origin: string) => ask(discord, '/local/uploads', { ...type, origin }, 'POST', body);
    expect(await upload('https://evil.example')).toBe(403);
    expect(await upload(discord.url)).toBe(200);
  });

  it('and in JSON, so that no form of another site can post', async () => {
    const discord = await start();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded'])
      expect(await ask(discord, '/local/messages', { 'content-type': type }, 'POST', message)).toBe(415);
    expect(discord.messages()).toEqual([]);
  });

  it('and opens its gateway to no page of another site', async () => {
    const discord = await start();
    const address = `${discord.url.replace('http', 'ws')}/gateway?v=10&encoding=json`;
    expect(await knock(address, {})).toBe('open');
    expect(await knock(address, { origin: 'https://evil.example' })).toBe(403);
    expect(await knock(address, { host: 'evil.example' })).toBe(403);
    expect(await knock(address.replace('/gateway', '/other'), {})).toBe(403);
  });
});
