import { slice, type Article, type Span } from '../../domain/article.ts';
import { writeAnchor } from '../../domain/anchor.ts';
import type { CuratedArticle } from '../../domain/curation.ts';
import type { PlacedAnywhere, Placement } from '../../domain/curation/placeClaim.ts';
import { remarksOf } from '../../domain/curation/remarksOf.ts';
import type { ServerId } from '../../store/port.ts';
import { ownArticles } from '../article/ownArticles.ts';
import type { CurationParts } from './curationParts.ts';
import type { FoundElsewhere, Words } from './submission.ts';

/** Characters of an anchor that a button has room for. */
const ANCHOR_LENGTH = 67;

/** An article that words were found in. `own` is null where it is the library's. */
interface Where {
  readonly article: Pick<Article, 'id' | 'title' | 'text'>;
  readonly own: CuratedArticle | null;
}

/** What is typed, as far as it is looked up. */
type Typed = Pick<Words, 'text' | 'speaker'>;

type Parts = Pick<CurationParts, 'checks' | 'store' | 'texts' | 'library'>;

/**
 * Looks for words that nobody holds against an article in all those that the server can see. For each it is `null`
 * where none has them, or where they are so few that many may have said them.
 */
export async function lookElsewhere(
  parts: Parts,
  server: ServerId,
  typed: readonly Typed[],
): Promise<readonly (FoundElsewhere | null)[]> {
  const places = await parts.checks.lookUp(
    server,
    typed.map(({ text, speaker }) => ({ text, speaker })),
  );
  const seen = await seenArticles(parts, server);
  const found: (FoundElsewhere | null)[] = [];
  for (const [at, one] of typed.entries()) {
    const place = places[at];
    found.push(place === undefined ? null : await drawPlace(parts, seen, one, place));
  }
  return found;
}

async function drawPlace(
  parts: Parts,
  seen: SeenArticles,
  typed: Typed,
  found: PlacedAnywhere,
): Promise<FoundElsewhere | null> {
  if (found.isShort || found.articleId === null) return null;
  const where = await seen(found.articleId);
  return where === null ? null : placedIn(parts, typed, where, found.placement);
}

/** What is said of words that stand in an article, or nearly so; `null` where they do not. */
export function placedIn(
  parts: Pick<CurationParts, 'library'>,
  typed: Typed,
  where: Where,
  placement: Placement,
): FoundElsewhere | null {
  if (placement.kind === 'not-found') return null;
  const { article } = where;
  const spans = placement.kind === 'spliced' ? placement.parts : placement.quotation.spans;
  const ref = where.own === null ? article.id : `${article.id}.${where.own.version}`;
  const said = spans.map((span) => slice(article.text, span));
  const isSpliced = placement.kind === 'spliced';
  return {
    title: article.title,
    isSame: placement.kind === 'found',
    isLibrary: where.own === null,
    quoteId: where.own === null ? libraryQuote(parts, article.id, spans) : null,
    text: said.join(isSpliced ? ' … ' : ' '),
    words: isSpliced || where.own === null ? null : wordsOf(typed, where.own, placement),
    remarks: isSpliced ? [] : remarksOf(article.text, placement),
    saidBy: isSpliced ? null : placement.quotation.speaker,
    right: [
      writeAnchor({ ref, spans: [...spans].sort((one, other) => one.start - other.start) }, ANCHOR_LENGTH),
    ],
  };
}

/** What is kept where the article's words are to be used. */
function wordsOf(
  typed: Typed,
  { id, version, title, date }: CuratedArticle,
  placement: Extract<Placement, { readonly kind: 'found' | 'near' }>,
): FoundElsewhere['words'] {
  const { quotation, dissent, text } = placement;
  return {
    text,
    title,
    date,
    speaker: dissent === null ? (typed.speaker ?? quotation.speaker) : quotation.speaker,
    source: { kind: 'article', articleId: id, version, quotation },
  };
}

/** An article that a server can see, by its id. */
type SeenArticles = (id: string) => Promise<Where | null>;

async function seenArticles({ store, texts, library }: Parts, server: ServerId): Promise<SeenArticles> {
  const shipped = new Map(library.map(({ article }) => [article.id, article]));
  const kept = new Map((await ownArticles(store, server)).map(({ value }) => [value.id, value]));
  return async (id) => {
    const article = shipped.get(id);
    if (article !== undefined) return { article, own: null };
    const own = kept.get(id);
    return own === undefined ? null : { article: await texts.article(server, own, own.version), own };
  };
}

/** The quote of the library that has words of these spans. */
function libraryQuote(
  { library }: Pick<CurationParts, 'library'>,
  articleId: string,
  spans: readonly Span[],
): string | null {
  const quotes = library.find(({ article }) => article.id === articleId)?.quotes ?? [];
  const having = quotes.find(({ quotation }) =>
    spans.every((span) => quotation.spans.some((part) => part.start <= span.start && span.end <= part.end)),
  );
  return having?.id ?? null;
}
