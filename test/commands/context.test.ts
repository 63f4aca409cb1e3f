import { beforeAll, describe, expect, it } from 'vitest';
import { slice, splitParagraphs, type Article } from '../../src/domain/article.ts';
import { loadLibrary } from '../../src/library/loadLibrary.ts';
import { createHarness, type Harness } from './harness.ts';
import { buttonIds, isPrivate, selectId, texts } from './readAnswer.ts';

let bot: Harness;
let article: Article;

beforeAll(async () => {
  bot = await createHarness();
  [article] = (await loadLibrary('data/articles')) as [Article];
});

/** The paragraphs of an answer without the bold marks. */
function paragraphsOf(text = ''): readonly string[] {
  return text.replaceAll('**', '').split('\n\n');
}

const paragraphs = (first: number, last: number): readonly string[] =>
  article.paragraphs.slice(first, last + 1).map((paragraph) => slice(article.text, paragraph));

describe('/context', () => {
  it('opens a place up to the very end of the text, and none beyond it', async () => {
    const place = (end: number): Promise<unknown> =>
      bot.services.articles.byAnchor('1', `${article.id}@${article.text.length - 9}-${end}`);
    expect(await place(article.text.length)).toMatchObject({ article: { id: article.id } });
    expect(await place(article.text.length + 1)).toBeUndefined();
  });

  it('shows the paragraph of the quote and one on each side, with the quote in bold', async () => {
    const answer = await bot.command('context', { quote: 'what are friendships' });
    const [heading = '', body = '', foot = ''] = texts(answer);
    expect(heading).toContain('John Legend');
    expect(paragraphsOf(body)).toEqual(paragraphs(5, 7));
    expect(body.match(/\*\*(.+?)\*\*/g)).toHaveLength(2);
    expect(body).toContain('“**I mean, what are friendships?');
    expect(foot).toContain('paragraphs 6–8 of 10');
    expect(isPrivate(answer)).toBe(false);
  });

  it('goes on to both ends of the article and no further', async () => {
    let answer = await bot.command('context', { quote: 'what are friendships' });
    for (let presses = 0; presses < 5; presses++)
      answer = await bot.press({ customId: buttonIds(answer)[0] ?? '' });
    expect(paragraphsOf(texts(answer)[1])).toEqual(paragraphs(0, 7));
    expect(buttonIds(answer)).toHaveLength(1);
    for (let presses = 0; presses < 2; presses++)
      answer = await bot.press({ customId: buttonIds(answer)[0] ?? '' });
    expect(paragraphsOf(texts(answer)[1])).toEqual(paragraphs(0, 9));
    expect(buttonIds(answer)).toEqual([]);
    expect(answer.body.type).toBe(7);
  });

  it('says what it read where the spelling was off, and leaves the bag of /quote as it is', async () => {
    const fresh = await createHarness();
    const answer = await fresh.command('context', { quote: 'frienships' });
    expect(texts(answer)[0]).toContain('read as “friendships”');
    await fresh.command('context', { quote: 'legend' });
    expect(texts(await fresh.command('quote', { topic: 'legend' }))[1]).toMatch(/1 of 6$/m);
  });

  it('opens privately from a quote’s button', async () => {
    const answer = await bot.command('quote', { topic: 'what are friendships' });
    const open = buttonIds(answer).find((id) => id.includes('context.open')) ?? '';
    const context = await bot.press({ customId: open });
    expect(isPrivate(context)).toBe(true);
    expect(paragraphsOf(texts(context)[1])).toEqual(paragraphs(5, 7));
  });

  it('answers privately on somebody else’s message', async () => {
    const [before = ''] = buttonIds(await bot.command('context', { quote: 'blood relatives' }));
    const answer = await bot.press({ customId: before, messageOf: 'somebody else' });
    expect(answer.body.type).toBe(4);
    expect(isPrivate(answer)).toBe(true);
  });

  it('keeps to 4,000 characters: the window moves, and a huge paragraph is cut around the quote', async () => {
    const filler = Array.from({ length: 400 }, (_, at) => `word${at}`).join(' ');
    const middle = `${filler} ${filler} “They were all *here* today,” Mary Jones said. ${filler} ${filler}`;
    const text = Array.from({ length: 9 }, (_, at) => (at === 4 ? middle : filler)).join('\n\n');
    const huge: Article = { ...article, id: 'huge', text, paragraphs: splitParagraphs(text) };
    const wide = await createHarness([huge]);
    let answer = await wide.command('context', { quote: 'jones' });
    expect(texts(answer)[1]).toContain('“**They were all \\*here\\* today,**” Mary Jones said.');
    expect(texts(answer)[1]).toMatch(/\[…\]/);
    for (let presses = 0; presses < 6; presses++) {
      expect(texts(answer).join('').length).toBeLessThanOrEqual(4000);
      answer = await wide.press({ customId: buttonIds(answer)[0] ?? '' });
    }
    expect(texts(answer)[2]).toMatch(/paragraphs?\s1\b/);
  });
});

describe('/summary', () => {
  it.each([
    ['short', 1, 2],
    ['long', 2, 4],
  ] as const)(
    '%s: %i to %i sentences of the article, in order, each with its paragraph',
    async (length, least, most) => {
      const [recap = '', key = ''] = texts(await bot.command('summary', { length }));
      const sentences = [...recap.matchAll(/^(.+) \*\(¶\s(\d+)\)\*$/gm)];
      expect(sentences.length).toBeGreaterThanOrEqual(least);
      expect(sentences.length).toBeLessThanOrEqual(most);
      let from = 0;
      for (const [, words = '', number] of sentences) {
        const at = article.text.indexOf(words, from);
        expect(at).toBeGreaterThanOrEqual(from);
        const paragraph = article.paragraphs[Number(number) - 1];
        expect(paragraph?.start).toBeLessThanOrEqual(at);
        expect(paragraph?.end).toBeGreaterThanOrEqual(at + words.length);
        from = at + words.length;
      }
      expect(key).toMatch(/^> “.+\n> — \*\*John Legend\*\*/);
    },
  );

  it('opens the context of a sentence from its select', async () => {
    const answer = await bot.command('summary', {});
    const options = JSON.stringify(answer.body).match(/"value":"(\d+-\d+)"/)?.[1] ?? '';
    const context = await bot.press({ customId: selectId(answer) ?? '', values: [options] });
    expect(isPrivate(context)).toBe(true);
    const [start, end] = options.split('-').map(Number) as [number, number];
    expect(texts(context)[1]).toContain(`**${article.text.slice(start, end)}**`);
  });

  it('finds an article by words of its title, and says which there are', async () => {
    expect(texts(await bot.command('summary', { article: 'kanye' }))[0]).toContain('Kanye West');
    const miss = await bot.command('summary', { article: 'nothing of the kind' });
    expect(isPrivate(miss)).toBe(true);
    expect(texts(miss)[0]).toContain('John Legend on his friendship with Kanye West');
  });
});
