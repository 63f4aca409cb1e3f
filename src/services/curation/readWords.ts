import { withSure, type QuoteSource } from '../../domain/curation.ts';
import type { Placed, Placement } from '../../domain/curation/placeClaim.ts';
import { remarksOf } from '../../domain/curation/remarksOf.ts';
import { slice, type Article } from '../../domain/article.ts';
import { dayOf } from '../../domain/days.ts';
import { hasVisibleWords } from '../../domain/text/hasVisibleWords.ts';
import { UserError } from '../../domain/userError.ts';
import type { ServerId } from '../../store/port.ts';
import { ownArticle } from '../article/ownArticles.ts';
import { ownQuote } from './allowed.ts';
import type { CurationParts } from './curationParts.ts';
import { lookElsewhere, placedIn } from './lookElsewhere.ts';
import type { Aim, FoundElsewhere, Submission, Words } from './submission.ts';

/** What the source says of the words that were typed. `title` is the article's; `null` where they are of a message. */
export type ReadWords =
  /** `isKept`: they are kept like that already. */
  | { readonly kind: 'ready'; readonly words: Words; readonly isKept?: boolean }
  | { readonly kind: 'near'; readonly words: Words; readonly title: string | null; readonly typed: string }
  | { readonly kind: 'elsewhere'; readonly words: Words; readonly found: FoundElsewhere }
  | { readonly kind: 'spliced'; readonly title: string | null; readonly parts: readonly string[] }
  | { readonly kind: 'not-found'; readonly title: string | null; readonly nearest: string | null };

/** What words are held against. */
interface Source {
  readonly title: string | null;
  readonly text: string;
  readonly speakers: Readonly<Record<string, string>>;
  /** The words' source where they need not be searched for: a whole message, or words that were not changed. */
  readonly known: QuoteSource | null;
  readonly sourceOf: (placed: Placed) => QuoteSource;
  readonly date: string | null;
  /** Who is named where the form names nobody. */
  readonly speakerOf: (placed: Placed | null) => string | null;
}

const DAY = 86_400_000;

/**
 * Holds what was typed against where it is said to be from: the article in its newest version, or, of a quote that is
 * there, the version it was taken from; a message's text. Words that are of none are then looked for in all articles
 * that the server can see.
 * @throws {UserError} `quote-empty`, `article-not-found`, `quote-unknown`, `quote-changed`, `on-shelf`,
 * `store-unavailable`
 */
export async function readWords(
  parts: CurationParts,
  server: ServerId,
  submission: Submission,
): Promise<ReadWords> {
  const { aim, form } = submission;
  const named = aim.kind === 'add' || aim.kind === 'suggest' ? aim.articleId : null;
  const shipped = parts.library.find(({ article }) => article.id === named)?.article;
  if (shipped !== undefined) return readInLibrary(parts, server, shipped, form);
  const read = await readAgainstSource(parts, server, submission);
  if (read.kind !== 'ready' || read.words.source.kind === 'article' || read.isKept === true) return read;
  await parts.shelf.checkMayServe(server, [read.words]);
  const [found] = await lookElsewhere(parts, server, [read.words]);
  return !found ? read : { kind: 'elsewhere', words: read.words, found };
}

/**
 * Holds words against an article of the library, whose quotes are served as they are: there is nothing to be kept but
 * what was typed.
 */
async function readInLibrary(
  parts: CurationParts,
  server: ServerId,
  article: Article,
  form: Submission['form'],
): Promise<ReadWords> {
  const { text, speaker, sourceLine, note, topics } = form;
  if (!hasVisibleWords(text)) throw new UserError({ code: 'quote-empty' });
  const typed = { text, speaker, source: { kind: 'typed' } } as const;
  await parts.shelf.checkMayServe(server, [typed]);
  const placement = await parts.reader.place(server, {
    text: article.text,
    speakers: {},
    claim: { text, speaker },
  });
  const found = placedIn(parts, typed, { article, own: null }, placement);
  if (found !== null) {
    const beside = { sourceLine: sourceLine ?? article.title, note, topics, date: null };
    return { kind: 'elsewhere', words: { ...typed, ...beside, title: null, remarks: [] }, found };
  }
  const nearest = placement.kind === 'not-found' ? nearestOf(article.text, placement) : null;
  return { kind: 'not-found', title: article.title, nearest };
}

async function readAgainstSource(
  parts: CurationParts,
  server: ServerId,
  { aim, form }: Submission,
): Promise<Exclude<ReadWords, { readonly kind: 'elsewhere' }>> {
  if (!hasVisibleWords(form.text)) throw new UserError({ code: 'quote-empty' });
  const source = await findSource(parts, server, aim, form.text);
  const { sourceLine, note, topics } = form;
  const { known, title } = source;
  const beside = { title, sourceLine, note, topics, date: source.date };
  if (known !== null) {
    const speaker = form.speaker ?? source.speakerOf(null);
    const words = { ...beside, text: form.text, speaker, source: known, remarks: [] };
    return { kind: 'ready', words, isKept: aim.kind === 'edit' && form.text === source.text };
  }
  const { text, speakers } = source;
  const claim = { text: form.text, speaker: form.speaker };
  const placement = await parts.reader.place(server, { text, speakers, claim });
  if (placement.kind === 'spliced') {
    return { kind: 'spliced', title, parts: placement.parts.map((span) => slice(text, span)) };
  }
  if (placement.kind === 'not-found')
    return { kind: 'not-found', title, nearest: nearestOf(text, placement) };
  const words: Words = {
    ...beside,
    text: placement.text,
    speaker: form.speaker ?? source.speakerOf(placement),
    source: form.speaker === null ? source.sourceOf(placement) : withSure(source.sourceOf(placement), true),
    remarks: title === null ? [] : remarksOf(text, placement),
  };
  return placement.kind === 'found'
    ? { kind: 'ready', words }
    : { kind: 'near', words, title, typed: placement.claim };
}

function nearestOf(text: string, { nearest }: Extract<Placement, { kind: 'not-found' }>): string | null {
  return nearest.length === 0 ? null : nearest.map((span) => slice(text, span)).join(' … ');
}

async function findSource(parts: CurationParts, server: ServerId, aim: Aim, typed: string): Promise<Source> {
  switch (aim.kind) {
    case 'add':
    case 'suggest':
      return aim.articleId === null ? TYPED : articleSource(parts, server, aim.articleId);
    case 'save': {
      const { text, link, authorId, authorName, sentAt } = aim.message;
      const source: QuoteSource = { kind: 'message', link, authorId };
      const date = dayOf(Math.floor(sentAt / DAY));
      return { ...ofMessage(text, typed, source), date, speakerOf: () => authorName };
    }
    case 'edit':
      return sourceOfKept(parts, server, aim, typed);
    default:
      return aim satisfies never;
  }
}

const TYPED: Source = {
  title: null,
  text: '',
  speakers: {},
  known: { kind: 'typed' },
  sourceOf: () => ({ kind: 'typed' }),
  date: null,
  speakerOf: () => null,
};

/** The words of a message can be shortened, but say nothing else. */
function ofMessage(text: string, typed: string, source: QuoteSource): Source {
  return { ...TYPED, text, known: typed === text ? source : null, sourceOf: () => source };
}

async function articleSource(
  { store, texts }: CurationParts,
  server: ServerId,
  articleId: string,
): Promise<Source> {
  const { id, title, version, speakers, date } = (await ownArticle(store, server, articleId)).value;
  const { text } = await texts.version(server, id, version);
  return {
    title,
    text,
    speakers,
    known: null,
    sourceOf: ({ quotation }) => ({ kind: 'article', articleId: id, version, quotation }),
    date,
    speakerOf: (placed) => placed?.quotation.speaker ?? null,
  };
}

/** A quote that is there already keeps its source, the version of it, and its day. */
async function sourceOfKept(
  { store, texts }: CurationParts,
  server: ServerId,
  { id, revision }: Extract<Aim, { kind: 'edit' }>,
  typed: string,
): Promise<Source> {
  const seen = await ownQuote(store, server, id);
  if (seen.revision !== revision) {
    throw new UserError({ code: 'quote-changed', id, revision: seen.revision });
  }
  const { text, source, date } = seen.value;
  if (source.kind === 'typed') return { ...TYPED, text, date };
  if (source.kind === 'message') return { ...ofMessage(text, typed, source), date };
  const { articleId, version, quotation: read } = source;
  return {
    title: seen.article?.title ?? articleId,
    text: (await texts.version(server, articleId, version)).text,
    speakers: seen.article?.speakers ?? {},
    known: typed === text ? source : null,
    sourceOf: ({ quotation }) => ({ kind: 'article', articleId, version, quotation }),
    date,
    speakerOf: (placed) => (placed === null ? read : placed.quotation).speaker,
  };
}
