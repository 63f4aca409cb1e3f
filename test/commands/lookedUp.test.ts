import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { splitParagraphs, type Article } from '../../src/domain/article.ts';
import { GATES as OF_GATES } from '../services/serverQuotes.ts';
import { act, article, quote as quoteOf } from '../store/samples.ts';
import { fillForm } from './fillForm.ts';
import { createHarness, type Harness } from './harness.ts';
import { MODERATOR, type Caller } from './interactionJson.ts';
import { buttonIds, formOf, isPrivate, labels, texts } from './readAnswer.ts';
import type { SentAnswer } from './sentAnswer.ts';

const lantern: Article = {
  ...article('2022-05-01-lantern', { title: 'The lantern' }),
  ...ofText('The keeper slept late.\n\n“Nobody ever thanks a lantern in the daytime,” said Ida Voss.'),
};

function ofText(text: string) {
  return { text, paragraphs: splitParagraphs(text) };
}

const GATES =
  'Rain.\n\n“I have opened these gates forty thousand times, and closed them all,” said Maud Ferris.';
const SAME = 'i have opened these gates forty thousand times';
const OTHER = 'I have closed these gates forty thousand times';
const OURS = 'Nobody ever thanks a lantern in the morning';

let bot: Harness;
let mod: Caller;
let member: Caller;
let servers = 0;
beforeAll(async () => {
  bot = await createHarness([lantern]);
});
beforeEach(async () => {
  const server = `40000000000000${String(++servers).padStart(4, '0')}`;
  mod = { ...MODERATOR, server };
  member = { server };
  await act(bot.store, server, { articles: [{ value: OF_GATES, revision: null, text: GATES }] });
});

const shown = (answer: SentAnswer): string => texts(answer).join('\n');
const add = (values: Readonly<Record<string, string>>) =>
  fillForm(bot, bot.command('curate add', {}, mod), values, mod);
const suggest = (values: Readonly<Record<string, string>>) =>
  fillForm(bot, bot.command('suggest', {}, member), values, member);
const save = (content: string) =>
  fillForm(
    bot,
    bot.messageCommand('Save as quote', { content, author: { id: '77', name: 'Zoë' } }, mod),
    { quote: content, speaker: 'Zoë' },
    mod,
  );
/** Proposes words of the library's article. */
const ofLantern = (quote: string, as: Caller): Promise<SentAnswer> => {
  const command = as === mod ? 'curate add' : 'suggest';
  return fillForm(bot, bot.command(command, { article: 'lantern' }, as), { quote }, as);
};
/** Presses the button of this label. */
const press = (answer: SentAnswer, label: string, as = mod) =>
  bot.press({ customId: buttonIds(answer)[labels(answer).indexOf(label)] ?? '', messageOf: 'caller' }, as);

describe('words that are added without an article', () => {
  it('and stand in one are offered as its own', async () => {
    for (const answer of [await add({ quote: SAME }), await save(SAME)]) {
      expect(isPrivate(answer)).toBe(true);
      expect(shown(answer)).toContain('**These words stand in the article “');
      expect(shown(answer)).toContain('**Maud Ferris**');
      expect(labels(answer)).toEqual(['Keep as the article’s own', 'Keep as unverified', 'Cancel']);
    }
    const kept = await press(await add({ quote: 'and closed them all' }), 'Keep as the article’s own');
    expect(shown(kept)).toContain('✓ verbatim, of “');
  });

  it('and that one says otherwise are shown beside it', async () => {
    for (const answer of [await add({ quote: OTHER, speaker: 'Ann' }), await save(OTHER)]) {
      expect(shown(answer)).toContain('says it otherwise.** Nothing was kept yet.');
      expect(shown(answer)).toContain('**Claimed**\n> I have **closed** these gates forty thousand times');
      expect(shown(answer)).toContain('**Article**\n> I have ~~opened~~ these gates forty thousand times');
      expect(labels(answer)).toEqual([
        'Use the article’s words',
        'Keep as unverified',
        'Put on the misquote shelf',
        'Cancel',
      ]);
    }
    const served = await press(await add({ quote: OTHER, speaker: 'Ann' }), 'Use the article’s words');
    expect(shown(served)).toContain('“I have opened these gates forty thousand times');
    expect(shown(served)).toContain('**Maud Ferris**');
    const typed = await press(await add({ quote: OTHER, speaker: 'Ann' }), 'Keep as unverified');
    expect(shown(typed)).toContain('curated, not checked');
    expect(shown(typed)).toContain('**Ann**');
    const form = await press(await save(OTHER), 'Put on the misquote shelf');
    expect(JSON.stringify(form.body)).toContain('misquotes.mark');
  });

  it('are the article’s or nothing for members', async () => {
    const asked = await suggest({ quote: OTHER });
    expect(labels(asked)).toEqual(['Use the article’s words', 'Cancel']);
    const moderators = buttonIds(await add({ quote: OTHER }))[1] ?? '';
    expect(shown(await bot.press({ customId: moderators }, member))).toContain('Only moderators');
    const typedId = (buttonIds(asked)[0] ?? '').replace('curate.confirm', 'curate.unverified');
    expect(shown(await bot.press({ customId: typedId }, member))).toContain('Only moderators');
    const done = await press(asked, 'Use the article’s words', member);
    expect(shown(done)).toContain('**Suggested.**');
  });

  it('are held against the library too, which serves its own', async () => {
    const same = await add({ quote: 'ever thanks a lantern in the daytime' });
    expect(shown(same)).toContain('**These words stand in the article “The lantern”.**');
    expect(shown(same)).toMatch(/The library serves the article’s words already: `\/quote [0-9a-z]{8}`/);
    expect(labels(same)).toEqual(['Keep as unverified', 'Cancel']);
    const whole = await add({ quote: 'nobody ever thanks a lantern in the daytime' });
    expect(shown(whole)).toMatch(/already/);
    const other = await suggest({ quote: OURS });
    expect(shown(other)).toContain('**Article**\n> Nobody ever thanks a lantern in the ~~daytime,~~');
    expect(labels(other)).toEqual(['Cancel']);
  });

  it('are looked up when they are edited, unless they stay', async () => {
    const kept = await press(await add({ quote: OTHER }), 'Keep as unverified');
    const id = /`([0-9a-z]{8})`/.exec(shown(kept))?.[1] ?? '';
    const edit = (quote: string) =>
      fillForm(bot, bot.command('curate edit', { id }, mod), { quote, note: 'Heard.' }, mod);
    expect(shown(await edit(OTHER))).toContain('**Changed.**');
    expect(shown(await edit(`${OTHER}, and closed them`))).toContain('says it otherwise');
  });

  it('are kept at once where no article has them, or they are few', async () => {
    for (const quote of ['A ferry is a promise with a timetable.', 'these gates forty']) {
      expect(shown(await add({ quote }))).toContain('**Added.**');
    }
  });
});

/** Keeps words that nobody could look up when they came. */
const waiting = async (text: string) => {
  const value = quoteOf('waits000', text, { speaker: 'Ann', state: 'pending' });
  await act(bot.store, mod.server ?? '', { quotes: [{ value, revision: null }] });
  return bot.command('curate pending', {}, mod);
};
const kept = async () => (await bot.store.quotes(mod.server ?? '', ['waits000']))[0]?.value;

describe('a suggestion that an article was stored after', () => {
  it('is held against it before it is approved', async () => {
    const pending = await waiting(OTHER);
    const asked = await press(pending, 'Approve');
    expect(asked.body.type).toBe(4);
    expect(isPrivate(asked)).toBe(true);
    expect(shown(asked)).toContain('says it otherwise.** Nothing was kept yet.');
    expect(shown(asked)).toContain('**Claimed**\n> I have **closed** these gates forty thousand times');
    expect(labels(asked)).toEqual([
      'Use the article’s words',
      'Keep as unverified',
      'Put on the misquote shelf',
      'Cancel',
    ]);
    expect(await kept()).toMatchObject({ state: 'pending', text: OTHER });
    const done = await press(asked, 'Use the article’s words');
    expect(shown(done)).toContain('**Approved.** It is served from now on.');
    expect(await kept()).toMatchObject({
      state: 'active',
      speaker: 'Maud Ferris',
      source: { kind: 'article' },
    });
    expect(shown(await press(pending, 'Approve'))).toContain('is being served');
  });

  it('may be approved as it was suggested, and taken back', async () => {
    const asked = await press(await waiting(OTHER), 'Approve');
    const done = await press(asked, 'Keep as unverified');
    expect(await kept()).toMatchObject({ state: 'active', text: OTHER, speaker: 'Ann', addedBy: '501' });
    await press(done, 'Undo');
    expect(await kept()).toMatchObject({ state: 'pending', text: OTHER });
  });

  it('is offered as the article’s own where it says the same', async () => {
    const asked = await press(await waiting(SAME), 'Approve');
    expect(labels(asked)).toEqual(['Keep as the article’s own', 'Keep as unverified', 'Cancel']);
    await press(asked, 'Keep as the article’s own');
    expect(await kept()).toMatchObject({ state: 'active', source: { kind: 'article' } });
  });

  it('is asked about once only as long as it is as it was', async () => {
    const asked = await press(await waiting(OTHER), 'Approve');
    const before = await bot.store.quotes(mod.server ?? '', ['waits000']);
    const value = quoteOf('waits000', 'Something else that nobody said.', { state: 'pending' });
    await act(bot.store, mod.server ?? '', { quotes: [{ value, revision: before[0]?.revision ?? 0 }] });
    expect(shown(await press(asked, 'Keep as unverified'))).toContain('changed');
    expect(await kept()).toMatchObject({ state: 'pending' });
  });

  it('is approved at once where no article has its words, or few', async () => {
    expect(shown(await press(await waiting('These gates forty.'), 'Approve'))).toContain('Approved.');
    expect(await kept()).toMatchObject({ state: 'active', text: 'These gates forty.' });
  });
});

describe('words of an article that ships', () => {
  it('can be chosen, behind the server’s own', async () => {
    for (const [command, as] of [
      ['curate add', mod],
      ['suggest', member],
    ] as const) {
      const { data } = (await bot.autocomplete(command, 'article', '', as)).body as unknown as {
        readonly data: { readonly choices: readonly { readonly value: string }[] };
      };
      expect(data.choices.map(({ value }) => value)).toEqual([OF_GATES.id, lantern.id]);
      const select = formOf(await bot.command(command, { article: 'lantern' }, as))?.inputs[2];
      expect(select?.options?.map(({ value }) => value)).toEqual(['none', lantern.id, OF_GATES.id]);
      expect(select?.options?.find((option) => option.default)?.value).toBe(lantern.id);
    }
  });

  it('are held against it alone, and served as they are there', async () => {
    const same = await ofLantern('nobody ever thanks a lantern', mod);
    expect(shown(same)).toMatch(
      /\*\*These words stand in the article “[^]*\*\*Ida Voss\*\*[^]*`\/quote [0-9a-z]{8}`/,
    );
    expect(labels(same)).toEqual(['Keep as unverified', 'Cancel']);
    const other = await ofLantern(OURS, member);
    expect(shown(other)).toMatch(/\*\*Article\*\*\n> .*~~daytime/);
    expect(labels(other)).toEqual(['Cancel']);
    const elsewhere = await ofLantern(SAME, mod);
    expect(shown(elsewhere)).toContain('are not in the article “The lantern”');
    const again = formOf(await press(elsewhere, 'Change the words'));
    expect(again?.inputs[2]?.options?.find((option) => option.default)?.value).toBe(lantern.id);
    await press(await ofLantern(OURS, mod), 'Keep as unverified');
    expect(shown(await bot.command('quote', { topic: 'thanks a lantern in the morning' }, mod))).toContain(
      'curated, not checked',
    );
  });
});
