import type { Texts } from '../../texts/texts.ts';
import { buttonRow, container, textDisplay, type ButtonPart } from '../parts/components.ts';
import type { ComponentsReply } from '../parts/reply.ts';

const ACCENT = 0x5865f2;

/** The first message in a server. @param to gives a command as it stands in a message: `to('quote')` */
export function welcomeView(
  { about }: Texts,
  to: (command: string) => string,
  buttons: readonly ButtonPart[],
): ComponentsReply {
  const lines = [
    about.welcome,
    about.welcomeDoes(to('quote'), to('check'), to('article add')),
    about.welcomeRest(to('help')),
  ];
  return {
    kind: 'components',
    components: [container(ACCENT, [textDisplay(lines.join('\n')), ...buttonRow(buttons)])],
  };
}
