import { describe, expect, it } from 'vitest';
import {
  add,
  bot,
  fill,
  idIn,
  member,
  mod,
  press,
  save,
  shown,
  suggest,
  openCurateDesk,
} from './curateDesk.ts';
import { fillForm } from './fillForm.ts';
import { MANAGER, type Caller, type PressJson } from './interactionJson.ts';
import { buttonIds, formOf, isPrivate, labels } from './readAnswer.ts';
import type { SentAnswer } from './sentAnswer.ts';

openCurateDesk();

const CHANNEL = '400000000000000001';
const ROLE = '400000000000000002';

const boss = (): Caller => ({ ...MANAGER, ...(mod.server === undefined ? {} : { server: mod.server }) });
/** A member with the role that the server may have made its curators'. */
const curator = (): Caller => ({ ...member, user: '100000000000000021', roles: ['1', ROLE] });

const choose = (pressed: PressJson): Promise<SentAnswer> => bot.press(pressed, boss());
const chooseRole = (values: readonly string[] = [ROLE]): Promise<SentAnswer> =>
  choose({ customId: '1|setup.role', values, of: 'roles' });
const settings = () => bot.services.settings.read(mod.server ?? '');
const pressIn = (answer: SentAnswer, label: string, as = boss()): Promise<SentAnswer> =>
  bot.press({ customId: buttonIds(answer)[labels(answer).indexOf(label)] ?? '' }, as);

const pickChannel = (values: readonly string[]): Promise<SentAnswer> =>
  choose({ customId: '1|setup.daily.channel', values, of: 'channels' });
const daily = async () => (await bot.services.daily.status(mod.server ?? '')).settings;

describe('/setup', () => {
  it('shows what a server has and chose, to whoever manages it', async () => {
    await add({ quote: 'One of our own.' });
    const panel = await bot.command('setup', {}, boss());
    expect(isPrivate(panel)).toBe(true);
    expect(shown(panel)).toContain('**1 quote** (of 5,000) and **0 articles** (of 200)');
    expect(shown(panel)).toContain('Server Settings → Integrations');
    expect(shown(await bot.command('setup', {}, mod))).toContain('**Manage Server**');
    expect(shown(await bot.command('setup', {}, { ...boss(), server: null }))).toContain('in servers only');
  });

  it('keeps each choice at once, says it, and takes it back', async () => {
    const told = await choose({ customId: '1|setup.channel', values: [CHANNEL], of: 'channels' });
    expect(shown(told)).toContain(`✓ Notices for moderators go to <#${CHANNEL}>.`);
    expect(JSON.stringify(told.body)).toContain(`"default_values":[{"id":"${CHANNEL}","type":"channel"}]`);
    expect(await settings()).toMatchObject({ noticeChannel: CHANNEL, curatorRole: null });
    const named = await chooseRole();
    expect(shown(named)).toContain(`✓ Members with <@&${ROLE}> curate`);
    // Only what that press changed.
    expect(shown(await pressIn(named, 'Undo'))).toContain('✓ Taken back.');
    expect(await settings()).toMatchObject({ noticeChannel: CHANNEL, curatorRole: null });
    await choose({ customId: '1|setup.channel', values: [], of: 'channels' });
    expect(await settings()).toMatchObject({ noticeChannel: null });
    const same = await choose({ customId: '1|setup.channel', values: [], of: 'channels' });
    expect(labels(same)).not.toContain('Undo');
  });

  it('has a button or a list for everything else', async () => {
    const checked = await pressIn(await bot.command('setup', {}, boss()), 'Serve checked only');
    expect(shown(checked)).toContain('Unchecked quotes are not served.');
    const dark = await pressIn(checked, 'Make them dark');
    expect(labels(dark)).toEqual(['Undo', 'Serve all', 'Make them light']);
    await choose({ customId: '1|setup.layout', values: ['poster'] });
    await choose({ customId: '1|setup.waiting', values: ['0'] });
    expect(await settings()).toMatchObject({
      servesUnverified: false,
      cardTheme: 'night',
      cardLayout: 'poster',
      mostWaiting: 0,
    });
    await choose({ customId: '1|setup.layout', values: ['fitting'] });
    expect(await settings()).toMatchObject({ cardLayout: null });
  });

  it('has the quote of the day, by the form of /daily set', async () => {
    expect(shown(await bot.command('setup', {}, boss()))).toContain(
      'There is no quote of the day in this server',
    );
    const typed = { time: '9.30', timezone: 'Berlin', topic: 'legnd', days: 'mon-fri', picture: 'picture' };
    const wrong = await fillForm(bot, pickChannel([CHANNEL]), { ...typed, timezone: 'atlantis' }, boss());
    expect(shown(wrong)).toContain('“atlantis” is no time zone that I know, or several');
    // What was typed stands in the form that is opened again.
    const set = await fillForm(bot, pressIn(wrong, 'Correct it'), { timezone: typed.timezone }, boss());
    expect(shown(set)).toContain('✓ **The quote of the day is set.**');
    expect(shown(set)).toContain(
      `Monday to Friday at 09:30 (Berlin) in <#${CHANNEL}>: quotes for “legend” as a picture.`,
    );
    const first = { channel: CHANNEL, minute: 570, zone: 'Europe/Berlin', topic: 'legend', picture: true };
    expect(await daily()).toMatchObject({ ...first, days: [0, 1, 2, 3, 4] });
    // The form stands as it was chosen, by whichever way; what is emptied is any quote, every day.
    await fillForm(bot, pressIn(set, 'Change time, topic and days'), {}, boss());
    expect(await daily()).toMatchObject({ ...first, days: [0, 1, 2, 3, 4] });
    const emptied = { topic: '', days: '', picture: 'text' };
    const again = await fillForm(bot, pressIn(set, 'Change time, topic and days'), emptied, boss());
    expect(await daily()).toMatchObject({ topic: null, picture: false, days: [0, 1, 2, 3, 4, 5, 6] });
    expect(shown(await pressIn(again, 'Undo'))).toContain('✓ Taken back.');
    expect(await daily()).toMatchObject(first);
    expect(shown(await pickChannel([]))).toContain('✓ **The quote of the day is off.**');
    expect(await daily()).toBeNull();
    expect(shown(await bot.command('curate history', {}, boss()))).toContain('Set the quote of the day');
  });

  it('takes no forged choice', async () => {
    for (const [name, value] of [
      ['channel', 'general'],
      ['role', '<@&1>'],
      ['daily.channel', '<#1>'],
      ['layout', 'huge'],
      ['waiting', '21'],
      ['waiting', '-1'],
    ]) {
      const answer = await choose({ customId: `1|setup.${name}`, values: [value ?? ''] });
      expect(shown(answer)).toContain('can no longer be used');
    }
    expect((await bot.store.history(mod.server ?? '', {}, 9)).length).toBe(0);
  });

  it('stands in the history, where only managers take it back', async () => {
    await chooseRole();
    const seen = await bot.command('curate history', {}, mod);
    expect(shown(seen)).toContain('**Changed the settings**');
    expect(shown(seen)).toContain(`Members with <@&${ROLE}> curate`);
    expect(labels(seen)).toEqual([]);
    const theirs = await bot.command('curate history', {}, boss());
    expect(labels(theirs)).toEqual(['Undo']);
    for (const one of [mod, curator()]) {
      expect(shown(await press(theirs, 0, one))).toContain('**Manage Server**');
    }
    const undone = await press(theirs, 0, boss());
    expect(shown(undone)).toContain('Undone.');
    // Nor do others bring it back.
    expect(shown(await press(undone, 0, curator()))).toContain('moderators of this server');
    expect(shown(await press(undone, 0, mod))).toContain('**Manage Server**');
    expect(await settings()).toMatchObject({ curatorRole: null });
  });
});

describe('the curators’ role', () => {
  it('counts in commands, buttons, selects and forms, as long as the server says so', async () => {
    await suggest('We hum.');
    const refused = await bot.command('curate pending', {}, curator());
    expect(shown(refused)).toContain('**Manage Messages**.');
    await chooseRole();
    const pending = await bot.command('curate pending', {}, curator());
    const approved = await press(pending, 0, curator());
    expect(shown(approved)).toContain('Approved.');
    const added = await fill(bot.command('curate add', {}, curator()), { quote: 'We sing.' }, curator());
    expect(shown(added)).toContain('**Added.**');
    const form = await bot.command('curate edit', { id: idIn(added) }, curator());
    expect(formOf(form)?.title).toBe('Edit a quote');
    expect(formOf(await save({}, curator()))?.title).toBe('Save as quote');
    const checked = await bot.command('check', { text: 'I never said any such thing at all' }, curator());
    expect(labels(checked)).toContain('Put on the misquote shelf');
    await chooseRole([]);
    for (const answer of [
      await press(pending, 0, curator()),
      await bot.command('curate list', {}, curator()),
      await fill(Promise.resolve(form), {}, curator()),
    ]) {
      expect(shown(answer)).toContain('Only moderators of this server');
    }
  });

  it('is not of other servers, nor of who has another role, and the refusal names it', async () => {
    await chooseRole();
    const others: readonly Caller[] = [
      { ...curator(), roles: ['1'] },
      { ...curator(), roles: [] },
    ];
    for (const other of others) {
      expect(shown(await bot.command('curate list', {}, other))).toContain(`the role <@&${ROLE}>`);
      const forged = await bot.press({ customId: '1|curate.undo|1' }, other);
      expect(shown(forged)).toContain(`the role <@&${ROLE}>`);
    }
    const elsewhere = await bot.command('curate list', {}, { ...curator(), server: '399999999999999999' });
    expect(shown(elsewhere)).toContain('**Manage Messages**.');
  });

  it('does not manage the server', async () => {
    await chooseRole();
    for (const answer of [
      await bot.command('setup', {}, curator()),
      await bot.press({ customId: '1|setup.role', values: ['7'], of: 'roles' }, curator()),
      await bot.press({ customId: '1|setup.undo|1' }, curator()),
    ]) {
      expect(shown(answer)).toContain('**Manage Server**');
    }
    expect(await settings()).toMatchObject({ curatorRole: ROLE });
  });
});

/** What members get for a word: by /quote, by /search, and while they type. */
const seen = async () =>
  Promise.all([
    bot.command('quote', { topic: 'marmalade' }, member).then(shown),
    bot.command('search', { text: 'marmalade' }, member).then(shown),
    bot.autocomplete('quote', 'topic', 'marmal', member).then(({ body }) => JSON.stringify(body)),
  ]);

describe('what a server chose', () => {
  it('keeps quotes that nobody checked out of what is drawn, found and offered, but not from moderators', async () => {
    const kept = await add({ quote: 'Marmalade is a feeling.', speaker: 'Ann' });
    for (const answer of await seen()) expect(answer).toContain('is a feeling');
    const checked = await choose({ customId: '1|setup.unverified|left-out' });
    const [quoted, found, offered] = await seen();
    for (const answer of [quoted, found]) {
      expect(answer).toContain('Here only quotes that an article has are served.');
    }
    expect(offered).not.toContain('is a feeling');
    expect(shown(await bot.command('curate list', {}, mod))).toContain('Marmalade is a feeling.');
    // Whoever knows its id asks for this one, and is told what it is.
    const named = await bot.command('quote', { topic: idIn(kept) }, member);
    expect(shown(named)).toContain('not checked');
    await pressIn(checked, 'Undo');
    for (const answer of await seen()) expect(answer).toContain('is a feeling');
  });

  it('says how many suggestions may wait', async () => {
    await choose({ customId: '1|setup.waiting', values: ['1'] });
    await suggest('We hum.');
    const more = await bot.command('suggest', {}, member);
    expect(shown(await suggest('We sing.'))).toContain('A suggestion of yours is waiting already.');
    await choose({ customId: '1|setup.waiting', values: ['0'] });
    expect(shown(await bot.command('suggest', {}, member))).toContain('takes no suggestions');
    const late = await fill(Promise.resolve(more), { quote: 'We sing.' }, member);
    expect(shown(late)).toContain('takes no suggestions');
  });
});
