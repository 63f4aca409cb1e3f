import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, visit } from './openBrowser.ts';
import { overflow } from './overflow.ts';
import { DESKTOP, PHONE } from './screens.ts';
import { startProduct, type Product } from './startProduct.ts';

// The first evening of a server: the bot says hello, is set up, and passes on what members suggest.

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
const become = (persona: 'Member' | 'Moderator') => page.getByText(persona, { exact: true }).click();

async function say(line: string): Promise<void> {
  await page.getByRole('textbox').click();
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
}

/** Chooses in a list of the newest message. */
async function choose(list: string, option: string): Promise<void> {
  await newest().getByRole('combobox', { name: list }).click();
  await page.getByRole('option', { name: option }).click();
}

describe.each([
  ['at a desk', DESKTOP],
  ['on a phone', PHONE],
])('a server’s first evening, %s', (_place, screen) => {
  it('is greeted once, sets up, decides about a suggestion in the channel, and the member hears of it', async () => {
    ({ page, misdeeds } = await visit(browser, product.url, screen));
    page.setDefaultTimeout(15_000);
    await newest().getByText('Hello! I quote what people really said.').waitFor();
    expect(await messages().count()).toBe(1);
    await newest().getByRole('button', { name: 'Try it' }).click();
    await newest().getByText('Only you can see this').waitFor();

    await messages().first().getByRole('button', { name: 'Set it up' }).click();
    await newest().getByText('Manage Server').waitFor();
    await become('Moderator');
    await messages().first().getByRole('button', { name: 'Set it up' }).click();
    await newest().getByRole('heading', { name: 'Verbatim in this server' }).waitFor();
    expect(await overflow(page)).toBe(0);
    const panel = newest();
    await choose('No role: Manage Messages only', '@Curators');
    await panel.getByText('✓ Members with @Curators curate').waitFor();
    await panel.getByRole('button', { name: 'Undo' }).click();
    await panel.getByText('✓ Taken back.').waitFor();
    await choose('No role: Manage Messages only', '@Curators');
    await panel.getByText('✓ Members with @Curators curate').waitFor();
    await choose('No channel: nobody is told', '#general');
    await page.getByText('come here from now on').waitFor();

    await become('Member');
    await say('/suggest');
    const form = page.getByRole('dialog', { name: 'Suggest a quote' });
    await form.getByRole('textbox', { name: 'The words' }).fill('The harbour never sleeps.');
    await form.getByRole('textbox', { name: 'Who said it' }).fill('Ada Thorne');
    await form.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('The moderators have been told.').waitFor();
    const notice = messages().filter({ hasText: 'A quote was suggested' });
    // The member here has the role that was chosen.
    await notice.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('dialog', { name: 'Edit a quote' }).waitFor();
    await page.keyboard.press('Escape');
    await become('Moderator');
    await notice.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('Approved. By @Noor.').waitFor();
    await become('Member');
    await newest().getByText('Your quote was taken').waitFor();
    await newest().getByText('Direct message to you').waitFor();
    expect(await overflow(page)).toBe(0);
    expect(misdeeds()).toEqual([]);
  });
});
