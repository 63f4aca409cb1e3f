import { en } from '../../src/texts/en/index.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { articleKey } from '../../src/domain/articleKey.ts';
import { act, add, quote } from '../store/samples.ts';
import { addGates, FIRST, GATES, SAME, SECOND } from '../services/serverQuotes.ts';
import { createHarness, type Harness } from './harness.ts';
import { buttonIds, isPrivate, labels, selectId, texts } from './readAnswer.ts';

let harness: Harness;
let servers = 0;
/** A server that nobody has used yet, and the bot in it. */
let here = '';
let bot: Pick<Harness, 'command' | 'press' | 'autocomplete' | 'store' | 'services'>;
const ELSEWHERE = '100000000000000099';

beforeAll(async () => {
  harness = await createHarness();
});
beforeEach(() => {
  here = `2000000000000000${String(++servers).padStart(2, '0')}`;
  bot = botIn(here);
});

function botIn(server: string): typeof bot {
  return {
    ...harness,
    command: (name, options) => harness.command(name, options, { server }),
    press: (press) => harness.press(press, { server }),
    autocomplete: (name, option, typed) => harness.autocomplete(name, option, typed, { server }),
  };
}

const saved = quote('k3saved00', 'The bridge\n*hums* when it rains. @everyone knows.', {
  speaker: 'Old [Tom]',
  source: { kind: 'message', link: 'https://discord.com/channels/1/2/3', authorId: '42' },
  sourceLine: 'told at the *weir*',
  note: 'He _sang_ this.',
  topics: ['weather'],
  date: '2024-02-29',
});

describe('a quote of a server’s own article', () => {
  it('is served like the library’s, with source, day, paragraph and context', async () => {
    const id = await addGates(bot.store, here);
    for (const topic of ['maud ferris', 'forty thousand', id]) {
      const answer = await bot.command('quote', { topic });
      const [words = '', source = ''] = texts(answer);
      expect(words).toBe('## “I have opened these gates forty thousand times\n## Nobody ever waved.”');
      expect(source).toContain(
        '**Maud Ferris**\n-# ✓ verbatim · [Forty thousand times](<https://wendle.example/lock#:~:text=',
      );
      expect(source).toContain('paragraph\u00a02 of this server’s article');
      expect(source).not.toContain('wording changed');
      const [context = '', copy = ''] = buttonIds(answer);
      const [heading = '', body = ''] = texts(await bot.press({ customId: context }));
      expect(heading).toContain('Maud Ferris');
      expect(body.replaceAll('**', '')).toBe(FIRST);
      expect(JSON.stringify((await bot.press({ customId: copy })).body)).toContain(
        '“I have opened these gates forty thousand times\\nNobody ever waved.”\\n— Maud Ferris, Forty thousand times',
      );
    }
  });

  it('comes in /search, by speaker, article and day, and in what is suggested', async () => {
    const id = await addGates(bot.store, here);
    const options = { text: 'gates', speaker: 'ferris', article: 'forty', from: '2023-06', to: '2023-06' };
    const answer = await bot.command('search', options);
    expect(texts(answer)[0]).toContain('**1 quote** for “gates” · by ferris · in Forty thousand times');
    expect(texts(answer)[1]).toContain('“I have opened these **gates** forty thousand times”');
    expect(texts(answer)[2]).toBe('-# ✓ verbatim');
    const opened = await bot.press({ customId: selectId(answer) ?? '', values: [id] });
    expect(texts(opened)[0]).toContain('Maud Ferris');
    const choices = JSON.stringify((await bot.autocomplete('quote', 'topic', 'forty')).body);
    expect(choices).toContain(
      `{"name":"✓ I have opened these gates forty thousand times, Nobody ever waved. — Maud Ferris","value":"${id}"}`,
    );
    const articles = JSON.stringify((await bot.autocomplete('summary', 'article', 'forty')).body);
    expect(articles).toContain('{"name":"Forty thousand times (2023-06-02)","value":"a0123456789"}');
  });

  it('says since when its article words it otherwise, typography apart', async () => {
    const id = await addGates(bot.store, here);
    const put = (version: number, revision: number, text: string, day: string) =>
      act(bot.store, here, {
        at: Date.parse(`${day}T10:00:00Z`),
        articles: [{ value: { ...GATES, version }, revision, text }],
      });
    const source = async (): Promise<string> => texts(await bot.command('quote', { topic: id }))[1] ?? '';
    await put(2, 1, SAME, '2023-06-03');
    expect(await source()).not.toContain('wording changed');
    await put(3, 2, SECOND, '2023-06-05');
    await put(4, 3, `${SECOND} Soon.`, '2023-06-07');
    const stamp = `wording changed on <t:${Date.parse('2023-06-05T12:00:00Z') / 1000}:D>`;
    expect(await source()).toContain(`paragraph\u00a02 of this server’s article · ${stamp}`);
    const context = await bot.command('context', { quote: id });
    expect(texts(context)[1]?.replaceAll('**', '')).toBe(FIRST);
    expect(texts(context)[2]).toContain(stamp);
    expect(texts(await bot.command('search', { text: 'gates' }))[1]).toContain(stamp);
    await put(5, 4, FIRST, '2023-06-09');
    expect(await source()).not.toContain('wording changed');
  });

  it('is named by the speaker a moderator gave it', async () => {
    const id = await addGates(bot.store, here);
    const [kept] = await bot.store.quotes(here, [id]);
    if (kept === undefined) throw new Error('not kept');
    await act(bot.store, here, {
      quotes: [{ value: { ...kept.value, speaker: 'Maud A. Ferris' }, revision: kept.revision }],
    });
    expect(texts(await bot.command('quote', { topic: id }))[1]).toContain('**Maud A. Ferris**');
  });

  it('is not shown any more once it is removed, whatever still names it', async () => {
    const id = await addGates(bot.store, here);
    const buttons = buttonIds(await bot.command('quote', { topic: id }));
    const [kept] = await bot.store.quotes(here, [id]);
    if (kept === undefined) throw new Error('not kept');
    await act(bot.store, here, {
      quotes: [{ value: { ...kept.value, state: 'removed' }, revision: kept.revision }],
    });
    for (const customId of buttons)
      expect(texts(await bot.press({ customId }))[0]).toContain('no longer be used');
    expect(texts(await bot.command('quote', { topic: id }))[0]).toContain('No quote for');
    expect(texts(await bot.command('context', { quote: id }))[0]).toContain('No quote for');
  });
});

describe('/summary of a server’s own article', () => {
  const long = [
    'WENDLE — The town council voted on Monday to close the old lock before winter, ending 180 years of river traffic through the town.',
    '“I have opened these gates forty thousand times, and every one of them was worth it,” said Maud Ferris, the keeper.',
    'Boats will be carried around the weir by a crane that the council bought in May for 80,000 pounds, half of it paid by the county.',
    'Three boat owners said that they would move their boats to another town, and the boatyard gave notice to two of its five workers.',
    'The council expects to save 20,000 pounds a year, which it wants to spend on the bridge that was damaged in the flood of 2019.',
  ].join('\n\n');

  it('is a recap of its newest version, with the quotation that says most, and leads into it', async () => {
    await addGates(bot.store, here, long);
    const answer = await bot.command('summary', { article: 'forty' });
    expect(texts(answer)[0]).toContain('Forty thousand times');
    expect(texts(answer)[1]).toContain('— **Maud Ferris**');
    const value = JSON.stringify(answer.body).match(/"value":"(\d+-\d+)"/)?.[1] ?? '';
    const [start, end] = value.split('-').map(Number) as [number, number];
    await act(bot.store, here, {
      articles: [{ value: { ...GATES, version: 2 }, revision: 1, text: `Mended.\n\n${long}` }],
    });
    const opened = await bot.press({ customId: selectId(answer) ?? '', values: [value] });
    expect(texts(opened)[1]).toContain(`**${long.slice(start, end)}**`);
    const [first = ''] = buttonIds(opened);
    expect(texts(await bot.press({ customId: first }))[1]).toContain(`**${long.slice(start, end)}**`);
  });

  it('is of the newest article where none is named, and of none that was removed', async () => {
    await addGates(bot.store, here, long);
    const named = await bot.command('summary', {});
    expect(texts(named)[0]).toContain('Forty thousand times');
    await act(bot.store, here, { articles: [{ value: { ...GATES, state: 'removed' }, revision: 1 }] });
    expect(texts(await bot.command('summary', {}))[0]).toContain('John Legend');
    expect(texts(await bot.command('summary', { article: GATES.id }))[0]).toContain('No article for');
    const pressed = await bot.press({ customId: selectId(named) ?? '', values: ['0-6'] });
    expect(texts(pressed)[0]).toContain('no longer be used');
  });
});

describe('words without an article', () => {
  it('are shown as curated and not checked, with source, link, day and note, all signs made plain', async () => {
    await add(bot.store, here, saved);
    const answer = await bot.command('quote', { topic: 'bridge' });
    expect(texts(answer)).toEqual([
      '## The bridge\n## \\*hums\\* when it rains. \\@everyone knows.',
      [
        '**Old \\[Tom\\]**',
        '-# Note: He \\_sang\\_ this.',
        `-# told at the \\*weir\\* · [message](<https://discord.com/channels/1/2/3>) · <t:${Date.parse('2024-02-29T12:00:00Z') / 1000}:D> · curated, not checked`,
      ].join('\n'),
    ]);
    expect(labels(answer)).toEqual(['Copy text', 'As picture', 'More']);
    const [copy = ''] = buttonIds(answer);
    expect(JSON.stringify((await bot.press({ customId: copy })).body)).toContain('The bridge\\n*hums* when');
  });

  it('have no context, and say so', async () => {
    await add(bot.store, here, saved);
    const asked = [
      await bot.command('context', { quote: 'k3saved00' }),
      await bot.command('context', { quote: 'bridge hums' }),
      await bot.press({ customId: '1|context.open|k3saved00' }),
    ];
    for (const answer of asked) {
      expect(isPrivate(answer)).toBe(true);
      expect(texts(answer)[0]).toContain('was added without an article');
    }
  });

  it('are marked among what a search finds', async () => {
    await addGates(bot.store, here);
    await add(bot.store, here, saved, quote('k3gates00', 'The gates of the bridge.'));
    const mixed = texts(await bot.command('search', { text: 'gates' }));
    expect(mixed.at(-1)).toBe('-# ✓ verbatim, but for what is not checked');
    expect(mixed.find((text) => text.includes('k3gates00'))).toContain(
      '-# ○ — *nobody named* · not checked · `',
    );
    const unchecked = await bot.command('search', { text: 'hums' });
    expect(texts(unchecked).at(-1)).toBe('-# curated, not checked');
    expect(selectId(unchecked)).toBeUndefined();
  });

  it('keep to what a message holds, however long they and their note are', async () => {
    const words = Array.from({ length: 300 }, (_, at) => `Line *${at}* of the long song.`).join(' ');
    const long = {
      text: words,
      note: '*'.repeat(3000),
      sourceLine: '_'.repeat(3000),
      speaker: '~'.repeat(3000),
    };
    await add(bot.store, here, quote('k3long000', words, long));
    const answer = await bot.command('quote', { topic: 'long song' });
    expect(texts(answer).join('').length).toBeLessThanOrEqual(4000);
    expect(texts(answer)[0]).toContain('cut here');
    expect(answer.files).toEqual(['quote-k3long000.txt']);
  });

  it('do not let an address or a source end the link or the line', async () => {
    const link = 'https://evil.example/>) @everyone';
    const forged = {
      ...saved,
      source: { kind: 'message', link, authorId: '1' },
      sourceLine: 'a\n# b',
    } as const;
    await add(bot.store, here, forged);
    const [, source = ''] = texts(await bot.command('quote', { topic: 'bridge' }));
    expect(source).not.toContain('evil.example');
    expect(source).toContain('-# a \\# b · ');
  });
});

describe('what one server keeps', () => {
  it('is not served in another, whatever is asked for', async () => {
    const id = await addGates(bot.store, here);
    await add(bot.store, here, saved);
    const { quotes, search, articles } = bot.services;
    const missed = { refusal: { code: 'quote-not-found' } };
    for (const topic of [id, 'k3saved00', 'maud ferris', 'gates', 'bridge', 'tom']) {
      await expect(quotes.draw(ELSEWHERE, topic)).rejects.toMatchObject(missed);
      await expect(quotes.find(ELSEWHERE, topic)).rejects.toMatchObject(missed);
    }
    for (const known of [id, 'k3saved00']) expect(await quotes.byId(ELSEWHERE, known)).toBeUndefined();
    const asked = { text: 'gates', speaker: null, article: GATES, from: '', to: '' };
    await expect(search.find(ELSEWHERE, asked, 0)).rejects.toMatchObject(missed);
    for (const typed of ['gat', 'mau', 'bri', 'weath', '']) {
      const offered = [
        ...(await quotes.suggest(en, ELSEWHERE, typed)),
        ...(await search.suggest(en, ELSEWHERE, typed)),
        ...(await search.suggestSpeakers(en, ELSEWHERE, typed)),
        ...(await articles.suggest(ELSEWHERE, typed)),
      ];
      expect(JSON.stringify(offered)).not.toMatch(/ferris|gates|bridge|tom|weather|forty/i);
    }
    const none = { refusal: { code: 'article-not-found' } };
    await expect(articles.find(ELSEWHERE, GATES.id)).rejects.toMatchObject(none);
    await expect(articles.recap(ELSEWHERE, 'forty thousand', 'long')).rejects.toMatchObject(none);
    expect(await articles.byRef(ELSEWHERE, `${GATES.id}.1`)).toBeUndefined();
    expect((await articles.find(ELSEWHERE, undefined)).title).toContain('John Legend');
    expect(await articles.byKey(here, articleKey(GATES))).toMatchObject({ title: GATES.title });
    expect(await articles.byKey(ELSEWHERE, articleKey(GATES))).toBeUndefined();
  });

  it('is not reached from another by any button, list or typed id', async () => {
    const id = await addGates(bot.store, here);
    await add(bot.store, here, saved);
    const own = await bot.command('quote', { topic: id });
    const ref = `${GATES.id}.1`;
    const forged = [
      ...buttonIds(own),
      ...buttonIds(await bot.press({ customId: buttonIds(own)[0] ?? '' })),
      ...buttonIds(await bot.command('quote', { topic: 'bridge' })),
      ...[id, saved.id].flatMap((one) => [`1|context.open|${one}`, `1|quote.copy|${one}`]),
      ...[id, saved.id, `${ref}@0-9`].map((anchor) => `1|context.more|before|${anchor}|0|1`),
      `1|search.page|gates||${articleKey(GATES)}|||0`,
    ];
    const stranger = botIn(ELSEWHERE);
    for (const customId of forged) {
      const answer = await stranger.press({ customId });
      expect(isPrivate(answer)).toBe(true);
      expect(texts(answer).join('')).toMatch(/no longer be used/);
    }
    const lists = [
      ['1|context.quote', id],
      ['1|context.quote', saved.id],
      [`1|context.sentence|${ref}`, '0-9'],
      [`1|context.sentence|${GATES.id}`, '0-9'],
    ] as const;
    for (const [customId, value] of lists) {
      const answer = await stranger.press({ customId, values: [value] });
      expect(texts(answer).join('')).toMatch(/no longer be used/);
    }
    for (const topic of [id, saved.id]) {
      for (const [name, option] of [
        ['quote', 'topic'],
        ['context', 'quote'],
      ] as const) {
        expect(texts(await stranger.command(name, { [option]: topic }))[0]).toContain('No quote for');
      }
    }
  });

  it('is told apart where two servers have an article and a quote of the same id', async () => {
    const id = await addGates(bot.store, here);
    await act(bot.store, ELSEWHERE, {
      articles: [{ value: { ...GATES, title: 'Theirs' }, revision: null, text: 'Not these words.' }],
      quotes: [{ value: quote(id, 'Their own words.'), revision: null }],
    });
    expect(await bot.services.quotes.byId(here, id)).toMatchObject({ kind: 'article' });
    expect(await bot.services.quotes.byId(ELSEWHERE, id)).toMatchObject({ text: 'Their own words.' });
    expect((await bot.services.articles.byRef(here, `${GATES.id}.1`))?.text).toBe(FIRST);
    expect((await bot.services.articles.byRef(ELSEWHERE, `${GATES.id}.1`))?.text).toBe('Not these words.');
    for (const ref of [`${GATES.id}.2`, `${GATES.id}.0`, GATES.id, `${GATES.id}.1.1`]) {
      expect(await bot.services.articles.byRef(here, ref)).toBeUndefined();
    }
  });
});
