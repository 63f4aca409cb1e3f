import { buttonRow, textDisplay, type ButtonPart } from './components.ts';
import type { ComponentsReply } from './reply.ts';

/** A line to the person who asked, and to nobody else. Takes markdown. */
export function notice(markdown: string, buttons: readonly ButtonPart[] = []): ComponentsReply {
  return { kind: 'components', components: [textDisplay(markdown), ...buttonRow(buttons)], private: true };
}
