import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { misquoteId, misquoteWords, type Misquote } from '../../src/domain/misquote.ts';
import { createShelf } from '../../src/services/check/shelf.ts';
import { createMisquoteService } from '../../src/services/check/misquoteService.ts';
import { openStore, storeAddress } from '../../src/store/openStore.ts';
import type { BackgroundWork } from '../../src/worker/backgroundWork.ts';
import { manyQuotes } from '../fixtures/manyQuotes.ts';
import { quantile } from './statistics.ts';
import { timed, type Step } from './timed.ts';

const LIBRARY_LENGTH = 10_000_000;
const SERVER_LENGTH = 4_000_000;
const ARTICLE_LENGTH = 8_000;
const CLAIMS = 1_000;
const SHELF = 500;
const ASKED = 500;

type Texts = readonly { readonly id: string; readonly text: string }[];

/**
 * What a check costs the bot: how long the thread takes, how long the event loop stands still meanwhile, and the memory.
 * It runs the built thread. Gives Markdown.
 */
export async function benchCheck(): Promise<string> {
  const { createBackgroundWork } = (await import(
    new URL('../../dist/src/worker/backgroundWork.js', import.meta.url).href
  )) as { createBackgroundWork: (library: Texts) => BackgroundWork };
  const texts = articlesOf(LIBRARY_LENGTH + SERVER_LENGTH);
  const library = texts.slice(
    0,
    Math.ceil((texts.length * LIBRARY_LENGTH) / (LIBRARY_LENGTH + SERVER_LENGTH)),
  );
  const own = texts.slice(library.length).map(({ id, text }) => ({ id, text }));
  const rows: string[] = [];
  const row = (what: string, step: Step, more = ''): void => {
    rows.push(
      `| ${what} | ${step.ms.toFixed(0)} | ${step.longest.toFixed(1)} | ${residentMiB()} | ${more} |`,
    );
  };
  const small = createBackgroundWork(library.slice(0, 1));
  row('before', { ms: 0, longest: 0 });
  row('first check, one article', await timed(() => check(small, [], [], ['one two three four'])));
  await small.close();

  const work = createBackgroundWork(library);
  row(
    `first check, ${library.length} articles, 10 MB`,
    await timed(() => check(work, [], [], ['one two three four'])),
  );
  const claims = claimsOf(library);
  const times: number[] = [];
  const checks = await timed(async () => {
    for (const claim of claims) {
      const from = performance.now();
      await check(work, [], [], [claim]);
      times.push(performance.now() - from);
    }
  });
  row(`${CLAIMS} checks`, checks, spread(times));
  row('a server’s own 4 MB', await timed(() => check(work, own, own, ['one two three four'])));
  row(
    'extract 1 MB',
    await timed(() =>
      work.extract(
        '1',
        own
          .map(({ text }) => text)
          .join('\n\n')
          .slice(0, 1_000_000),
      ),
    ),
  );
  await work.close();
  const heading = '| step | ms | longest turn ms | memory MiB | each |\n|---|---:|---:|---:|---|';
  return `${heading}\n${rows.join('\n')}\n\n${await benchShelf()}\n`;
}

const check = (work: BackgroundWork, articles: Texts, sent: Texts, claims: readonly string[]) =>
  work.check({
    server: 'bench',
    articles: articles.map(({ id }) => ({ id, version: 1, speakers: {} })),
    texts: sent,
    claims: claims.map((text) => ({ text, speaker: null })),
    within: null,
  });

/** What `/quote` spends on the misquote shelf: with fewer than four words, and with more beside a shelf that is full. */
async function benchShelf(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
  const store = await openStore(storeAddress(join(folder, 'verbatim.db')));
  try {
    const claims = manyQuotes(SHELF).map(({ text }) => text.slice(0, 300));
    const shelved = [...new Set(claims.map(misquoteId))].map((id, at) => {
      const misquote: Misquote = {
        claim: claims[at] ?? '',
        words: misquoteWords(claims[at] ?? ''),
        speaker: 'Somebody Somewhere',
        verdict: 'misquote',
        isOnlyMisattributed: false,
        right: [],
        reason: 'It was cut out of a longer sentence that says the opposite.'.repeat(3),
        markedAt: at,
        removed: null,
      };
      return { id, value: misquote, revision: null };
    });
    await store.commit('bench', { by: null, at: 0, action: 'misquote.mark', misquotes: shelved });
    const misquotes = createMisquoteService({
      store,
      shelf: createShelf({
        store,
        reader: { extract: async () => [] },
        articles: { byAnchor: async () => undefined },
      }),
      change: () => Promise.reject(new Error('nothing is changed here')),
      drafts: { keep: async () => '', read: () => never(), use: () => never() },
    });
    const asked = async (topic: string): Promise<string> => {
      const times: number[] = [];
      for (let at = 0; at < ASKED; at++) {
        const from = performance.now();
        await misquotes.match('bench', topic);
        times.push(performance.now() - from);
      }
      return spread(times);
    };
    return [
      `| the misquote shelf before /quote, ${shelved.length} entries | ms |`,
      '|---|---|',
      `| a speaker or an id | ${await asked('john legend')} |`,
      `| four words | ${await asked('four words of nothing')} |`,
    ].join('\n');
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

function never(): never {
  throw new Error('nothing is proposed here');
}

/** Articles of made-up prose, so many characters together. */
function articlesOf(length: number): Texts {
  const sentences = manyQuotes(Math.ceil(length / 70)).map(({ text }) => text);
  const texts: { id: string; text: string }[] = [];
  let text = '';
  let total = 0;
  for (let at = 0; total < length; at = (at + 1) % sentences.length) {
    text += `${sentences[at]} `;
    if (text.length < ARTICLE_LENGTH) continue;
    texts.push({ id: `article-${texts.length}`, text });
    total += text.length;
    text = '';
  }
  return texts;
}

/** Twelve words of an article each; every second claim has one of them changed. */
function claimsOf(texts: Texts): readonly string[] {
  return Array.from({ length: CLAIMS }, (_, at) => {
    const words = (texts[(at * 7919) % texts.length]?.text ?? '').split(' ');
    const first = (at * 31) % Math.max(1, words.length - 12);
    const claim = words.slice(first, first + 12);
    if (at % 2 === 1) claim[6] = 'not';
    return claim.join(' ');
  });
}

function residentMiB(): string {
  return (process.memoryUsage.rss() / 2 ** 20).toFixed(0);
}

function spread(times: readonly number[]): string {
  return `p50 ${quantile(times, 0.5).toFixed(2)}, p99 ${quantile(times, 0.99).toFixed(2)}`;
}
