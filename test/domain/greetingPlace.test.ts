import { describe, expect, it } from 'vitest';
import { greetingPlace, type JoinedServer } from '../../src/domain/greetingPlace.ts';

const SERVER = '1';
const BOT = '9';
const ROLE = '5';
const VIEW = 1n << 10n;
const SEND = 1n << 11n;
const BOTH = String(VIEW | SEND);

type Channel = JoinedServer['channels'][number];
const channel = (id: string, more: Partial<Channel> = {}): Channel => ({
  id,
  type: 0,
  position: 0,
  parent: null,
  overwrites: [],
  ...more,
});
const server = (channels: readonly Channel[], more: Partial<JoinedServer> = {}): JoinedServer => ({
  id: SERVER,
  systemChannel: null,
  roles: [
    { id: SERVER, permissions: BOTH },
    { id: ROLE, permissions: '0' },
  ],
  ownRoles: [ROLE],
  channels,
  ...more,
});
const closed = (id: string) => ({ id, allow: '0', deny: BOTH });
const opened = (id: string) => ({ id, allow: BOTH, deny: '0' });
const placeIn = (channels: readonly Channel[], more: Partial<JoinedServer> = {}) =>
  greetingPlace(server(channels, more), BOT);

const may = (overwrites: Channel['overwrites'], more: Partial<JoinedServer> = {}): boolean =>
  placeIn([channel('a', { overwrites })], more) !== null;

describe('the place of a first message', () => {
  it('is the system channel, where the bot may post there', () => {
    const channels = [channel('a'), channel('b', { position: 7 })];
    expect(placeIn(channels, { systemChannel: 'b' })).toBe('b');
    const shut = [channel('a'), channel('b', { overwrites: [closed(SERVER)] })];
    expect(placeIn(shut, { systemChannel: 'b' })).toBe('a');
  });

  it('is else the first text channel as members see them: without a category, then by category', () => {
    const channels = [
      channel('late', { parent: 'below', position: 0 }),
      channel('early', { parent: 'above', position: 4 }),
      channel('below', { type: 4, position: 2 }),
      channel('above', { type: 4, position: 1 }),
      channel('loose', { position: 9 }),
      channel('voice', { type: 2, position: 0 }),
    ];
    expect(placeIn(channels)).toBe('loose');
    expect(placeIn(channels.filter(({ id }) => id !== 'loose'))).toBe('early');
    expect(placeIn(channels.filter(({ type }) => type !== 0))).toBeNull();
  });

  it('is one where the bot may both see and write, as Discord computes it', () => {
    expect(may([])).toBe(true);
    expect(may([closed(SERVER)])).toBe(false);
    expect(may([closed(SERVER), opened(ROLE)])).toBe(true);
    expect(may([opened(SERVER), closed(ROLE)])).toBe(false);
    expect(may([closed(ROLE), opened(BOT)])).toBe(true);
    expect(may([opened(ROLE), closed(BOT)])).toBe(false);
    expect(may([closed('8')])).toBe(true);
    expect(may([{ id: SERVER, allow: '0', deny: String(SEND) }])).toBe(false);
    expect(may([{ id: SERVER, allow: '0', deny: String(VIEW) }])).toBe(false);
    const roles = (everyone: bigint, own: bigint) => [
      { id: SERVER, permissions: String(everyone) },
      { id: ROLE, permissions: String(own) },
      { id: '7', permissions: BOTH },
    ];
    expect(may([], { roles: roles(0n, 0n) })).toBe(false);
    expect(may([], { roles: roles(VIEW, SEND) })).toBe(true);
    expect(may([closed(BOT)], { roles: roles(0n, 8n) })).toBe(true);
    expect(may([opened('7')], { roles: roles(0n, 0n) })).toBe(false);
  });
});
