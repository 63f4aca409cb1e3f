import { beforeAll, describe, expect, it } from 'vitest';
import { createHarness, type Harness } from './harness.ts';
import { buttonIds, isPrivate, selectId, texts } from './readAnswer.ts';
import { harbour, market, parts } from './searchLibrary.ts';
import type { SentAnswer } from './sentAnswer.ts';

let bot: Harness;
beforeAll(async () => {
  bot = await createHarness([market, harbour]);
});

const search = (options: Readonly<Record<string, string>>): Promise<SentAnswer> =>
  bot.command('search', { text: 'harbour', ...options });

async function suggestions(
  option: string,
  typed: string,
): Promise<readonly { name: string; value: string }[]> {
  const { body } = await bot.autocomplete('search', option, typed);
  return (body as { data: { choices: { name: string; value: string }[] } }).data.choices;
}

describe('/search', () => {
  it('shows what was found: words in bold, speaker, article, day and id', async () => {
    const answer = await search({ text: 'feeds' });
    const { heading, hits, foot } = parts(answer);
    expect(heading).toBe('**1 quote** for “feeds”');
    expect(hits).toHaveLength(1);
    expect(hits[0]).toMatch(
      /^> “The harbour \*\*feeds\*\* the market, and the market \*\*feeds\*\* the town”\n-# ✓ — \*\*Bruno Keller\*\* · The market · <t:1638273600:D> · `[0-9a-z]{8}`$/,
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
    expect(texts(answer)[0]).toMatch(/^No quote for “xylophone”\. Try \*\*/);
    for (const narrowed of [{ speaker: 'nobody' }, { speaker: '😀' }, { to: '2018' }]) {
      expect(texts(await search(narrowed))[0]).toMatch(
        /^No quote for “harbour” within the speaker, article and days you named\. Try \*\*/,
      );
    }
    expect(texts(await search({ text: '😀' }))[0]).toMatch(/^No quote for what you typed\./);
    expect(texts(await search({ article: 'unheard of' }))[0]).toMatch(/^No article for “unheard of”/);
  });

  it('refuses days that it cannot read, and says the form', async () => {
    for (const day of ['yesterday', '5/3/2019', '2019-02-30', '2019-3']) {
      for (const options of [{ from: day }, { to: day }]) {
        const answer = await search(options);
        expect(isPrivate(answer)).toBe(true);
        expect(texts(answer)[0]).toContain(`cannot read “${day}” as a day`);
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
      expect(texts(refused)[0]).toContain('can no longer be used');
    }
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
