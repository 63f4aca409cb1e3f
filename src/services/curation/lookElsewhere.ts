import { slice, type Article, type Span } from '../../domain/article.ts';
import { writeAnchor } from '../../domain/anchor.ts';
import type { CuratedArticle } from '../../domain/curation.ts';
import type { Placement } from '../../domain/curation/placeClaim.ts';
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

/**
 * Looks for words that nobody holds against an article in all those that the server can see. `null` where none has
 * them, or where they are so few that many may have said them.
 */
export async function lookElsewhere(
  parts: CurationParts,
  server: ServerId,
  typed: Words,
): Promise<FoundElsewhere | null> {
  const { text, speaker } = typed;
  const [found] = await parts.checks.lookUp(server, [{ text, speaker }]);
  if (found === undefined || found.isShort || found.articleId === null) return null;
  const where = await findArticle(parts, server, found.articleId);
  const { placement } = found;
  if (where === null || placement.kind === 'not-found') return null;
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
  typed: Words,
  { id, version, title, date }: CuratedArticle,
  placement: Extract<Placement, { readonly kind: 'found' | 'near' }>,
): Words {
  const { quotation, dissent, text } = placement;
  return {
    ...typed,
    text,
    title,
    date,
    speaker: dissent === null ? (typed.speaker ?? quotation.speaker) : quotation.speaker,
    source: { kind: 'article', articleId: id, version, quotation },
    sourceLine: null,
    remarks: [],
  };
}

async function findArticle(
  { store, texts, library }: CurationParts,
  server: ServerId,
  id: string,
): Promise<Where | null> {
  const shipped = library.find(({ article }) => article.id === id);
  if (shipped !== undefined) return { article: shipped.article, own: null };
  const own = (await ownArticles(store, server)).find(({ value }) => value.id === id)?.value;
  return own === undefined ? null : { article: await texts.article(server, own, own.version), own };
}

/** The quote of the library that has words of these spans. */
function libraryQuote({ library }: CurationParts, articleId: string, spans: readonly Span[]): string | null {
  const quotes = library.find(({ article }) => article.id === articleId)?.quotes ?? [];
  const having = quotes.find(({ quotation }) =>
    spans.every((span) => quotation.spans.some((part) => part.start <= span.start && span.end <= part.end)),
  );
  return having?.id ?? null;
}
