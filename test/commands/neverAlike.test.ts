import { beforeAll, describe, expect, it } from 'vitest';
import { GATES } from '../services/serverQuotes.ts';
import { act, added, quote, spanQuote } from '../store/samples.ts';
import { createHarness, type Harness } from './harness.ts';
import { MODERATOR, type Caller } from './interactionJson.ts';
import { buttonIds, labels, texts } from './readAnswer.ts';
import type { SentAnswer } from './sentAnswer.ts';

// The same words twice: an article has them, and somebody typed them. Wherever quotes are shown, each says which it is.

const TEXT = 'Rain.\n\n“I have opened these gates forty thousand times,” said Maud Ferris.';
const WORDS = 'I have opened these gates forty thousand times';
const START = TEXT.indexOf(WORDS);
const SAVED = { kind: 'message', link: 'https://discord.com/channels/1/2/3', authorId: '77' } as const;

let bot: Harness;
let server = 0;
let mod: Caller;
beforeAll(async () => {
  bot = await createHarness();
});

/** A server with the article's quote, and one of the same words that nobody checked. */
async function open(source: typeof SAVED | { readonly kind: 'typed' }): Promise<void> {
  const id = `42000000000000${String(++server).padStart(4, '0')}`;
  mod = { ...MODERATOR, server: id };
  const span = { articleId: GATES.id, version: 1, start: START, end: START + WORDS.length };
  await act(bot.store, id, { articles: [{ value: GATES, revision: null, text: TEXT }] });
  await act(bot.store, id, {
    quotes: added({ ...spanQuote('aaaaaaaa', WORDS, span), speaker: 'Maud Ferris' }),
  });
  await act(bot.store, id, { quotes: added(quote('bbbbbbbb', WORDS, { speaker: 'Maud Ferris', source })) });
}

const press = (answer: SentAnswer, label: string) =>
  bot.press({ customId: buttonIds(answer)[labels(answer).indexOf(label)] ?? '' }, mod);
const choices = async (command: string, option: string): Promise<readonly string[]> => {
  const { body } = await bot.autocomplete(command, option, 'opened these', mod);
  const { data } = body as { data: { choices: readonly { name: string }[] } };
  return data.choices.map(({ name }) => name).filter((name) => name.includes(WORDS));
};
const isVerified = (block: string): boolean => block.includes('✓');
const shown = (answer: SentAnswer): string => texts(answer).join('\n');
const byId = (name: string, id: string) => async () => [shown(await bot.command(name, { topic: id }, mod))];
/** The blocks of an answer that show a quote of an id. */
const having = async (answer: Promise<SentAnswer>): Promise<readonly string[]> => {
  const blocks = texts(await answer).filter((block) => /aaaaaaaa|bbbbbbbb/.test(block));
  return ['aaaaaaaa', 'bbbbbbbb'].map((id) => blocks.find((block) => block.includes(id)) ?? '');
};
const under = (label: string) => async () =>
  Promise.all(
    ['aaaaaaaa', 'bbbbbbbb'].map(async (id) =>
      shown(await press(await bot.command('quote', { topic: id }, mod), label)),
    ),
  );

/** Every view: what it says of the article's quote, and of the other one. */
const VIEWS: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  '/quote': async () => [...(await byId('quote', 'aaaaaaaa')()), ...(await byId('quote', 'bbbbbbbb')())],
  'a picture': async () =>
    Promise.all(
      ['aaaaaaaa', 'bbbbbbbb'].map(async (id) =>
        JSON.stringify((await bot.command('quote', { topic: id, show: 'picture' }, mod)).body),
      ),
    ),
  More: under('More'),
  '/search': () => having(bot.command('search', { text: 'opened these gates' }, mod)),
  '/curate list': () => having(bot.command('curate list', {}, mod)),
  '/curate history': () => having(bot.command('curate history', {}, mod)),
  'what is there already': async () => {
    const answers: string[] = [];
    for (const id of ['aaaaaaaa', 'bbbbbbbb']) {
      const removed = await bot.command('curate remove', { id }, mod);
      answers.push(shown(removed));
      await bot.command('curate restore', { id }, mod);
    }
    return answers;
  },
  'while /quote is typed': () => choices('quote', 'topic'),
  'while /curate edit is typed': () => choices('curate edit', 'id'),
  'an export as CSV': async () =>
    (await bot.services.exchange.exportFile(mod.server ?? '', 'csv')).data
      .split('\r\n')
      .filter((row) => row.includes(WORDS))
      .toSorted(),
};

describe('the same words, of an article and of nobody', () => {
  it.each(Object.keys(VIEWS).flatMap((view) => [[view, { kind: 'typed' }] as const, [view, SAVED] as const]))(
    'never look alike in %s (%o)',
    async (view, source) => {
      await open(source);
      const blocks = (await VIEWS[view]?.()) ?? [];
      expect(blocks).toHaveLength(2);
      expect(blocks.filter(isVerified)).toHaveLength(1);
      const unverified = blocks.find((block) => !isVerified(block));
      expect(unverified).toMatch(/not checked|○/i);
      expect(blocks.find(isVerified)).not.toMatch(/not checked|○/i);
    },
  );

  it('have another colour', async () => {
    await open({ kind: 'typed' });
    const colours = await Promise.all(
      ['aaaaaaaa', 'bbbbbbbb'].map(async (id) => {
        const { body } = await bot.command('quote', { topic: id }, mod);
        return /"accent_color":(\d+)/.exec(JSON.stringify(body))?.[1];
      }),
    );
    expect(new Set(colours).size).toBe(2);
    expect(colours).not.toContain(undefined);
  });

  it('have a context only where an article has them, and say so when they are copied', async () => {
    await open({ kind: 'typed' });
    expect(shown(await bot.command('context', { quote: 'aaaaaaaa' }, mod))).toContain('✓ verbatim');
    const refused = shown(await bot.command('context', { quote: 'bbbbbbbb' }, mod));
    expect(refused).not.toContain('✓');
    const copied = async (id: string) =>
      JSON.stringify((await press(await bot.command('quote', { topic: id }, mod), 'Copy text')).body);
    expect(await copied('aaaaaaaa')).not.toContain('not checked');
    expect(await copied('bbbbbbbb')).toContain('not checked');
  });
});
