import { describe, expect, it } from 'vitest';
import { overflow } from './overflow.ts';
import { become, enter, messages, misdeeds, newest, page, say } from './productPage.ts';
import { DESKTOP, PHONE } from './screens.ts';

// A moderator plans a quote of the day, and sees it come by moving the clock on.

describe.each([
  ['at a desk', DESKTOP],
  ['on a phone', PHONE],
])('a quote of the day, %s', (_place, screen) => {
  it('is set, comes at its hour, and is switched off', async () => {
    await enter(screen);
    await newest().getByText('Hello! I quote what people really said.').waitFor();
    await become('Moderator');
    await say('/daily set channel:#general time:9 timezone:utc');
    await newest().getByText('The quote of the day is set.').waitFor();
    await newest().getByText('Only you can see this').waitFor();
    await page.getByText('From now on the quote of the day comes here, every day at 09:00 (UTC).').waitFor();

    // Whatever the hour is, nine o'clock lies within the next day.
    await page.getByRole('button', { name: /^\+1 d/ }).click();
    const posted = messages().filter({ has: page.getByRole('heading', { name: 'Quote of the day' }) });
    await posted.getByRole('button', { name: 'Context' }).waitFor();
    expect(await posted.count()).toBe(1);
    // The greeting is of yesterday by now.
    await messages().first().getByRole('time').filter({ hasText: '/' }).waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await page.getByRole('banner').evaluate(sideways)).toBe(0);
    await page.getByRole('button', { name: 'Switch between light and dark' }).click();

    await say('/daily now');
    // Before nine it is posted now, after nine it was: the answer and the quote come in either order.
    await page.getByText('Today’s quote is posted').waitFor();
    await say('/daily off');
    await newest().getByText('The quote of the day is off.').waitFor();
    expect(misdeeds()).toEqual([]);
  });
});

/** How far the bar at the top reaches beyond its place, in pixels. */
function sideways(bar: unknown): number {
  const { scrollWidth, clientWidth } = bar as { readonly scrollWidth: number; readonly clientWidth: number };
  return scrollWidth - clientWidth;
}
