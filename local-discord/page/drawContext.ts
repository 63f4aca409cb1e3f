import type { APIMessage, ComponentType } from 'discord-api-types/v10';
import type { LocalState } from '../local.ts';

/** What the parts of a message need to draw themselves and to act. */
export interface DrawContext {
  readonly local: LocalState;
  readonly message: APIMessage;
  /** Settles once the bot has answered or failed; never rejects. */
  readonly press: (customId: string, type: ComponentType, values?: readonly string[]) => Promise<void>;
  readonly fillCommand: (name: string) => void;
}
