import type { CuratedQuote } from '../../domain/curation.ts';
import type { Remark } from '../../domain/curation/remarksOf.ts';
import { shorten } from '../../domain/text/shorten.ts';
import type { Texts } from '../../texts/texts.ts';
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
      readonly aim: 'add' | 'suggest' | 'save' | 'edit' | 'approve' | 'restore';
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

/** Of everything that there can be many of. */
const MOST = 4;

/**
 * What became of typed words: kept, or a question about them. Always private.
 * @param beside what else is to be said, as markdown
 */
export function submissionView(
  texts: Texts,
  outcome: ShownOutcome,
  buttons: readonly ButtonPart[],
  beside: readonly string[] = [],
): ComponentsReply {
  return {
    kind: 'components',
    components: [
      ...fittingTexts((size) => [...linesOf(texts, outcome, size), ...beside]).map((text) =>
        textDisplay(text),
      ),
      ...buttonRow(buttons),
    ],
    private: true,
  };
}

function linesOf(texts: Texts, outcome: ShownOutcome, size: ShownSize): readonly string[] {
  const said = texts.curation;
  switch (outcome.kind) {
    case 'kept': {
      const { aim, quote, title, remarks } = outcome;
      return [said.kept[aim], curatedBlock(texts, quote, title, size), ...remarkLines(texts, remarks, size)];
    }
    case 'unchanged':
      return [said.unchanged(outcome.quote.id)];
    case 'near': {
      const { source, typed, text, remarks } = outcome;
      return [
        source === null ? said.messageOtherwise : said.articleOtherwise(titled(source)),
        ...differing(texts, { typed, text, isMessage: source === null }, size),
        ...remarkLines(texts, remarks, size),
      ];
    }
    case 'elsewhere': {
      const { title, isSame, text, saidBy, quoteId, remarks } = outcome.found;
      const who =
        saidBy === null ? `*${said.nobodyNamed}*` : `**${escapeMarkdown(shorten(saidBy, size.line))}**`;
      return [
        isSame ? said.standIn(titled(title)) : said.articleOtherwise(titled(title)),
        ...(isSame
          ? [`${quoted(text, size.words)}\n${who}`]
          : differing(texts, { typed: outcome.typed, text, isMessage: false }, size)),
        ...remarkLines(texts, remarks, size),
        ...(quoteId === null ? [] : [`-# ${said.servedAlready(quoteId)}`]),
      ];
    }
    case 'not-found': {
      const { source, nearest } = outcome;
      return [
        source === null ? said.notInMessage : said.notInArticle(titled(source)),
        nearest === null ? said.nothingNear : said.nearest(quoted(nearest, size.words)),
        `-# ${source === null ? said.onlyShortened : said.withoutArticle}`,
      ];
    }
    case 'spliced':
      return [
        outcome.source === null ? said.splicedOfMessage : said.splicedOfArticle(titled(outcome.source)),
        outcome.parts
          .slice(0, MOST)
          .map((part) => quoted(part, size.words))
          .join('\n\n'),
        `-# ${said.writeMark}`,
      ];
    case 'overlaps':
      return [
        said.overlaps(outcome.others.length),
        said.yours(quoted(outcome.text, size.words)),
        said.alreadyThere,
        ...outcome.others.slice(0, MOST).map(({ value, title }) => curatedBlock(texts, value, title, size)),
        ...(outcome.others.length > MOST ? [`-# ${said.andMore(outcome.others.length - MOST)}`] : []),
      ];
    default:
      return outcome satisfies never;
  }
}

function differing(
  { curation, parts }: Texts,
  { typed, text, isMessage }: { readonly typed: string; readonly text: string; readonly isMessage: boolean },
  size: ShownSize,
): readonly string[] {
  const { before, after } = wordDiff(text, typed, { typography: false, room: size.words });
  const source = isMessage ? curation.ofTheMessage : curation.article;
  return [`${curation.claimed}\n${after}`, `${source}\n${before}`, `-# ${parts.legend}`];
}

function remarkLines(texts: Texts, remarks: readonly Remark[], size: ShownSize): readonly string[] {
  return remarks.length === 0
    ? []
    : [
        remarks
          .slice(0, MOST)
          .map((remark) => remarkLine(texts, remark, size))
          .join('\n'),
      ];
}

function remarkLine(texts: Texts, remark: Remark, { line }: ShownSize): string {
  const { remarks: said } = texts.curation;
  switch (remark.kind) {
    case 'dissent':
      return remark.saidBy.speaker === null
        ? said.notTheirs
        : said.otherSpeaker(speakerName(texts, remark.saidBy, line));
    case 'narration':
      return said.narration;
    case 'cut-short':
      return (remark.side === 'before' ? said.begins : said.goesOn)(
        escapeMarkdown(shorten(remark.rest, line)),
      );
    case 'omits-negation':
      return said.denies(escapeMarkdown(shorten(remark.omitted, line)));
    case 'ambiguous':
      return `-# ${said.elsewhere}`;
    default:
      return remark satisfies never;
  }
}

function quoted(words: string, length: number): string {
  return blockQuote(escapeMarkdown(shorten(words, length)));
}

function titled(title: string): string {
  return escapeMarkdown(shorten(title, 100));
}
