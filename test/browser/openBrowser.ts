import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** A page, and everything it did that a page of the product must not do. */
export interface Visit {
  readonly page: Page;
  /** Requests to elsewhere, uncaught errors, and what the console says: a breach of the page's policy is an error there. */
  readonly misdeeds: () => readonly string[];
}

/** Starts Debian's Chromium (or the one that `CHROMIUM` names), which calls nobody by itself. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Opens the product's page in a fresh profile and watches it from the first request on. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const seen: string[] = [];
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(`${url}/`) && !address.startsWith('data:')) seen.push(`request to ${address}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') seen.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) =>
    seen.push(`failed: ${request.url()} ${request.failure()?.errorText}`),
  );
  await page.goto(url);
  return { page, misdeeds: () => seen };
}
