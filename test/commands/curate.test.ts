import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addGates, GATES } from '../services/serverQuotes.ts';
import { act } from '../store/samples.ts';
import { fillForm } from './fillForm.ts';
import type { Harness } from './harness.ts';
import { createHarness } from './harness.ts';
import type { Caller } from './interactionJson.ts';
import { MODERATOR } from './interactionJson.ts';
import { buttonIds, formOf, isPrivate, labels, texts } from './readAnswer.ts';
import type { SentAnswer } from './sentAnswer.ts';

let bot: Harness;
let servers = 0;
let mod: Caller;
let member: Caller;
beforeAll(async () => {
  bot = await createHarness();
});
beforeEach(() => {
  const server = `30000000000000${String(++servers).padStart(4, '0')}`;
  mod = { ...MODERATOR, server };
  member = { server };
});

const OPENED = 'I have opened these gates forty thousand times';
const shown = (answer: SentAnswer): string => texts(answer).join('\n');
const idIn = (answer: SentAnswer): string => /`([0-9a-z]{8})`/.exec(shown(answer))?.[1] ?? '';

const fill = (
  opened: Promise<SentAnswer>,
  values: Readonly<Record<string, string>>,
  as = mod,
  messageOf?: 'caller',
): Promise<SentAnswer> => fillForm(bot, opened, values, as, messageOf);

const add = (values: Readonly<Record<string, string>>, options = {}): Promise<SentAnswer> =>
  fill(bot.command('curate add', options, mod), values);

const press = (answer: SentAnswer, at: number, as = mod): Promise<SentAnswer> =>
  bot.press({ customId: buttonIds(answer)[at] ?? '' }, as);

const choicesOf = async (name: string, typed: string, as = mod): Promise<unknown> =>
  ((await bot.autocomplete(name, 'id', typed, as)).body as { data: { choices: unknown } }).data.choices;

const save = (target: object = {}, as = mod): Promise<SentAnswer> =>
  bot.messageCommand(
    'Save as quote',
    {
      content: 'I have never seen such rain. Not in my life.',
      author: { id: '77', name: 'Zoë' },
      ...target,
    },
    as,
  );

const suggest = (quote: string): Promise<SentAnswer> =>
  fill(bot.command('suggest', {}, member), { quote, speaker: 'Ann' }, member);

describe('/curate add', () => {
  it('adds words without an article as curated and not checked, with their source', async () => {
    const answer = await add({
      quote: 'So it goes.',
      speaker: '*Ann*',
      note: 'the radio, 1969',
      topics: 'sea',
    });
    expect(isPrivate(answer)).toBe(true);
    expect(shown(answer)).toMatch(/^\*\*Added\.\*\*.*\n> So it goes\.\n\*\*\\\*Ann\\\*\*\*\n/s);
    expect(shown(answer)).toContain('curated, not checked: the radio, 1969');
    const served = await bot.command('quote', { topic: 'ann' }, member);
    expect(texts(served)[0]).toBe('> So it goes.');
    expect(texts(served)[1]).toContain('curated, not checked');
    expect(isPrivate(await bot.command('quote', { topic: 'ann' }, { server: '1' }))).toBe(true);
  });

  it('adds the words of an article as a part of it, whatever the typography', async () => {
    await addGates(bot.store, mod.server ?? '', 'A lock is no machine.\n\n“We close at six,” said Ann Lee.');
    const form = formOf(await bot.command('curate add', { article: GATES.id }, mod));
    expect(form?.inputs.map(({ custom_id: name }) => name)).toEqual([
      'quote',
      'speaker',
      'article',
      'note',
      'topics',
    ]);
    expect(form?.inputs[2]?.options?.map(({ value, default: chosen }) => [value, chosen])).toEqual([
      ['none', undefined],
      [GATES.id, true],
    ]);
    const answer = await add({ quote: '"A LOCK is no machine"' }, { article: 'forty' });
    expect(shown(answer)).toContain('> A lock is no machine.\n');
    expect(shown(answer)).toContain('✓ verbatim, of “Forty thousand times”');
    expect(shown(answer)).toContain('⚠ They stand outside of quotation marks');
    const served = await bot.command('quote', { topic: idIn(answer) }, member);
    expect(shown(served)).toContain('*the article’s own words*');
    expect(shown(served)).toContain('✓ verbatim, paragraph 1 of this server’s article');
  });

  it('shows word by word how near words differ, and keeps the article’s or nothing', async () => {
    await act(bot.store, mod.server ?? '', {
      articles: [{ value: GATES, revision: null, text: `Rain.\n\n“${OPENED},” said Maud Ferris.` }],
    });
    const asked = await add(
      { quote: OPENED.replace('opened', 'closed'), speaker: 'Ann Lee' },
      { article: GATES.id },
    );
    expect(shown(asked)).toContain('> I have ~~closed~~ these gates forty thousand times');
    expect(shown(asked)).toContain('> I have **opened** these gates forty thousand times,');
    expect(shown(asked)).toContain('⚠ The article gives these words to **Maud Ferris**');
    expect(shown(await press(asked, 1))).toBe('Nothing was kept.');
    expect(shown(await press(asked, 0))).toContain('Please send the command again');
    const again = await add({ quote: OPENED.replace('opened', 'closed') }, { article: GATES.id });
    const kept = await press(again, 0);
    expect(kept.body.type).toBe(7);
    expect(shown(kept)).toContain(`> “${OPENED},”\n**Maud Ferris**`);
  });

  it('refuses what is not in the article with the nearest passage, and gives the form back', async () => {
    await addGates(bot.store, mod.server ?? '');
    const typed = { quote: 'Nobody waved at the old gates when boats went by', note: 'page 4' };
    const refused = await add(typed, { article: GATES.id });
    expect(shown(refused)).toContain('**These words are not in the article “Forty thousand times”.**');
    expect((await bot.services.curation.list(mod.server ?? '', {}, 0, 9)).quotes).toHaveLength(1);
    const form = formOf(await press(refused, 0));
    expect(
      form?.inputs.map(({ value, options }) => value ?? options?.find((one) => one.default)?.value),
    ).toEqual([typed.quote, undefined, GATES.id, typed.note, undefined]);
    const mended = await fill(
      press(refused, 0),
      { quote: 'Her successor is to be a machine' },
      mod,
      'caller',
    );
    expect(mended.body.type).toBe(7);
    expect(shown(mended)).toContain('**Added.**');
  });

  it('names what overlaps before it adds, and never adds the same words twice', async () => {
    const first = await addGates(bot.store, mod.server ?? '');
    const asked = await add({ quote: OPENED }, { article: GATES.id });
    expect(shown(asked)).toContain(`\`${first}\``);
    expect(shown(asked)).toContain('**Some of these words are in a quote already.**');
    expect(shown(asked)).toContain('✓ verbatim, of “Forty thousand times”');
    expect(shown(await press(asked, 0))).toContain('**Added.**');
    expect(shown(await add({ quote: OPENED }, { article: GATES.id }))).toContain(
      'These words are there already:',
    );
    expect(shown(await bot.command('curate add', { article: 'no such' }, mod))).toContain('No article for');
  });
});

describe('“Save as quote”', () => {
  it('fills the form with the message, and keeps author, day and link', async () => {
    const form = formOf(await save());
    expect(form?.inputs.map(({ value }) => value)).toEqual([
      'I have never seen such rain. Not in my life.',
      'Zoë',
      undefined,
      undefined,
      undefined,
    ]);
    const saved = await fill(save(), { quote: 'I have never seen such rain.' });
    expect(shown(saved)).toMatch(
      /saved \[message\]\(<https:\/\/discord\.com\/channels\/\d+\/\d+\/\d+>\) of <@77>, <t:/,
    );
    const served = await bot.command('quote', { topic: 'zoe' }, member);
    expect(shown(served)).toContain('**Zoë**');
    expect(shown(served)).toContain('[message](<https://discord.com/channels/');
  });

  it('puts no words into anybody’s mouth', async () => {
    const asked = await fill(save(), { quote: 'I have often seen such rain. Not in my life.' });
    expect(shown(asked)).toContain('**The message says it otherwise.**');
    expect(shown(await press(asked, 0))).toContain('> I have never seen such rain. Not in my life.');
    const refused = await fill(save(), { quote: 'The moon is made of cheese' });
    expect(shown(refused)).toContain('**These words are not in the message.**');
    expect(formOf(await press(refused, 0))?.inputs[0]?.value).toBe('The moon is made of cheese');
  });

  it('respects who does not want to be quoted, and refuses bots and pictures', async () => {
    expect(shown(await save({ author: { id: '78', bot: true } }))).toContain('written by a bot');
    expect(shown(await save({ content: '' }))).toContain('no words here to quote');
    const opened = save();
    await opened;
    await bot.command('privacy opt-out', {}, { ...member, user: '77' });
    expect(shown(await save())).toContain('does not want to be quoted');
    expect(shown(await fill(opened, {}))).toContain('does not want to be quoted');
  });
});

describe('/suggest', () => {
  it('waits for a moderator, who approves, edits or rejects it', async () => {
    expect(shown(await bot.command('curate pending', {}, mod))).toContain('No suggestion is waiting');
    for (const quote of ['One.', 'Two.', 'Three.', 'Four.', 'Five.']) {
      const suggested = await suggest(quote);
      expect(isPrivate(suggested)).toBe(true);
      expect(shown(suggested)).toContain('waits for a moderator');
      expect(buttonIds(suggested)).toEqual([]);
    }
    const page = await bot.command('curate pending', {}, mod);
    expect(shown(page)).toContain('**5 suggestions are waiting** · page 1 of 2');
    expect(
      texts(page)
        .slice(1)
        .map((text) => text.split('\n')[0]),
    ).toEqual(['> Five.', '> Four.', '> Three.', '> Two.']);
    const approved = await press(page, 0);
    expect(approved.body.type).toBe(7);
    expect(shown(approved)).toContain('Approved.\n**4 suggestions are waiting**');
    expect(shown(await bot.command('quote', { topic: 'ann' }, member))).toContain('> Five.');
    const edited = await fill(press(approved, 1), { quote: 'Four and a half.' }, mod, 'caller');
    expect(shown(edited)).toContain('**Changed.**\n> Four and a half.');
    expect(shown(await press(edited, 0))).toContain('**Approved.**');
    const rejected = await press(await bot.command('curate pending', {}, mod), 2);
    expect(shown(rejected)).toContain('Rejected.\n**2 suggestions are waiting**');
    expect(shown(await press(page, 0))).toContain('is being served, so there is nothing to approve');
  });
});

describe('/curate edit, remove, restore and history', () => {
  it('takes back what was done, and says who did what', async () => {
    const added = await add({ quote: 'We won’t go home.', speaker: 'Ann' });
    const id = idIn(added);
    const edited = await fill(bot.command('curate edit', { id }, mod), {
      quote: 'We will go home.',
      note: 'late',
    });
    expect(shown(edited)).toContain('> We will go home.');
    const history = await bot.command('curate history', { id }, mod);
    expect(isPrivate(history)).toBe(true);
    expect(texts(history)[1]).toMatch(/^\*\*Edited\*\* · <@\d+> · <t:\d+:f>\n/);
    expect(texts(history)[1]).toContain('> We ~~won’t~~ go home.\nbecame\n> We **will** go home.');
    expect(texts(history)[1]).toContain('Note: *none* → “late”');
    const undone = await press(history, 0);
    expect(shown(undone)).toContain('**Undone.**');
    expect(shown(await bot.command('quote', { topic: id }, member))).toContain('> We won’t go home.');
    expect(shown(await press(history, 1))).toContain('was changed again after that');
    expect(labels(undone)).toEqual(['Redo']);
    const redone = await press(undone, 0);
    expect(shown(redone)).toContain('**Redone.**');
    expect(shown(await bot.command('quote', { topic: id }, member))).toContain('> We will go home.');
    expect(labels(redone)).toEqual(['Undo']);
    expect(texts(await bot.command('curate history', { id }, mod))[1]).toMatch(/^\*\*Redid\*\*/);
    const undoneAgain = await press(redone, 0);
    expect(shown(undoneAgain)).toContain('**Undone.**');
    expect(labels(undoneAgain)).toEqual(['Redo']);
    expect(labels(await bot.command('curate history', { id }, mod))).toEqual([
      'Redo',
      'Undo',
      'Redo',
      'Undo',
      'Undo',
    ]);
    expect(shown(await press(undoneAgain, 0))).toContain('**Redone.**');
    const removed = await bot.command('curate remove', { id }, mod);
    expect(shown(removed)).toContain('**Removed.');
    expect(shown(await bot.command('quote', { topic: id }, member))).toContain('No quote for');
    expect(shown(await bot.command('curate restore', { id }, mod))).toContain('**Restored.');
    expect(shown(await bot.command('curate restore', { id }, mod))).toContain('nothing to restore');
    expect(shown(await press(await bot.command('curate remove', { id }, mod), 0))).toContain('**Undone.**');
    const all = await bot.command('curate history', {}, mod);
    expect(
      texts(all)
        .slice(1)
        .map((text) => /\*\*(.*?)\*\*/.exec(text)?.[1]),
    ).toEqual(['Undid', 'Removed', 'Restored', 'Removed', 'Redid']);
    const older = await bot.press({ customId: buttonIds(all).at(-1) ?? '' }, mod);
    expect(
      texts(older)
        .slice(1)
        .map((text) => /\*\*(.*?)\*\*/.exec(text)?.[1]),
    ).toEqual(['Undid', 'Redid', 'Undid', 'Edited', 'Added']);
  });

  it('keeps a change that somebody else made meanwhile', async () => {
    const id = idIn(await add({ quote: 'One.' }));
    const opened = bot.command('curate edit', { id }, mod);
    await opened;
    await fill(bot.command('curate edit', { id }, mod), { quote: 'Two.' });
    expect(shown(await fill(opened, { quote: 'Three.' }))).toContain('Somebody changed');
    expect(shown(await fill(bot.command('curate edit', { id }, mod), {}))).toContain('nothing was changed');
  });

  it('edits what stands beside a quote that no form has room for', async () => {
    const long = `${'Ever so long. '.repeat(400)}End.`;
    const text = `“${long}” said Maud Ferris.`;
    const id = await addGates(bot.store, mod.server ?? '', text);
    const form = formOf(await bot.command('curate edit', { id }, mod));
    expect(form?.inputs.map(({ custom_id: name }) => name)).toEqual(['speaker', 'source', 'note', 'topics']);
    const edited = await fill(bot.command('curate edit', { id }, mod), { speaker: 'M. Ferris' });
    expect(shown(edited)).toContain('**M. Ferris**');
    expect((await bot.services.curation.find(mod.server ?? '', id)).value.text.length).toBeGreaterThan(4000);
  });

  it('suggests the server’s own ids while one types', async () => {
    const id = idIn(await add({ quote: 'Blue moon rising.', speaker: 'Ann' }));
    const choice = [{ name: `${id} · Ann: Blue moon rising.`, value: id }];
    expect(await choicesOf('curate edit', 'blue')).toEqual(choice);
    expect(await choicesOf('curate history', id)).toEqual(choice);
    expect(await choicesOf('curate restore', '')).toEqual([]);
    expect(await choicesOf('curate edit', '', member)).toEqual([]);
    expect(await choicesOf('curate edit', '', { ...MODERATOR, server: '1' })).toEqual([]);
  });
});

describe('/curate list', () => {
  it('pages through the server’s own, by state, speaker and article', async () => {
    await addGates(bot.store, mod.server ?? '');
    for (let at = 0; at < 6; at++) await add({ quote: `Number ${at}.`, speaker: at < 3 ? 'Ann Lee' : 'Bob' });
    const all = await bot.command('curate list', {}, mod);
    expect(texts(all)[0]).toBe('**7 quotes** of this server’s own · page 1 of 2');
    const next = await press(all, 0);
    expect(texts(next)[0]).toContain('page 2 of 2');
    expect(texts(next)).toHaveLength(3);
    expect(texts(await press(next, 0))).toEqual(texts(all));
    expect(texts(await bot.command('curate list', { speaker: 'lee' }, mod))).toHaveLength(4);
    expect(texts(await bot.command('curate list', { article: GATES.id, state: 'active' }, mod))).toHaveLength(
      2,
    );
    expect(texts(await bot.command('curate list', { state: 'removed' }, mod))[0]).toContain('**No quotes**');
    expect(isPrivate(all)).toBe(true);
  });

  it('fits into a message, however long and however full of signs', async () => {
    for (let at = 0; at < 5; at++) {
      const sign = '*_~`|<>[]@#'.repeat(350);
      await add({
        quote: `${at} ${sign}`,
        speaker: sign.slice(0, 99),
        note: sign.slice(0, 299),
        topics: sign.slice(0, 299),
      });
    }
    for (const answer of [
      await bot.command('curate list', {}, mod),
      await bot.command('curate history', {}, mod),
      await bot.command('privacy show', {}, mod),
    ]) {
      const length = shown(answer).length;
      expect(length).toBeLessThanOrEqual(4000);
      expect(length).toBeGreaterThan(500);
    }
  });
});

describe('/privacy', () => {
  const author: Caller = { user: '77', name: 'Zoë' };

  it('shows what is kept, hides it, and erases it', async () => {
    const me = { ...member, ...author };
    const target = { content: 'Never quote me.', author: { id: '77', name: 'Zoë' } };
    const id = idIn(await fill(bot.messageCommand('Save as quote', target, mod), {}));
    await fill(bot.command('suggest', {}, me), { quote: 'Mine.' }, me);
    const about = await bot.command('privacy show', {}, me);
    expect(isPrivate(about)).toBe(true);
    expect(shown(about)).toContain('> Never quote me.');
    expect(shown(about)).toContain('> Mine.');
    expect(buttonIds(about)).toEqual([]);
    expect(shown(await bot.command('privacy opt-out', {}, me))).toContain(
      '1 saved message is no longer served',
    );
    expect(shown(await bot.command('quote', { topic: id }, member))).toContain('No quote for');
    for (const answer of [
      await bot.command('curate restore', { id }, mod),
      await press(await bot.command('curate history', { id }, mod), 0),
    ]) {
      expect(shown(answer)).toMatch(/does not want to be quoted|was changed again/);
    }
    expect(shown(await bot.command('privacy opt-in', {}, me))).toContain('can be saved');
    const asked = await bot.command('privacy delete', {}, me);
    const [erase = ''] = buttonIds(asked);
    expect(shown(await bot.press({ customId: erase, messageOf: 'somebody else' }, me))).toContain(
      'can no longer be used',
    );
    expect(shown(await bot.press({ customId: erase }, me))).toContain('**Erased.** 2 quotes were removed');
    expect(shown(await bot.command('privacy show', {}, me))).toContain(
      '**No quote is** saved of what you wrote',
    );
    expect(shown(await bot.command('curate history', {}, mod))).not.toMatch(/Never quote me|Mine\./);
    expect(shown(await bot.command('curate edit', { id }, mod))).toContain('no quote of its own');
  });

  it('is for servers, where anything is kept', async () => {
    expect(shown(await bot.command('privacy show', {}, { server: null }))).toContain('works in servers only');
  });
});

describe('whoever is no moderator', () => {
  it('gets a private refusal to everything that is for moderators', async () => {
    const id = idIn(await add({ quote: 'One.' }));
    const forms = [await bot.command('curate add', {}, mod), await bot.command('curate edit', { id }, mod)];
    const ids = [
      ...buttonIds(await bot.command('curate history', {}, mod)),
      ...['approve', 'reject'].map((decision) => `1|curate.${decision}|${id}`),
      ...['approve', 'reject'].map((decision) => `1|pending.${decision}|${id}|0`),
      `1|pending.edit|${id}`,
      '1|pending.page|0',
      '1|curate.page||||0',
      '1|curate.older||9',
    ];
    const answers = [
      ...(await Promise.all(
        ['add', 'list', 'pending', 'history'].map((name) => bot.command(`curate ${name}`, {}, member)),
      )),
      ...(await Promise.all(
        ['edit', 'remove', 'restore'].map((name) => bot.command(`curate ${name}`, { id }, member)),
      )),
      await bot.messageCommand('Save as quote', { content: 'Hm.' }, member),
      ...(await Promise.all(ids.map((customId) => bot.press({ customId }, member)))),
      ...(await Promise.all(forms.map((form) => fill(Promise.resolve(form), { quote: 'Forged.' }, member)))),
    ];
    for (const answer of answers) {
      expect(isPrivate(answer)).toBe(true);
      expect(shown(answer)).toContain('Only moderators of this server may do that');
    }
    expect((await bot.services.curation.find(mod.server ?? '', id)).revision).toBe(1);
    expect((await bot.services.curation.list(mod.server ?? '', {}, 0, 9)).total).toBe(1);
  });
});
