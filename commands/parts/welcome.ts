import { textField, writeCustomId } from '../../src/bot/customId.ts';
import { textsOf } from '../../src/texts/texts.ts';
import type { ComponentsReply } from '../../src/views/parts/reply.ts';
import { welcomeView } from '../../src/views/setup/welcomeView.ts';

/** What the buttons of the first message are called. Their handlers stand with their commands. */
export const MEANT = { name: 'quote.meant', fields: { query: textField } } as const;
export const OPEN_SETUP = { name: 'setup.open', fields: {} } as const;

/** What the bot says once, in a server that it joins. @param to gives a command as it stands in a message */
export function welcome(to: (command: string) => string): ComponentsReply {
  // Of a server that is new only its own language is known, and there is one language.
  const texts = textsOf(null);
  return welcomeView(texts, to, [
    {
      label: texts.about.tryIt,
      customId: writeCustomId(MEANT.name, MEANT.fields, { query: 'random' }),
      style: 'primary',
    },
    { label: texts.about.setItUp, customId: writeCustomId(OPEN_SETUP.name, OPEN_SETUP.fields, {}) },
  ]);
}
