import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startLocalDiscord, type LocalDiscord } from '../../local-discord/localDiscord.ts';
import { GUILD_ID } from '../../local-discord/world.ts';
import { createHarness } from '../commands/harness.ts';
import { connectBot, type ConnectedBot } from '../e2e/bot.ts';
import { addGates } from '../services/serverQuotes.ts';
import { openBrowser, visit } from './openBrowser.ts';

// A moderator curates at the page.

let browser: Browser;
let discord: LocalDiscord;
let bot: ConnectedBot;
let page: Page;
let misdeeds: () => readonly string[];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  discord = await startLocalDiscord({ port: 0 });
  const harness = await createHarness();
  await addGates(harness.store, GUILD_ID);
  bot = await connectBot(discord, harness);
  ({ page, misdeeds } = await visit(browser, discord.url, { viewport: { width: 1100, height: 900 } }));
  await page.getByRole('heading', { name: /^Welcome to #/ }).waitFor();
});
afterEach(async () => {
  await page.context().close();
  await bot.stop();
  await discord.close();
});

const newest = (): Locator => page.getByRole('log').getByRole('article').last();

async function say(line: string): Promise<void> {
  await page.getByRole('textbox').click();
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
}

async function submit(title: string, values: Readonly<Record<string, string>>): Promise<void> {
  const form = page.getByRole('dialog', { name: title });
  await form.waitFor();
  for (const [label, value] of Object.entries(values)) {
    await form.getByRole('textbox', { name: label }).fill(value);
  }
  await form.getByRole('button', { name: 'Submit' }).click();
}

describe('a moderator at the page', () => {
  it('adds, edits and takes back', async () => {
    await page.getByText('Moderator', { exact: true }).click();
    await say('/curate add');
    const form = page.getByRole('dialog', { name: 'Add a quote' });
    await form.getByRole('combobox', { name: 'Article' }).click();
    await form.getByRole('option', { name: /Forty thousand times/ }).click();
    await submit('Add a quote', { 'The words': 'Her successor is to be no machine' });
    await newest().getByText('says it otherwise').waitFor();
    await newest().getByRole('button', { name: 'Use the article’s words' }).click();
    await newest().getByText('Added.').waitFor();
    await newest().getByText('Her successor is to be a machine.').waitFor();

    await say('/quote successor');
    await newest().getByText('of this server’s article').waitFor();
    await newest().getByText('More', { exact: true }).click();
    await newest().getByText('With this id').waitFor();
    const id = /\/quote ([0-9a-z]{8})/.exec(await newest().innerText())?.[1] ?? '';
    await say(`/curate edit ${id}`);
    await submit('Edit a quote', { Note: 'the last line' });
    await newest().getByText('Changed.').waitFor();

    await say(`/curate history ${id}`);
    await newest().getByText('“the last line”').waitFor();
    await newest().getByRole('button', { name: 'Undo' }).first().click();
    await newest().getByText('Undone.').waitFor();
    expect(misdeeds()).toEqual([]);
    expect(discord.violations()).toEqual([]);
    expect(bot.logged).toEqual([]);
  });
});
