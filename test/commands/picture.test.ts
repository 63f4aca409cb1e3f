import { beforeAll, describe, expect, it } from 'vitest';
import { splitParagraphs, type Article } from '../../src/domain/article.ts';
import { UserError } from '../../src/domain/userError.ts';
import { createHarness, type Harness } from './harness.ts';
import { buttonIds, isPrivate, labels, texts } from './readAnswer.ts';
import type { SentAnswer } from './sentAnswer.ts';

const LONG = 'The tide came in and the tide went out again. '.repeat(30).trim();
const TEXT = [
  '“The boat has never missed a winter” said Petra Lind, who has steered it for 30 years.',
  `“${LONG}” said Tomas Brandt.`,
  '“The old name was བོད and nobody says it now,” said Rosa Quill.',
  '“We waved at every boat that came by,” said Ann Marsh.',
  'The winter was long.',
  '“Nobody ever waved back to us from the deck,” said Ann Marsh.',
].join('\n\n');

const ferry: Article = {
  id: '2022-05-01-ferry',
  title: 'The old boat stops in October',
  titleIsOurs: false,
  date: '2022-05-01',
  interviewIn: null,
  publisher: 'The Wendle Courier',
  url: null,
  text: TEXT,
  paragraphs: splitParagraphs(TEXT),
};

let bot: Harness;
beforeAll(async () => {
  bot = await createHarness([ferry]);
});

/** The picture of an answer: where its file is, and what it says to those who do not see it. */
function pictureOf({ body }: SentAnswer) {
  const { components = [] } = (body as { data?: { components?: readonly unknown[] } }).data ?? {};
  const gallery = components.find((component) => (component as { type: number }).type === 12);
  const { items } = (gallery ?? { items: [] }) as {
    readonly items: readonly { readonly media: { readonly url: string }; readonly description: string }[];
  };
  return items[0];
}

const idIn = (answer: SentAnswer): string =>
  /\|([0-9a-z]{8})$/m.exec(buttonIds(answer).join('\n'))?.[1] ?? '';
const buttonOf = (answer: SentAnswer, name: string): string =>
  buttonIds(answer).find((id) => id.startsWith(`1|${name}|`)) ?? '';

describe('a quote as a picture', () => {
  it.each(['picture', 'dark'])('is what /quote shows where it is asked to: %s', async (show) => {
    const answer = await bot.command('quote', { topic: 'petra lind', show });
    const file = `quote-${idIn(answer)}.png`;
    expect(answer.files).toEqual([file]);
    const picture = pictureOf(answer);
    expect(picture?.media.url).toBe(`attachment://${file}`);
    expect(picture?.description).toContain(
      '“The boat has never missed a winter” — probably Petra Lind. Verbatim,',
    );
    expect(picture?.description).toContain('The old boat stops in October, The Wendle Courier, 2022-05-01');
    expect(texts(answer)[0]).toMatch(/✓ verbatim · .+ · paragraph\u00a01/);
    expect(isPrivate(answer)).toBe(false);
    expect(labels(answer)).toEqual(['Context', 'Copy text', 'More']);
  });

  it('has an id that leads back to its source', async () => {
    const id = idIn(await bot.command('quote', { topic: 'petra lind', show: 'picture' }));
    expect(texts(await bot.command('quote', { topic: id }))[0]).toContain('never missed a winter');
  });

  it('is followed by the next one as a picture, in its place', async () => {
    const first = await bot.command('quote', { topic: 'ann marsh', show: 'dark' });
    const next = await bot.press({ customId: buttonOf(first, 'quote.picture.another') });
    expect(next.body.type).toBe(7);
    expect(next.files).toEqual([`quote-${idIn(next)}.png`]);
    expect(idIn(next)).not.toBe(idIn(first));
    expect(labels(next)).toEqual(['Another', 'Context', 'Copy text', 'More']);
  });

  it('leaves the message of somebody else as it is', async () => {
    const first = await bot.command('quote', { topic: 'ann marsh', show: 'dark' });
    const customId = buttonOf(first, 'quote.picture.another');
    const next = await bot.press({ customId, messageOf: 'somebody else' });
    expect(next.body.type).toBe(4);
    expect(isPrivate(next)).toBe(true);
    expect(next.files).toHaveLength(1);
  });

  it('is a press away from the text: for all to see from its owner, else for whoever pressed', async () => {
    const text = await bot.command('quote', { topic: 'petra lind' });
    expect(labels(text)).toEqual(['Context', 'Copy text', 'As picture', 'More']);
    const customId = buttonOf(text, 'quote.picture');
    const own = await bot.press({ customId });
    expect(own.files).toEqual([`quote-${idIn(text)}.png`]);
    expect([own.body.type, isPrivate(own)]).toEqual([4, false]);
    const other = await bot.press({ customId, messageOf: 'somebody else' });
    expect([other.body.type, isPrivate(other)]).toEqual([4, true]);
    expect(other.files).toHaveLength(1);
  });

  it('is refused where the quote is gone', async () => {
    const answer = await bot.press({ customId: '1|quote.picture|00000000' });
    expect(isPrivate(answer)).toBe(true);
    expect(texts(answer)[0]).toContain('can no longer be used');
  });

  it('stays text where the words are too long, and says why', async () => {
    const answer = await bot.command('quote', { topic: 'tomas brandt', show: 'picture' });
    expect(pictureOf(answer)).toBeUndefined();
    expect(texts(answer).join('\n')).toContain('The tide came in');
    expect(texts(answer).join('\n')).toContain('-# No picture: the words are too long for one');
  });

  it('stays text where no font has a sign, and names it', async () => {
    const answer = await bot.command('quote', { topic: 'rosa quill', show: 'picture' });
    expect(pictureOf(answer)).toBeUndefined();
    expect(texts(answer).join('\n')).toContain('-# No picture: no font here has “བོ”.');
  });

  it('stands among its neighbours for /context, with the passage as text a press away', async () => {
    const answer = await bot.command('context', { quote: 'petra lind', show: 'picture' });
    expect(answer.files).toEqual([`quote-${idIn(answer)}.png`]);
    expect(labels(answer)).toEqual(['Context']);
    const opened = await bot.press({ customId: buttonIds(answer)[0] ?? '' });
    expect(texts(opened).join('\n')).toContain('The tide came in');
  });

  it('is the passage as text where it cannot be drawn in context, and says why', async () => {
    const answer = await bot.command('context', { quote: 'rosa quill', show: 'dark' });
    expect(answer.files).toEqual([]);
    expect(texts(answer)[0]).toContain('**In context**');
    expect(texts(answer)[0]).toContain('-# No picture: no font here has “བོ”.');
  });

  it('is refused privately where too many wait', async () => {
    const busy = await createHarness([ferry]);
    busy.services.cards.draw = () => Promise.reject(new UserError({ code: 'busy' }));
    const answer = await busy.command('quote', { topic: 'petra lind', show: 'picture' });
    expect(isPrivate(answer)).toBe(true);
    expect(texts(answer)[0]).toContain('Too much is waiting');
  });
});
