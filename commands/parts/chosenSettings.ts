import type { ServerSettings } from '../../src/domain/serverSettings.ts';
import { UserError } from '../../src/domain/userError.ts';
import { FITTING } from '../../src/views/setup/setupView.ts';

/** What was chosen in a list of roles or channels, by its Discord id. */
export function idOrNone([id]: readonly string[]): string | null {
  if (id === undefined) return null;
  if (!/^\d{1,20}$/.test(id)) throw new UserError({ code: 'stale-button' });
  return id;
}

/** What was chosen in the list of layouts; `null` is the one that fits the words. */
export function layoutOf(chosen: string): ServerSettings['cardLayout'] {
  switch (chosen) {
    case FITTING:
      return null;
    case 'clipping':
    case 'poster':
    case 'context':
      return chosen;
    default:
      throw new UserError({ code: 'stale-button' });
  }
}
