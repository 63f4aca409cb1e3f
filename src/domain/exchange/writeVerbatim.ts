import type { ArticleVersion, CuratedArticle, CuratedQuote } from '../curation.ts';
import type { DailySettings } from '../daily/dailySettings.ts';
import type { ServerSettings } from '../serverSettings.ts';

interface Chosen {
  readonly settings?: ServerSettings | undefined;
  readonly daily?: DailySettings | undefined;
}

/** The version of our own format that is written, and the newest that is read. */
export const VERBATIM_VERSION = 1;

/**
 * Our own JSON, an entry a line, as the parts that are to be put together: the head, the articles, the middle, the
 * quotes, the end. Nothing is lost of quotes and articles; the history and the misquotes are not in it.
 * What the server chose is there to be read by people: channels and roles mean nothing in another server.
 */
export const verbatimParts = {
  /** @param at epoch milliseconds; @param chosen the settings that the server has changed */
  head: (server: string, at: number, chosen: Chosen = {}): string => {
    const about = { format: 'verbatim', version: VERBATIM_VERSION, server };
    const head = JSON.stringify({ ...about, exportedAt: new Date(at).toISOString(), ...chosen });
    return `${head.slice(0, -1)},\n"articles":[`;
  },
  /** @param versions ascending, all of them */
  article: (value: CuratedArticle, versions: readonly ArticleVersion[], isFirst: boolean): string => {
    const stored = versions.map(({ version, storedAt, text }) => ({ version, storedAt, text }));
    return `${isFirst ? '' : ','}\n${JSON.stringify({ ...value, versions: stored })}`;
  },
  middle: '\n],\n"quotes":[',
  quote: (quote: CuratedQuote, isFirst: boolean): string => `${isFirst ? '' : ','}\n${JSON.stringify(quote)}`,
  end: '\n]}\n',
} as const;
