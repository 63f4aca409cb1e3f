import { en } from '../../texts/en/index.ts';
import { slice, type Span } from '../../domain/article.ts';
import type { CheckedClaim, CheckedSource } from '../../domain/check/checkReport.ts';
import {
  FLAGS,
  type Change,
  type CheckResult,
  type Flag,
  type FoundPassage,
  type Note,
} from '../../domain/check/checkResult.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { counted } from '../../domain/text/counted.ts';
import { articleLine, shortArticleLine } from '../parts/articleLine.ts';
import { blockQuote, escapeMarkdown } from '../parts/markdown.ts';
import {
  comparedClaim,
  comparedPassage,
  drawChange,
  LEGEND,
  markedPassage,
  type PassageSize,
} from '../parts/passageText.ts';
import { speakerName } from '../parts/speakerName.ts';
import { verdictTitle, warns } from './verdictTitle.ts';

const FLAG_NAMES: Readonly<Record<Flag, string>> = {
  negation: '⚠ **Negation**',
  number: '⚠ **Number**',
  name: '⚠ **Name**',
  wording: 'Wording',
  spelling: 'Spelling',
};

/** How much of everything is shown; the first size that has room is taken. */
interface Size extends PassageSize {
  readonly changes: number;
  /** Places of one kind: that fit as well, or that a claim was put together from. */
  readonly places: number;
  /** Characters of a title; `null`: the whole source with its link. */
  readonly source: number | null;
}

const SIZES: readonly Size[] = [
  { around: 300, length: 1500, changes: 8, places: 6, words: 600, source: null },
  { around: 150, length: 600, changes: 6, places: 4, words: 300, source: null },
  { around: 80, length: 300, changes: 4, places: 3, words: 150, source: 100 },
  { around: 30, length: 100, changes: 3, places: 2, words: 80, source: 60 },
  { around: 0, length: 40, changes: 2, places: 2, words: 40, source: 30 },
  { around: 0, length: 10, changes: 1, places: 1, words: 10, source: 10 },
];

/** There are hardly ever more than two; a claim of nothing but omission marks has many of one kind. */
const MOST_NOTES = 4;

/**
 * What there is to say of one claim, as markdown of at most `room` characters.
 * @param searched how many articles were searched
 */
export function claimBlock(checked: CheckedClaim, searched: number, room: number): string {
  let drawn = '';
  for (const size of SIZES) {
    drawn = [verdictTitle(checked.result, searched), ...lines(checked, size)].join('\n');
    if (drawn.length <= room) break;
  }
  return drawn;
}

function lines(checked: CheckedClaim, size: Size): readonly string[] {
  const { claim, result, sources } = checked;
  const drawn = (some: readonly Note[]): readonly string[] =>
    some.slice(0, MOST_NOTES).flatMap((note) => drawNote(note, checked, size));
  const notes = drawn(result.notes);
  switch (result.verdict) {
    case 'verbatim':
    case 'abridged':
      return [
        ...drawn(result.notes.filter(warns)),
        ...place(result.passage, sources, size),
        ...speakerLine(result),
        ...drawn(result.notes.filter((note) => !warns(note))),
      ];
    case 'misattributed':
      return [...speakerLine(result), ...place(result.passage, sources, size), ...notes];
    case 'respelled':
    case 'altered': {
      const source = sources.get(result.passage.articleId);
      if (source === undefined) return notes;
      const { changes, passage } = result;
      const { article } = source;
      return [
        ...(result.verdict === 'altered' ? changeList(article.text, changes, claim.text, size) : []),
        '**Claimed**',
        comparedClaim(claim.text, changes, size),
        '**Article**',
        comparedPassage(article, passage, { changes, size }),
        LEGEND,
        ...saidWhere(source, passage, size),
        ...speakerLine(result),
        ...notes,
      ];
    }
    case 'spliced':
      return [
        ...result.parts
          .slice(0, size.places)
          .flatMap(({ claim: part, passage }, at) => [
            `**Part ${at + 1}:** “${escapeMarkdown(shorten(slice(claim.text, part), size.words))}”`,
            ...place(passage, sources, { ...size, length: size.length / result.parts.length }),
          ]),
        ...andMore(result.parts.length - size.places, 'part'),
        ...notes,
      ];
    case 'not-found':
      return [
        blockQuote(escapeMarkdown(shorten(claim.text, size.words))),
        ...(result.nearest.length === 0 ? [] : ['Near it, by some of its words only:']),
        ...result.nearest
          .slice(0, size.places)
          .flatMap((passage) =>
            place(passage, sources, { ...size, around: 0, length: size.length / result.nearest.length }),
          ),
        ...notes,
      ];
    default:
      return result satisfies never;
  }
}

/** A passage with the claim marked, who said it and where it is from. */
function place(passage: FoundPassage, sources: CheckedClaim['sources'], size: Size): readonly string[] {
  const source = sources.get(passage.articleId);
  if (source === undefined) return [];
  return [markedPassage(source.article, passage, size), ...saidWhere(source, passage, size)];
}

function saidWhere({ article }: CheckedSource, passage: FoundPassage, size: Size): readonly string[] {
  const { quotation } = passage;
  const said =
    quotation === null
      ? `*${en.parts.nobody['own-words']}, not somebody’s*`
      : speakerName(en, quotation, LONGEST_NAME);
  const from =
    size.source === null
      ? articleLine(en, article, passage.spans)
      : shortArticleLine(en, article, size.source);
  return [`— ${said}`, `-# ${from}`];
}

/** Whether it was the one who is claimed, where that is not plain. */
function speakerLine(result: CheckResult): readonly string[] {
  if (!('attribution' in result)) return [];
  const { claimed, verdict, saidBy, isNarration } = result.attribution;
  if (claimed === null || verdict === null || verdict === 'confirmed') return [];
  const who = `**${named(claimed)}**`;
  if (verdict === 'unconfirmed') return [`⚠ Whether it was ${who}, the article does not say for sure.`];
  if (isNarration) return [`They are the article’s own words; it does not give them to ${who}.`];
  return [saidBy === null ? `The article does not give them to ${who}.` : `Claimed for ${who}.`];
}

/** The worst first; a line each. */
function changeList(
  text: string,
  changes: readonly Change[],
  claimed: string,
  size: Size,
): readonly string[] {
  const sorted = [...changes].sort((one, other) => FLAGS.indexOf(one.flag) - FLAGS.indexOf(other.flag));
  const shown = sorted.slice(0, size.changes).map((change) => {
    const isLeftOut = change.claim.end === change.claim.start;
    const isPutIn = change.article.end === change.article.start;
    const what = isLeftOut ? 'left out' : isPutIn ? 'put in' : 'changed';
    return `${FLAG_NAMES[change.flag]} ${what}: ${drawChange(text, change, claimed, size.words)}`;
  });
  return [...shown, ...andMore(sorted.length - size.changes, 'change')];
}

function andMore(count: number, what: string): readonly string[] {
  return count <= 0 ? [] : [`-# and ${counted(count, `more ${what}`)}`];
}

function drawNote(note: Note, { claim, result, sources }: CheckedClaim, size: Size): readonly string[] {
  const passage = 'passage' in result ? result.passage : null;
  const text = sources.get(passage?.articleId ?? '')?.article.text ?? '';
  const words = (span: Span): string => `“${escapeMarkdown(shorten(slice(text, span), size.words))}”`;
  switch (note.kind) {
    case 'cut-short':
      return note.side === 'after'
        ? [`⚠ **Cut short:** the sentence goes on ${words(note.rest)}`]
        : [`⚠ **Cut short:** the sentence begins ${words(note.rest)}`];
    case 'omits-negation':
      return [`⚠ **Left out behind the mark:** ${words(note.omitted)}`];
    case 'ambiguous': {
      const count = note.others.length;
      const shown = note.others.slice(0, size.places).flatMap((other) => place(other, sources, size));
      return [`⚠ **It fits ${count === 1 ? 'another place' : `${count} other places`} as well:**`, ...shown];
    }
    case 'own-bracket': {
      const put = escapeMarkdown(shorten(slice(claim.text, note.claim), size.words));
      const there =
        note.article.end > note.article.start
          ? `the article has ${words(note.article)}`
          : 'the article has nothing there';
      return [`-# “${put}” in brackets is the claim’s own; ${there}.`];
    }
    case 'partly-quoted':
      return [
        `⚠ Not all of it is quoted. The quotation is ${note.quoted.slice(0, size.places).map(words).join(' … ')}`,
      ];
    case 'quoted-within': {
      const quotation = passage?.quotation ?? null;
      const by = quotation === null ? 'Somebody' : speakerName(en, quotation, LONGEST_NAME, 'somebody');
      const said = note.said === null ? 'somebody else' : `**${named(note.said)}**`;
      return [`⚠ ${by} is quoted there as saying that ${said} said so.`];
    }
    case 'too-short':
      return [];
    default:
      return note satisfies never;
  }
}

const LONGEST_NAME = 60;

function named(name: string): string {
  return escapeMarkdown(shorten(name, LONGEST_NAME));
}
