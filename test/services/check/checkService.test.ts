import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slice, splitParagraphs, type Article } from '../../../src/domain/article.ts';
import type { CheckReport } from '../../../src/domain/check/checkReport.ts';
import { UserError } from '../../../src/domain/userError.ts';
import { createArticleService } from '../../../src/services/article/articleService.ts';
import { createArticleTexts } from '../../../src/services/article/articleTexts.ts';
import { createCheckService, type CheckService } from '../../../src/services/check/checkService.ts';
import { loadArticle } from '../../../src/services/article/loadArticle.ts';
import { createServedQuotes } from '../../../src/services/quote/servedQuotes.ts';
import { openStore, storeAddress } from '../../../src/store/openStore.ts';
import type { Store } from '../../../src/store/port.ts';
import { createBackgroundWork } from '../../../src/worker/backgroundWork.ts';
import { act, article } from '../../store/samples.ts';
import { addGates, FIRST, GATES } from '../serverQuotes.ts';

const text = [
  'The harbour keeps its ferry.',
  '“We are not giving up on the old boat,” said Petra Lind. “It carried 240 people on its best day.”',
  'The treasurer, Tomas Brandt, disagreed. “Love does not weld a hull,” he said.',
].join('\n\n');
const harbour: Article = {
  ...article('2022-05-01-harbour', { title: 'The harbour', url: 'https://news.example/harbour' }),
  text,
  paragraphs: splitParagraphs(text),
};

const folder = mkdtempSync(join(tmpdir(), 'verbatim-check-'));
let store: Store;
let checks: CheckService;
let gatesQuote: string;
const loaded = [loadArticle(harbour)];
const background = createBackgroundWork([harbour]);

beforeAll(async () => {
  store = await openStore(storeAddress(join(folder, 'verbatim.db')));
  const texts = createArticleTexts(store, background);
  const quotes = loaded.flatMap((one) => one.quotes);
  await store.syncLibrary(quotes.map((quote) => ({ quote, topics: [] })));
  const served = createServedQuotes(store, texts, quotes);
  const articles = createArticleService(store, { served, texts }, loaded);
  checks = createCheckService(store, { background, texts, articles, served, library: [harbour] });
  gatesQuote = await addGates(store, 'wendle');
});
afterAll(async () => {
  await background.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const ask = (words: string, more: { speaker?: string; article?: string; server?: string } = {}) =>
  checks.check(more.server ?? 'wendle', {
    text: words,
    speaker: more.speaker ?? null,
    article: more.article ?? null,
  });

const message = (words: string, more: { urls?: readonly string[]; quoteIds?: readonly string[] } = {}) =>
  checks.checkMessage('wendle', { text: words, urls: [], quoteIds: [], ...more });

const verdicts = ({ claims }: CheckReport) => claims.map(({ result }) => result.verdict);

describe('check', () => {
  it('finds what stands in the library and in the server’s own articles, with the very words of each', async () => {
    for (const [words, id, ref] of [
      ['it carried 240 people on its best day', harbour.id, harbour.id],
      ['I have opened these gates forty thousand times', GATES.id, `${GATES.id}.1`],
    ] as const) {
      const { claims, searched } = await ask(words);
      const [claim] = claims;
      expect(claim?.result.verdict).toBe('verbatim');
      expect(searched).toBe(2);
      if (claim?.result.verdict !== 'verbatim') continue;
      const source = claim.sources.get(id);
      expect(source?.ref).toBe(ref);
      const shown = claim.result.passage.spans.map((span) => slice(source?.article.text ?? '', span));
      expect(shown.join(' ').toLowerCase()).toBe(words.toLowerCase());
    }
  });

  it('never looks into another server’s articles', async () => {
    const report = await ask('I have opened these gates forty thousand times', { server: 'elsewhere' });
    expect([verdicts(report), report.searched]).toEqual([['not-found'], 1]);
    const named = ask('I have opened these gates', { server: 'elsewhere', article: GATES.id });
    await expect(named).rejects.toThrow(UserError);
  });

  it('compares the speaker that is given, or else the one that the text names', async () => {
    const words = 'Love does not weld a hull';
    expect(verdicts(await ask(words, { speaker: 'Tomas Brandt' }))).toEqual(['verbatim']);
    expect(verdicts(await ask(words, { speaker: 'Petra Lind' }))).toEqual(['misattributed']);
    expect(verdicts(await ask(`“${words}” — Petra Lind`))).toEqual(['misattributed']);
    expect(verdicts(await ask(`“${words}” — Petra Lind`, { speaker: 'Tomas Brandt' }))).toEqual(['verbatim']);
  });

  it('searches only the article that is named', async () => {
    const words = 'I have opened these gates forty thousand times';
    const report = await ask(words, { article: 'harbour' });
    expect([verdicts(report), report.searched, report.named?.article.id]).toEqual([
      ['not-found'],
      1,
      harbour.id,
    ]);
  });

  it('answers each quotation of a text, and the text itself where it is one', async () => {
    const two = await ask(
      'Lind said "we are giving up on the old boat" and "it carried 240 people on its best day".',
    );
    expect(verdicts(two)).toEqual(['altered', 'verbatim']);
    const one = await ask('“We are not giving up on the old boat,” said Petra Lind.');
    expect(verdicts(one)).toEqual(['verbatim']);
    expect(one.claims[0]?.claim.text).toContain('said Petra Lind');
  });

  it('checks five quotations of a text and counts the rest', async () => {
    const many = Array.from({ length: 8 }, (_, at) => `"Number ${at} of the many things that were said."`);
    const report = await ask(`They wrote: ${many.join(' and ')}`);
    expect([report.claims.length, report.more]).toEqual([5, 3]);
  });

  it('refuses where there are no words', async () => {
    await expect(ask(' \n ')).rejects.toThrow(new UserError({ code: 'no-words' }));
  });

  it('follows articles as they change and go', async () => {
    const words = 'The lock keeper at Wendle retires on Friday';
    const server = 'brook';
    await addGates(store, server);
    expect(verdicts(await ask(words, { server }))).toEqual(['verbatim']);
    const changed = { ...GATES, version: 2 };
    const newText = FIRST.replace('Friday', 'Sunday');
    await act(store, server, { articles: [{ value: changed, revision: 1, text: newText }] });
    expect(verdicts(await ask(words, { server }))).toEqual(['altered']);
    await act(store, server, { articles: [{ value: { ...changed, state: 'removed' }, revision: 2 }] });
    expect(verdicts(await ask(words, { server }))).toEqual(['not-found']);
  });
});

describe('checkMessage', () => {
  it('asks the article first that the message links to, or whose quote it replies to', async () => {
    const words = 'Love does not weld a hull';
    const linked = await message(words, { urls: ['https://www.news.example/harbour?utm_source=chat'] });
    expect([verdicts(linked), linked.named?.article.id]).toEqual([['verbatim'], harbour.id]);
    const replied = await message(words, { quoteIds: [gatesQuote] });
    expect([verdicts(replied), replied.named?.article.id]).toEqual([['verbatim'], GATES.id]);
  });

  it('is not led by what it does not know', async () => {
    const words = 'Love does not weld a hull';
    const lost = await message(words, {
      urls: ['https://else.example/'],
      quoteIds: ['00000000', '__proto__'],
    });
    expect([verdicts(lost), lost.named]).toEqual([['verbatim'], null]);
  });
});
