import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { splitParagraphs, type Article } from '../../src/domain/article.ts';
import type { CuratedQuote } from '../../src/domain/curation.ts';
import { verbatimParts } from '../../src/domain/exchange/writeVerbatim.ts';
import { GATES as OF_GATES } from '../services/serverQuotes.ts';
import { act, article, misquote, quote as quoteOf } from '../store/samples.ts';
import { createHarness, type Harness } from './harness.ts';
import { MODERATOR, type Caller } from './interactionJson.ts';
import { buttonIds, labels, texts } from './readAnswer.ts';
import type { SentAnswer } from './sentAnswer.ts';

const LANTERN = 'The keeper slept late.\n\n“Nobody ever thanks a lantern in the daytime,” said Ida Voss.';
const lantern: Article = {
  ...article('2022-05-01-lantern', { title: 'The lantern' }),
  text: LANTERN,
  paragraphs: splitParagraphs(LANTERN),
};
const GATES =
  'Rain.\n\n“I have opened these gates forty thousand times, and closed them all,” said Maud Ferris.';
const SAME = 'i have opened these gates forty thousand times';
const OTHER = 'I have closed these gates forty thousand times';
const FERRY = 'A ferry is a promise with a timetable.';

let file = '';
let bot: Harness;
let mod: Caller;
let server: string;
let servers = 0;
beforeAll(async () => {
  const missing = { kind: 'refused', reason: 'not-found' } as const;
  bot = await createHarness([lantern], {
    web: {
      fetchPage: async () => missing,
      fetchArticleFile: async () => missing,
      fetchDataFile: async () => ({ kind: 'data', bytes: new TextEncoder().encode(file) }),
    },
  });
});
beforeEach(async () => {
  server = `41000000000000${String(++servers).padStart(4, '0')}`;
  mod = { ...MODERATOR, server };
  await act(bot.store, server, { articles: [{ value: OF_GATES, revision: null, text: GATES }] });
});

const shown = (answer: SentAnswer): string => texts(answer).join('\n');
const importOf = (...rows: readonly string[]): Promise<SentAnswer> => {
  file = `text,speaker\n${rows.join('\n')}`;
  return bot.command('curate import', { file: { filename: 'quotes.csv' } }, mod);
};
/** As another server gives its quotes. */
const importExport = (quotes: readonly CuratedQuote[]): Promise<SentAnswer> => {
  file = [
    verbatimParts.head('41000000000009999', 1, { settings: undefined, daily: undefined }),
    verbatimParts.middle,
    ...quotes.map((one, at) => verbatimParts.quote(one, at === 0)),
    verbatimParts.end,
  ].join('');
  return bot.command('curate import', { file: { filename: 'quotes.json' } }, mod);
};
const press = (answer: SentAnswer, label: string) =>
  bot.press({ customId: buttonIds(answer)[labels(answer).indexOf(label)] ?? '', messageOf: 'caller' }, mod);
const SOURCE = 'Import with the articles’ words';
const TYPED = 'Import these as unverified';

async function kept() {
  const { quotes } = await bot.store.listQuotes(server, { state: 'active' }, { offset: 0, limit: 50 });
  return quotes.map(({ value: { text, speaker, source } }) => [text, speaker, source.kind]).toReversed();
}
const THEIRS = ['I have opened these gates forty thousand times,', 'Maud Ferris', 'article'];

describe('the lines of an import', () => {
  it('that an article has come as its own words, with its speaker', async () => {
    const preview = await importOf(SAME, FERRY);
    expect(shown(preview)).toContain(
      '**1 quote stands in articles here**, and will be kept as ✓ verbatim\n-# line 2 · ',
    );
    expect(shown(preview)).toContain('> “I have opened these gates forty thousand times”\n-# ✓ verbatim');
    expect(shown(preview)).toContain(`> ${FERRY}\n-# curated, not checked`);
    expect(labels(preview)).toEqual(['Import', 'Cancel']);
    const done = await press(preview, 'Import');
    expect(shown(done)).toContain('1 quote is an article’s own words, kept as ✓ verbatim');
    expect(await kept()).toEqual([THEIRS, [FERRY, null, 'typed']]);
  });

  it('that an article says otherwise are shown beside it, and it is asked whose words are to come', async () => {
    const rows = [`${OTHER},Ann`, FERRY, `${OTHER}!,Ann`];
    const preview = await importOf(...rows);
    expect(shown(preview)).toContain('**1 quote is said otherwise by articles here**\n-# line 2 · ');
    expect(shown(preview)).toContain('**Claimed**\n> I have **closed** these gates forty thousand times');
    expect(shown(preview)).toContain('**Article**\n> I have ~~opened~~ these gates forty thousand times');
    expect(shown(preview)).toContain('~~struck~~: left out');
    expect(labels(preview)).toEqual([SOURCE, TYPED, 'Cancel']);
    const done = await press(preview, SOURCE);
    expect(shown(done)).toContain('1 quote is said otherwise by an article, whose words are kept');
    expect(await kept()).toEqual([THEIRS, [FERRY, null, 'typed']]);
    const ids = (await bot.store.listQuotes(server, {}, { offset: 0, limit: 9 })).quotes.map(
      (one) => one.value.id,
    );
    await press(done, 'Undo');
    expect(await kept()).toEqual([]);
    await press(await importOf(...rows), SOURCE);
    expect(
      (await bot.store.listQuotes(server, {}, { offset: 0, limit: 9 })).quotes.map((one) => one.value.id),
    ).toEqual(ids);
  });

  it('may come as they are, not checked', async () => {
    const done = await press(await importOf(`${OTHER},Ann`), TYPED);
    expect(shown(done)).toContain('1 quote is said otherwise by an article, and not checked');
    expect(await kept()).toEqual([[OTHER, 'Ann', 'typed']]);
    expect(shown(await importOf(`${OTHER},Ann`))).toContain('these words are here already');
  });

  it('that give right words to somebody else are said otherwise too', async () => {
    const preview = await importOf(`${SAME},Ida Voss`);
    expect(shown(preview)).toContain('· said by Maud Ferris');
    await press(preview, SOURCE);
    expect(await kept()).toEqual([THEIRS]);
  });

  it('that the library has are left to it, and so is what it says otherwise', async () => {
    const rows = [
      'nobody ever thanks a lantern in the daytime',
      'Nobody ever thanks a lantern in the morning',
      FERRY,
    ];
    const preview = await importOf(...rows);
    expect(shown(preview)).toMatch(/line 2: the library has these words in “The lantern” as [0-9a-z]{8}/);
    const done = await press(preview, SOURCE);
    expect(shown(done)).toContain('line 3: “The lantern” says them otherwise');
    expect(await kept()).toEqual([[FERRY, null, 'typed']]);
  });

  it('that are on the misquote shelf are refused with what is right', async () => {
    const from = GATES.indexOf('I have');
    const right = [`${OF_GATES.id}.1@${from}-${from + SAME.length}`];
    const value = { ...misquote(OTHER), right };
    await act(bot.store, server, { misquotes: [{ id: 'shelved00001', value, revision: null }] });
    const preview = await importOf(`${OTHER},Ann`, 'these gates forty thousand times', FERRY);
    expect(shown(preview)).toContain(
      'line 2: its words are on the misquote shelf; what was said is “I have opened these gates forty thousand times”, by Maud Ferris',
    );
    expect(labels(preview)).toEqual(['Import', 'Cancel']);
    await press(preview, 'Import');
    expect(await kept()).toEqual([
      ['these gates forty thousand times,', 'Maud Ferris', 'article'],
      [FERRY, null, 'typed'],
    ]);
  });

  it('are looked up in an export of ours too', async () => {
    const exported = [
      quoteOf('0ther000', OTHER, { speaker: 'Ann' }),
      quoteOf('same0000', SAME),
      quoteOf('ferry000', FERRY),
    ];
    const preview = await importExport(exported);
    expect(shown(preview)).toContain('**1 quote is said otherwise by articles here**');
    expect(shown(preview)).toContain('**1 quote stands in articles here**');
    expect(labels(preview)).toEqual([SOURCE, TYPED, 'Cancel']);
    await press(preview, SOURCE);
    expect(await kept()).toEqual([THEIRS, [FERRY, null, 'typed']]);
  });

  it('are refused from an export of ours where they are on the shelf', async () => {
    await act(bot.store, server, {
      misquotes: [{ id: 'shelved00001', value: misquote(OTHER), revision: null }],
    });
    const preview = await importExport([
      quoteOf('0ther000', OTHER),
      quoteOf('pend0000', OTHER, { state: 'pending' }),
    ]);
    expect(shown(preview)).toContain('its words are on the misquote shelf');
    expect(labels(preview)).toEqual([]);
  });

  it('are all looked up: many of them, and counted', async () => {
    const many = Array.from({ length: 120 }, (_, at) => `Speech ${at} by the old harbour wall was long.,Ann`);
    const preview = await importOf(...many, `${OTHER},Ann`, `${SAME},Maud Ferris`);
    expect(shown(preview)).toContain('**122 quotes** to import');
    expect(shown(preview)).toContain('**1 quote is said otherwise');
    expect(shown(preview)).toContain('-# line 123 · ');
  });
});
