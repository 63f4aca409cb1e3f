import { describe, expect, it } from 'vitest';
import { addGates, GATES } from '../services/serverQuotes.ts';
import { act } from '../store/samples.ts';
import {
  add,
  bot,
  fill,
  idIn,
  member,
  mod,
  OPENED,
  press,
  save,
  shown,
  suggest,
  openCurateDesk,
} from './curateDesk.ts';
import { buttonIds, formOf, isPrivate, texts } from './readAnswer.ts';

openCurateDesk();

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
    expect(texts(served)[0]).toBe('## So it goes.');
    expect(texts(served)[1]).toContain('curated, not checked');
    expect(isPrivate(await bot.command('quote', { topic: 'ann' }, { server: '1' }))).toBe(true);
  });

  it('offers the server’s own articles before the library’s', async () => {
    await addGates(bot.store, mod.server ?? '', 'A lock is no machine.');
    const { body } = await bot.autocomplete('curate add', 'article', '', mod);
    const { choices } = (body as { data: { choices: { value: string }[] } }).data;
    expect(choices.map(({ value }) => value).indexOf(GATES.id)).toBe(0);
    expect(choices.length).toBeGreaterThan(1);
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
      ['2022-09-04-john-legend-kanye-west', undefined],
    ]);
    const answer = await add({ quote: '"A LOCK is no machine"' }, { article: 'forty' });
    expect(shown(answer)).toContain('> A lock is no machine.\n');
    expect(shown(answer)).toContain('✓ verbatim, of “Forty thousand times”');
    expect(shown(answer)).toContain('⚠ They stand outside of quotation marks');
    const served = await bot.command('quote', { topic: idIn(answer) }, member);
    expect(shown(served)).toContain('*the article’s own words*');
    expect(shown(served)).toContain(' · paragraph\u00a01 of this server’s article');
  });

  it('shows word by word how near words differ, and keeps the article’s or nothing', async () => {
    await act(bot.store, mod.server ?? '', {
      articles: [{ value: GATES, revision: null, text: `Rain.\n\n“${OPENED},” said Maud Ferris.` }],
    });
    const asked = await add(
      { quote: OPENED.replace('opened', 'closed'), speaker: 'Ann Lee' },
      { article: GATES.id },
    );
    expect(shown(asked)).toContain('**Claimed**\n> I have **closed** these gates forty thousand times');
    expect(shown(asked)).toContain('**Article**\n> I have ~~opened~~ these gates forty thousand times');
    expect(shown(asked)).toContain('⚠ The article names another speaker than you did: **Maud Ferris**');
    expect(shown(await press(asked, 1))).toBe('Nothing was kept.');
    expect(shown(await press(asked, 0))).toContain('Please send the command again');
    const again = await add({ quote: OPENED.replace('opened', 'closed') }, { article: GATES.id });
    const kept = await press(again, 0);
    expect(kept.body.type).toBe(7);
    expect(shown(kept)).toContain(`> “${OPENED}”\n**Maud Ferris**`);
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
      /not checked: \[message\]\(<https:\/\/discord\.com\/channels\/\d+\/\d+\/\d+>\) of <@77>, <t:/,
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
    expect(shown(await bot.command('quote', { topic: 'ann' }, member))).toContain('## Five.');
    const edited = await fill(press(approved, 1), { quote: 'Four and a half.' }, mod, 'caller');
    expect(shown(edited)).toContain('**Changed.**\n> Four and a half.');
    expect(shown(await press(edited, 0))).toContain('**Approved.**');
    const rejected = await press(await bot.command('curate pending', {}, mod), 2);
    expect(shown(rejected)).toContain('Rejected.\n**2 suggestions are waiting**');
    expect(shown(await press(page, 0))).toContain('is being served, so there is nothing to approve');
  });
});
