import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addGates, GATES } from '../services/serverQuotes.ts';
import { fillForm } from './fillForm.ts';
import { createHarness, type Harness } from './harness.ts';
import { MODERATOR, type Caller } from './interactionJson.ts';
import { buttonIds, formOf, isPrivate, labels, texts } from './readAnswer.ts';
import type { SentAnswer } from './sentAnswer.ts';

// Discord throws away what was typed once a form is sent: a refusal must not.

let bot: Harness;
let servers = 0;
let mod: Caller;
let member: Caller;
beforeAll(async () => {
  bot = await createHarness([], { limits: { quotes: 2, articles: 200, stored: 1e8 } });
});
beforeEach(() => {
  const server = `32000000000000${String(++servers).padStart(4, '0')}`;
  mod = { ...MODERATOR, server };
  member = { server };
});

const shown = (answer: SentAnswer): string => texts(answer).join('\n');
const press = (answer: SentAnswer, as = mod): Promise<SentAnswer> =>
  bot.press({ customId: buttonIds(answer)[0] ?? '' }, as);

/** What stands in the inputs of the form that is opened. */
const filledIn = (answer: SentAnswer) =>
  Object.fromEntries(
    formOf(answer)?.inputs.map(({ custom_id: name, value, options }) => [
      name,
      value ?? options?.find((option) => option.default)?.value,
    ]) ?? [],
  );

/** Fills the server up. */
async function fillServer(): Promise<string> {
  await addGates(bot.store, mod.server ?? '');
  return add('So it goes.');
}

/** Adds a quote without an article, and gives its id. */
async function add(quote: string): Promise<string> {
  const added = await fillForm(bot, bot.command('curate add', {}, mod), { quote }, mod);
  return /`([0-9a-z]{8})`/.exec(shown(added))?.[1] ?? '';
}

const TYPED = {
  quote: 'A *long* and careful line, typed with one thumb.',
  speaker: 'Ann Lee',
  note: 'the radio, 1969',
  topics: 'sea, ships',
};

describe('/curate add and /suggest', () => {
  it('give the form back where the server is full, until there is room', async () => {
    const id = await fillServer();
    for (const [name, as] of [
      ['curate add', mod],
      ['suggest', member],
    ] as const) {
      const refused = await fillForm(bot, bot.command(name, {}, as), TYPED, as);
      expect(isPrivate(refused)).toBe(true);
      expect(shown(refused)).toContain('already has 2 quotes');
      expect(labels(refused)).toEqual(['Try again']);
      expect(filledIn(await press(refused, as))).toEqual({ ...TYPED, article: 'none' });
      const again = await fillForm(bot, press(refused, as), {}, as, 'caller');
      // In place of the first refusal, with a form of its own behind it.
      expect(again.body.type).toBe(7);
      expect(filledIn(await press(again, as))).toEqual({ ...TYPED, article: 'none' });
    }
    const refused = await fillForm(bot, bot.command('curate add', {}, mod), TYPED, mod);
    const other = { ...mod, user: '100000000000000077' };
    expect(shown(await press(refused, other))).toContain('is somebody else’s');
    await bot.services.curation.move({ server: mod.server ?? '', user: '1' }, id, 'remove');
    expect(shown(await fillForm(bot, press(refused), {}, mod, 'caller'))).toContain('**Added.**');
  });

  it('give it back with words that are there already, with blanks for words, and without their article', async () => {
    await addGates(bot.store, mod.server ?? '');
    await add('So it goes.');
    const twice = await fillForm(
      bot,
      bot.command('curate add', {}, mod),
      { ...TYPED, quote: 'So it goes.', speaker: '' },
      mod,
    );
    expect(shown(twice)).toContain('These words are there already:');
    expect(filledIn(await press(twice))).toMatchObject({ note: TYPED.note, topics: TYPED.topics });
    const blank = await fillForm(
      bot,
      bot.command('suggest', {}, member),
      { ...TYPED, quote: ' \n ' },
      member,
    );
    expect(shown(blank)).toContain('no words here to quote');
    expect(filledIn(await press(blank, member))).toMatchObject({ speaker: 'Ann Lee', note: TYPED.note });
    const opened = await bot.command('curate add', { article: GATES.id }, mod);
    await press(await bot.command('article remove', { article: GATES.id }, mod));
    const gone = await fillForm(bot, opened, TYPED, mod);
    expect(shown(gone)).toContain('No article for');
    expect(filledIn(await press(gone))).toEqual({ ...TYPED, article: 'none' });
  });
});

describe('“Save as quote”', () => {
  const message = { content: 'I have never seen such rain.', author: { id: '77', name: 'Zoë' } };

  it('gives the form back with what was typed beside the message’s words', async () => {
    await fillServer();
    const typed = { speaker: 'Zoë Z.', source: 'in #weather', note: 'the flood', topics: 'rain' };
    const refused = await fillForm(bot, bot.messageCommand('Save as quote', message, mod), typed, mod);
    expect(shown(refused)).toContain('already has 2 quotes');
    expect(filledIn(await press(refused))).toEqual({ ...typed, quote: message.content });
    const again = await fillForm(bot, press(refused), { note: '' }, mod, 'caller');
    expect(filledIn(await press(again))).toEqual({ ...typed, quote: message.content, note: undefined });
  });

  it('keeps nothing of somebody who does not want to be quoted', async () => {
    const opened = await bot.messageCommand('Save as quote', message, mod);
    await bot.command('privacy opt-out', {}, { ...member, user: '77' });
    const refused = await fillForm(bot, opened, {}, mod);
    expect(shown(refused)).toContain('does not want to be quoted');
    expect(labels(refused)).toEqual([]);
  });
});

describe('/curate edit', () => {
  it('gives the form back after somebody else’s change, to be sent on top of it', async () => {
    const id = await add('One.');
    const edit = () => bot.command('curate edit', { id }, mod);
    const opened = await edit();
    await fillForm(bot, edit(), { quote: 'Two.', note: 'theirs' }, mod);
    const refused = await fillForm(bot, opened, { quote: 'Three.', topics: 'mine' }, mod);
    expect(shown(refused)).toContain(`Somebody changed \`${id}\` while you were writing`);
    const again = await press(refused);
    expect(filledIn(again)).toEqual({
      quote: 'Three.',
      speaker: undefined,
      source: undefined,
      note: undefined,
      topics: 'mine',
    });
    // Once more, before it is sent: nobody's change is lost without a word.
    await fillForm(bot, edit(), { quote: 'Two and a half.' }, mod);
    const refusedAgain = await fillForm(bot, again, {}, mod, 'caller');
    expect(shown(refusedAgain)).toContain('Somebody changed');
    const changed = await fillForm(bot, press(refusedAgain), {}, mod, 'caller');
    expect(shown(changed)).toContain('**Changed.**\n> Three.');
  });

  it('gives back what stands beside a quote that no form has room for', async () => {
    const text = `“${'Ever so long. '.repeat(400)}End.” said Maud Ferris.`;
    const id = await addGates(bot.store, mod.server ?? '', text);
    const edit = () => bot.command('curate edit', { id }, mod);
    const opened = await edit();
    await fillForm(bot, edit(), { note: 'theirs' }, mod);
    const again = await press(await fillForm(bot, opened, { note: 'mine' }, mod));
    expect(filledIn(again)).toMatchObject({ speaker: 'Maud Ferris', note: 'mine' });
    expect(shown(await fillForm(bot, again, {}, mod, 'caller'))).toContain('**Changed.**');
    const { value } = await bot.services.curation.find(mod.server ?? '', id);
    expect([value.note, value.text.length > 4000]).toEqual(['mine', true]);
  });

  it('has nothing to give back of a quote that was erased', async () => {
    const message = { content: 'I have never seen such rain.', author: { id: '77', name: 'Zoë' } };
    const saved = await fillForm(bot, bot.messageCommand('Save as quote', message, mod), {}, mod);
    const id = /`([0-9a-z]{8})`/.exec(shown(saved))?.[1] ?? '';
    const opened = await bot.command('curate edit', { id }, mod);
    const erasing = await bot.command('privacy delete', {}, { ...member, user: '77' });
    await press(erasing, { ...member, user: '77' });
    const refused = await fillForm(bot, opened, { note: 'mine' }, mod);
    expect(shown(refused)).toContain('has no quote of its own');
    expect(labels(refused)).toEqual([]);
  });
});
