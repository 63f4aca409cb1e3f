import { slice, type Span } from '../article.ts';
import { attributeClaim } from '../check/speaker/attributeClaim.ts';
import { checkClaim } from '../check/checkClaim.ts';
import {
  passagesOf,
  type Change,
  type CheckResult,
  type FoundPassage,
  type Note,
} from '../check/checkResult.ts';
import { createCheckIndex, type CheckedArticle, type CheckIndex } from '../check/createCheckIndex.ts';
import type { Quotation } from '../quotation/quotation.ts';
import { settlePassage } from './settlePassage.ts';

/** Where words that a person typed stand in the article they are said to be from. Spans are of the article. */
export type Placement =
  /** They stand there, but for typography and marked omissions. */
  | ({ readonly kind: 'found'; readonly notes: readonly Note[] } & Placed)
  /** The article says something like them. `changes` lead from its words to `claim`'s. */
  | ({ readonly kind: 'near'; readonly claim: string; readonly changes: readonly Change[] } & Placed)
  /** They stand in several places that were put together without a mark. */
  | { readonly kind: 'spliced'; readonly parts: readonly Span[] }
  /** `nearest` shares words with them, yet not enough to be meant. */
  | { readonly kind: 'not-found'; readonly nearest: readonly Span[] };

/** Words of the article, and who says them. */
export interface Placed {
  readonly quotation: Quotation;
  /** The words, its parts joined by a blank. */
  readonly text: string;
  /** What the article says of the claimed speaker, where it does not agree; `saidBy` is null where it names nobody. */
  readonly dissent: { readonly saidBy: string | null } | null;
}

/** Quotation marks around everything that was typed: they are not a part of the words. */
const ENCLOSED = /^\s*["“„«'‘](.*)["”“»'’]\s*$/su;

/**
 * Looks for typed words in one article, with typography folded. Linear in the article.
 * @param speaker who is said to have said them; `null` where nobody is named
 */
export function placeClaim(
  article: CheckedArticle,
  { text: typed, speaker }: { readonly text: string; readonly speaker: string | null },
): Placement {
  const index = createCheckIndex();
  index.add(article);
  return placeIn(index, { text: typed, speaker }).placement;
}

/** Where typed words stand among the articles of an index. */
export interface PlacedAnywhere {
  /** Of a splice the article of its first part; `null` where they are not found. */
  readonly articleId: string | null;
  readonly placement: Placement;
  /** Too few words to prove anything. */
  readonly isShort: boolean;
}

/** As `placeClaim`, in all articles of an index. */
export function placeIn(
  index: CheckIndex,
  { text: typed, speaker }: { readonly text: string; readonly speaker: string | null },
): PlacedAnywhere {
  const claim = ENCLOSED.exec(typed)?.[1] ?? typed;
  const result = checkClaim(index, { text: claim, speaker });
  const articleId = result.verdict === 'not-found' ? null : (passagesOf(result)[0]?.articleId ?? null);
  const article = articleId === null ? null : index.articleOf(articleId);
  const isShort = result.notes.some(({ kind }) => kind === 'too-short');
  return { articleId, placement: placementOf(result, article, { claim, speaker }), isShort };
}

function placementOf(
  result: CheckResult,
  article: CheckedArticle | null,
  { claim, speaker }: { readonly claim: string; readonly speaker: string | null },
): Placement {
  if (result.verdict === 'not-found' || article === null) {
    return {
      kind: 'not-found',
      nearest: result.verdict === 'not-found' ? (result.nearest[0]?.spans ?? []) : [],
    };
  }
  switch (result.verdict) {
    case 'verbatim':
    case 'abridged':
    case 'misattributed':
      return { kind: 'found', notes: result.notes, ...place(article, result.passage, speaker) };
    case 'respelled':
    case 'altered':
      return { kind: 'near', claim, changes: result.changes, ...place(article, result.passage, speaker) };
    case 'spliced':
      return { kind: 'spliced', parts: result.parts.flatMap(({ passage }) => passage.spans) };
    default:
      return result satisfies never;
  }
}

function place(article: CheckedArticle, found: FoundPassage, speaker: string | null): Placed {
  const quotation = settlePassage(article, found.spans);
  const settled = { ...found, spans: quotation.spans };
  const { attribution } = attributeClaim(speaker, settled, article);
  return {
    quotation,
    text: quotation.spans.map((span) => slice(article.text, span)).join(' '),
    dissent: attribution.verdict === 'other' ? { saidBy: attribution.saidBy } : null,
  };
}
