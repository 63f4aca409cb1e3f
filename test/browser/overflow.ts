import type { Page } from 'playwright-core';

interface Box {
  readonly scrollWidth: number;
  readonly clientWidth: number;
}

/** How many pixels the page, the messages, the composer or an open form could be scrolled sideways. */
export async function overflow(page: Page): Promise<number> {
  const boxes = page.locator('html, .messages, .composer-bar, .modal-body');
  return Math.max(
    ...(await boxes.evaluateAll((all: readonly Box[]) =>
      all.map((box) => box.scrollWidth - box.clientWidth),
    )),
  );
}
