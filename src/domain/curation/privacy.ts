/** What a person chose in a server: whether their messages may be saved as quotes. */
export interface Privacy {
  /** Epoch milliseconds; `null`: not opted out. */
  readonly optedOut: number | null;
}

const PREFIX = 'privacy:';

/** The setting that holds a person's choice. @param user a Discord id */
export function privacyKey(user: string): string {
  return `${PREFIX}${user}`;
}

export function isPrivacyKey(key: string): boolean {
  return key.startsWith(PREFIX);
}

/** The choice as it is kept; who never chose has not opted out. */
export function readPrivacy(kept: unknown): Privacy {
  const since = (kept as { optedOut?: unknown } | null)?.optedOut;
  return { optedOut: typeof since === 'number' ? since : null };
}
