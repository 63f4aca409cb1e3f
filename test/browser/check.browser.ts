import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLocalDiscord, type LocalDiscord } from '../../local-discord/localDiscord.ts';
import { createHarness } from '../commands/harness.ts';
import { connectBot, type ConnectedBot } from '../e2e/bot.ts';
import { openBrowser, visit } from './openBrowser.ts';

// Is this what they really said? Asked at the page.

const WRONG = 'I feel like politics should be everything in your relationships';

let browser: Browser;
let discord: LocalDiscord;
let bot: ConnectedBot;
let page: Page;
let misdeeds: () => readonly string[];

beforeAll(async () => {
  browser = await openBrowser();
  discord = await startLocalDiscord({ port: 0 });
  bot = await connectBot(discord, await createHarness());
  ({ page, misdeeds } = await visit(browser, discord.url, { viewport: { width: 1100, height: 900 } }));
  await page.getByRole('heading', { name: /^Welcome to #/ }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await bot.stop();
  await discord.close();
});

const newest = (): Locator => page.getByRole('log').getByRole('article').last();

async function say(line: string): Promise<void> {
  await page.getByRole('textbox').click();
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
}

/** Keeps a picture to look at, in the folder that is named. */
async function keepPicture(name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
}

describe('checking at the page', () => {
  it('shows the words that differ, the shelf, and the correction that /quote then gives', async () => {
    await page.getByText('Moderator', { exact: true }).click();
    await say(`/check ${WRONG}`);
    await newest().getByText('✗ Altered').waitFor();
    expect(await newest().locator('s, del').first().innerText()).toBe('don’t');
    await keepPicture('altered');
    await newest().getByRole('button', { name: 'Put on the misquote shelf' }).click();
    const form = page.getByRole('dialog', { name: 'Put on the misquote shelf' });
    await form.getByRole('combobox').click();
    await form.getByRole('option', { name: /Misquote/ }).click();
    await form.getByRole('textbox', { name: 'Why' }).fill('The “don’t” was cut out of a clip.');
    await form.getByRole('button', { name: 'Submit' }).click();
    await newest().getByText('It is on the misquote shelf').waitFor();

    await page.getByText('Member', { exact: true }).click();
    await say('/quote I feel like politics should be everything');
    await newest().getByText('Known misquote').waitFor();
    await newest().getByText('John Legend').first().waitFor();
    await keepPicture('correction');
  });

  it('checks every quotation of a message by its menu', async () => {
    await page.getByText('Member', { exact: true }).click();
    await say(`He said "${WRONG}" and "values matter and character matters".`);
    await newest().getByText('values matter').waitFor();
    await newest().hover();
    await newest().getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: /Check quotes/ }).click();
    await newest().getByText('✓ Verbatim').waitFor();
    await newest().getByText('✗ Altered').waitFor();
    await keepPicture('quotations');
    expect(misdeeds()).toEqual([]);
    expect(discord.violations()).toEqual([]);
    expect(bot.logged).toEqual([]);
  });
});
