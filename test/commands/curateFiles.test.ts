import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FetchRefusal, Web } from '../../src/domain/fetching.ts';
import { act, add as addQuotes, misquote, quote } from '../store/samples.ts';
import { createHarness, type Harness } from './harness.ts';
import { MODERATOR, type Caller } from './interactionJson.ts';
import { buttonIds, isPrivate, texts } from './readAnswer.ts';
import type { SentAnswer } from './sentAnswer.ts';

/** What is attached: text by name, or why it cannot be had. */
const attached = new Map<string, string | { readonly refused: FetchRefusal }>();
let bot: Harness;
let servers = 0;
let mod: Caller;
let server: string;

const missing = { kind: 'refused', reason: 'not-found' } as const;
const web: Web = {
  fetchPage: async () => missing,
  fetchArticleFile: async () => missing,
  fetchDataFile: async (_, { name }) => {
    const file = attached.get(name) ?? { refused: 'not-found' };
    if (typeof file !== 'string') return { kind: 'refused', reason: file.refused };
    return { kind: 'data', bytes: new TextEncoder().encode(file) };
  },
};

beforeAll(async () => {
  bot = await createHarness(undefined, { limits: { quotes: 6, articles: 2, stored: 1e8 }, web });
});
beforeEach(() => {
  server = `40000000000000${String(++servers).padStart(4, '0')}`;
  mod = { ...MODERATOR, server };
});

const shown = (answer: SentAnswer): string => texts(answer).join('\n');

function importOf(text: string, as = mod): Promise<SentAnswer> {
  attached.set('quotes.csv', text);
  return bot.command('curate import', { file: { filename: 'quotes.csv' } }, as);
}

const press = (answer: SentAnswer, at: number, as = mod): Promise<SentAnswer> =>
  bot.press({ customId: buttonIds(answer)[at] ?? '' }, as);

async function ids(): Promise<readonly string[]> {
  const { quotes } = await bot.store.listQuotes(server, {}, { offset: 0, limit: 9 });
  return quotes.map(({ value }) => value.id);
}

async function kept(of = server): Promise<readonly string[]> {
  const { quotes } = await bot.store.listQuotes(of, { state: 'active' }, { offset: 0, limit: 50 });
  return quotes.map(({ value }) => value.text).toReversed();
}

const FAULTY =
  'text,speaker,date\nWe will wait.,Ana,2024-05-01\n,Ben,\nIt *rains*.,,May\n"we will, wait",,\nAnd we go.,,\n';

describe('/curate import', () => {
  it('of more quotes than a message can list is undone, and redone, and the answer says so', async () => {
    const rows = Array.from({ length: 900 }, (_, at) => `Words of number ${at}.`).join('\n');
    attached.set('many.csv', `text\n${rows}`);
    const large = await createHarness(undefined, { web });
    const pressFirst = (answer: SentAnswer): Promise<SentAnswer> =>
      large.press({ customId: buttonIds(answer)[0] ?? '' }, mod);
    const done = await pressFirst(
      await large.command('curate import', { file: { filename: 'many.csv' } }, mod),
    );
    const undone = await pressFirst(done);
    expect(shown(undone)).toMatch(/^\*\*Undone\.\*\*[^]*Words of number[^]*and 895 more$/);
    expect(shown(await pressFirst(undone))).toContain('**Redone.**');
    expect(shown(await large.command('curate list', {}, mod))).toContain('**900 quotes**');
  });

  it('shows first what it would do, with the lines that it refuses, and then does it', async () => {
    const preview = await importOf(FAULTY);
    expect(isPrivate(preview)).toBe(true);
    expect(texts(preview)).toEqual([
      '**2 quotes** to import · CSV\n1 entry skipped, 2 refused\nNothing is changed until you press **Import**.',
      '**As they will be served**\n> We will wait.\n-# curated, not checked · **Ana** · <t:1714564800:D>\n> And we go.\n-# curated, not checked · *nobody named*',
      '**Refused**\n-# line 3: it has no words\n-# line 4: "May" is not one certain day, such as 2022-09-04 or 4 Sep 2022',
      '**Skipped**\n-# line 5: the words of line 2 again',
    ]);
    expect(await kept()).toEqual([]);
    const done = await press(preview, 0);
    expect(done.body.type).toBe(7);
    expect(texts(done)[0]).toBe('**2 quotes** imported · CSV\n1 entry skipped, 2 refused');
    expect(await kept()).toEqual(['We will wait.', 'And we go.']);
    const [entry] = await bot.store.history(server, {}, 1);
    const [newest] = (await bot.store.listQuotes(server, {}, { offset: 0, limit: 1 })).quotes;
    expect(newest?.value.addedBy).toMatch(/^\d+$/);
    expect(entry).toMatchObject({ by: newest?.value.addedBy, action: 'import', count: 2 });
  });

  it('can be taken back, as the one act that it is', async () => {
    const done = await press(await importOf(FAULTY), 0);
    expect(shown(await bot.command('curate history', {}, mod))).toContain('**Imported**');
    const undone = await press(done, 0);
    expect(shown(undone)).toContain('**Undone.**');
    expect(await kept()).toEqual([]);
  });

  it('can be imported again once it was taken back: the same quotes come under their ids', async () => {
    const first = await press(await importOf(FAULTY), 0);
    const before = await ids();
    await press(first, 0);
    expect(await kept()).toEqual([]);
    for (let round = 0; round < 2; round++) {
      const preview = await importOf(FAULTY);
      expect(texts(preview)[0]).toMatch(/^\*\*2 quotes\*\* to import/);
      const again = await press(preview, 0);
      expect(await kept()).toEqual(['We will wait.', 'And we go.']);
      expect(await ids()).toEqual(before);
      await press(again, 0);
      expect(await kept()).toEqual([]);
    }
  });

  it('leaves removed what was removed by itself, or changed after it was taken back', async () => {
    await press(await importOf(FAULTY), 0);
    const [newest] = (await bot.store.listQuotes(server, {}, { offset: 0, limit: 1 })).quotes;
    await bot.command('curate remove', { id: newest?.value.id ?? '' }, mod);
    expect(texts(await importOf(FAULTY))[0]).toContain('Nothing to import');
  });

  it('refuses words of the misquote shelf', async () => {
    await act(bot.store, server, {
      misquotes: [{ id: 'shelved00001', value: misquote('We will wait for nobody at all'), revision: null }],
    });
    const preview = await importOf(
      'text\n"Once more: we will WAIT for nobody, at all."\nWe will wait for all.\n',
    );
    expect(shown(preview)).toContain('line 2: its words are on the misquote shelf');
    await press(preview, 0);
    expect(await kept()).toEqual(['We will wait for all.']);
  });

  it('does nothing when it is cancelled, and is done only once', async () => {
    const cancelled = await press(await importOf(FAULTY), 1);
    expect(texts(cancelled)).toEqual(['Nothing was imported.']);
    const preview = await importOf(FAULTY);
    await press(preview, 0);
    expect(shown(await press(preview, 0))).toContain('Please send the command again');
    expect(shown(await press(preview, 1))).toContain('Please send the command again');
    expect(await kept()).toHaveLength(2);
  });

  it('belongs to who asked, in that server, and to moderators', async () => {
    const preview = await importOf(FAULTY);
    const other = { ...mod, user: '200000000000000077' };
    const elsewhere = { ...mod, server: '400000000000009999' };
    const member = { server };
    for (const [as, words] of [
      [other, 'somebody else’s'],
      [elsewhere, 'it has expired'],
      [member, 'Only moderators'],
    ] as const) {
      for (const at of [0, 1]) expect(shown(await press(preview, at, as))).toContain(words);
    }
    expect(await kept()).toEqual([]);
    expect(await kept('400000000000009999')).toEqual([]);
    expect(shown(await importOf(FAULTY, member))).toContain('Only moderators');
    expect(shown(await bot.command('curate export', {}, member))).toContain('Only moderators');
  });

  it('asks nothing where there is nothing to import', async () => {
    const answer = await importOf('text\n\n');
    expect(texts(answer)).toEqual(['**Nothing to import** · CSV']);
    expect(buttonIds(answer)).toEqual([]);
  });

  it('ends at the limit of the server, and says so', async () => {
    const preview = await importOf(
      `text\n${Array.from({ length: 8 }, (_, at) => `Words ${at}.`).join('\n')}`,
    );
    expect(shown(preview)).toContain('lines 8–9: the server may not have more than 6 quotes');
    await press(preview, 0);
    expect(await kept()).toHaveLength(6);
  });

  it('keeps to what Discord can show, however much is refused', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `Words,,${'*_~|'.repeat(10)}${at}`);
    const preview = await importOf(
      `text,speaker,date\n${rows.join('\n')}\nFine.,,\n${'Fine.,,\n'.repeat(2000)}`,
    );
    expect(shown(preview).length).toBeLessThanOrEqual(4000);
    expect(shown(preview)).toMatch(/and [\d,]+ more/);
    expect(buttonIds(preview)).toHaveLength(2);
  });

  it('shows nothing of a file as markdown or as a mention', async () => {
    const preview = await importOf('text,date,**@everyone**\nx,<@1>,\n');
    expect(shown(preview)).toContain('line 2: "\\<\\@1\\>" is not one certain day');
    expect(shown(preview)).toContain('passed over: \\*\\*\\@everyone\\*\\*');
  });

  it.each([
    ['{"format":"verbatim","version":9}', 'newer Verbatim'],
    ['[{"text":"a"},\n{"text":]', 'line 2: the value that begins here is no JSON'],
    ['a,b\n1,2', 'as CSV it would need a column "text"'],
    ['\0', 'as CSV it would need a column "text"'],
  ])('refuses %j with the line', async (text, words) => {
    const answer = await importOf(text);
    expect(isPrivate(answer)).toBe(true);
    expect(shown(answer)).toContain('**This file cannot be read:**');
    expect(shown(answer).replaceAll('\\', '')).toContain(words);
  });

  it.each([
    ['too-large', 'more than 8 MB'],
    ['wrong-type', 'Please attach a `.json`'],
    ['busy', 'try again in a minute'],
    ['private-address', 'attach it again'],
  ] as const)('says what to do where the file is refused: %s', async (reason, words) => {
    attached.set('gone.json', { refused: reason });
    const answer = await bot.command('curate import', { file: { filename: 'gone.json' } }, mod);
    expect(shown(answer)).toContain(words);
    expect(shown(answer)).toContain('Nothing was imported.');
  });
});

describe('/curate export', () => {
  it('gives everything as a file, to moderators alone, which another server can import', async () => {
    await addQuotes(
      bot.store,
      server,
      quote('aaaaaaaa', 'One.'),
      quote('bbbbbbbb', 'Two.', { state: 'removed' }),
    );
    const answer = await bot.command('curate export', {}, mod);
    expect(isPrivate(answer)).toBe(true);
    expect(texts(answer)[0]).toContain('**2 quotes** of this server’s own');
    expect(answer.files).toEqual([expect.stringMatching(/^quotes-\d{4}-\d\d-\d\d\.json$/)]);
    expect(JSON.stringify(answer.body)).toContain(`attachment://${answer.files[0]}`);
    const { data } = await bot.services.exchange.exportFile(server, 'json');
    const from = server;
    server = `50000000000000${String(++servers).padStart(4, '0')}`;
    mod = { ...MODERATOR, server };
    const preview = await importOf(data);
    expect(texts(preview)[0]).toContain('**2 quotes** to import · JSON of Verbatim');
    await press(preview, 0);
    expect(await kept()).toEqual(await kept(from));
  });

  it('gives a table too', async () => {
    await addQuotes(bot.store, server, quote('aaaaaaaa', 'One.'));
    const answer = await bot.command('curate export', { format: 'csv' }, mod);
    expect(answer.files).toEqual([expect.stringMatching(/\.csv$/)]);
  });

  it('says that there is nothing', async () => {
    expect(shown(await bot.command('curate export', {}, mod))).toContain('no quotes and no articles');
  });
});
