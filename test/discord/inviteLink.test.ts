import { expect, it } from 'vitest';
import { inviteLink } from '../../src/discord/inviteLink.ts';

/** As Discord documents them: to see a channel, write there and in its threads, with cards and files, and read back. */
const NEEDED = [10, 11, 14, 15, 16, 38];

it('asks for what posting by itself needs, and for no more', () => {
  const link = new URL(inviteLink('100000000000000011'));
  expect(link.origin + link.pathname).toBe('https://discord.com/oauth2/authorize');
  expect(link.searchParams.get('client_id')).toBe('100000000000000011');
  expect(link.searchParams.get('scope')).toBe('bot applications.commands');
  const bits = BigInt(link.searchParams.get('permissions') ?? '');
  expect(bits).toBe(NEEDED.reduce((sum, bit) => sum | (1n << BigInt(bit)), 0n));
});
