import { slice, type Span } from '../../domain/article.ts';
import type { CheckedClaim, CheckedSource } from '../../domain/check/checkReport.ts';
import {
  FLAGS,
  type Change,
  type CheckResult,
  type FoundPassage,
  type Note,
} from '../../domain/check/checkResult.ts';
import { shorten } from '../../domain/text/shorten.ts';
import type { Texts } from '../../texts/texts.ts';
import { articleLine, shortArticleLine } from '../parts/articleLine.ts';
import { blockQuote, escapeMarkdown } from '../parts/markdown.ts';
import {
  comparedClaim,
  comparedPassage,
  drawChange,
  markedPassage,
  type PassageSize,
} from '../parts/passageText.ts';
import { speakerName } from '../parts/speakerName.ts';
import { verdictTitle, warns } from './verdictTitle.ts';

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
export function claimBlock(texts: Texts, checked: CheckedClaim, searched: number, room: number): string {
  let drawn = '';
  for (const size of SIZES) {
    drawn = [verdictTitle(texts, checked.result, searched), ...lines(texts, checked, size)].join('\n');
    if (drawn.length <= room) break;
  }
  return drawn;
}

function lines(texts: Texts, checked: CheckedClaim, size: Size): readonly string[] {
  const { check } = texts;
  const { claim, result, sources } = checked;
  const drawn = (some: readonly Note[]): readonly string[] =>
    some.slice(0, MOST_NOTES).flatMap((note) => drawNote(texts, note, { ...checked, size }));
  const notes = drawn(result.notes);
  switch (result.verdict) {
    case 'verbatim':
    case 'abridged':
      return [
        ...drawn(result.notes.filter(warns)),
        ...place(texts, result.passage, sources, size),
        ...speakerLine(texts, result),
        ...drawn(result.notes.filter((note) => !warns(note))),
      ];
    case 'misattributed':
      return [...speakerLine(texts, result), ...place(texts, result.passage, sources, size), ...notes];
    case 'respelled':
    case 'altered': {
      const source = sources.get(result.passage.articleId);
      if (source === undefined) return notes;
      const { changes, passage } = result;
      const { article } = source;
      return [
        ...(result.verdict === 'altered'
          ? changeList(texts, { text: article.text, changes, claimed: claim.text }, size)
          : []),
        check.claimed,
        comparedClaim(claim.text, changes, size),
        check.article,
        comparedPassage(article, passage, { changes, size }),
        `-# ${texts.parts.legend}`,
        ...saidWhere(texts, source, passage, size),
        ...speakerLine(texts, result),
        ...notes,
      ];
    }
    case 'spliced':
      return [
        ...result.parts
          .slice(0, size.places)
          .flatMap(({ claim: part, passage }, at) => [
            check.part(at + 1, escapeMarkdown(shorten(slice(claim.text, part), size.words))),
            ...place(texts, passage, sources, { ...size, length: size.length / result.parts.length }),
          ]),
        ...andMore(result.parts.length - size.places, check.moreParts),
        ...notes,
      ];
    case 'not-found':
      return [
        blockQuote(escapeMarkdown(shorten(claim.text, size.words))),
        ...(result.nearest.length === 0 ? [] : [check.near]),
        ...result.nearest.slice(0, size.places).flatMap((passage) =>
          place(texts, passage, sources, {
            ...size,
            around: 0,
            length: size.length / result.nearest.length,
          }),
        ),
        ...notes,
      ];
    default:
      return result satisfies never;
  }
}

/** A passage with the claim marked, who said it and where it is from. */
function place(
  texts: Texts,
  passage: FoundPassage,
  sources: CheckedClaim['sources'],
  size: Size,
): readonly string[] {
  const source = sources.get(passage.articleId);
  if (source === undefined) return [];
  return [markedPassage(source.article, passage, size), ...saidWhere(texts, source, passage, size)];
}

function saidWhere(
  texts: Texts,
  { article }: CheckedSource,
  passage: FoundPassage,
  size: Size,
): readonly string[] {
  const { quotation } = passage;
  const said =
    quotation === null ? `*${texts.check.ownWordsNotSaid}*` : speakerName(texts, quotation, LONGEST_NAME);
  const from =
    size.source === null
      ? articleLine(texts, article, passage.spans)
      : shortArticleLine(texts, article, size.source);
  return [`— ${said}`, `-# ${from}`];
}

/** Whether it was the one who is claimed, where that is not plain. */
function speakerLine({ check }: Texts, result: CheckResult): readonly string[] {
  if (!('attribution' in result)) return [];
  const { claimed, verdict, saidBy, isNarration } = result.attribution;
  if (claimed === null || verdict === null || verdict === 'confirmed') return [];
  const who = `**${named(claimed)}**`;
  if (verdict === 'unconfirmed') return [check.notForSure(who)];
  if (isNarration) return [check.narrationNotBy(who)];
  return [saidBy === null ? check.notGivenTo(who) : check.claimedFor(who)];
}

/** The worst first; a line each. */
function changeList(
  { check }: Texts,
  compared: { readonly text: string; readonly changes: readonly Change[]; readonly claimed: string },
  size: Size,
): readonly string[] {
  const { text, changes, claimed } = compared;
  const sorted = [...changes].sort((one, other) => FLAGS.indexOf(one.flag) - FLAGS.indexOf(other.flag));
  const shown = sorted.slice(0, size.changes).map((change) => {
    const isLeftOut = change.claim.end === change.claim.start;
    const isPutIn = change.article.end === change.article.start;
    const say = isLeftOut ? check.leftOut : isPutIn ? check.putIn : check.changed;
    return say(check.flags[change.flag], drawChange(text, change, claimed, size.words));
  });
  return [...shown, ...andMore(sorted.length - size.changes, check.moreChanges)];
}

function andMore(count: number, say: (more: number) => string): readonly string[] {
  return count <= 0 ? [] : [`-# ${say(count)}`];
}

function drawNote(
  texts: Texts,
  note: Note,
  { claim, result, sources, size }: CheckedClaim & { readonly size: Size },
): readonly string[] {
  const { check } = texts;
  const passage = 'passage' in result ? result.passage : null;
  const text = sources.get(passage?.articleId ?? '')?.article.text ?? '';
  const words = (span: Span): string => check.inMarks(escapeMarkdown(shorten(slice(text, span), size.words)));
  switch (note.kind) {
    case 'cut-short':
      return [(note.side === 'after' ? check.goesOn : check.begins)(words(note.rest))];
    case 'omits-negation':
      return [check.leftOutBehind(words(note.omitted))];
    case 'ambiguous': {
      const shown = note.others.slice(0, size.places).flatMap((other) => place(texts, other, sources, size));
      return [check.fitsOthers(note.others.length), ...shown];
    }
    case 'own-bracket': {
      const put = escapeMarkdown(shorten(slice(claim.text, note.claim), size.words));
      const isThere = note.article.end > note.article.start;
      return [`-# ${isThere ? check.ownBracket(put, words(note.article)) : check.bracketOfNothing(put)}`];
    }
    case 'partly-quoted':
      return [check.partlyQuoted(note.quoted.slice(0, size.places).map(words).join(' … '))];
    case 'quoted-within': {
      const quotation = passage?.quotation ?? null;
      const by =
        quotation === null
          ? check.somebodyFirst
          : speakerName(texts, quotation, LONGEST_NAME, texts.parts.somebody);
      const said = note.said === null ? check.somebodyElse : `**${named(note.said)}**`;
      return [check.quotedWithin(by, said)];
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
