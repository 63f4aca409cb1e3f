import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startLocalDiscord, type LocalDiscord } from '../../local-discord/localDiscord.ts';
import { differingShare, drawSheet } from './drawSheet.ts';
import { goldenAnswers } from './goldenAnswers.ts';
import { openBrowser } from './openBrowser.ts';

// The gallery: what every command answers, as it is seen. `npm run gallery` draws it anew; look at what changed.

const SHEETS: readonly (readonly [name: string, scenes: readonly string[]])[] = [
  ['quote', ['quote']],
  ['search', ['search']],
  ['summary', ['summary']],
  ['context', ['context']],
  ['check', ['check']],
  ['misquotes', ['misquotes']],
  ['article', ['article']],
  ['curate', ['curate']],
  ['import-export', ['files']],
  ['suggest', ['suggest', 'notices']],
  ['daily', ['daily']],
  ['setup', ['setup']],
  ['save-as-quote', ['saveAsQuote']],
  ['help', ['help']],
];

let browser: Browser;
let discord: LocalDiscord;
beforeAll(async () => {
  browser = await openBrowser();
  discord = await startLocalDiscord({ port: 0, name: 'Verbatim' });
});
afterAll(async () => {
  await browser?.close();
  await discord?.close();
});

it.each(SHEETS)(
  '%s looks as it does in the gallery',
  async (name, scenes) => {
    const drawn = await drawSheet(browser, discord.url, goldenAnswers(scenes));
    const file = new URL(`../../docs/gallery/${name}.png`, import.meta.url);
    if (process.env['UPDATE_GALLERY'] === '1') writeFileSync(file, drawn);
    // A stroke that another version of Chromium draws otherwise is none; a line more or less moves all below it.
    expect(await differingShare(drawn, readFileSync(file))).toBeLessThan(0.002);
  },
  600_000,
);
