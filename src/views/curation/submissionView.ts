import { en } from '../../texts/en/index.ts';
import type { CuratedQuote } from '../../domain/curation.ts';
import type { Remark } from '../../domain/curation/remarksOf.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { curatedBlock } from './curatedBlock.ts';
import { fittingTexts, type ShownSize } from '../parts/fittingTexts.ts';
import { blockQuote, escapeMarkdown } from '../parts/markdown.ts';
import { buttonRow, textDisplay, type ButtonPart } from '../parts/components.ts';
import type { ComponentsReply } from '../parts/reply.ts';
import { speakerName } from '../parts/speakerName.ts';
import { wordDiff } from '../parts/wordDiff.ts';

/** What a submission came to, as far as it is shown. `source` is an article's title; `null` for a message. */
export type ShownOutcome =
  | {
      readonly kind: 'kept';
      readonly aim: 'add' | 'suggest' | 'save' | 'edit' | 'approve';
      readonly quote: CuratedQuote;
      readonly title: string | null;
      readonly remarks: readonly Remark[];
    }
  | { readonly kind: 'unchanged'; readonly quote: CuratedQuote }
  | {
      readonly kind: 'near';
      readonly source: string | null;
      readonly typed: string;
      readonly text: string;
      readonly remarks: readonly Remark[];
    }
  | { readonly kind: 'not-found'; readonly source: string | null; readonly nearest: string | null }
  | { readonly kind: 'spliced'; readonly source: string | null; readonly parts: readonly string[] }
  | {
      readonly kind: 'elsewhere';
      readonly typed: string;
      readonly found: {
        readonly title: string;
        readonly isSame: boolean;
        readonly quoteId: string | null;
        readonly text: string;
        readonly saidBy: string | null;
        readonly remarks: readonly Remark[];
      };
    }
  | {
      readonly kind: 'overlaps';
      readonly text: string;
      readonly others: readonly { readonly value: CuratedQuote; readonly title: string | null }[];
    };

const DONE = {
  add: '**Added.** It is served from now on.',
  suggest: '**Suggested.** It is served once a moderator has approved it.',
  save: '**Saved.** It is served from now on.',
  edit: '**Changed.**',
  approve: '**Approved.** It is served from now on.',
} as const;

/** Of everything that there can be many of. */
const MOST = 4;

/**
 * What became of typed words: kept, or a question about them. Always private.
 * @param beside what else is to be said, as markdown
 */
export function submissionView(
  outcome: ShownOutcome,
  buttons: readonly ButtonPart[],
  beside: readonly string[] = [],
): ComponentsReply {
  return {
    kind: 'components',
    components: [
      ...fittingTexts((size) => [...linesOf(outcome, size), ...beside]).map((text) => textDisplay(text)),
      ...buttonRow(buttons),
    ],
    private: true,
  };
}

function linesOf(outcome: ShownOutcome, size: ShownSize): readonly string[] {
  switch (outcome.kind) {
    case 'kept': {
      const { aim, quote, title, remarks } = outcome;
      return [DONE[aim], curatedBlock(quote, title, size), ...remarkLines(remarks, size)];
    }
    case 'unchanged':
      return [`Nothing differs from what is kept as \`${outcome.quote.id}\`, so nothing was changed.`];
    case 'near': {
      const { source, typed, text, remarks } = outcome;
      return [
        `**${named(source)} says it otherwise.** Nothing was kept yet.`,
        ...differing(typed, text, source === null ? 'Message' : 'Article', size),
        ...remarkLines(remarks, size),
      ];
    }
    case 'elsewhere': {
      const { title, isSame, text, saidBy, quoteId, remarks } = outcome.found;
      return [
        isSame
          ? `**These words stand in ${lower(title)}.** Nothing was kept yet.`
          : `**${named(title)} says it otherwise.** Nothing was kept yet.`,
        ...(isSame
          ? [
              `${blockQuote(escapeMarkdown(shorten(text, size.words)))}\n${saidBy === null ? '*nobody is named*' : `**${escapeMarkdown(shorten(saidBy, size.line))}**`}`,
            ]
          : differing(outcome.typed, text, 'Article', size)),
        ...remarkLines(remarks, size),
        ...(quoteId === null
          ? []
          : [`-# The library serves the article’s words already, as \`${quoteId}\`.`]),
      ];
    }
    case 'not-found': {
      const { source, nearest } = outcome;
      const near =
        nearest === null
          ? 'Nothing in it comes near.'
          : `The nearest passage is:\n${blockQuote(escapeMarkdown(shorten(nearest, size.words)))}`;
      const otherwise =
        source === null
          ? 'The words of a message can be shortened, not changed.'
          : 'Without an article they can be kept as “curated, not checked”.';
      return [`**These words are not in ${lower(source)}.** Nothing was kept.`, near, `-# ${otherwise}`];
    }
    case 'spliced':
      return [
        `**These words are from several places of ${lower(outcome.source)}**, put together without a mark. Nothing was kept.`,
        outcome.parts
          .slice(0, MOST)
          .map((part) => blockQuote(escapeMarkdown(shorten(part, size.words))))
          .join('\n\n'),
        '-# Write “…” where something is left out, or add the parts one by one.',
      ];
    case 'overlaps':
      return [
        `**Some of these words are in ${outcome.others.length === 1 ? 'a quote' : 'other quotes'} already.** Nothing was kept yet.`,
        `Yours:\n${blockQuote(escapeMarkdown(shorten(outcome.text, size.words)))}`,
        'Already there:',
        ...outcome.others.slice(0, MOST).map(({ value, title }) => curatedBlock(value, title, size)),
        ...(outcome.others.length > MOST ? [`-# and ${outcome.others.length - MOST} more`] : []),
      ];
    default:
      return outcome satisfies never;
  }
}

function differing(
  typed: string,
  text: string,
  source: 'Message' | 'Article',
  size: ShownSize,
): readonly string[] {
  const { before, after } = wordDiff(text, typed, { typography: false, room: size.words });
  return [`**Claimed**\n${after}`, `**${source}**\n${before}`, `-# ${en.parts.legend}`];
}

function remarkLines(remarks: readonly Remark[], size: ShownSize): readonly string[] {
  return remarks.length === 0
    ? []
    : [
        remarks
          .slice(0, MOST)
          .map((remark) => remarkLine(remark, size))
          .join('\n'),
      ];
}

function remarkLine(remark: Remark, { line }: ShownSize): string {
  switch (remark.kind) {
    case 'dissent':
      return remark.saidBy.speaker === null
        ? '⚠ Nothing in the article gives these words to the speaker you named.'
        : `⚠ The article names another speaker than you did: ${speakerName(en, remark.saidBy, line)}.`;
    case 'narration':
      return '⚠ They stand outside of quotation marks: they are the article’s own words.';
    case 'cut-short':
      return `⚠ The sentence ${remark.side === 'before' ? 'begins' : 'goes on'} with words that may change what it says: “${escapeMarkdown(shorten(remark.rest, line))}”`;
    case 'omits-negation':
      return `⚠ What is left out denies something: “${escapeMarkdown(shorten(remark.omitted, line))}”`;
    case 'ambiguous':
      return '-# The same words stand elsewhere in the article too.';
    default:
      return remark satisfies never;
  }
}

function named(source: string | null): string {
  return source === null ? 'The message' : `The article “${escapeMarkdown(shorten(source, 100))}”`;
}

function lower(source: string | null): string {
  return source === null ? 'the message' : `the article “${escapeMarkdown(shorten(source, 100))}”`;
}
