import { LRUCache } from 'lru-cache';
import { splitParagraphs, type Article } from '../../domain/article.ts';
import type { ArticleVersion, CuratedArticle } from '../../domain/curation.ts';
import type { Summary, SummaryLength } from '../../domain/summary/summaryResult.ts';
import { foldText } from '../../domain/text/fold.ts';
import type { ServerId, Store } from '../../store/port.ts';
import type { TextReader } from '../parts/textReader.ts';

/** One version of a server's article. */
export interface VersionText extends Pick<Article, 'text' | 'paragraphs'> {
  /** The day it was stored, `YYYY-MM-DD`, in UTC. */
  readonly storedOn: string;
  /** Whether the words stand in it, whatever the typography. */
  readonly says: (words: readonly string[]) => Promise<boolean>;
  readonly summarize: (length: SummaryLength) => Promise<Summary>;
}

/** The versions of servers' articles, of which those that were used last are kept at hand. */
export interface ArticleTexts {
  /** @throws {UserError} `store-unavailable` @throws {Error} where there is no such version */
  version(server: ServerId, articleId: string, version: number): Promise<VersionText>;
  /** The article with the words of one of its versions. @throws as `version` */
  article(server: ServerId, article: CuratedArticle, version: number): Promise<Article>;
}

/** @param room characters that are kept at hand; a single longer text is kept too */
export function createArticleTexts(
  store: Store,
  reader: Pick<TextReader, 'summarize' | 'fold'>,
  room = 2_000_000,
): ArticleTexts {
  const kept = new LRUCache<string, VersionText>({
    maxSize: room,
    sizeCalculation: ({ text }) => Math.min(text.length, room) || 1,
  });

  const version = async (server: ServerId, articleId: string, wanted: number): Promise<VersionText> => {
    const key = `${server}\n${articleId}\n${wanted}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const stored = await store.articleText(server, articleId, wanted);
    if (stored === null) throw new Error(`version ${wanted} of the article ${articleId} is not stored`);
    const read = readVersion(server, stored, reader);
    kept.set(key, read);
    return read;
  };

  return {
    version,
    async article(server, info, wanted) {
      const { text, paragraphs } = await version(server, info.id, wanted);
      const { id, title, titleIsOurs, date, interviewIn, publisher, url } = info;
      return { id, title, titleIsOurs, date, interviewIn, publisher, url, text, paragraphs };
    },
  };
}

/** What was found out about a version once is kept with it. */
function readVersion(
  server: ServerId,
  { text, storedAt }: ArticleVersion,
  reader: Pick<TextReader, 'summarize' | 'fold'>,
): VersionText {
  const summaries = new Map<SummaryLength, Summary>();
  let folded: Promise<string> | null = null;
  return {
    text,
    paragraphs: splitParagraphs(text),
    storedOn: new Date(storedAt).toISOString().slice(0, 10),
    async says(words) {
      folded ??= reader.fold(server, text).catch((error: unknown) => {
        // The next one asks again.
        folded = null;
        throw error;
      });
      const all = await folded;
      return words.every((part) => all.includes(foldText(part)));
    },
    async summarize(length) {
      const summary = summaries.get(length) ?? (await reader.summarize(server, text, length));
      summaries.set(length, summary);
      return summary;
    },
  };
}
