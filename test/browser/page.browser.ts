import axe from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startLocalDiscord, type LocalDiscord } from '../../local-discord/localDiscord.ts';
import { CHANNEL_ID } from '../../local-discord/world.ts';
import { connectBot, type ConnectedBot } from '../e2e/bot.ts';
import { noteCommands } from '../fixtures/noteCommands.ts';
import { untouchedSettings } from '../fixtures/untouchedSettings.ts';
import { openBrowser, visit } from './openBrowser.ts';
import { DESKTOP, PHONE } from './screens.ts';

// The page itself: its lists can be seen and hit, it says what it would have cut, and everybody can read it.

let browser: Browser;
let discord: LocalDiscord;
let bot: ConnectedBot;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  discord = await startLocalDiscord({
    port: 0,
    tries: [{ title: 'Write a note', line: '/note write', persona: 'moderator' }],
  });
  bot = await connectBot(discord, { services: untouchedSettings }, { commands: noteCommands });
});
afterEach(async () => {
  await page.context().close();
  await bot.stop();
  await discord.close();
});

async function enter(screen: Parameters<typeof visit>[2]): Promise<void> {
  ({ page } = await visit(browser, discord.url, screen));
  page.setDefaultTimeout(15_000);
  await page.getByRole('button', { name: /^Write a note/ }).waitFor();
}

/** What of an element of the page is asked here: tests are compiled without a browser's types. */
interface Drawn {
  readonly textContent: string;
  readonly ownerDocument: { readonly elementFromPoint: (x: number, y: number) => unknown };
  readonly contains: (other: unknown) => boolean;
  readonly scrollIntoView: (how: object) => void;
  readonly getBoundingClientRect: () => Record<'left' | 'top' | 'width' | 'height', number>;
}

const composer = (): Locator => page.getByRole('textbox', { name: /^Message #/ });

/** The bot sends a message. */
async function send(body: object): Promise<void> {
  const answer = await fetch(`${discord.api}/v10/channels/${CHANNEL_ID}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
}

/** The entries of an open list that a click would not reach, each scrolled to first; at least one must be there. */
async function outOfReach(entries: Locator): Promise<readonly string[]> {
  await entries.first().waitFor();
  return entries.evaluateAll((all: readonly Drawn[]) =>
    all
      .filter((entry) => {
        entry.scrollIntoView({ block: 'nearest' });
        const { left, top, width, height } = entry.getBoundingClientRect();
        return !entry.contains(entry.ownerDocument.elementFromPoint(left + width / 2, top + height / 2));
      })
      .map((entry) => entry.textContent),
  );
}

const screens = [
  ['on a desk', DESKTOP],
  ['on a phone', PHONE],
] as const;

describe.each(screens)('every list can be hit, %s', (_where, screen) => {
  it('of commands, of a message, of a select at the foot and in a form', async () => {
    await enter(screen);
    await page.getByText('Moderator', { exact: true }).click();
    await composer().fill('/');
    expect(await outOfReach(page.getByRole('option'))).toEqual([]);
    await composer().fill('something to note');
    await page.keyboard.press('Enter');
    const message = page.getByRole('article').last();
    await message.hover();
    await message.getByRole('button', { name: 'More' }).click();
    expect(await outOfReach(page.getByRole('menuitem'))).toEqual([]);
    await page.keyboard.press('Escape');

    // At the foot of the channel a list has room above only.
    const options = Array.from({ length: 25 }, (_, at) => ({ label: `Number ${at}`, value: `${at}` }));
    await send({ components: [{ type: 1, components: [{ type: 3, custom_id: 'pick', options }] }] });
    const select = page.getByRole('log').getByRole('combobox');
    await select.click();
    expect(await outOfReach(page.getByRole('option'))).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: /^Write a note/ }).click();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('combobox').click();
    expect(await outOfReach(page.getByRole('dialog').getByRole('option'))).toEqual([]);
  });
});

describe('the composer', () => {
  it('cuts nothing that is too long, and says by how much it is', async () => {
    await enter(DESKTOP);
    await composer().fill('x'.repeat(2240));
    await page.getByText('240 characters too many: at most 2,000 fit.').waitFor();
    await page.keyboard.press('Enter');
    expect(await composer().inputValue()).toHaveLength(2240);
    await composer().fill('x'.repeat(2000));
    await page.keyboard.press('Enter');
    await expect.poll(() => discord.messages().map(({ message }) => message.content.length)).toEqual([2000]);
  });
});

describe('a form', () => {
  it('drops a complaint as soon as the field is filled, and cuts nothing', async () => {
    await enter(DESKTOP);
    await page.getByRole('button', { name: /^Write a note/ }).click();
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.getByText('This is a required field.').first().waitFor();
    const words = form.getByRole('textbox', { name: 'Words' });
    const before = await form.getByText('This is a required field.').count();
    await words.fill('x'.repeat(4100));
    await expect.poll(() => form.getByText('This is a required field.').count()).toBe(before - 1);
    expect(await words.inputValue()).toHaveLength(4100);
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.getByText(/^[\d,]+ characters too many/).waitFor();
  });
});

describe.each(['dark', 'light'] as const)('axe finds nothing to complain of in %s', (colorScheme) => {
  it('in the channel, in an open list and in a form', async () => {
    await enter({ ...DESKTOP, colorScheme });
    // Run as a tool from outside, so that the page's own policy stays in force for the page.
    await page.evaluate(axe.source);
    const violations = () =>
      page.evaluate(async () => {
        const { axe: tool } = globalThis as unknown as {
          axe: {
            run: () => Promise<{
              violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
            }>;
          };
        };
        const found = await tool.run();
        return found.violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
        );
      });
    await composer().fill('a **bold** word, `code`, > and <@1>');
    await page.keyboard.press('Enter');
    await page.getByText('bold').waitFor();
    const words = { type: 10, content: 'A quote\n-# on <t:1662249600:D>, `abc`, <@1> ~~no~~ ||what||' };
    const buttons = [1, 2, 3, 4].map((style) => ({
      type: 2,
      style,
      label: `${style}`,
      custom_id: `${style}`,
    }));
    const container = {
      type: 17,
      accent_color: 0xc0392b,
      components: [words, { type: 1, components: buttons }],
    };
    await send({ flags: 1 << 15, components: [container, words, { type: 14 }] });
    await page.getByText('A quote').first().waitFor();
    await page.getByText('bold').hover();
    await page.getByRole('article').first().getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Note it' }).click();
    await page.getByText('Only you can see this').waitFor();
    expect(await violations()).toEqual([]);
    await page.getByText('Moderator', { exact: true }).click();
    await composer().fill('/');
    await page.getByRole('option').first().waitFor();
    // So low that the list must be scrolled.
    await page.setViewportSize({ width: 1100, height: 300 });
    expect(await violations()).toEqual([]);
    await page.setViewportSize(DESKTOP.viewport);
    await composer().fill('');
    await page.getByRole('button', { name: /^Write a note/ }).click();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('combobox').click();
    expect(await violations()).toEqual([]);
  });
});
