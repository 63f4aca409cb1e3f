import { counted } from '../domain/text/counted.ts';
import { buttonRow, textDisplay } from './parts/components.ts';
import type { ComponentsReply } from './parts/reply.ts';

interface Counts {
  readonly articles: number;
  readonly quotes: number;
}

/** What the bot says of itself. */
export interface ShownAbout {
  readonly version: string;
  readonly license: string;
  readonly repository: string | null;
  readonly inviteLink: string | null;
  readonly library: Counts;
  /** `null` outside of servers. */
  readonly own: Counts | null;
}

/** @param to gives a command as it stands in a message: `to('privacy show')` */
export function aboutView(about: ShownAbout, to: (command: string) => string): ComponentsReply {
  const { version, license, repository, inviteLink, library, own } = about;
  const report = repository === null ? 'tell the people who run this bot' : `write it up at <${repository}>`;
  return {
    kind: 'components',
    components: [
      textDisplay(
        `## Verbatim ${version}\nQuotes you can trust: one from an article is cut out of its text, never retyped.`,
      ),
      textDisplay(
        [
          `- **Library**: ${countsOf(library)}, the same in every server`,
          ...(own === null ? [] : [`- **This server’s own**: ${countsOf(own)}`]),
          `- **What is stored of people**: what they add, change or suggest, messages that moderators save, and who must not be quoted. A message is read only when somebody picks this bot in its menu. In a server ${to('privacy show')} lists what it keeps of you, and ${to('privacy delete')} erases what you added and what was saved of you.`,
          `- **Licence**: ${license}`,
          `- **A mistake in a quote?** *More* below it, then *Report a mistake*. For a fault of the bot, ${report}.`,
        ].join('\n'),
      ),
      textDisplay(`-# ${to('help')} tells what it can do.`),
      ...buttonRow(inviteLink === null ? [] : [{ label: 'Add it to a server', url: inviteLink }]),
    ],
    private: true,
  };
}

function countsOf({ articles, quotes }: Counts): string {
  return `${counted(articles, 'article')}, ${counted(quotes, 'quote')}`;
}
