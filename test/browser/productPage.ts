import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { openBrowser, visit } from './openBrowser.ts';
import { overflow } from './overflow.ts';
import type { DESKTOP, PHONE } from './screens.ts';
import { startProduct, type Product } from './startProduct.ts';

// The product as it is built, anew for each test, and a person at its page.

let browser: Browser;
let product: Product;
export let page: Page;
export let misdeeds: () => readonly string[];
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

export async function enter(screen: typeof DESKTOP | typeof PHONE): Promise<void> {
  ({ page, misdeeds } = await visit(browser, product.url, screen));
  page.setDefaultTimeout(15_000);
  await page.getByRole('heading', { name: /^Welcome to #/ }).waitFor();
}

export function messages(): Locator {
  return page.getByRole('log').getByRole('article');
}

export function newest(): Locator {
  return messages().last();
}

export function become(persona: 'Member' | 'Moderator'): Promise<void> {
  return page.getByText(persona, { exact: true }).click();
}

export function press(label: string): Promise<void> {
  return newest().getByRole('button', { name: label, exact: true }).click();
}

/** Types a line as people do. */
export async function say(line: string): Promise<void> {
  await page.getByRole('textbox').click();
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
}

/** Waits until the newest message has these words, and gives all of its words. */
export async function answer(words: string | RegExp): Promise<string> {
  await newest().getByText(words).first().waitFor();
  return newest().innerText();
}

/** Fills in the form of this title, which fits on the screen, and sends it. */
export async function fill(title: string, values: Readonly<Record<string, string>>): Promise<void> {
  const form = page.getByRole('dialog', { name: title });
  await form.waitFor();
  for (const [label, value] of Object.entries(values)) {
    await form.getByRole('textbox', { name: label, exact: true }).fill(value);
  }
  expect(await overflow(page)).toBe(0);
  await form.getByRole('button', { name: 'Submit' }).click();
  await form.waitFor({ state: 'detached' });
}
