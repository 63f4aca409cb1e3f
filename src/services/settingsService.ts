import { changedSettings, DEFAULT_SETTINGS, type ServerSettings } from '../domain/serverSettings.ts';
import type { ServerId, Store } from '../store/port.ts';
import type { Actor } from './parts/actor.ts';
import type { ChangeServer } from './parts/changeServer.ts';

/** What a server's managers chose. Every call may throw `store-unavailable`. */
export interface SettingsService {
  read(server: ServerId): Promise<ServerSettings>;
  /** Changes some of them. @returns the act's number in the history; `null` where nothing differs */
  change(who: Actor, wanted: Partial<ServerSettings>): Promise<number | null>;
}

export function createSettingsService(store: Store, change: ChangeServer): SettingsService {
  return {
    read: async (server) => (await store.settings(server))?.value ?? DEFAULT_SETTINGS,
    change: ({ server, user }, wanted) =>
      change<number | null>(server, async () => {
        const kept = await store.settings(server);
        const before = kept?.value ?? null;
        const after = { ...(before ?? DEFAULT_SETTINGS), ...wanted };
        if (changedSettings({ before, after }).length === 0) return { kind: 'leave', answer: null };
        return {
          kind: 'change',
          change: {
            by: user,
            action: 'settings.change',
            settings: { value: after, revision: kept?.revision ?? null },
          },
          answer: (act) => act,
        };
      }),
  };
}
