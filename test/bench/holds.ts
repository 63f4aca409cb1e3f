import { en } from '../../src/texts/en/index.ts';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crockford } from '../../src/domain/crockford.ts';
import { misquoteId, misquoteWords } from '../../src/domain/misquote.ts';
import type { Web } from '../../src/domain/fetching.ts';
import { UserError } from '../../src/domain/userError.ts';
import { createServices } from '../../src/services/createServices.ts';
import { openStore, storeAddress } from '../../src/store/openStore.ts';
import { createBackgroundWork } from '../../src/worker/backgroundWork.ts';
import { dailyWords } from '../../commands/parts/dailyWords.ts';
import { createPosterDouble } from '../fixtures/posterDouble.ts';
import { manyQuotes } from '../fixtures/manyQuotes.ts';
import { HOSTILE_PAGES } from './hostilePages.ts';
import { timed } from './timed.ts';

const QUOTES = 5000;
const SHELF = 500;
const FILE = 8_000_000;
const TEXT = 700_000;
const who = { server: '200000000000000001', user: '300000000000000001' };

/**
 * What a person may send at its largest, and texts made to be slow: how long each takes, and the longest turn of the
 * event loop meanwhile, which holds up all servers. Gives Markdown.
 */
export async function benchHolds(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
  const store = await openStore(storeAddress(join(folder, 'verbatim.db')));
  const background = createBackgroundWork([]);
  let file = '';
  let page = '';
  const readPage = async () => {
    const bytes = new TextEncoder().encode(page);
    return background.readPage(who.server, { bytes, type: 'html', charset: null });
  };
  const web: Web = {
    fetchPage: async (_, url) => {
      const read = await readPage();
      if (read === null) return { kind: 'refused', reason: 'no-article' };
      return 'kind' in read ? read : { ...read, kind: 'page', url };
    },
    fetchArticleFile: async () => ({ kind: 'refused', reason: 'not-found' }),
    fetchDataFile: async () => ({ kind: 'data', bytes: new TextEncoder().encode(file) }),
  };
  const services = createServices({
    store,
    articles: [],
    background,
    web,
    poster: createPosterDouble(),
    dailyWords,
    limits: { quotes: QUOTES, articles: 200, stored: 1e8 },
    now: Date.now,
    newId: (length) => crockford(randomBytes(length)),
    chance: Math.random,
    identity: {
      version: '',
      license: '',
      repository: null,
      inviteLink: null,
      commandIds: new Map(),
    },
  });
  const rows: string[] = [];
  const row = async <T>(what: string, step: () => Promise<T>): Promise<T | null> => {
    let result: T | null = null;
    let refusal = '';
    const { ms, longest } = await timed(async () => {
      try {
        result = await step();
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        refusal = error.refusal.code;
      }
    });
    rows.push(`| ${what} | ${ms.toFixed(0)} | ${longest.toFixed(0)} | ${refusal} |`);
    process.stderr.write(`${rows.at(-1)}\n`);
    return result;
  };
  const attached = { name: 'quotes.csv', url: '', size: 0 };
  const importing = async (what: string, text: string, as = who) => {
    file = text;
    const prepared = await row(`${what}: preview`, () => services.exchange.prepare(as, attached));
    const draft = prepared?.draft ?? null;
    if (draft === null) return null;
    return row(`${what}: import`, () => services.exchange.apply(as, draft, 'source'));
  };

  try {
    page = articlePage(0);
    const address = {
      kind: 'address',
      address: 'https://a.example/1',
      title: 'Long',
      date: '2024-01-01',
    } as const;
    const prepared = await row('an article of 0.7 MB: preview', () => services.intake.prepare(who, address));
    if (prepared !== null)
      await row('an article of 0.7 MB: stored', () => services.intake.store(who, prepared.draft));
    page = articlePage(1);
    await row('the article read again, with other words', () =>
      services.curatedArticles.refetch(who, 'Long'),
    );

    for (const [name, html] of HOSTILE_PAGES) {
      page = html;
      await row(`a page of ${name}`, () => services.intake.prepare(who, address));
    }
    page = HOSTILE_PAGES.find(([name]) => name === 'paragraphs 500 deep')?.[1] ?? '';
    await row('eight pages of paragraphs 500 deep, from eight servers at once', () =>
      Promise.allSettled(
        Array.from({ length: 8 }, (_, at) =>
          services.intake.prepare({ ...who, server: `30000000000000000${at}` }, address),
        ),
      ),
    );

    const quotes = manyQuotes(QUOTES);
    const small = { ...who, server: '200000000000000002' };
    const done = await importing('CSV of 5,000', csvOf(quotes), small);
    await row('search of a topic', () =>
      services.search.find(
        small.server,
        { text: 'the of and', speaker: null, article: null, from: '', to: '' },
        0,
      ),
    );
    for (const typed of HOSTILE) {
      const name = `${typed.length} of “${typed.slice(0, 4).trim() || 'white space'}”`;
      await row(`/quote ${name}`, () => services.quotes.draw(small.server, typed));
      await row(`while it is typed: ${name}`, () => services.quotes.suggest(en, small.server, typed));
      await row(`/curate edit is typed: ${name}`, () =>
        services.curation.suggest(small.server, typed, ['active']),
      );
      await row(`/check ${name}`, () =>
        services.checks.check(small.server, {
          text: typed.repeat(40).slice(0, 4000),
          speaker: null,
          article: null,
        }),
      );
    }
    await row('an export as JSON', () => services.exchange.exportFile(small.server, 'json'));
    await row('an export as CSV', () => services.exchange.exportFile(small.server, 'csv'));
    const act = done?.act ?? null;
    if (act !== null) {
      await row('the import taken back', () => services.curation.undo({ ...small, isManager: true }, act));
    }
    await importing('the same again', csvOf(quotes), small);

    const claims = quotes.slice(0, SHELF).map(({ text }) => text.slice(0, 300));
    const shelved = [...new Map(claims.map((claim) => [misquoteId(claim), claim]))].map(([id, claim]) => ({
      id,
      revision: null,
      value: {
        claim,
        words: misquoteWords(claim),
        speaker: null,
        verdict: 'misquote' as const,
        isOnlyMisattributed: false,
        right: [],
        reason: 'Nobody said it.',
        markedAt: 1,
        removed: null,
      },
    }));
    const third = { ...who, server: '200000000000000003' };
    await store.commit(third.server, { by: null, at: 0, action: 'misquote.mark', misquotes: shelved });
    await row('a shelf of 500 asked', () => services.misquotes.match(third.server, claims[7] ?? ''));
    await importing('CSV of 5,000 beside a shelf of 500', csvOf(quotes), third);

    const long = 'x'.repeat(140);
    const full = Array.from({ length: 49_000 }, (_, at) => `Words ${at} ${long}`);
    await importing('CSV of 8 MB', `text\n${full.join('\n')}`.slice(0, FILE), {
      ...who,
      server: '200000000000000004',
    });
    await importing(
      'JSON of 8 MB',
      JSON.stringify(full.map((text) => ({ text, author: 'A', createdTimestamp: 1 }))),
      {
        ...who,
        server: '200000000000000005',
      },
    );
    await importing('4 MB of empty lines', `text\n${'\n'.repeat(4_000_000)}`);
    await importing('8 MB of white space', `text\n"${' '.repeat(FILE - 20)}"`);
    await importing('8 MB of marks', `text\n${'"'.repeat(FILE - 20)}`);
  } finally {
    await background.close();
    await store.close();
    rmSync(folder, { recursive: true });
  }
  return `| step | ms | longest turn ms | refused as |\n|---|---:|---:|---|\n${rows.join('\n')}\n`;
}

/** Of the most characters that each may have. */
const HOSTILE = [' ', '"', '“', '- ', 'a', 'a b ', '…', '’', '\u00AD', 'é', '1,', 'the '].map((sign) =>
  sign.repeat(100).slice(0, 100),
);

function csvOf(quotes: ReturnType<typeof manyQuotes>): string {
  return `text,speaker\n${quotes.map(({ text, speaker }) => `"${text}","${speaker ?? ''}"`).join('\n')}`;
}

/** A page of less than a megabyte with a quotation in every paragraph. */
function articlePage(round: number): string {
  const quotes = manyQuotes(9_000, 7);
  const paragraphs: string[] = [];
  for (let at = 0, size = 0; size < TEXT; at++) {
    const { text, speaker } = quotes[at % quotes.length] ?? { text: '', speaker: '' };
    const paragraph = `<p>“${text.replace(/\.$/, ',')}” said ${speaker} on day ${at + round}.</p>\n`;
    paragraphs.push(paragraph);
    size += paragraph.length;
  }
  return `<html><head><title>Long</title></head><body><article><h1>Long</h1>${paragraphs.join('')}</article></body></html>`;
}
