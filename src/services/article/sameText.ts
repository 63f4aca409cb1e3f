import type { Article, ArticleInfo } from '../../domain/article.ts';
import { foldWords } from '../../domain/text/fold.ts';
import { UserError } from '../../domain/userError.ts';
import type { ServerId, Store } from '../../store/port.ts';
import type { TextReader } from '../parts/textReader.ts';
import type { ArticleTexts } from './articleTexts.ts';
import { ownArticles } from './ownArticles.ts';

export interface SameTextParts {
  readonly store: Store;
  readonly reader: Pick<TextReader, 'fold'>;
  readonly texts: Pick<ArticleTexts, 'version'>;
  readonly library: readonly Article[];
}

/** Characters that the beginnings of two texts are read from, and how many words of them. */
const BEGINNING = 300;
const WORDS = 5;

/**
 * Refuses a text that is already an article of the server, as it is now, or of the library, whatever its typography.
 * @throws {UserError} `article-there`, `store-unavailable`
 */
export async function refuseSameText(parts: SameTextParts, server: ServerId, text: string): Promise<void> {
  const { store, reader, texts, library } = parts;
  const beginning = beginningOf(text);
  let folded: string | null = null;
  const isSame = async (other: string): Promise<boolean> => {
    // Most differ in their first words: only the others are folded to their end.
    if (beginningOf(other) !== beginning) return false;
    folded ??= (await reader.fold(server, text)).trim();
    return (await reader.fold(server, other)).trim() === folded;
  };
  for (const { value } of await ownArticles(store, server)) {
    const { text: own } = await texts.version(server, value.id, value.version);
    if (await isSame(own)) throw isThere('server', value);
  }
  for (const article of library) {
    if (await isSame(article.text)) throw isThere('library', article);
  }
}

function beginningOf(text: string): string {
  return foldWords(text.trimStart().slice(0, BEGINNING)).slice(0, WORDS).join(' ');
}

function isThere(origin: 'server' | 'library', { id, title, url }: ArticleInfo): UserError {
  return new UserError({ code: 'article-there', origin, id, title, url });
}
