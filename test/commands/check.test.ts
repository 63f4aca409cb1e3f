import { beforeAll, describe, expect, it } from 'vitest';
import { splitParagraphs, type Article } from '../../src/domain/article.ts';
import { article } from '../store/samples.ts';
import { addGates } from '../services/serverQuotes.ts';
import { createHarness, type Harness } from './harness.ts';
import { buttonIds, isPrivate, texts } from './readAnswer.ts';
import type { SentAnswer } from './sentAnswer.ts';

const text = [
  'The harbour keeps its ferry.',
  '“We are not giving up on the old boat,” said Petra Lind. “It carried 240 people on its best day.”',
  'The treasurer, Tomas Brandt, disagreed. “I love the ferry, but love does not weld a hull,” he said.',
  'Asked again in May, the treasurer said: “We are not giving up on the old boat.”',
].join('\n\n');
const harbour: Article = {
  ...article('2022-05-01-harbour', { title: 'The harbour', url: 'https://news.example/harbour' }),
  text,
  paragraphs: splitParagraphs(text),
};

const SERVER = '100000000000000333';
const ELSEWHERE = '100000000000000444';
let bot: Harness;
let gates: string;

beforeAll(async () => {
  bot = await createHarness([harbour]);
  gates = await addGates(bot.store, SERVER);
});

const check = (options: Record<string, string>, server = SERVER) => bot.command('check', options, { server });
const offered = async (option: string, server: string) =>
  JSON.stringify((await bot.autocomplete('check', option, '', { server })).body);
const target = (content: string, more: object = {}) =>
  bot.messageCommand('Check quotes', { content, ...more }, { server: SERVER });
const shown = (answer: SentAnswer): string => texts(answer).join('\n');

/** The edges of the boxes of an answer. */
function colours({ body }: SentAnswer): readonly number[] {
  const { components } = (body as { data: { components: { type: number; accent_color?: number }[] } }).data;
  return components.flatMap(({ type, accent_color: colour }) => (type === 17 ? [colour ?? -1] : []));
}

describe('/check', () => {
  it('says so where every word is right, and shows where it stands and who said it', async () => {
    const answer = await check({ text: 'it carried 240 people on its best day' });
    expect(shown(answer)).toContain('✓ Verbatim');
    expect(shown(answer)).toContain('> “**It carried 240 people on its best day**.”');
    expect(shown(answer)).toContain('— **Petra Lind**');
    expect(shown(answer)).toContain('https://news.example/harbour#:~:text=');
    expect(shown(answer)).toContain('checked against 2 articles');
    expect(isPrivate(answer)).toBe(false);
    expect(colours(answer)).toEqual([0x2e8b57]);
  });

  it('shows each change with the worst first, readable without colour', async () => {
    const answer = await check({ text: 'We are really giving up on this old boat', speaker: 'Petra Lind' });
    const [block = ''] = texts(answer);
    expect(block.split('\n').slice(0, 8)).toEqual([
      '**✗ Altered** · the article says it otherwise',
      '⚠ **Negation** changed: ~~not~~ **really**',
      'Wording changed: ~~the~~ **this**',
      '**Claimed**',
      '> We are **really** giving up on **this** old boat',
      '**Article**',
      '> “We are ~~not~~ giving up on ~~the~~ old boat”',
      '-# ~~struck~~: left out · **bold**: put in',
    ]);
    const number = await check({ text: 'It carried 420 people on its very best day' });
    expect(texts(number)[0]?.split('\n')[1]).toBe('⚠ **Number** changed: ~~240~~ **420**');
  });

  it('names who really said it', async () => {
    const answer = await check({ text: 'Love does not weld a hull', speaker: 'Petra Lind' });
    expect(shown(answer)).toContain('✗ Misattributed');
    expect(shown(answer)).toContain('Claimed for **Petra Lind**');
    expect(shown(answer)).toContain('— **Tomas Brandt**');
  });

  it('shows the rest of what was cut short, and every place where it fits as well', async () => {
    expect(shown(await check({ text: 'I love the ferry' }))).toContain(
      '**Cut short:** the sentence goes on “but love does not weld a hull',
    );
    const twice = shown(await check({ text: 'We are not giving up on the old boat' }));
    expect(twice).toContain('It fits another place as well');
    expect(twice.match(/\*\*We are not giving up on the old boat\*\*/g)).toHaveLength(2);
  });

  it('shows each part of a splice where it stands', async () => {
    const answer = await check({ text: 'The lock keeper at Wendle is not giving up on the old boat' });
    const spliced = await check({
      text: 'I have opened these gates forty thousand times but love does not weld a hull',
    });
    expect(shown(spliced)).toContain('✗ Spliced');
    expect(shown(spliced)).toContain('**Part 2:** “but love does not weld a hull”');
    expect(buttonIds(spliced)).toHaveLength(2);
    expect(shown(answer)).not.toContain('✓');
  });

  it('says how many articles are loaded where it finds nothing, and never that it is false', async () => {
    const answer = await check({ text: 'Penguins were seen in the attic of the town hall' });
    expect(shown(answer)).toContain(
      '? Not found** · in the 2 articles loaded here. It may have been said elsewhere.',
    );
    expect(shown(answer).toLowerCase()).not.toContain('fake');
  });

  it('says that a few words prove nothing', async () => {
    const answer = await check({ text: 'the ferry' });
    expect(shown(answer)).toContain('Only 2 words: too common to prove anything.');
    expect(colours(answer)).toEqual([0x7f8c8d]);
  });

  it('searches only the article that was chosen', async () => {
    const answer = await check({
      text: 'I have opened these gates forty thousand times',
      article: harbour.id,
    });
    expect(shown(answer)).toContain('in the one article loaded here');
    expect(shown(answer)).toContain('only in The harbour');
  });

  it('makes plain what people type', async () => {
    const answer = await check({
      text: '@everyone **pinged** <@1> nobody in [here](https://x.example)',
      speaker: '**x**',
    });
    expect(shown(answer)).toContain('\\@everyone pinged nobody in here');
  });

  it('refuses what has no words', async () => {
    const answer = await check({ text: '<@123> https://news.example/' });
    expect(isPrivate(answer)).toBe(true);
    expect(shown(answer)).toContain('no words in it to check');
  });

  it('offers speakers and articles that this server can see', async () => {
    expect(await offered('speaker', SERVER)).toContain('Maud Ferris');
    expect(await offered('speaker', ELSEWHERE)).not.toContain('Maud Ferris');
    expect(await offered('article', SERVER)).toContain('Forty thousand times');
    expect(await offered('article', ELSEWHERE)).not.toContain('Forty thousand times');
  });
});

describe('the shipped article, about words that were mischaracterized', () => {
  let shipped: Harness;
  beforeAll(async () => {
    shipped = await createHarness();
  });
  const blockOf = async (options: Record<string, string>): Promise<string> =>
    texts(await shipped.command('check', options))[0] ?? '';

  it('shows that he said the words, and that he disowned them', async () => {
    const claim = { text: 'We stopped being friends because he supported Trump', speaker: 'John Legend' };
    const lines = (await blockOf(claim)).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      '**✓ Verbatim** · every word, in this order, **but see what it leaves out**',
      '⚠ **Cut short:** the sentence begins “Yeah, what it got described as was”',
      '⚠ **Cut short:** the sentence goes on “which was a mischaracterization of what I said”',
    ]);
    expect(colours(await shipped.command('check', claim))).toEqual([0xd68910]);
  });

  it('shows a dropped “don’t” and a wrong speaker', async () => {
    const wrong = 'I feel like politics should be everything in your relationships';
    expect(await blockOf({ text: wrong })).toContain('⚠ **Negation** left out: ~~don’t~~');
    const right = 'I don’t feel like politics should be everything in your relationships';
    expect(await blockOf({ text: right, speaker: 'Kanye West' })).toContain('— **John Legend**');
  });
});

describe('the buttons under a check', () => {
  it('give the exact words of the article, and their context, to the one who asks', async () => {
    const answer = await check({ text: 'We are giving up on the old boat, said nobody' });
    const [context = '', copy = ''] = buttonIds(answer);
    const words = await bot.press({ customId: copy, messageOf: 'somebody else' }, { server: SERVER });
    expect(isPrivate(words)).toBe(true);
    expect(words.body).toMatchObject({ data: { content: 'We are not giving up on the old boat' } });
    const around = await bot.press({ customId: context, messageOf: 'somebody else' }, { server: SERVER });
    expect(isPrivate(around)).toBe(true);
    expect(shown(around)).toContain('“**We are not giving up on the old boat');
  });

  it('show nothing of another server’s articles', async () => {
    const answer = await check({ text: 'I have opened these gates forty thousand times' });
    const ids = buttonIds(answer);
    expect(ids).toHaveLength(2);
    for (const customId of ids) {
      expect(shown(await bot.press({ customId }, { server: SERVER }))).not.toContain('no longer be used');
      expect(shown(await bot.press({ customId }, { server: ELSEWHERE }))).toContain('can no longer be used');
    }
  });

  it.each([
    'x',
    '2022-05-01-harbour@0-99999',
    '2022-05-01-harbour@9-3',
    'a0123456789.2@0-4',
    '__proto__@0-4',
  ])('refuse the forged place %j', async (anchor) => {
    for (const component of ['check.copy', 'context.place']) {
      const answer = await bot.press({ customId: `1|${component}|${anchor}` }, { server: SERVER });
      expect(shown(answer)).toContain('can no longer be used');
    }
  });
});

describe('Check quotes', () => {
  it('answers every quotation of a message in its own box', async () => {
    const answer = await target(
      'Lind said "We are giving up on the old boat". Then: "it carried 240 people on its best day" <@123>',
    );
    expect(colours(answer)).toEqual([0xc0392b, 0x2e8b57]);
    expect(shown(answer)).toContain('2 quotations checked');
    expect(shown(answer)).toMatch(/\[the message\]\(<https:\/\/discord\.com\/channels\/\d+\/\d+\/\d+>\)/);
    expect(isPrivate(answer)).toBe(false);
  });

  it('checks a message without marks as a whole, and what is set off as a quotation', async () => {
    expect(shown(await target('love does not weld a hull'))).toContain('✓ Verbatim');
    expect(shown(await target('did he?\n> love does weld a hull'))).toContain(
      '⚠ **Negation** left out: ~~not~~',
    );
  });

  it('asks the linked article first, or the one of the quote that the message replies to', async () => {
    const words = 'We are not giving up on the old boat';
    expect(shown(await target(`"${words}" https://news.example/harbour`))).toContain('first in The harbour');
    const quote = await bot.command('quote', { topic: gates }, { server: SERVER });
    const { components } = (quote.body as { data: { components: readonly object[] } }).data;
    const repliesTo = { content: '', author: { id: '100000000000000001', bot: true }, components };
    expect(shown(await target(`"${words}"`, { repliesTo }))).toContain('first in Forty thousand times');
  });

  it('shortens the answers to many quotations, and counts those it did not check', async () => {
    const many = Array.from({ length: 9 }, (_, at) => `"We are giving up on boat ${at} of the harbour"`);
    const answer = await target(`They wrote ${many.join(' and ')}`);
    expect(colours(answer)).toHaveLength(5);
    expect(shown(answer).length).toBeLessThanOrEqual(4000);
    expect(shown(answer)).toContain('4 further quotations were not checked');
  });

  it('refuses a message without words', async () => {
    const answer = await target('');
    expect(isPrivate(answer)).toBe(true);
    expect(shown(answer)).toContain('no words in it to check');
  });
});
