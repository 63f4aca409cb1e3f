import { Resolver } from 'node:dns/promises';

/** All IPv4 and IPv6 addresses of a name, by DNS; none where it has none or no server answers. */
export type ResolveName = (name: string, signal: AbortSignal) => Promise<readonly string[]>;

/** Asks the name servers only: names of the machine's own hosts file and search domains are nobody's web site. */
export async function resolveName(
  name: string,
  signal: AbortSignal,
  resolver = new Resolver({ timeout: 2_000, tries: 2 }),
): Promise<readonly string[]> {
  const cancel = (): void => resolver.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
