import { seeded } from '../fixtures/seeded.ts';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { splitParagraphs, type Article } from '../../src/domain/article.ts';
import { quoteText, type Quote } from '../../src/domain/quotes.ts';
import { searchWords } from '../../src/domain/search/searchWords.ts';
import { topicsOf } from '../../src/domain/search/topics.ts';
import english from '../../src/domain/text/lexicon/english.json' with { type: 'json' };
import { UserError } from '../../src/domain/userError.ts';
import { loadArticle } from '../../src/services/article/loadArticle.ts';
import { createServices } from '../../src/services/createServices.ts';
import type { QuoteService } from '../../src/services/quote/quoteService.ts';
import { openStore, storeAddress } from '../../src/store/openStore.ts';
import { createBackgroundWork } from '../../src/worker/backgroundWork.ts';
import { dailyWords } from '../../commands/parts/dailyWords.ts';
import { createPosterDouble } from '../fixtures/posterDouble.ts';

/** Words of each kind that are asked for. */
const ASKED = 300;
/** SCOWL's words of these levels are those that everybody uses. */
const COMMON = 3;
const SEED = 20_261_130;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** How many of the words that no quote has, and of those with a slip in them, `/quote` answered in which way. */
export interface TopicFigures {
  /** Common words that no quote has, which were answered with a quote for all to see: word → what was read. */
  readonly answered: readonly string[];
  readonly slips: {
    /** Answered with the word that was meant. */
    readonly mended: number;
    /** Asked whether that word was meant. */
    readonly offered: number;
    /** Answered with some other word: slip → what was read. */
    readonly wrong: readonly string[];
    readonly missed: readonly string[];
  };
}

/** As a table; `null` where the set is not there. Takes about a minute. */
export async function evaluateTopics(folder: string): Promise<string | null> {
  const file = join(folder, 'cnndm.dev.jsonl');
  if (!existsSync(file)) return null;
  const { answered, slips } = await measureTopics(readArticles(file));
  const rows = [
    ['common words that no quote has', ASKED, `${answered.length} answered in public`, list(answered)],
    ['words with one slip', ASKED, `${slips.mended} mended, ${slips.offered} offered`, list(slips.missed)],
    ['of those, read as another word', ASKED, `${slips.wrong.length} answered in public`, list(slips.wrong)],
  ];
  const head = ['asked for', 'words', 'outcome', 'which'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function list(words: readonly string[]): string {
  return words.slice(0, 12).join(', ');
}

function readArticles(file: string): readonly Article[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { id, text } = JSON.parse(line) as { readonly id: string; readonly text: string };
    const info = { titleIsOurs: true, date: '2015-01-01', interviewIn: null, publisher: null, url: null };
    return { id, title: id, ...info, text, paragraphs: splitParagraphs(text) };
  });
}

async function measureTopics(articles: readonly Article[]): Promise<TopicFigures> {
  const loaded = articles.map(loadArticle);
  const quotes = loaded.flatMap((article) => article.quotes);
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-eval-'));
  const store = await openStore(storeAddress(join(folder, 'verbatim.db')));
  const background = createBackgroundWork(articles);
  try {
    const topics = topicsOf(quotes);
    await store.syncLibrary(quotes.map((quote, at) => ({ quote, topics: topics[at] ?? [] })));
    const services = createServices({
      store,
      articles: loaded,
      background,
      web: { fetchPage: nothing, fetchArticleFile: nothing, fetchDataFile: nothing },
      poster: createPosterDouble(),
      dailyWords,
      limits: { quotes: 1, articles: 1, stored: 1e8 },
      now: () => 0,
      chance: () => 0.5,
      identity: { version: '', license: '', repository: null, inviteLink: null, commandIds: new Map() },
      newId: (length) => '0'.repeat(length),
    });
    return await ask(services.quotes, wordsOf(quotes));
  } finally {
    await background.close();
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

async function nothing() {
  return { kind: 'refused', reason: 'unreachable' } as const;
}

/** All words by which a quote is found. */
function wordsOf(quotes: readonly Quote[]): ReadonlySet<string> {
  return new Set(
    quotes.flatMap((quote) => searchWords(`${quoteText(quote)} ${quote.quotation.speaker ?? ''}`)),
  );
}

async function ask(service: QuoteService, used: ReadonlySet<string>): Promise<TopicFigures> {
  const chance = seeded(SEED);
  const common = english.words
    .split('\n')
    .filter((entry) => entry !== '' && Number(entry.at(-1)) <= COMMON)
    .map((entry) => entry.slice(0, -1));
  const answered: string[] = [];
  for (const word of sample(
    common.filter((each) => each.length > 2 && !used.has(each)),
    chance,
  )) {
    const read = await answerTo(service, word);
    if (read.kind === 'answered') answered.push(`${word} → ${read.corrected ?? word}`);
  }
  const wrong: string[] = [];
  const missed: string[] = [];
  let mended = 0;
  let offered = 0;
  for (const word of sample([...used].filter((each) => /^\p{L}{4,}$/u.test(each)).sort(), chance)) {
    const typed = slipOf(word, used, chance);
    const read = await answerTo(service, typed);
    if (read.kind === 'answered' && read.corrected === word) mended++;
    else if (read.kind === 'answered') wrong.push(`${typed} → ${read.corrected ?? typed}`);
    else if (read.meant.includes(word)) offered++;
    else missed.push(`${typed} (${word})`);
  }
  return { answered, slips: { mended, offered, wrong, missed } };
}

type Read =
  | { readonly kind: 'answered'; readonly corrected: string | null }
  | { readonly kind: 'asked'; readonly meant: readonly string[] };

async function answerTo(service: QuoteService, topic: string): Promise<Read> {
  try {
    return { kind: 'answered', corrected: (await service.draw('1', topic)).corrected };
  } catch (error) {
    if (!(error instanceof UserError) || error.refusal.code !== 'quote-not-found') throw error;
    return { kind: 'asked', meant: error.refusal.meant };
  }
}

/** One letter left out, put in, changed or swapped with its neighbour, so that no word of a quote comes of it. */
function slipOf(word: string, used: ReadonlySet<string>, chance: () => number): string {
  for (;;) {
    const at = Math.floor(chance() * word.length);
    const letter = LETTERS[Math.floor(chance() * LETTERS.length)] ?? 'a';
    const slips = [
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + letter + word.slice(at),
      word.slice(0, at) + letter + word.slice(at + 1),
      word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
    ];
    const slip = slips[Math.floor(chance() * slips.length)] ?? word;
    if (slip !== word && !used.has(slip)) return slip;
  }
}

function sample(words: readonly string[], chance: () => number): readonly string[] {
  const left = [...words];
  return Array.from({ length: ASKED }, () => left.splice(Math.floor(chance() * left.length), 1)[0] ?? '');
}
