import { describe, expect, it } from 'vitest';
import { overflow } from './overflow.ts';
import { become, enter, fill, messages, misdeeds, newest, page, say } from './productPage.ts';
import { DESKTOP, PHONE } from './screens.ts';

// The first evening of a server: the bot says hello, is set up, and passes on what members suggest.

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
    await enter(screen);
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
    await fill('Suggest a quote', { 'The words': 'The harbour never sleeps.', 'Who said it': 'Ada Thorne' });
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
