import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { splitParagraphs, type Article } from '../../src/domain/article.ts';
import { article } from '../store/samples.ts';
import { createHarness, type Harness } from './harness.ts';
import { MODERATOR as ANY_MODERATOR, type Caller } from './interactionJson.ts';
import { buttonIds, formOf, isPrivate, selectId, texts } from './readAnswer.ts';
import type { SentAnswer } from './sentAnswer.ts';

const text = [
  '“We are not giving up on the old boat,” said Petra Lind.',
  'The treasurer, Tomas Brandt, disagreed. “Love does not weld a hull,” he said.',
].join('\n\n');
const harbour: Article = {
  ...article('2022-05-01-harbour', { title: 'The harbour' }),
  text,
  paragraphs: splitParagraphs(text),
};
const WRONG = 'We are giving up on the old boat';

let bot: Harness;
beforeAll(async () => {
  bot = await createHarness([harbour]);
});

/** Each test has a server of its own, with its people. */
let SERVER = '';
let MEMBER: Caller;
let MODERATOR: Caller;
let OTHER_MODERATOR: Caller;
const ELSEWHERE: Caller = { ...ANY_MODERATOR, server: '100000000000000444' };
let servers = 0;
beforeEach(() => {
  SERVER = `1000000000000005${String(++servers).padStart(2, '0')}`;
  MEMBER = { server: SERVER };
  MODERATOR = { ...ANY_MODERATOR, server: SERVER };
  OTHER_MODERATOR = { ...MODERATOR, user: '100000000000000008' };
});

const shown = (answer: SentAnswer): string => texts(answer).join('\n');
const check = (options: Record<string, string>, as: Caller = MODERATOR) => bot.command('check', options, as);
const shelveId = (answer: SentAnswer): string =>
  buttonIds(answer).find((id) => id.includes('misquotes.shelve')) ?? '';
const JUDGED = { verdict: ['misquote'], reason: 'The “not” was **cut** out of a clip.' };

const proposed = async (words: string): Promise<unknown> => {
  const form = formOf(await bot.press({ customId: shelveId(await check({ text: words })) }, MODERATOR));
  return form?.inputs[0]?.options?.find((option) => option.default)?.value;
};

/** Puts words on the shelf the way a moderator does. */
async function shelve(options: Record<string, string> = { text: WRONG }, as: Caller = MODERATOR) {
  const form = formOf(await bot.press({ customId: shelveId(await check(options, as)) }, as));
  return bot.submit({ customId: form?.customId ?? '', values: JUDGED, messageOf: 'caller' }, as);
}

async function takeOff(reason = 'It was a joke.'): Promise<SentAnswer> {
  const list = await bot.command('misquotes', {}, MODERATOR);
  const { components } = (
    list.body as { data: { components: { components?: { options?: { value: string }[] }[] }[] } }
  ).data;
  const value = components
    .flatMap((row) => row.components ?? [])
    .flatMap(({ options }) => options ?? [])[0]?.value;
  const form = formOf(await bot.press({ customId: selectId(list) ?? '', values: [value ?? ''] }, MODERATOR));
  return bot.submit({ customId: form?.customId ?? '', values: { reason }, messageOf: 'caller' }, MODERATOR);
}

describe('the misquote shelf', () => {
  it('is offered to moderators only, and only for what was not said like that', async () => {
    expect(shelveId(await check({ text: WRONG }))).not.toBe('');
    expect(shelveId(await check({ text: WRONG }, MEMBER))).toBe('');
    expect(shelveId(await check({ text: 'We are not giving up on the old boat' }))).toBe('');
    expect(shelveId(await check({ text: 'old boats' }))).toBe('');
  });

  it('answers /quote for its words with the correction first', async () => {
    const marked = await shelve();
    expect(isPrivate(marked)).toBe(true);
    expect(shown(marked)).toContain('It is on the misquote shelf');
    for (const topic of [
      WRONG,
      'are giving up on the old boat',
      'He said: “we are giving up on the old boat!”',
    ]) {
      const answer = await bot.command('quote', { topic }, MEMBER);
      expect(isPrivate(answer)).toBe(false);
      expect(shown(answer)).toContain('⚠ Known misquote');
      expect(shown(answer)).toContain(`> ~~${WRONG}~~`);
      expect(shown(answer)).toContain('> “**We are not giving up on the old boat**,”');
      expect(shown(answer)).toContain('— **Petra Lind**');
      expect(shown(answer)).toContain('**Why:** The “not” was \\*\\*cut\\*\\* out of a clip.');
    }
  });

  it('leads on to the context, the right words, and the quotes with these words', async () => {
    await shelve();
    const [context = '', copy = '', quotes = ''] = buttonIds(
      await bot.command('quote', { topic: WRONG }, MEMBER),
    );
    expect(shown(await bot.press({ customId: context }, MEMBER))).toContain('In context');
    expect((await bot.press({ customId: copy }, MEMBER)).body).toMatchObject({
      data: { content: 'We are not giving up on the old boat' },
    });
    expect(shown(await bot.press({ customId: quotes }, MEMBER))).not.toContain('Known misquote');
  });

  it('leaves the right words, speakers and ids to their quotes', async () => {
    await shelve();
    for (const topic of ['We are not giving up on the old boat', 'on the old boat', 'lind', 'random']) {
      expect(shown(await bot.command('quote', { topic }, MEMBER))).not.toContain('Known misquote');
    }
  });

  it('knows words that were said, but by somebody else', async () => {
    await shelve({ text: 'Love does not weld a hull', speaker: 'Petra Lind' });
    const answer = shown(await bot.command('quote', { topic: 'love does not weld a hull' }, MEMBER));
    expect(answer).toContain('the words are somebody else’s');
    expect(answer).toContain('claimed for Petra Lind');
    expect(answer).toContain('— **Tomas Brandt**');
  });

  it('proposes what the check says: said otherwise, or found nowhere', async () => {
    expect(await proposed(WRONG)).toBe('misquote');
    expect(await proposed('Penguins run the town hall of Aldmouth')).toBe('disputed');
  });

  it('says that disputed words were found nowhere', async () => {
    const words = 'Penguins run the town hall of Aldmouth';
    const form = formOf(await bot.press({ customId: shelveId(await check({ text: words })) }, MODERATOR));
    const values = { verdict: ['disputed'], reason: 'No source.' };
    await bot.submit({ customId: form?.customId ?? '', values, messageOf: 'caller' }, MODERATOR);
    const answer = await bot.command('quote', { topic: words }, MEMBER);
    expect(shown(answer)).toContain('⚠ Disputed words');
    expect(buttonIds(answer)).toHaveLength(1);
  });

  it('is each server’s own', async () => {
    await shelve();
    expect(
      shown(await bot.command('quote', { topic: WRONG }, { server: ELSEWHERE.server ?? null })),
    ).not.toContain('Known misquote');
    expect(shown(await bot.command('misquotes', {}, ELSEWHERE))).toContain('Nothing yet');
  });

  it('remembers why words were taken off it, and asks before they come back', async () => {
    await shelve();
    expect(shown(await takeOff())).toContain('It is off the misquote shelf');
    expect(shown(await bot.command('quote', { topic: WRONG }, MEMBER))).not.toContain('Known misquote');
    const removed = shown(await bot.command('misquotes', { show: 'removed' }, MODERATOR));
    expect(removed).toContain('taken off: It was a joke.');
    expect(removed).toContain(`<@${MODERATOR.user}>`);
    const warned = await bot.press(
      { customId: shelveId(await check({ text: WRONG.toUpperCase() })) },
      MODERATOR,
    );
    expect(formOf(warned)).toBeUndefined();
    expect(shown(warned)).toContain('These words were taken off the shelf before.');
    expect(shown(warned)).toContain('It was a joke.');
    const form = formOf(await bot.press({ customId: buttonIds(warned)[0] ?? '' }, MODERATOR));
    await bot.submit({ customId: form?.customId ?? '', values: JUDGED, messageOf: 'caller' }, MODERATOR);
    expect(shown(await bot.command('quote', { topic: WRONG }, MEMBER))).toContain('Known misquote');
  });

  it('keeps a history of who did what', async () => {
    await shelve();
    await takeOff();
    const acts = await bot.store.history(SERVER, {}, 10);
    expect(acts.map(({ action, by }) => [action, by])).toEqual([
      ['misquote.remove', MODERATOR.user],
      ['misquote.mark', MODERATOR.user],
    ]);
    const [{ items } = { items: [] }] = acts;
    expect(items[0]).toMatchObject({ subject: 'misquote', before: { claim: WRONG, removed: null } });
  });

  it('takes an act back where it is answered and in the history', async () => {
    const marked = await shelve();
    const removed = await takeOff();
    const history = shown(await bot.command('curate history', {}, MODERATOR));
    expect(history).toContain('**Took off the misquote shelf**');
    expect(history).toContain(WRONG);
    expect(shown(await bot.press({ customId: buttonIds(marked)[0] ?? '' }, MODERATOR))).toContain('changed');
    await bot.press({ customId: buttonIds(removed)[0] ?? '' }, MODERATOR);
    expect(shown(await bot.command('quote', { topic: WRONG }, MEMBER))).toContain('Known misquote');
    const again = await shelve({ text: 'We are giving up on boat number nine' });
    await bot.press({ customId: buttonIds(again)[0] ?? '' }, MODERATOR);
    expect(shown(await bot.command('misquotes', {}, MODERATOR))).not.toContain('boat number nine');
    expect(shown(await bot.command('curate history', {}, MODERATOR))).toContain('**Undid**');
  });

  it('lists what is on it, five a page', async () => {
    for (let at = 0; at < 6; at++) await shelve({ text: `We are giving up on boat number ${at}` });
    const first = await bot.command('misquotes', {}, MODERATOR);
    expect(shown(first)).toContain('page 1 of 2');
    expect(isPrivate(first)).toBe(true);
    expect(shown(first)).toContain('boat number 5');
    const second = await bot.press({ customId: buttonIds(first)[0] ?? '' }, MODERATOR);
    expect(shown(second)).toContain('boat number 0');
    expect(shown(second)).not.toContain('boat number 5');
  });
});

describe('forged attempts at the shelf', () => {
  it('by members are refused', async () => {
    const shelveButton = shelveId(await check({ text: WRONG }));
    const form = formOf(await bot.press({ customId: shelveButton }, MODERATOR));
    const answers = [
      await bot.command('misquotes', {}, MEMBER),
      await bot.press({ customId: shelveButton }, MEMBER),
      await bot.press({ customId: shelveButton.replace('shelve', 'anyway') }, MEMBER),
      await bot.press({ customId: '1|misquotes.page|shelved|0' }, MEMBER),
      await bot.press({ customId: '1|misquotes.choose', values: ['0'.repeat(12)] }, MEMBER),
      await bot.submit({ customId: form?.customId ?? '', values: JUDGED, messageOf: 'caller' }, MEMBER),
      await bot.submit({ customId: `1|misquotes.remove|${'0'.repeat(12)}`, values: { reason: 'x' } }, MEMBER),
    ];
    for (const answer of answers)
      expect(shown(answer)).toContain('Only moderators of this server may do that');
    expect(shown(await bot.command('quote', { topic: WRONG }, MEMBER))).not.toContain('Known misquote');
  });

  it('by other moderators, here and elsewhere, find no draft', async () => {
    const shelveButton = shelveId(await check({ text: WRONG }));
    const form = formOf(await bot.press({ customId: shelveButton }, MODERATOR));
    for (const [as, why] of [
      [OTHER_MODERATOR, 'somebody else’s to answer'],
      [ELSEWHERE, 'it has expired'],
    ] as const) {
      expect(shown(await bot.press({ customId: shelveButton }, as))).toContain(why);
      const answer = await bot.submit(
        { customId: form?.customId ?? '', values: JUDGED, messageOf: 'caller' },
        as,
      );
      expect(shown(answer)).toContain(why);
    }
  });

  it('with ids of another server, or none, change nothing', async () => {
    await shelve();
    const [kept] = await bot.store.misquotes(SERVER);
    const id = kept?.id ?? '';
    for (const [wanted, as] of [
      [id, ELSEWHERE],
      ['0'.repeat(12), MODERATOR],
      ['__proto__', MODERATOR],
      ['x'.repeat(80), MODERATOR],
    ] as const) {
      const customId = `1|misquotes.remove|${wanted}`;
      expect(shown(await bot.submit({ customId, values: { reason: 'x' } }, as))).toContain(
        'no longer be used',
      );
    }
    for (const value of ['', 'x|y', 'é'.repeat(100), '../x']) {
      const answer = await bot.press({ customId: '1|misquotes.choose', values: [value] }, MODERATOR);
      expect(shown(answer)).toContain('no longer be used');
    }
    expect(await bot.store.misquotes(SERVER)).toEqual([kept]);
    expect(bot.logged).toEqual([]);
  });
});
