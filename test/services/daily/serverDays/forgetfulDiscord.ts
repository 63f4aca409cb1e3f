import type { Poster, PostOutcome } from '../../../../src/domain/posting.ts';

/** So long Discord knows a nonce, in ms: "a few minutes". */
const NONCE_MS = 180_000;

/** A Discord whose channels may be gone, that may be out of reach, and that forgets nonces. */
export interface ForgetfulDiscord extends Poster {
  /** How many messages stand anywhere, by their nonce. */
  readonly standing: ReadonlyMap<string, number>;
  /** Posted into the channel of the notices. */
  readonly notices: number;
  readonly gone: Set<string>;
  isDown: boolean;
}

/** @param losesAnswer whether what was posted seems to have failed */
export function createForgetfulDiscord(
  noticeChannel: string,
  now: () => number,
  losesAnswer: () => boolean,
): ForgetfulDiscord {
  const standing = new Map<string, number>();
  const known = new Map<string, number>();
  const components = new Set<string>();
  const down: PostOutcome = { kind: 'failed', reason: 'out of reach' };
  const discord: ForgetfulDiscord & { notices: number } = {
    standing,
    notices: 0,
    gone: new Set(),
    isDown: false,
    async post(channel, { nonce, body }) {
      if (discord.isDown) return down;
      if (channel === noticeChannel) {
        discord.notices++;
        return { kind: 'posted', message: nonce };
      }
      if (discord.gone.has(channel)) return { kind: 'gone' };
      if (now() - (known.get(nonce) ?? -Infinity) > NONCE_MS) {
        known.set(nonce, now());
        standing.set(nonce, (standing.get(nonce) ?? 0) + 1);
        const { components: parts = [] } = body as {
          readonly components?: readonly { readonly id: number }[];
        };
        for (const { id } of parts) components.add(`${channel} ${id}`);
      }
      return losesAnswer()
        ? { kind: 'failed', reason: 'the answer was lost' }
        : { kind: 'posted', message: nonce };
    },
    async find(channel, { component }) {
      if (discord.isDown) return { kind: 'failed', reason: 'out of reach' };
      if (discord.gone.has(channel)) return { kind: 'gone' };
      return { kind: components.has(`${channel} ${component}`) ? 'found' : 'absent' };
    },
    tell: async () => down,
    remove: async () => down,
  };
  return discord;
}
