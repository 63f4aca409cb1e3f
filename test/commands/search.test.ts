import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import { splitParagraphs } from '../../src/domain/article.ts';
import { articleKey } from '../../src/domain/articleKey.ts';
import { numberOf } from '../../src/domain/days.ts';
import type { Harness, SentAnswer } from './harness.ts';
import { createHarness } from './harness.ts';
import { buttonIds, isPrivate, selectId, texts } from './readAnswer.ts';

const ABOUT = [
  'the ferry to the north island',
  'the nets that dried on the wall',
  'the winter when the water froze',
  'a lamp that was never put out',
  'the price of a crate of herring',
  'the woman who painted the hulls',
];

function articleOf(id: string, date: string, text: string, more: Partial<Article> = {}): Article {
  return {
    id,
    title: `The ${id}`,
    titleIsOurs: false,
    date,
    interviewIn: null,
    publisher: null,
    url: null,
    ...more,
    text,
    paragraphs: splitParagraphs(text),
  };
}

const harbour = articleOf(
  'harbour',
  '2019-03-05',
  ABOUT.map(
    (about, at) =>
      `“I told the harbour master about ${about}, and he wrote it down,” ${at === 0 ? 'Ada Thorne' : 'Thorne'} said.`,
  ).join('\n\n'),
);
const LONG = Array.from(
  { length: 12 },
  (_, at) => `In year ${at + 1} the *rain* came through the roof of the hall again.`,
);
const market = articleOf(
  'market',
  '2021-11-30',
  [
    '“The harbour feeds the market, and the market feeds the town,” Bruno Keller said.',
    '“We don’t sell at the Café Zoë any more, because nobody there pays on time,” Keller said.',
    `“${LONG.slice(0, 8).join(' ')} Then a carpenter came. ${LONG.slice(8).join(' ')}” Keller said.`,
  ].join('\n\n'),
);

let bot: Harness;
beforeAll(async () => {
  bot = await createHarness([market, harbour]);
});

const search = (options: Readonly<Record<string, string>>): Promise<SentAnswer> =>
  bot.command('search', { text: 'harbour', ...options });

/** The heading of an answer, its hits, and what stands under them. */
function parts(answer: SentAnswer) {
  const all = texts(answer);
  return { heading: all[0] ?? '', hits: all.slice(1, -1), foot: all.at(-1) ?? '' };
}

/** All pages from the first on, each reached by the last button of the one before. */
async function pagesFrom(from: Harness, first: SentAnswer): Promise<readonly SentAnswer[]> {
  const pages = [first];
  for (;;) {
    const next = buttonIds(pages.at(-1) as SentAnswer).at(-1) ?? '';
    const isLast = pages.length > 1 && buttonIds(pages.at(-1) as SentAnswer).length === 1;
    if (isLast) return pages;
    pages.push(await from.press({ customId: next }));
  }
}

/** The `custom_id` of a page as somebody may make it up. */
function forge(...raw: readonly string[]): string {
  return ['1|search.page', ...raw].join('|');
}

async function suggestions(
  option: string,
  typed: string,
): Promise<readonly { name: string; value: string }[]> {
  const { body } = await bot.autocomplete('search', option, typed);
  return (body as { data: { choices: { name: string; value: string }[] } }).data.choices;
}

const STALE = 'can no longer be used';

describe('/search', () => {
  it('shows what was found: words in bold, speaker, article, day and id', async () => {
    const answer = await search({ text: 'feeds' });
    const { heading, hits, foot } = parts(answer);
    expect(heading).toBe('**1 quote** for “feeds”');
    expect(hits).toHaveLength(1);
    expect(hits[0]).toMatch(
      /^> “The harbour \*\*feeds\*\* the market, and the market \*\*feeds\*\* the town,”\n-# — Bruno Keller · The market · <t:1638273600:D> · `[0-9a-z]{8}`$/,
    );
    expect(foot).toBe('-# ✓ verbatim');
    expect(buttonIds(answer)).toEqual([]);
    expect(isPrivate(answer)).toBe(false);
  });

  it.each([
    ['dont', '**don’t**'],
    ["DON'T", '**don’t**'],
    ['cafe zoe', '**Café** **Zoë**'],
    ['nobody the', 'because **nobody** **there** pays'],
    ['car', 'a **carpenter** came'],
  ])('marks the words of %j as they stand', async (text, shown) => {
    expect(parts(await search({ text })).hits.join('\n')).toContain(shown);
  });

  it('marks whole words only where they are not the last', async () => {
    const [hit = ''] = parts(await search({ text: 'the pays' })).hits;
    expect(hit).toContain('at **the** Café');
    expect(hit).toContain('nobody there **pays**');
  });

  it('shows sentences around the word of a long quote, and that the rest is left out', async () => {
    const [hit = ''] = parts(await search({ text: 'carpenter' })).hits;
    const [shown = ''] = hit.split('\n');
    expect(shown).toMatch(/^> \[…\] .*Then a \*\*carpenter\*\* came\. In year 9 .* again\. \[…\]$/);
    expect(shown).toMatch(/^> \[…\] In year 7 /);
    expect(shown).toContain('the \\*rain\\* came');
    const [first = ''] = parts(await search({ text: 'year 1 rain', speaker: 'keller' })).hits;
    expect(first).toMatch(/^> “In \*\*year\*\* \*\*1\*\* the \\\*\*\*rain\*\*\\\* came.* \[…\]\n/);
  });

  it('says what it read where words were mended or left out', async () => {
    expect(parts(await search({ text: 'carpent' })).heading).toBe('**1 quote** for “carpent”');
    expect(parts(await search({ text: 'harbuor' })).heading).toBe(
      '**7 quotes** for “harbuor”\n-# read as “harbour”',
    );
    const { heading, hits } = parts(await search({ text: 'who was the carpenter' }));
    expect(heading).toBe('**1 quote** for “who was the carpenter”\n-# read as “carpenter”');
    expect(hits[0]).toContain('**carpenter**');
  });

  it('narrows by speaker, article and days, and says so', async () => {
    const cases = [
      [{ speaker: 'Ada Thorne' }, '**6 quotes** for “harbour” · by ada thorne'],
      [{ speaker: 'KELLER' }, '**1 quote** for “harbour” · by keller'],
      [{ article: 'harbour' }, '**6 quotes** for “harbour” · in The harbour'],
      [{ article: 'the market' }, '**1 quote** for “harbour” · in The market'],
      [{ from: '2019' }, '**7 quotes** for “harbour” · since 2019-01-01'],
      [{ from: '2019-03-06' }, '**1 quote** for “harbour” · since 2019-03-06'],
      [{ to: '2019-03' }, '**6 quotes** for “harbour” · until 2019-03-31'],
      [{ from: '2019-03-05', to: '2019-03-05' }, '**6 quotes** for “harbour” · on 2019-03-05'],
      [{ from: '2020', to: '2021-11' }, '**1 quote** for “harbour” · 2020-01-01 to 2021-11-30'],
      [
        { speaker: 'keller', article: 'market', from: '2021' },
        '**1 quote** for “harbour” · by keller · in The market · since 2021-01-01',
      ],
    ] as const;
    for (const [options, heading] of cases) expect(parts(await search(options)).heading).toBe(heading);
  });

  it('answers a miss privately with the nearest topics', async () => {
    const answer = await search({ text: 'xylophone' });
    expect(isPrivate(answer)).toBe(true);
    expect(texts(answer)).toHaveLength(1);
    expect(texts(answer)[0]).toMatch(/^No quote for “xylophone”\. Nearest topics: \*\*/);
    for (const narrowed of [{ speaker: 'nobody' }, { speaker: '😀' }, { to: '2018' }]) {
      expect(texts(await search(narrowed))[0]).toMatch(
        /^No quote for “harbour” within the speaker, article and days you named\. Nearest topics: \*\*/,
      );
    }
    expect(texts(await search({ text: '😀' }))[0]).toMatch(/^No quote for what you typed\./);
    expect(texts(await search({ article: 'unheard of' }))[0]).toMatch(/^No article for “unheard of”/);
  });

  it('refuses days that it cannot read, and says the form', async () => {
    for (const day of ['yesterday', '5.3.2019', '2019-02-30', '2019-3']) {
      for (const options of [{ from: day }, { to: day }]) {
        const answer = await search(options);
        expect(isPrivate(answer)).toBe(true);
        expect(texts(answer)[0]).toContain(`“${day}” is no day that I can read. Please write \`2022-09-04\``);
      }
    }
    const reversed = await search({ from: '2020', to: '2019' });
    expect(isPrivate(reversed)).toBe(true);
    expect(texts(reversed)[0]).toMatch(/begin on 2020-01-01 and end before that, on 2019-12-31/);
  });

  it('opens a hit in its context, privately', async () => {
    const answer = await search({ text: 'feeds' });
    const id = /`([0-9a-z]{8})`$/.exec(parts(answer).hits[0] ?? '')?.[1] ?? '';
    for (const messageOf of ['caller', 'somebody else'] as const) {
      const opened = await bot.press({ customId: selectId(answer) ?? '', values: [id], messageOf });
      expect(isPrivate(opened)).toBe(true);
      expect(opened.body.type).toBe(4);
      expect(texts(opened)[1]).toContain(
        '“**The harbour feeds the market, and the market feeds the town,**”',
      );
    }
    for (const values of [['00000000'], []]) {
      const refused = await bot.press({ customId: selectId(answer) ?? '', values });
      expect(texts(refused)[0]).toContain(STALE);
    }
  });
});

describe('pages of /search', () => {
  it('go on to both ends, five hits each, none twice and none left out', async () => {
    const pages = await pagesFrom(bot, await search({ from: '2019', speaker: 'thorne' }));
    expect(pages.map((page) => parts(page).hits.length)).toEqual([5, 1]);
    expect(pages.map((page) => parts(page).foot)).toEqual([
      '-# ✓ verbatim · page 1 of 2',
      '-# ✓ verbatim · page 2 of 2',
    ]);
    const headings = pages.map((page) => parts(page).heading);
    expect(new Set(headings)).toEqual(new Set(['**6 quotes** for “harbour” · by thorne · since 2019-01-01']));
    expect(new Set(pages.flatMap((page) => parts(page).hits)).size).toBe(6);
    const [, last] = pages as [SentAnswer, SentAnswer];
    expect(last.body.type).toBe(7);
    const back = await bot.press({ customId: buttonIds(last)[0] ?? '' });
    expect(texts(back)).toEqual(texts(pages[0] as SentAnswer));
    expect(buttonIds(back)).toEqual(buttonIds(pages[0] as SentAnswer));
  });

  it('keep article and days', async () => {
    const options = { article: 'harbour', from: '2019-03', to: '2019' };
    const pages = await pagesFrom(bot, await search(options));
    expect(pages.map((page) => parts(page).heading)).toEqual(
      Array(2).fill('**6 quotes** for “harbour” · in The harbour · 2019-03-01 to 2019-12-31'),
    );
  });

  it('leave somebody else’s message as it is: they get theirs privately', async () => {
    const [next = ''] = buttonIds(await search({}));
    const answer = await bot.press({ customId: next, messageOf: 'somebody else' });
    expect(answer.body.type).toBe(4);
    expect(isPrivate(answer)).toBe(true);
    expect(parts(answer).hits).toHaveLength(2);
  });

  it('are found by the words that a button has room for, from the first page on', async () => {
    const text = 'I told the harbour master about him and he wrote it down';
    const [heading, next] = [
      parts(await search({ text })).heading,
      buttonIds(await search({ text }))[0] ?? '',
    ];
    expect(heading).toBe(
      '**6 quotes** for “i told the harbour master about him and”\n-# read as “harbour master”',
    );
    expect(parts(await bot.press({ customId: next })).heading).toBe(heading);
  });

  it('are 80 at most, of “400 or more”, and fit Discord’s limits to the last', async () => {
    const word = 'a'.repeat(40);
    const name = 'Maximiliana Esterhaz';
    const said = `We kept the ${word} in *[a]* box ${'_*a*_ '.repeat(45)}until we sold it for`;
    const lines = Array.from(
      { length: 410 },
      (_, at) => `“${said} ${at},” ${at === 0 ? name : 'Esterhaz'} said.`,
    );
    const wide = await createHarness([
      articleOf('wide', '9999-12-31', lines.join('\n\n'), { title: '*'.repeat(300) }),
    ]);
    for (const text of [word, 'a']) {
      const options = { text, speaker: name, article: 'wide', from: '0000', to: '9999' };
      const pages = await pagesFrom(wide, await wide.command('search', options));
      expect(pages).toHaveLength(80);
      for (const page of pages) {
        expect(parts(page).heading).toMatch(
          /^\*\*400 or more quotes\*\* for “a+” · by maximiliana esterhaz · /,
        );
        expect(parts(page).hits).toHaveLength(5);
        for (const hit of parts(page).hits)
          expect(hit).toMatch(/^> .*\*\*a.*\[…\]\n-# — Maximiliana Esterhaz/);
        expect(texts(page).join('').length).toBeLessThanOrEqual(4000);
      }
      const longest = Math.max(...pages.flatMap(buttonIds).map((id) => id.length));
      expect(longest).toBe(text === word ? 99 : 60);
    }
  });

  it('refuse forged ids', async () => {
    const key = articleKey(harbour);
    const day = numberOf(harbour.date).toString(36);
    const whole = await bot.press({ customId: forge('harbour', 'thorne', key, day, day, '1') });
    expect(parts(whole).hits).toHaveLength(1);
    for (const customId of [
      forge(),
      forge('harbour'),
      forge('harbour', '', '', '', ''),
      forge('harbour', '', '', '', '', '1', ''),
      forge('', '', '', '', '', '0'),
      forge('Harbour', '', '', '', '', '0'),
      forge('harbour  master', '', '', '', '', '0'),
      forge('a'.repeat(41), '', '', '', '', '0'),
      forge('harbour', 'Thorne', '', '', '', '0'),
      forge('harbour', 'a'.repeat(21), '', '', '', '0'),
      forge('harbour', '', 'harbour', '', '', '0'),
      forge('harbour', '', '00000000', '', '', '0'),
      forge('harbour', '', key.toUpperCase(), '', '', '0'),
      forge('harbour', '', '', 'zzzzz', '', '0'),
      forge('harbour', '', '', '-0', '', '0'),
      forge('harbour', '', '', '00', '', '0'),
      forge('harbour', '', '', '2019', '2018', '0'),
      forge('harbour', '', '', '', '2019-01-01', '0'),
      forge('harbour', '', '', '', '', '2'),
      forge('harbour', '', '', '', '', '-1'),
      forge('harbour', '', '', '', '', 'zzzzzzzz'),
    ]) {
      const answer = await bot.press({ customId });
      expect([customId, isPrivate(answer), texts(answer)[0]]).toEqual([
        customId,
        true,
        expect.stringContaining(STALE),
      ]);
    }
    expect(bot.logged).toEqual([]);
  });
});

describe('autocomplete of /search', () => {
  it('offers what was typed, speakers, topics and quotes, each of which finds something', async () => {
    const choices = await suggestions('text', 'harb');
    expect(choices[0]).toEqual({ name: 'harb', value: 'harb' });
    expect(choices.some(({ name }) => name.endsWith('— Ada Thorne'))).toBe(true);
    expect((await suggestions('text', '')).map(({ value }) => value)).not.toContain('random');
    for (const { value } of [...choices, ...(await suggestions('text', ''))]) {
      expect(parts(await search({ text: value })).hits.length).toBeGreaterThan(0);
    }
  });

  it('offers speakers with counts, and articles', async () => {
    expect(await suggestions('speaker', 'thor')).toEqual([
      { name: 'Ada Thorne (6 quotes)', value: 'Ada Thorne' },
    ]);
    expect(await suggestions('speaker', '')).toHaveLength(2);
    expect(await suggestions('article', 'mark')).toEqual([
      { name: 'The market (2021-11-30)', value: 'market' },
    ]);
    expect(await suggestions('from', '2')).toEqual([]);
  });
});
