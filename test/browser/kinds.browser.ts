import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startLocalDiscord, type LocalDiscord } from '../../local-discord/localDiscord.ts';
import { connectBot, type ConnectedBot } from '../e2e/bot.ts';
import { noteCommands } from '../fixtures/noteCommands.ts';
import { untouchedSettings } from '../fixtures/untouchedSettings.ts';
import { openBrowser, visit } from './openBrowser.ts';

// What a person can do at the page with commands of every kind: forms, files, menus of messages, and who may.

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
  bot = await connectBot(discord, { services: untouchedSettings }, { commands: noteCommands });
  ({ page, misdeeds } = await visit(browser, discord.url, { viewport: { width: 1100, height: 720 } }));
  await page.getByRole('heading', { name: /^Welcome to #/ }).waitFor();
});
afterEach(async () => {
  await page.context().close();
  await bot.stop();
  await discord.close();
});

function expectNothingWrong(): void {
  expect(misdeeds()).toEqual([]);
  expect(discord.violations()).toEqual([]);
  expect(bot.logged).toEqual([]);
}

const messages = (): Locator => page.getByRole('log').getByRole('article');
const become = (persona: 'Member' | 'Moderator') => page.getByText(persona, { exact: true }).click();
const FILE = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('four') };

async function say(line: string): Promise<void> {
  await page.getByRole('textbox').click();
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
}

/** Opens the menu of the newest message and chooses from it. */
async function chooseFromMenu(item: string): Promise<void> {
  const newest = messages().last();
  await newest.hover();
  await newest.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

describe('at the page', () => {
  it('a moderator opens a form, fills it in with a file, and sees what came of it', async () => {
    await become('Moderator');
    await say('/note write');
    const form = page.getByRole('dialog', { name: 'A note' });
    await form.waitFor();
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.getByText('Choose a file.').waitFor();
    await form.getByRole('textbox', { name: 'Words' }).fill('some words');
    await form.getByRole('combobox', { name: 'Where' }).click();
    await form.getByRole('option', { name: 'Here' }).click();
    await form.getByLabel('A file').setInputFiles(FILE);
    await expect.poll(() => form.getByText('on its way').count()).toBe(0);
    await form.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('typed some words here notes.txt').waitFor();
    expect(await form.count()).toBe(0);
    expectNothingWrong();
  });

  it('hands a file over with a command, and opens a form from a button', async () => {
    await become('Moderator');
    await page.getByRole('textbox').click();
    await page.keyboard.type('/note show ');
    await page.getByLabel(/^file:/).setInputFiles(FILE);
    await page.getByRole('group', { name: /^Command note show/ }).waitFor();
    await page.getByLabel(/^file:/).press('Enter');
    await page.getByText('notes.txt 4').waitFor();
    expect(await page.getByRole('link', { name: 'Open' }).getAttribute('href')).toBe('https://example.org/');
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('dialog', { name: 'A note' }).waitFor();
    await page.keyboard.press('Escape');
    await become('Member');
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByText('Manage Messages').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('button', { name: 'Slow' }).click();
    await page.locator('.markdown').getByText('pressed slowly').waitFor();
    expectNothingWrong();
  });

  it('a member is not offered what is for moderators', async () => {
    await page.getByRole('textbox').click();
    await page.keyboard.type('/');
    await page.getByRole('option', { name: /^\/slow/ }).waitFor();
    expect(await page.getByRole('option', { name: /^\/note/ }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await become('Moderator');
    await page.getByRole('textbox').fill('/');
    await page.getByRole('option', { name: /^\/note write/ }).waitFor();
    expectNothingWrong();
  });

  it('uses a command on a message, and on a reply to it', async () => {
    await say('what I said');
    await page.getByText('what I said').waitFor();
    await chooseFromMenu('Note it');
    await page.getByText(/Maya: what I said https:.* replies to nothing/).waitFor();
    await messages().last().getByRole('button', { name: 'Dismiss message' }).click();
    await expect.poll(() => messages().count()).toBe(1);

    await become('Moderator');
    await chooseFromMenu('Reply');
    await page.getByText('Replying to Maya').waitFor();
    await page.keyboard.type('I do not believe it');
    await page.keyboard.press('Enter');
    await expect.poll(() => messages().count()).toBe(2);
    expect(await page.getByText('Replying to').isVisible()).toBe(false);
    await chooseFromMenu('Note it');
    await page.getByText(/Noor: I do not believe it https:.* replies to what I said/).waitFor();
    expectNothingWrong();
  });

  it('sees that an answer takes long, and then the answer', async () => {
    await say('/slow');
    await page.getByText('at last').waitFor();
    expect(await page.getByText('a.txt').count()).toBeGreaterThan(0);
    expectNothingWrong();
  });
});
