import type { APILabelComponent } from 'discord-api-types/v10';
import type { Reply } from '../views/parts/reply.ts';

/** A form to fill in, in answer to a command or a press; never to another form. Made by `open`. */
export interface ModalReply {
  readonly kind: 'modal';
  readonly title: string;
  readonly customId: string;
  readonly components: readonly APILabelComponent[];
}

/** What a handler answers: a message, or a form to fill in. */
export type Answer = Reply | ModalReply;

/** How the answers of a command, button or form are sent. */
export interface AnswerMode {
  /** Only the person who asked sees the answers, whether the handler says so or not. */
  readonly private?: boolean;
  /** The answer takes a while, because it fetches or draws: Discord is told so at once. No form can follow. */
  readonly slow?: boolean;
}
