import { beforeAll, describe, expect, it } from 'vitest';
import { articleKey } from '../../src/domain/articleKey.ts';
import { numberOf } from '../../src/domain/days.ts';
import { createHarness, type Harness } from './harness.ts';
import { buttonIds, isPrivate, texts } from './readAnswer.ts';
import { articleOf, harbour, market, parts } from './searchLibrary.ts';
import type { SentAnswer } from './sentAnswer.ts';

let bot: Harness;
beforeAll(async () => {
  bot = await createHarness([market, harbour]);
});

const search = (options: Readonly<Record<string, string>>): Promise<SentAnswer> =>
  bot.command('search', { text: 'harbour', ...options });

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
          expect(hit).toMatch(/^> .*\*\*a.*\[…\]\n-# ✓ — \*\*Maximiliana Esterhaz/);
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
        expect.stringContaining('can no longer be used'),
      ]);
    }
    expect(bot.logged).toEqual([]);
  });
});
