import type { CuratedQuote } from '../../domain/curation.ts';
import { idOf, nobodyOf, partsOf, speakerOf, type ServedQuote } from '../../domain/servedQuote.ts';
import { shorten } from '../../domain/text/shorten.ts';
import type { Texts } from '../../texts/texts.ts';
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
  texts: Texts,
  quote: CuratedQuote,
  title: string | null,
  buttons: readonly ButtonPart[],
): Reply {
  const shown = fittingTexts((size) => [texts.curation.suggested, curatedBlock(texts, quote, title, size)]);
  return notice(SUGGESTED, shown, buttons);
}

/** Tells moderators of a mistake that a member reports, in their channel. @param what as it was typed; may be empty */
export function reportNotice(
  texts: Texts,
  quote: ServedQuote,
  { by, what }: { readonly by: string; readonly what: string },
  buttons: readonly ButtonPart[],
): Reply {
  const { curation, parts } = texts;
  const person = personMention(texts, by);
  const shown = fittingTexts(({ words, line }) => [
    [
      curation.reported,
      what === ''
        ? curation.reportedBy(person)
        : curation.reportedSaying(person, escapeMarkdown(shorten(what, words))),
    ].join('\n'),
    [
      blockQuote(escapeMarkdown(shorten(partsOf(quote).join(' '), words))),
      speakerName(texts, speakerOf(quote), line, parts.nobody[nobodyOf(quote)]),
      `-# \`${idOf(quote)}\`${isOwn(quote) ? '' : ` · ${curation.ofLibrary}`}`,
    ].join('\n'),
  ]);
  return notice(REPORTED, shown, buttons);
}

function isOwn(quote: ServedQuote): boolean {
  return quote.kind === 'words' || quote.curated;
}

function notice(accent: number, shown: readonly string[], buttons: readonly ButtonPart[]): Reply {
  return {
    kind: 'components',
    components: [container(accent, [...shown.map((text) => textDisplay(text)), ...buttonRow(buttons)])],
  };
}
