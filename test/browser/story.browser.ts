import { describe, expect, it } from 'vitest';
import { overflow } from './overflow.ts';
import { answer, become, enter, fill, messages, misdeeds, newest, page, press, say } from './productPage.ts';
import { DESKTOP, PHONE } from './screens.ts';

// What the people of a server do together, at the product as it is built: moderators who add and correct, members who
// suggest and doubt.

const FERRY = [
  'The ferry that would not sail',
  'The last ferry to the islands did not leave on Sunday.',
  '“We are not giving up on the old boat,” said Ada Thorne, who has been its captain for 22 years. “She carried my mother to school, and she will carry my daughter.”',
  'The council had wanted to sell it in the spring. “Nobody asked the islands,” Bruno Keller, a baker, said on Monday. He added that he had counted 140 people on the pier.',
  'Its chair, Imre Vasko, said: “I have read every letter, and I have not made up my mind.” The council will vote on 12 June.',
].join('\n\n');
/** Signs of markdown, mentions, emoji, and letters that run the other way. */
const ODD = '> # *Never* ~~trust~~ a `quiet` sea 🧜🏽‍♀️ ||@everyone|| <@123> [x](https://x.example) مرحبا بالبحر';

async function chooseFromMenu(item: string): Promise<void> {
  await newest().hover();
  await newest().getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function addFerry(): Promise<void> {
  await become('Moderator');
  await say('/article add');
  await fill('Add an article', { Text: FERRY, 'Day of publication': '2024-05-13' });
  await answer('Is this the article?');
  await press('Store it');
  await answer('are served from now on');
}

describe('the people of a server', () => {
  it.each([
    ['on a desk', DESKTOP],
    ['on a phone', PHONE],
  ] as const)('add a quote, edit it, read its history and undo it, %s', async (_where, screen) => {
    await enter(screen);
    await become('Moderator');
    await say('/curate add');
    await fill('Add a quote', {
      'The words': 'The best bread is the bread you share.',
      'Who said it': 'Ilse Brandt',
      'Source or note': 'At the summer party',
    });
    expect(await answer('Added.')).toContain('curated, not checked: At the summer party');
    await say('/curate edit brandt');
    await fill('Edit a quote', { 'The words': 'The best bread is bread that you share.' });
    await answer('Changed.');
    await say('/curate history brandt');
    expect(await answer('Changes')).toMatch(/Edited[^]*the[^]*became[^]*that[^]*Added/);
    await newest().getByRole('button', { name: 'Undo' }).first().click();
    await answer('Undone.');
    await newest().getByRole('button', { name: 'Redo' }).waitFor();
    await say('/quote brandt');
    expect(await answer('Ilse Brandt')).toContain('The best bread is the bread you share.');
    expect(await overflow(page)).toBe(0);
    expect(misdeeds()).toEqual([]);
  });

  it('paste an article, and are answered from it', async () => {
    await enter(DESKTOP);
    await addFerry();
    await become('Member');
    await say('/quote keller');
    expect(await answer('Bruno Keller')).toMatch(
      /“Nobody asked the islands”[^]*The ferry that would not sail[^]*13 May 2024/,
    );
    await say('/summary ferry');
    expect(await answer('In short')).toContain('The last ferry to the islands did not leave on Sunday.');
    await say('/context vasko');
    expect(await answer(/In context/)).toContain('He added that he had counted 140 people on the pier.');

    await say('/check text: We are giving up on the old boat');
    const verdict = await answer('Altered');
    expect(verdict).toMatch(/Negation[^]*not[^]*Ada Thorne/);
    expect(await newest().locator('blockquote').locator('s, del').allInnerTexts()).toEqual(['not']);
    await press('Context');
    expect(await answer(/In context/)).toContain('She carried my mother to school');
    await messages().nth(-2).getByRole('button', { name: 'Copy correction' }).click();
    expect(await answer('We are not giving up on the old boat')).toContain('Only you can see this');
    expect(misdeeds()).toEqual([]);
  });

  it('suggest, approve, and may do no more than that', async () => {
    await enter(DESKTOP);
    await page.getByRole('textbox').click();
    await page.keyboard.type('/');
    await page.getByRole('option', { name: /^\/suggest/ }).waitFor();
    expect(await page.getByRole('option', { name: /^\/(curate|article)/ }).count()).toBe(0);
    await page.getByRole('textbox').fill('');
    await say('/suggest');
    await fill('Suggest a quote', { 'The words': ODD, 'Who said it': '**Old** Sailor 🧜' });
    expect(await answer('Suggested.')).toContain(ODD);
    await say('/quote sailor');
    await answer('No quote for');

    await become('Moderator');
    await say('/curate pending');
    await answer('1 suggestion is waiting');
    await become('Member');
    expect(await page.getByText('1 suggestion is waiting').count()).toBe(0);
    await become('Moderator');
    await press('Approve');
    await answer('No suggestion is waiting');
    await become('Member');
    await say('/quote sailor');
    const shown = await answer('curated, not checked');
    expect(shown).toContain(ODD);
    expect(shown).toContain('**Old** Sailor 🧜');
    expect(misdeeds()).toEqual([]);
  });

  it('save what somebody wrote, and check what somebody quotes', async () => {
    await enter(DESKTOP);
    await addFerry();
    await become('Member');
    await say('I once ate nine pancakes before noon.');
    await answer('nine pancakes');
    await newest().hover();
    await newest().getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Check quotes' }).waitFor();
    expect(await page.getByRole('menuitem', { name: 'Save as quote' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await become('Moderator');
    await chooseFromMenu('Save as quote');
    await fill('Save as quote', { 'The words': 'I once ate ninety pancakes.' });
    await answer('The message');
    await press('Cancel');
    await answer('Nothing was kept');
    await press('Dismiss message');
    await answer('nine pancakes');
    await chooseFromMenu('Save as quote');
    await fill('Save as quote', {});
    expect(await answer('Saved.')).toMatch(/pancakes[^]*Maya/);
    await become('Member');
    await say('Did he say “Everybody asked the islands”?');
    await answer('Did he say');
    await chooseFromMenu('Check quotes');
    expect(await answer('Altered')).toContain('Bruno Keller');
    expect(misdeeds()).toEqual([]);
  });

  it('fill forms to the last character', async () => {
    await enter(PHONE);
    await become('Moderator');
    await say('/curate add');
    const long = `${'W'.repeat(1500)} ${'ﷺ*_'.repeat(800)}`.slice(0, 4000);
    await fill('Add a quote', { 'The words': long, 'Who said it': 'مريم '.repeat(20).slice(0, 100) });
    await answer('Added.');
    expect(await overflow(page)).toBe(0);
    await say('/quote مريم');
    await answer('curated, not checked');
    expect(await overflow(page)).toBe(0);
    expect(misdeeds()).toEqual([]);
  });
});
