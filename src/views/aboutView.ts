import type { Texts } from '../texts/texts.ts';
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
export function aboutView(
  { about: said }: Texts,
  about: ShownAbout,
  to: (command: string) => string,
): ComponentsReply {
  const { version, license, repository, inviteLink, library, own } = about;
  const facts = [
    said.library(library.articles, library.quotes),
    ...(own === null ? [] : [said.own(own.articles, own.quotes)]),
    said.stored(to('privacy show'), to('privacy delete')),
    said.licence(license),
    repository === null ? said.mistake : said.mistakeAt(repository),
  ];
  return {
    kind: 'components',
    components: [
      textDisplay(said.heading(version)),
      textDisplay(facts.join('\n')),
      textDisplay(said.foot(to('help'))),
      ...buttonRow(inviteLink === null ? [] : [{ label: said.addIt, url: inviteLink }]),
    ],
    private: true,
  };
}
