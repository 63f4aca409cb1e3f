import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** Rewrites a picture of the README, only when asked to: fonts differ between machines. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (process.env['UPDATE_SCREENSHOTS'] !== '1') return;
  await page.screenshot({ path: fileURLToPath(new URL(`../../docs/${name}.png`, import.meta.url)) });
}
