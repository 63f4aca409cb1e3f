import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, visit } from './openBrowser.ts';
import { overflow } from './overflow.ts';
import { DESKTOP, PHONE } from './screens.ts';
import { startProduct, type Product } from './startProduct.ts';

// A moderator plans a quote of the day, and sees it come by moving the clock on.

let product: Product;
let browser: Browser;
let page: Page;
let misdeeds: () => readonly string[];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  product = await startProduct();
});
afterEach(async () => {
  await page?.context().close();
  await product?.stop();
});

const messages = (): Locator => page.getByRole('log').getByRole('article');
const newest = (): Locator => messages().last();

async function run(command: string): Promise<void> {
  await page.getByRole('textbox').click();
  await page.keyboard.type(command);
  await page.keyboard.press('Enter');
}

describe.each([
  ['at a desk', DESKTOP],
  ['on a phone', PHONE],
])('a quote of the day, %s', (_place, screen) => {
  it('is set, comes at its hour, and is switched off', async () => {
    ({ page, misdeeds } = await visit(browser, product.url, screen));
    page.setDefaultTimeout(15_000);
    await newest().getByText('Hello! I quote what people really said.').waitFor();
    await page.getByText('Moderator', { exact: true }).click();
    await run('/daily set channel:#general time:9 timezone:utc');
    await newest().getByText('The quote of the day is set.').waitFor();
    await newest().getByText('Only you can see this').waitFor();
    await page.getByText('From now on the quote of the day comes here, every day at 09:00 (UTC).').waitFor();

    // Whatever the hour is, nine o'clock lies within the next day.
    await page.getByRole('button', { name: /^\+1 d/ }).click();
    const posted = messages().filter({ has: page.getByRole('heading', { name: 'Quote of the day' }) });
    await posted.getByRole('button', { name: 'Context' }).waitFor();
    expect(await posted.count()).toBe(1);
    // The greeting is of yesterday by now.
    await messages().first().getByRole('time').filter({ hasText: '/' }).waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await page.getByRole('banner').evaluate(sideways)).toBe(0);
    await page.getByRole('button', { name: 'Switch between light and dark' }).click();

    await run('/daily now');
    await newest().getByText('Today’s quote is posted').waitFor();
    await run('/daily off');
    await newest().getByText('The quote of the day is off.').waitFor();
    expect(misdeeds()).toEqual([]);
  });
});

/** How far the bar at the top reaches beyond its place, in pixels. */
function sideways(bar: unknown): number {
  const { scrollWidth, clientWidth } = bar as { readonly scrollWidth: number; readonly clientWidth: number };
  return scrollWidth - clientWidth;
}
