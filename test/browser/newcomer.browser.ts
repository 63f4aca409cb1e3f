import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepPicture } from './keepPicture.ts';
import { openBrowser, visit } from './openBrowser.ts';
import { overflow } from './overflow.ts';
import { DESKTOP, PHONE } from './screens.ts';
import { startProduct, type Product } from './startProduct.ts';

// What a newcomer does in the first minute, in a real browser, against the product as it is built.

const ARTICLE = new URL('../../data/articles/2022-09-04-john-legend-kanye-west.md', import.meta.url);

let product: Product;
let browser: Browser;
let article: string;

beforeAll(async () => {
  article = (await readFile(ARTICLE, 'utf8')).split('\n---\n')[1] ?? '';
  browser = await openBrowser();
});
afterAll(() => browser?.close());

// Each newcomer begins in an empty channel.
beforeEach(async () => {
  product = await startProduct();
});
afterEach(() => product?.stop());

/** All but the bot's hello. */
const messages = (page: Page): Locator =>
  page.getByRole('log').getByRole('article').filter({ hasNotText: 'I quote what people really said' });

/** Waits until the page has its first state: the welcome is drawn together with the messages. */
const welcomed = (page: Page): Promise<void> =>
  page.getByRole('heading', { name: /^Welcome to #/ }).waitFor();

/** The quotations of the article that stand whole in a text. */
const quotedIn = (text: string): readonly string[] =>
  [...article.matchAll(/“([^”]{20,})”/g)]
    .map((match) => (match[1] ?? '').replace(/,$/, ''))
    .filter((quote) => text.includes(quote));

/** A picture's width in its own pixels; 0 while it is not there. */
const widthOf = (image: unknown): number => (image as { readonly naturalWidth: number }).naturalWidth;

/** Types a line as people do and waits for the newest message to be complete. */
async function say(page: Page, line: string): Promise<Locator> {
  const before = await messages(page).count();
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
  const reply = messages(page).nth(before);
  await reply.locator('.markdown').first().waitFor();
  return reply;
}

describe('a newcomer in the local Discord', () => {
  it.each([
    ['at a desk', DESKTOP],
    ['on a phone', PHONE],
  ])('makes a picture of a quote, which says in words what it shows: %s', async (_, screen) => {
    const { page, misdeeds } = await visit(browser, product.url, screen);
    await welcomed(page);
    await say(page, '/quote everyone saw');
    await page.getByRole('button', { name: 'As picture' }).click();
    const picture = messages(page).getByRole('img', { name: /Everyone saw how I talked to him/ });
    await picture.waitFor();
    const alt = await picture.getAttribute('alt');
    expect(alt).toContain('John Legend. Verbatim, ');
    await expect.poll(() => picture.evaluate(widthOf)).toBe(1020);
    expect(await overflow(page)).toBe(0);
    expect(misdeeds()).toEqual([]);
  });

  it('types /quote legend, reads the words, their context, another quote and the summary', async () => {
    const { page, misdeeds } = await visit(browser, product.url, DESKTOP);
    await welcomed(page);

    const quote = await say(page, '/quote legend');
    const words = await quote.innerText();
    expect(words).toContain('John Legend');
    expect(words).toContain('/quote topic:legend');
    expect(quotedIn(words)).not.toEqual([]);
    await keepPicture(page, 'quote-legend');

    await quote.getByRole('button', { name: 'Context' }).click();
    const context = messages(page).nth(1);
    await context.locator('.markdown').first().waitFor();
    const around = await context.innerText();
    expect(article.split('\n\n').some((paragraph) => around.includes(paragraph.trim()))).toBe(true);

    await quote.getByRole('button', { name: 'Another' }).click();
    await expect.poll(() => quote.innerText()).not.toBe(words);
    expect(quotedIn(await quote.innerText())).not.toEqual([]);

    const summary = await say(page, '/summary');
    expect((await summary.innerText()).length).toBeGreaterThan(200);

    expect(misdeeds()).toEqual([]);
    await page.context().close();
  });

  it('checks words that lost their negation, and copies the right ones', async () => {
    const { page, misdeeds } = await visit(browser, product.url, DESKTOP);
    await welcomed(page);
    const words = 'live a life that’s so consumed by politics';
    const checked = await say(page, `/check text: I want to ${words}`);
    expect(await checked.innerText()).toMatch(/Altered[^]*Negation[^]*John Legend/);
    expect(await checked.locator('blockquote').locator('s, del').allInnerTexts()).toEqual(['don’t']);
    await keepPicture(page, 'check-altered');
    await checked.getByRole('button', { name: 'Copy correction' }).click();
    await messages(page).nth(1).getByText(`I don’t want to ${words}`).waitFor();
    expect(misdeeds()).toEqual([]);
    await page.context().close();
  });

  it('is offered commands and topics, and picks with the keyboard alone', async () => {
    const { page, misdeeds } = await visit(browser, product.url, DESKTOP);
    await welcomed(page);
    await page.keyboard.type('/');
    await page.getByRole('option', { name: /^\/quote/ }).waitFor();
    await page.keyboard.type('quo');
    await page.keyboard.press('Tab');
    const topic = page.getByRole('combobox', { name: /^topic/ });
    await page
      .getByRole('option', { name: /random/i })
      .first()
      .waitFor();
    await page.keyboard.type('legend');
    await page
      .getByRole('option', { name: /legend/i })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => topic.inputValue()).toMatch(/legend/i);
    const before = await messages(page).count();
    await page.keyboard.press('Enter');
    await messages(page).nth(before).getByRole('button', { name: 'Context' }).waitFor();
    expect(misdeeds()).toEqual([]);
    await page.context().close();
  });

  it('adds an option that may be left out, and takes a value from its list', async () => {
    const { page, misdeeds } = await visit(browser, product.url, DESKTOP);
    await welcomed(page);
    await page.keyboard.type('/summary ');
    await page.getByRole('option', { name: /^length/ }).waitFor();
    await page.keyboard.type('len');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'short' }).waitFor();
    await page.keyboard.type('sho');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const summary = messages(page).first();
    await summary.locator('.markdown').first().waitFor();
    expect(await summary.innerText()).toContain('/summary length:short');
    expect(misdeeds()).toEqual([]);
    await page.context().close();
  });

  it('sees a private answer alone, and dismisses it', async () => {
    const { page, misdeeds } = await visit(browser, product.url, DESKTOP);
    await welcomed(page);
    const miss = messages(page).filter({ hasText: 'xylophonist' });
    await say(page, '/quote xylophonist');
    expect(await miss.innerText()).toContain('Only you can see this');
    await page.getByText('Moderator', { exact: true }).click();
    await expect.poll(() => miss.count()).toBe(0);
    await page.getByText('Member', { exact: true }).click();
    await miss.getByRole('button', { name: 'Dismiss message' }).click();
    await expect.poll(() => miss.count()).toBe(0);
    expect(misdeeds()).toEqual([]);
    await page.context().close();
  });

  it('reads it on a phone without scrolling sideways', async () => {
    const { page, misdeeds } = await visit(browser, product.url, PHONE);
    await welcomed(page);
    await page.getByRole('textbox').tap();
    const quote = await say(page, '/quote legend');
    expect(quotedIn(await quote.innerText())).not.toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.keyboard.type('/quote ');
    await page.getByRole('option').first().waitFor();
    expect(await overflow(page)).toBe(0);
    expect(misdeeds()).toEqual([]);
    await page.context().close();
  });
});
