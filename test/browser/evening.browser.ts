import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { overflow } from './overflow.ts';
import { answer, enter, misdeeds, newest, page } from './productPage.ts';
import { DESKTOP, PHONE } from './screens.ts';

// A moderator's first evening, by the keyboard alone and by touch alone, with the steps that each job takes.

const GATES = [
  'Forty thousand times',
  'The lock keeper at Wendle retires on Friday.',
  '“I have opened these gates forty thousand times,” said Maud Ferris, who is 70. “Nobody ever waved.”',
].join('\n\n');
const MANY = {
  name: 'many.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`text\n${Array.from({ length: 900 }, (_, at) => `Words of number ${at}.`).join('\n')}`),
};
/** More than there are places to stop at between two that follow each other. */
const MOST_TABS = 150;

let steps = 0;

/** Goes through the page, backwards: the composer is at its foot, and what was answered last is above it. */
async function byKeyboard(target: Locator): Promise<void> {
  await target.waitFor();
  const isThere = (): Promise<boolean> =>
    target.evaluate((node) => {
      const { activeElement } = (node as { readonly ownerDocument: { readonly activeElement: unknown } })
        .ownerDocument;
      return activeElement === node;
    });
  for (let tabs = 0; !(await isThere()); tabs++) {
    expect(tabs).toBeLessThan(MOST_TABS);
    await page.keyboard.press('Shift+Tab');
  }
}

function button(label: string): Locator {
  return newest().getByRole('button', { name: label, exact: true });
}

/** How many steps a job takes. */
async function counted(job: () => Promise<void>): Promise<number> {
  steps = 0;
  await job();
  expect(await overflow(page)).toBe(0);
  return steps;
}

describe.each([
  ['keyboard', DESKTOP],
  ['touch', PHONE],
] as const)('a moderator’s first evening, by %s', (name, screen) => {
  const isTouch = name === 'touch';
  const go = async (target: Locator): Promise<void> => {
    if (isTouch) return target.tap();
    await byKeyboard(target);
    await page.keyboard.press('Enter');
  };
  /** A step: a command that is sent, or something that is pressed. */
  const step = async (target: Locator): Promise<void> => {
    steps += 1;
    await go(target);
  };
  const become = async (persona: 'Member' | 'Moderator'): Promise<void> => {
    if (isTouch) return page.getByText(persona, { exact: true }).tap();
    await byKeyboard(page.locator('input[type=radio]:checked'));
    await page.keyboard.press(persona === 'Moderator' ? 'ArrowRight' : 'ArrowLeft');
  };
  const say = async (line: string): Promise<void> => {
    steps += 1;
    const composer = page.getByRole('textbox', { name: /^Message #/ });
    await (isTouch ? composer.tap() : byKeyboard(composer));
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  };
  const fill = async (title: string, values: Readonly<Record<string, string>>): Promise<void> => {
    const form = page.getByRole('dialog', { name: title });
    await form.waitFor();
    for (const [label, value] of Object.entries(values)) {
      const field = form.getByRole('textbox', { name: label, exact: true });
      await (isTouch ? field.tap() : byKeyboard(field));
      await page.keyboard.insertText(value);
    }
    await step(form.getByRole('button', { name: 'Submit' }));
    await form.waitFor({ state: 'detached' });
  };
  it('adds an article, curates, approves, takes back, undoes an import of 900, and shelves a misquote', async () => {
    await enter(screen);
    await become('Moderator');
    const article = await counted(async () => {
      await say('/article add');
      await fill('Add an article', { Text: GATES, 'Day of publication': '2 June 2023' });
      await answer('2 June 2023');
      await step(button('Store it'));
      await answer('served from now on');
    });
    await say('/curate add');
    await fill('Add a quote', { 'The words': 'The best bread is shared.', 'Who said it': 'Ilse Brandt' });
    await answer('Added.');
    const back = await counted(async () => {
      await say('/curate history');
      await answer('Changes');
      await step(button('Undo').first());
      await answer('Undone.');
    });

    await become('Member');
    await say('/suggest');
    await fill('Suggest a quote', { 'The words': 'The harbour never sleeps.' });
    await answer('Suggested.');
    await become('Moderator');
    await say('/curate pending');
    await answer('1 suggestion is waiting');
    const approved = await counted(async () => {
      await step(button('Approve'));
      await answer('No suggestion is waiting');
    });

    await page.getByRole('textbox', { name: /^Message #/ }).focus();
    await page.keyboard.type('/curate import ');
    const uploaded = page.waitForResponse('**/local/uploads');
    await page.getByLabel(/^file:/).setInputFiles(MANY);
    await (await uploaded).finished();
    await page.getByRole('group', { name: /^Command curate import/ }).waitFor();
    await page.getByLabel(/^file:/).press('Enter');
    await answer('900 quotes');
    await go(button('Import'));
    await answer('900 quotes imported');
    await go(button('Undo'));
    expect(await answer('Undone.')).not.toContain('Nothing was changed');

    await say('/check I have closed these gates forty thousand times');
    await answer('Altered');
    await go(button('Put on the misquote shelf'));
    await fill('Put on the misquote shelf', { Why: 'She opened them.' });
    await answer('It is on the misquote shelf');
    expect({ article, back, approved }).toEqual({ article: 3, back: 2, approved: 1 });
    expect(misdeeds()).toEqual([]);
  });
});
