import { en } from '../../texts/en/index.ts';
import type { CuratedQuote } from '../../domain/curation.ts';
import { idOf, nobodyOf, partsOf, speakerOf, type ServedQuote } from '../../domain/servedQuote.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { buttonRow, container, textDisplay, type ButtonPart } from '../parts/components.ts';
import { fittingTexts } from '../parts/fittingTexts.ts';
import { blockQuote, escapeMarkdown } from '../parts/markdown.ts';
import { personMention } from '../parts/personMention.ts';
import type { Reply } from '../parts/reply.ts';
import { speakerName } from '../parts/speakerName.ts';
import { curatedBlock } from './curatedBlock.ts';

const SUGGESTED = 0xf0b232;
const REPORTED = 0xda373c;

/** Tells moderators of a suggestion, in their channel. @param title of the article that the words are of */
export function suggestionNotice(
  quote: CuratedQuote,
  title: string | null,
  buttons: readonly ButtonPart[],
): Reply {
  const texts = fittingTexts((size) => ['### A quote was suggested', curatedBlock(quote, title, size)]);
  return notice(SUGGESTED, texts, buttons);
}

/** Tells moderators of a mistake that a member reports, in their channel. @param what as it was typed; may be empty */
export function reportNotice(
  quote: ServedQuote,
  { by, what }: { readonly by: string; readonly what: string },
  buttons: readonly ButtonPart[],
): Reply {
  const texts = fittingTexts(({ words, line }) => [
    `### A mistake was reported\nBy ${personMention(en, by)}${what === '' ? '' : `: ${escapeMarkdown(shorten(what, words))}`}`,
    [
      blockQuote(escapeMarkdown(shorten(partsOf(quote).join(' '), words))),
      speakerName(en, speakerOf(quote), line, en.parts.nobody[nobodyOf(quote)]),
      `-# \`${idOf(quote)}\`${isOwn(quote) ? '' : ' · of the library: whoever runs this bot can correct it'}`,
    ].join('\n'),
  ]);
  return notice(REPORTED, texts, buttons);
}

function isOwn(quote: ServedQuote): boolean {
  return quote.kind === 'words' || quote.curated;
}

function notice(accent: number, texts: readonly string[], buttons: readonly ButtonPart[]): Reply {
  return {
    kind: 'components',
    components: [container(accent, [...texts.map((text) => textDisplay(text)), ...buttonRow(buttons)])],
  };
}
