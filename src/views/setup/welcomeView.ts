import { buttonRow, container, textDisplay, type ButtonPart } from '../parts/components.ts';
import type { ComponentsReply } from '../parts/reply.ts';

const ACCENT = 0x5865f2;

/** The first message in a server. @param to gives a command as it stands in a message: `to('quote')` */
export function welcomeView(
  to: (command: string) => string,
  buttons: readonly ButtonPart[],
): ComponentsReply {
  const lines = [
    '## Hello! I quote what people really said.',
    `${to('quote')} serves words cut out of articles, ${to('check')} tells whether somebody said it, and ${to('article add')} brings your own articles.`,
    `-# ${to('help')} tells the rest. I read no messages, and this is the only time I write without being asked.`,
  ];
  return {
    kind: 'components',
    components: [container(ACCENT, [textDisplay(lines.join('\n')), ...buttonRow(buttons)])],
  };
}
