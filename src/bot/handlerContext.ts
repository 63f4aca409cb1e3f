import type { Actor } from '../services/parts/actor.ts';
import type { Services } from '../services/services.ts';
import type { Texts } from '../texts/texts.ts';
import type { Origin } from './interaction.ts';

/** What every handler is given: the services, and where and by whom the interaction was made. */
export interface HandlerContext extends Origin {
  readonly services: Services;
  /** Whether the person moderates, by permission or by the server's curators' role. */
  readonly isModerator: boolean;
  readonly who: Actor;
  /** For what this person alone sees: in their language. */
  readonly texts: Texts;
  /** For what others see too: in the server's language. */
  readonly publicTexts: Texts;
}

/** What handlers of buttons, selects and forms are given besides. */
export interface MessageContext extends HandlerContext {
  /** Whether the message that was pressed answers this person's own command; true where there is no message. */
  readonly isOwn: boolean;
}
