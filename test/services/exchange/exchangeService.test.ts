import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleVersion, CuratedArticle, CuratedQuote } from '../../../src/domain/curation.ts';
import { crockford } from '../../../src/domain/crockford.ts';
import { cleanTyped } from '../../../src/domain/text/cleanTyped.ts';
import { wellFormed } from '../../../src/domain/text/wellFormed.ts';
import { outlineFile, planFile } from '../../../src/exchange/planFile.ts';
import { createChangeServer } from '../../../src/services/parts/changeServer.ts';
import {
  createExchangeService,
  type ExchangeParts,
  type ExchangeService,
} from '../../../src/services/exchange/exchangeService.ts';
import { openStore } from '../../../src/store/openStore.ts';
import { StoreUnavailable, type Store } from '../../../src/store/port.ts';
import { emptyDatabase, type EmptyDatabase } from '../../store/databases.ts';
import { act, add, added, article, libraryQuote, quote, spanQuote } from '../../store/samples.ts';

const NOW = 1_750_000_000_000;
const LIMITS = { quotes: 5000, articles: 200, stored: 1e8 };

/** No article says anything. */
const lookUps: Awaited<ReturnType<ExchangeParts['openLookUps']>> = {
  checks: {
    lookUp: async (_, claims) =>
      claims.map(() => ({ articleId: null, isShort: false, placement: { kind: 'not-found', nearest: [] } })),
  },
  texts: {
    version: () => Promise.reject(new Error('none')),
    article: () => Promise.reject(new Error('none')),
  },
  library: [],
  shelf: { placed: async (_, id, misquote) => ({ id, misquote, places: [] }) },
};

function exchangeOver(store: Store, limits = LIMITS): ExchangeService {
  let given = 0;
  return createExchangeService(store, {
    change: createChangeServer(store, limits, () => NOW),
    planner: {
      outlineFile: async (_, bytes) => outlineFile(bytes),
      planFile: async (_, request) =>
        planFile(request, (length) =>
          crockford(Uint8Array.from({ length }, (_byte, at) => (++given * 7 + at * 13) % 256)),
        ),
    },
    openLookUps: async () => lookUps,
    limits,
    now: () => NOW,
  });
}

let database: EmptyDatabase;
let store: Store;
let exchange: ExchangeService;
let servers = 0;
const newServer = (): string => `10000000000000${String(++servers).padStart(4, '0')}`;

beforeAll(async () => {
  database = await emptyDatabase('sqlite');
  store = await openStore(database.address);
  exchange = exchangeOver(store);
});
afterAll(async () => {
  await store.close();
  await database.remove();
});

async function exported(server: string, format: 'json' | 'csv' = 'json'): Promise<string> {
  const parts: string[] = [];
  for await (const part of exchange.export(server, format)) parts.push(part);
  return parts.join('');
}

function fileOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

interface Contents {
  readonly articles: readonly {
    value: CuratedArticle;
    versions: readonly Omit<ArticleVersion, 'articleId'>[];
  }[];
  readonly quotes: readonly CuratedQuote[];
}

/** What a server may hold: articles with versions, and quotes of them, of messages, and typed. */
const contents: fc.Arbitrary<Contents> = fc
  .record({
    texts: fc.array(fc.array(fc.stringMatching(/^[a-z “”\n🏀é,.]{8,60}$/u), { minLength: 1, maxLength: 3 }), {
      maxLength: 3,
    }),
    quotes: fc.array(
      fc.record({
        kind: fc.constantFrom('article', 'message', 'typed'),
        text: fc.stringMatching(/^[a-c’'=+ \n"]{1,8}[a-c]$/),
        at: fc.nat(1000),
        length: fc.integer({ min: 1, max: 9 }),
        speaker: fc.option(fc.constantFrom('Ana Lopez', 'Ben', '=Eve()', '<@77>')),
        topics: fc.array(fc.constantFrom('music', 'a;b', 'c,"d'), { maxLength: 3 }),
        state: fc.constantFrom('active' as const, 'pending' as const, 'removed' as const),
        date: fc.option(fc.constantFrom('2024-02-29', '1999-12-31')),
        changedAt: fc.integer({ min: 1000, max: NOW }),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ texts, quotes }) => {
    const articles = texts.map((versions, at) => ({
      value: article(`a000000000${at}`, { version: versions.length, speakers: { he: 'Ana' }, createdAt: at }),
      versions: versions.map((text, index) => ({ version: index + 1, text, storedAt: index * 5 })),
    }));
    return {
      articles,
      quotes: quotes.flatMap(({ kind, text, at, length, ...more }, index) => {
        const id = `0000000${index.toString(16)}`.slice(-8);
        const rest = { ...more, createdAt: 1000 };
        if (kind === 'typed') return [quote(id, text, { ...rest, sourceLine: 'heard' })];
        if (kind === 'message') {
          const link = `https://discord.com/channels/1/2/${index}`;
          return [quote(id, text, { ...rest, source: { kind: 'message', link, authorId: '66' } })];
        }
        const of = articles[at % Math.max(1, articles.length)];
        const version = of?.versions[at % of.versions.length];
        if (of === undefined || version === undefined) return [];
        const start = at % (version.text.length - 1);
        const words = version.text.slice(start, start + length);
        if (words.trim() === '' || words !== wellFormed(words)) return [];
        const span = { articleId: of.value.id, version: version.version, start, end: start + words.length };
        return [{ ...spanQuote(id, words, span), ...rest }];
      }),
    };
  });

async function filled({ articles, quotes }: Contents): Promise<string> {
  const server = newServer();
  const kept = await act(store, server, {
    articles: articles.map(({ value, versions }) => ({ value, versions, revision: null })),
    quotes: added(...quotes),
  });
  if (kept.kind !== 'done') throw new Error(JSON.stringify(kept));
  return server;
}

describe('our own JSON', () => {
  it('brings a whole server into an empty one, and from there out again', async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (all) => {
        const from = await filled(all);
        const to = newServer();
        const text = await exported(from);
        const { plan } = await exchange.apply(to, { by: '501', file: fileOf(text) });
        expect(plan).toMatchObject({ skipped: [], refused: [], renumbered: 0 });
        const again = await exported(to);
        expect(JSON.parse(again)).toEqual({ ...(JSON.parse(text) as object), server: to });
        // And a second time nothing is new, neither there nor where it came from.
        for (const server of [to, from]) {
          const second = await exchange.plan(server, { by: '501', file: fileOf(text) });
          expect([second.quotes, second.articles, second.refused]).toEqual([[], [], []]);
          expect(second.skipped).toHaveLength(all.quotes.length + all.articles.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('reads what CSV has room for back from CSV', async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (all) => {
        const typed = all.quotes.filter(({ source }) => source.kind === 'typed');
        const told = typed.map((one, at) => ({ ...one, text: `${cleanTyped(one.text)} w${at}` }));
        const from = await filled({ articles: [], quotes: told });
        const to = newServer();
        const text = await exported(from, 'csv');
        const { plan } = await exchange.apply(to, { by: '501', file: fileOf(text) });
        expect(plan).toMatchObject({ skipped: [], refused: [], renumbered: 0 });
        expect(await exported(to, 'csv')).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('says where quotes are from in CSV, and holds no formula', async () => {
    const server = await filled({
      articles: [
        {
          value: article('a0000000001', {
            title: 'The match',
            publisher: 'The Echo',
            url: 'https://example.org/1',
          }),
          versions: [{ version: 1, text: '“Wait.”', storedAt: 5 }],
        },
      ],
      quotes: [
        spanQuote('aaaaaaaa', 'Wait.', { articleId: 'a0000000001', version: 1, start: 1, end: 6 }),
        quote('bbbbbbbb', '=HYPERLINK("x")', { note: '+1', speaker: '@ana', topics: ['-x'] }),
      ],
    });
    const rows = (await exported(server, 'csv')).split('\r\n');
    expect(rows).toEqual([
      '\uFEFFtext,speaker,source,note,topics,date,id,state,checked',
      'Wait.,,"The match, The Echo, https://example.org/1",,,,aaaaaaaa,active,✓ verbatim',
      '"\'=HYPERLINK(""x"")",\'@ana,,\'+1,\'-x,,bbbbbbbb,active,"curated, not checked"',
      '',
    ]);
  });
});

describe('what is read from an article', () => {
  it('comes back from a file whole, as JSON and as a spreadsheet', async () => {
    const server = newServer();
    const topics = Array.from({ length: 40 }, (_, at) => `word${at}`);
    const said = spanQuote('aaaaaaaa', 'Wait.', { articleId: 'a0000000001', version: 1, start: 1, end: 6 });
    const url = `https://example.org/${'x'.repeat(300)}`;
    const value = article('a0000000001', { title: 'The match', publisher: 'The Echo', url });
    await act(store, server, {
      articles: [{ value, revision: null, text: '“Wait.”' }],
      quotes: added({ ...said, topics }),
    });
    for (const format of ['json', 'csv'] as const) {
      const file = fileOf(await exported(server, format));
      const plan = await exchange.plan(newServer(), { by: null, file });
      expect(plan.refused).toEqual([]);
      expect(plan.quotes.map((planned) => planned.value.topics)).toEqual([topics]);
      if (format === 'csv') expect(plan.quotes[0]?.value.sourceLine).toBe('The match, The Echo');
    }
  });
});

describe('an import', () => {
  it('is one act, all or nothing', async () => {
    const server = newServer();
    const file = fileOf('text\none\ntwo\n"one"\n \n');
    const { plan } = await exchange.apply(server, { by: '501', file });
    expect(plan.quotes.map(({ row }) => row)).toEqual([2, 3]);
    const [entry, ...others] = await store.history(server, {}, 5);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ by: '501', at: NOW, action: 'import', count: 2 });
    const before = (await store.history(server, {}, 5)).length;
    expect(await exchange.apply(server, { by: '501', file })).toMatchObject({
      act: null,
      plan: { quotes: [], articles: [] },
    });
    expect(await store.history(server, {}, 5)).toHaveLength(before);
  });

  it('finds what was added meanwhile, and adds nothing twice', async () => {
    const server = newServer();
    const file = fileOf('text\nfirst words\nsecond words');
    expect((await exchange.plan(server, { by: '501', file })).quotes).toHaveLength(2);
    const plans = await Promise.all([1, 2, 3].map(() => exchange.apply(server, { by: '501', file })));
    expect(plans.map(({ plan }) => plan.quotes.length).toSorted((a, b) => a - b)).toEqual([0, 0, 2]);
    expect((await store.listQuotes(server, {}, { offset: 0, limit: 9 })).total).toBe(2);
  });

  it('never gives an id that a removed, an erased or a library’s quote has', async () => {
    const server = newServer();
    await store.syncLibrary([{ quote: libraryQuote('hhhhhhhh', 'Shipped words.', 'Una'), topics: [] }]);
    await add(
      store,
      server,
      quote('aaaaaaaa', 'Removed.', { state: 'removed' }),
      quote('eeeeeeee', 'To be erased.', { addedBy: '66' }),
    );
    await store.erasePerson(server, '66');
    const file = fileOf('text,id\none,aaaaaaaa\ntwo,eeeeeeee\nthree,hhhhhhhh\nfour,bbbbbbbb');
    const { plan } = await exchange.apply(server, { by: '501', file });
    expect(plan.refused).toEqual([{ kind: 'erased', row: 3 }]);
    const ids = plan.quotes.map(({ value }) => value.id);
    expect(ids.at(-1)).toBe('bbbbbbbb');
    expect(new Set([...ids, 'aaaaaaaa', 'eeeeeeee', 'hhhhhhhh']).size).toBe(6);
  });

  it('leaves out who does not want to be quoted', async () => {
    const server = newServer();
    await act(store, server, {
      optOuts: [{ id: '123456789012345678', value: { optedOut: 5 }, revision: null }],
    });
    const file = fileOf('[{"text":"a","author":"<@123456789012345678>"},\n{"text":"b","author":"<@1>"}]');
    const { plan } = await exchange.apply(server, { by: '501', file });
    expect(plan.refused).toEqual([{ kind: 'opted-out', row: 1 }]);
    expect(plan.quotes.map(({ row }) => row)).toEqual([2]);
  });

  it('ends at the limits', async () => {
    const server = newServer();
    await add(store, server, quote('aaaaaaaa', 'Here.'));
    const small = exchangeOver(store, { quotes: 2, articles: 1, stored: 1e8 });
    const { plan } = await small.apply(server, { by: null, file: fileOf('text\none\ntwo\nthree') });
    expect(plan.refused).toEqual([
      { kind: 'limit', row: 3, of: 'quotes', limit: 2 },
      { kind: 'limit', row: 4, of: 'quotes', limit: 2 },
    ]);
    expect((await store.listQuotes(server, {}, { offset: 0, limit: 9 })).total).toBe(2);
  });

  it('touches one server only', async () => {
    const one = newServer();
    const two = newServer();
    await add(store, one, quote('aaaaaaaa', 'Ours.'));
    await exchange.apply(two, { by: '501', file: fileOf(await exported(one)) });
    await exchange.apply(two, { by: '501', file: fileOf('text,id\nother words,aaaaaaaa') });
    expect((await store.quotes(one, ['aaaaaaaa']))[0]?.value.text).toBe('Ours.');
    expect((await store.listQuotes(one, {}, { offset: 0, limit: 9 })).total).toBe(1);
    expect((await store.listQuotes(two, {}, { offset: 0, limit: 9 })).total).toBe(2);
  });

  it('says that the database cannot answer', async () => {
    const unavailable = new StoreUnavailable('busy', null);
    const broken = exchangeOver({ ...store, articles: () => Promise.reject(unavailable) });
    const file = fileOf('text\na');
    await expect(broken.plan(newServer(), { by: null, file })).rejects.toEqual(unavailable);
    await expect(broken.export(newServer(), 'csv').next()).rejects.toEqual(unavailable);
  });
});
