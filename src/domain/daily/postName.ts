/** By what a server's post of a day is known to Discord, so that it stands there once. */
export interface PostName {
  /** At most 25 characters. */
  readonly nonce: string;
  /** The number of the message's first component, from 1 to 2^31 - 1. */
  readonly component: number;
}

/** @param server a Discord id; @param day `YYYY-MM-DD` */
export function postName(server: string, day: string): PostName {
  const nonce = `${BigInt(server).toString(36)}${day.replaceAll('-', '')}`;
  let hash = 0x811c9dc5;
  for (const sign of nonce) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return { nonce, component: ((hash >>> 0) % (2 ** 31 - 1)) + 1 };
}
