import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { idOf } from '../../src/domain/servedQuote.ts';
import type { PostOutcome } from '../../src/domain/posting.ts';
import { createPosterDouble, type PosterDouble } from '../fixtures/posterDouble.ts';
import { createHarness, type Harness } from './harness.ts';
import { MODERATOR, type Caller } from './interactionJson.ts';
import { buttonIds, isPrivate, labels, texts } from './readAnswer.ts';
import type { SentAnswer } from './sentAnswer.ts';

const CHANNEL = '400000000000000001';
const FIRST = Date.parse('2026-12-01T08:00Z');

let bot: Harness;
let poster: PosterDouble;
let time = FIRST;
let servers = 0;
let mod: Caller;

beforeAll(async () => {
  poster = createPosterDouble();
  bot = await createHarness(undefined, { poster, now: () => time });
});
beforeEach(() => {
  time = FIRST;
  poster.refuse(() => null);
  mod = { ...MODERATOR, server: `3000000000000000${String(++servers).padStart(2, '0')}` };
});

const NINE = { channel: CHANNEL, time: '9', timezone: 'utc' };
const daily = (name: string, options = {}): Promise<SentAnswer> => bot.command(`daily ${name}`, options, mod);
const shown = (answer: SentAnswer): string => texts(answer).join('\n');
const offered = async (option: string, typed: string): Promise<string> =>
  JSON.stringify((await bot.autocomplete('daily set', option, typed, mod)).body);
const settings = async () => (await bot.services.daily.status(mod.server ?? '')).settings;

describe('/daily', () => {
  it('is set by moderators, proved in the channel, and read back in both times', async () => {
    const before = poster.posted.length;
    const answer = await daily('set', {
      ...NINE,
      timezone: 'Berlin',
      time: '9.30',
      days: 'mon-fri',
      topic: 'legnd',
    });
    expect(isPrivate(answer)).toBe(true);
    const at = Date.parse('2026-12-01T08:30Z') / 1000;
    expect(shown(answer)).toContain(
      `**The quote of the day is set.**\nMonday to Friday at 09:30 (Berlin) in <#${CHANNEL}>: quotes for “legend”.`,
    );
    expect(shown(answer)).toContain(`The next one comes <t:${at}:F> (09:30 in Berlin), <t:${at}:R>.`);
    const [proof] = poster.posted.slice(before);
    expect(proof?.to).toEqual({ channel: CHANNEL });
    expect(JSON.stringify(proof?.body)).toContain(
      'From now on the quote of the day comes here, Monday to Friday at 09:30 (Berlin).',
    );
    expect(shown(await bot.command('daily set', NINE, { ...mod, permissions: '0' }))).toContain(
      'Only moderators',
    );
  });

  it('keeps what is not named, and takes changes back', async () => {
    await daily('set', { ...NINE, topic: 'legend', picture: 'picture', days: 'weekends' });
    const again = await daily('set', { ...NINE, time: '21:15' });
    expect(await settings()).toMatchObject({ minute: 1275, topic: 'legend', picture: true, days: [5, 6] });
    expect(labels(again)).toEqual(['Undo']);
    expect(shown(await bot.press({ customId: buttonIds(again)[0] ?? '' }, mod))).toContain(
      'no longer counts',
    );
    expect(await settings()).toMatchObject({ minute: 540 });
    await daily('set', { ...NINE, topic: 'random', picture: 'text', days: 'every day' });
    expect(await settings()).toMatchObject({ topic: null, picture: false, days: [0, 1, 2, 3, 4, 5, 6] });
  });

  it.each([
    [{ time: 'soon' }, 'I cannot read “soon” as a time'],
    [{ timezone: 'atlantis' }, '“atlantis” is no time zone that I know, or several'],
    [{ days: 'never' }, 'I cannot read “never” as days'],
    [{ topic: 'zzzzqqqq' }, 'No quote for'],
  ])('refuses %o', async (options, words) => {
    const before = poster.posted.length;
    expect(shown(await daily('set', { ...NINE, ...options }))).toContain(words);
    expect([await settings(), poster.posted.length]).toEqual([null, before]);
  });

  it('refuses the id of a quote as a topic', async () => {
    const { quote } = await bot.services.quotes.find(mod.server ?? '', 'legend');
    const id = idOf(quote);
    expect(shown(await daily('set', { ...NINE, topic: id }))).toContain('is a single quote');
  });

  it.each<[PostOutcome, string]>([
    [{ kind: 'gone' }, 'it is gone'],
    [{ kind: 'closed' }, 'it is a closed thread'],
    [{ kind: 'forbidden' }, 'I may not. Please let my role **View Channel**'],
    [{ kind: 'refused', code: 200_000 }, 'Discord did not take the message: AutoMod'],
    [{ kind: 'failed', reason: 'x' }, 'Discord does not answer just now'],
  ])('sets nothing where it cannot post: %o', async (outcome, words) => {
    poster.refuse(() => outcome);
    expect(shown(await daily('set', NINE))).toContain(`I cannot post in <#${CHANNEL}>: ${words}`);
    expect(await settings()).toBeNull();
  });

  it('says how it stands', async () => {
    expect(shown(await daily('status'))).toContain('There is no quote of the day in this server');
    await daily('set', NINE);
    time = Date.parse('2026-12-01T09:00Z');
    await bot.services.daily.round();
    const answer = shown(await daily('status'));
    expect(answer).toContain('Every day at 09:00 (UTC)');
    expect(answer).toMatch(/- Tue,? 1 December: posted · `[0-9a-z]{8}`/);
    poster.refuse(() => ({ kind: 'gone' }));
    for (time = Date.parse('2026-12-02T09:00Z'); (await settings())?.paused === null; time += 600_000)
      await bot.services.daily.round();
    expect(shown(await daily('status'))).toContain('**It is paused.** I cannot post in');
  });

  it('names what is posted now, also where a later day is left out already', async () => {
    time = Date.parse('2026-12-01T10:00Z');
    await daily('set', NINE);
    await daily('skip');
    expect((await bot.services.daily.status(mod.server ?? '')).next?.day).toBe('2026-12-03');
    expect(shown(await daily('now'))).toMatch(/\*\*Today’s quote is posted: `[0-9a-z]{8}`\.\*\*/);
  });

  it('comes now, once; the next is left out; and is switched off', async () => {
    expect(shown(await daily('now'))).toContain('There is no quote of the day here');
    await daily('set', NINE);
    const [, posted] =
      /\*\*Today’s quote is posted: `([0-9a-z]{8})`\.\*\*/.exec(shown(await daily('now'))) ?? [];
    expect(shown(await daily('now'))).toContain(`posted already: \`${posted}\``);
    const second = Date.parse('2026-12-02T09:00Z') / 1000;
    expect(shown(await daily('skip'))).toContain(`**The quote of <t:${second}:F> is left out.**`);
    expect((await bot.services.daily.status(mod.server ?? '')).next?.day).toBe('2026-12-03');
    const off = await daily('off');
    expect(shown(off)).toBe('**The quote of the day is off.**');
    expect(shown(await daily('off'))).toContain('There is no quote of the day here');
    await bot.press({ customId: buttonIds(off)[0] ?? '' }, mod);
    expect(await settings()).not.toBeNull();
    const history = shown(await bot.command('curate history', {}, mod));
    for (const act of ['Set the quote of the day', 'Switched the quote of the day off'])
      expect(history).toContain(act);
  });

  it('says what became of today’s where it cannot come now', async () => {
    await daily('set', NINE);
    await daily('skip');
    expect(shown(await daily('now'))).toContain('Today’s quote was left out');
    expect(shown(await daily('status'))).toContain('1 December: left out');
    poster.refuse(() => ({ kind: 'gone' }));
    time = Date.parse('2026-12-02T08:00Z');
    expect(shown(await daily('now'))).toContain('it is gone');
    expect(shown(await daily('now'))).toContain('on its way already');
    for (time = Date.parse('2026-12-02T09:00Z'); (await settings())?.paused === null; time += 600_000)
      await bot.services.daily.round();
    expect(shown(await daily('now'))).toContain('could not be posted');
    time += 24 * 3_600_000;
    expect(shown(await daily('now'))).toContain('or it is paused');
  });

  it('offers times, time zones and days while one types', async () => {
    expect(await offered('time', '9')).toContain(
      '"09:00 (9:00 am)","value":"09:00"},{"name":"21:00 (9:00 pm)"',
    );
    expect(await offered('time', '')).toContain('12:00 pm');
    expect(await offered('time', 'x')).toContain('"choices":[]');
    expect(await offered('timezone', 'new y')).toContain(
      '"name":"New York (America) · 03:00 now","value":"America/New_York"',
    );
    expect(await offered('timezone', 'utc+2')).toContain('UTC+2 · 10:00 now');
    expect(await offered('days', 'mon-wed')).toContain('"Monday to Wednesday","value":"mon-wed"');
    expect(await offered('days', '')).toContain('every day');
  });
});
