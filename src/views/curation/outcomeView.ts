import { namedIn, type CuratedQuote } from '../../domain/curation.ts';
import { shorten } from '../../domain/text/shorten.ts';
import type { Texts } from '../../texts/texts.ts';
import { buttonRow, container, textDisplay } from '../parts/components.ts';
import { blockQuote, escapeMarkdown } from '../parts/markdown.ts';
import type { Reply } from '../parts/reply.ts';
import { speakerName } from '../parts/speakerName.ts';
import { curatedWords } from './curatedWords.ts';

export type Decision = 'approve' | 'reject';

const ACCENTS: Readonly<Record<Decision, number>> = { approve: 0x3ba55c, reject: 0x747f8d };
const WORDS = 1500;
const LINE = 100;

/** What became of a suggestion, to whoever made it. @param server its Discord id */
export function outcomeView(texts: Texts, quote: CuratedQuote, decision: Decision, server: string): Reply {
  const { taken, notTaken, openServer } = texts.curation;
  const { speaker } = namedIn(quote);
  const words = blockQuote(curatedWords(quote, WORDS));
  return {
    kind: 'components',
    components: [
      container(ACCENTS[decision], [
        textDisplay(decision === 'approve' ? taken : notTaken),
        textDisplay(speaker === null ? words : `${words}\n${speakerName(texts, namedIn(quote), LINE, '')}`),
        ...buttonRow([{ label: openServer, url: `https://discord.com/channels/${server}` }]),
      ]),
    ],
  };
}

/** The same in a line, for whoever takes no direct messages. */
export function outcomeLine({ curation }: Texts, quote: CuratedQuote, decision: Decision): string {
  const words = escapeMarkdown(shorten(quote.text, LINE));
  return decision === 'approve' ? curation.wasTaken(words) : curation.wasNotTaken(words);
}
