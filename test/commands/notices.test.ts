import { beforeEach, describe, expect, it } from 'vitest';
import { welcome } from '../../commands/parts/welcome.ts';
import { createPosterDouble, type PosterDouble } from '../fixtures/posterDouble.ts';
import { fillForm } from './fillForm.ts';
import { createHarness, type Harness } from './harness.ts';
import { MANAGER, MODERATOR, type Caller } from './interactionJson.ts';
import { buttonIds, formOf, isPrivate, labels, texts } from './readAnswer.ts';
import type { SentAnswer } from './sentAnswer.ts';

const CHANNEL = '400000000000000001';
const MEMBER: Caller = { user: '100000000000000031' };

let bot: Harness;
let discord: PosterDouble;
beforeEach(async () => {
  discord = createPosterDouble();
  bot = await createHarness(undefined, { poster: discord });
});

const shown = (answer: SentAnswer): string => texts(answer).join('\n');
/** What was posted, as an answer is read. */
const postAt = (at: number): SentAnswer =>
  ({
    body: { type: 4, data: discord.posted.at(at)?.body },
    files: [],
    requests: [],
  }) as SentAnswer;
const chooseChannel = (): Promise<SentAnswer> =>
  bot.press({ customId: '1|setup.channel', values: [CHANNEL], of: 'channels' }, MANAGER);
const suggest = (quote: string, as = MEMBER): Promise<SentAnswer> =>
  fillForm(bot, bot.command('suggest', {}, as), { quote, speaker: 'Ann' }, as);
const pressOf = (answer: SentAnswer, label: string, as = MODERATOR): Promise<SentAnswer> =>
  bot.press(
    { customId: buttonIds(answer)[labels(answer).indexOf(label)] ?? '', messageOf: 'somebody else' },
    as,
  );

describe('the channel for notices', () => {
  it('is tried when it is chosen, and not kept where the bot cannot write', async () => {
    expect(shown(await chooseChannel())).toContain(`<#${CHANNEL}>`);
    expect(discord.posted.map(({ to }) => to)).toEqual([{ channel: CHANNEL }]);
    expect(shown(postAt(0))).toContain(`as <@${MANAGER.user}> chose`);
    discord.refuse(() => ({ kind: 'forbidden' }));
    const other = { customId: '1|setup.channel', values: ['400000000000000009'], of: 'channels' } as const;
    expect(shown(await bot.press(other, MANAGER))).toContain('I cannot write in <#400000000000000009>');
    expect((await bot.services.settings.read('100000000000000003')).noticeChannel).toBe(CHANNEL);
  });
});

describe('the first message', () => {
  it('has a button that answers whoever presses it, and one for those who manage the server', async () => {
    const [tryIt = '', setUp = ''] = buttonIds({
      body: { type: 4, data: { components: welcome((command) => `/${command}`).components } },
    } as unknown as SentAnswer);
    const quoted = await bot.press({ customId: tryIt, messageOf: 'somebody else' }, MEMBER);
    expect([isPrivate(quoted), labels(quoted).includes('Copy text')]).toEqual([true, true]);
    expect(shown(await bot.press({ customId: setUp }, MEMBER))).toContain('**Manage Server**');
    const panel = await bot.press({ customId: setUp, messageOf: 'somebody else' }, MANAGER);
    expect([panel.body.type, isPrivate(panel)]).toEqual([4, true]);
    expect(shown(panel)).toContain('## Verbatim in this server');
  });
});

describe('a suggestion', () => {
  it('is told in that channel, where it is decided in place by who may', async () => {
    await chooseChannel();
    expect(shown(await suggest('We hum.'))).toContain('The moderators have been told.');
    const told = postAt(-1);
    expect(discord.posted.at(-1)?.to).toEqual({ channel: CHANNEL });
    expect(shown(told)).toContain('### A quote was suggested\n');
    expect(shown(told)).toContain('We hum.');
    expect(labels(told)).toEqual(['Approve', 'Edit', 'Reject']);
    expect(shown(await pressOf(told, 'Approve', MEMBER))).toContain('Only moderators');
    const form = await pressOf(told, 'Edit');
    expect(formOf(form)?.title).toBe('Edit a quote');
    const edited = await fillForm(bot, form, { quote: 'We hum and sing.' }, MODERATOR, 'caller');
    expect(edited.body.type).toBe(7);
    const approved = await pressOf(edited, 'Approve');
    expect(approved.body.type).toBe(7);
    expect(shown(approved)).toContain(`**Approved.** By <@${MODERATOR.user}>.`);
    expect(labels(approved)).toEqual(['Undo']);
    expect(shown(await pressOf(told, 'Reject'))).toContain('there is nothing to reject');
  });

  it('is kept all the same where no channel was chosen, or Discord does not take the notice', async () => {
    expect(shown(await suggest('We hum.'))).not.toContain('have been told');
    await chooseChannel();
    discord.refuse(() => ({ kind: 'failed', reason: 'no network' }));
    const answer = await suggest('We sing.');
    expect(shown(answer)).toContain('**Suggested.**');
    expect(shown(answer)).not.toContain('have been told');
    expect(shown(await bot.command('curate pending', {}, MODERATOR))).toContain('2 suggestions are waiting');
  });
});

describe('what became of a suggestion', () => {
  it('is told to whoever made it, by direct message, and nowhere else', async () => {
    await suggest('We hum.');
    await suggest('We sing.');
    const pending = await bot.command('curate pending', {}, MODERATOR);
    const next = await pressOf(pending, 'Approve');
    await pressOf(next, 'Reject');
    expect(discord.posted.map(({ to }) => to)).toEqual([{ user: MEMBER.user }, { user: MEMBER.user }]);
    expect(shown(postAt(0))).toContain('Your quote was taken');
    expect(shown(postAt(0))).toContain('We sing.');
    expect(shown(postAt(1))).toContain('was not taken');
    expect(JSON.stringify(postAt(1).body)).toContain('https://discord.com/channels/100000000000000003');
    expect(shown(await suggest('We shout.'))).not.toContain('earlier ones');
  });

  it('is shown with the next suggestion to who takes no direct messages, once', async () => {
    await suggest('We hum.');
    await suggest('We sing.');
    discord.refuse(({ to }) => ('user' in to ? { kind: 'refused', code: 50_007 } : null));
    const next = await pressOf(await bot.command('curate pending', {}, MODERATOR), 'Approve');
    await pressOf(next, 'Reject');
    expect(discord.posted).toEqual([]);
    const other = await suggest('Others hum.', { user: '100000000000000032' });
    expect(shown(other)).not.toContain('earlier ones');
    const answer = await suggest('We shout.');
    expect(isPrivate(answer)).toBe(true);
    expect(shown(answer)).toContain('✓ “We sing.” was taken');
    expect(shown(answer)).toContain('✗ “We hum.” was not taken.');
    expect(shown(await suggest('We whisper.'))).not.toContain('earlier ones');
  });

  it('is told to nobody whom only a file names, nor to who decides about their own', async () => {
    await suggest('We hum.', MODERATOR);
    await pressOf(await bot.command('curate pending', {}, MODERATOR), 'Approve');
    const server = '100000000000000003';
    const { quotes } = await bot.store.listQuotes(server, {}, { offset: 0, limit: 1 });
    const [kept] = quotes;
    if (kept === undefined) throw new Error('nothing is kept');
    const value = {
      ...kept.value,
      id: 'imported',
      text: 'Brought.',
      state: 'pending',
      addedBy: '77',
    } as const;
    const imported = {
      by: MODERATOR.user ?? '',
      at: 1,
      action: 'import',
      quotes: [{ value, revision: null }],
    };
    await bot.store.commit(server, { ...imported, action: 'import' });
    await pressOf(await bot.command('curate pending', {}, MODERATOR), 'Approve');
    expect(discord.posted).toEqual([]);
  });
});

const more = async (as = MEMBER): Promise<SentAnswer> => {
  const quoted = await bot.command('quote', { topic: 'legend' }, as);
  return pressOf(quoted, 'More', as);
};
const reportOf = async (answer: SentAnswer): Promise<SentAnswer> => {
  const at = labels(answer).filter((label) => label !== 'Open the page');
  return bot.press({ customId: buttonIds(answer)[at.indexOf('Report a mistake')] ?? '' }, MEMBER);
};

describe('a report of a mistake', () => {
  it('goes to the channel with what is wrong, and whoever reports is told so', async () => {
    await chooseChannel();
    const form = await reportOf(await more());
    expect(formOf(form)?.title).toBe('Report a mistake');
    const answer = await fillForm(bot, form, { what: 'It was *his wife*.' }, MEMBER, 'caller');
    expect(shown(answer)).toContain('The moderators of this server have been told');
    expect(isPrivate(answer)).toBe(true);
    const told = postAt(-1);
    expect(shown(told)).toContain(`By <@${MEMBER.user}>: It was \\*his wife\\*.`);
    expect(shown(told)).toContain('of the library');
    expect(labels(told)).toEqual([]);
  });

  it('says whom to tell where there is no channel, or the bot may not write there any more', async () => {
    expect(shown(await reportOf(await more()))).toContain('Please tell whoever runs this bot');
    await chooseChannel();
    discord.refuse(() => ({ kind: 'gone' }));
    const answer = await fillForm(bot, reportOf(await more()), {}, MEMBER, 'caller');
    expect(shown(answer)).toContain('Please tell whoever runs this bot');
  });
});
