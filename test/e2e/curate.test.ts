import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startLocalDiscord, type LocalDiscord } from '../../local-discord/localDiscord.ts';
import type { InteractionInput, OpenedModal, PersonaId } from '../../local-discord/local.ts';
import { GUILD_ID } from '../../local-discord/world.ts';
import { createHarness, type Harness } from '../commands/harness.ts';
import { addGates, GATES } from '../services/serverQuotes.ts';
import { connectBot, type ConnectedBot } from './bot.ts';

// A moderator's and a member's day, through discord.js and the local Discord.

let discord: LocalDiscord;
let harness: Harness;
let bot: ConnectedBot;
beforeAll(async () => {
  discord = await startLocalDiscord({ port: 0 });
  harness = await createHarness();
  bot = await connectBot(discord, harness);
  await addGates(harness.store, GUILD_ID);
});
afterAll(async () => {
  await bot.stop();
  await discord.close();
});

type Typed = Readonly<Record<string, string>>;

function command(persona: PersonaId, name: string, options: Typed = {}, targetId?: string): InteractionInput {
  const [top = '', sub] = name.startsWith('Save') ? [name] : name.split(' ');
  const given = Object.entries(options).map(([option, value]) => ({ name: option, type: 3, value }));
  return {
    persona,
    kind: 'command',
    commandId: discord.commands().find((known) => known.name === top)?.id ?? '',
    options: sub === undefined ? given : [{ name: sub, type: 1, options: given }],
    ...(targetId === undefined ? {} : { targetId }),
  };
}

function answer(id: string | null) {
  const local = discord.message(id ?? '');
  if (local === undefined) throw new Error('there is no answer');
  const texts: string[] = [];
  const ids: string[] = [];
  JSON.stringify(local.message.components, (key, value: unknown) => {
    if (key === 'content' && typeof value === 'string') texts.push(value);
    if (key === 'custom_id' && typeof value === 'string') ids.push(value);
    return value;
  });
  return { id: local.message.id, visibleTo: local.visibleTo, text: texts.join('\n'), ids };
}

const LOADING = 1 << 7;

/** The answer, also where it was deferred: the first one that reads an article starts a thread for that. */
async function answered(
  { outcome, originalId }: Awaited<ReturnType<LocalDiscord['invoke']>>,
  own: string | null,
) {
  expect(['answered', 'deferred']).toContain(outcome.outcome);
  const id = originalId() ?? own;
  await vi.waitFor(() => {
    const { flags } = discord.message(id ?? '')?.message ?? {};
    expect((flags ?? LOADING) & LOADING).toBe(0);
  }, 20_000);
  return answer(id);
}

async function send(persona: PersonaId, name: string, options: Typed = {}) {
  return answered(await discord.invoke(command(persona, name, options)), null);
}

async function press(persona: PersonaId, { id, ids }: ReturnType<typeof answer>, at: number) {
  const pressed = await discord.invoke({
    persona,
    kind: 'component',
    messageId: id,
    customId: ids[at] ?? '',
    componentType: 2,
  });
  return answered(pressed, id);
}

/** Opens a form and sends it; what is not given stays as it stands in it. */
async function fill(persona: PersonaId, opening: InteractionInput, values: Typed) {
  const opened = await discord.invoke(opening);
  const modal = opened.outcome.modal as OpenedModal;
  const components = modal.components.map((label) => {
    const {
      type,
      custom_id: name,
      value = '',
      options = [],
    } = (label as unknown as { component: Input }).component;
    const chosen = values[name] ?? options.find((option) => option.default === true)?.value ?? value;
    return {
      type: 18,
      component: { custom_id: name, type, ...(type === 3 ? { values: [chosen] } : { value: chosen }) },
    };
  });
  const sent = await discord.invoke({
    persona,
    kind: 'modal',
    interactionId: opened.interactionId,
    customId: modal.custom_id,
    components,
  });
  return answered(sent, null);
}

interface Input {
  readonly type: number;
  readonly custom_id: string;
  readonly value?: string;
  readonly options?: readonly { readonly value: string; readonly default?: boolean }[];
}

const add = (values: Typed) =>
  fill('moderator', command('moderator', 'curate add', { article: GATES.id }), values);
const served = async (topic: string): Promise<string> => (await send('member', 'quote', { topic })).text;

describe('curating on a local Discord', () => {
  it('adds what is in the article, what is nearly in it, and nothing that is not', async () => {
    const found = await add({ quote: 'the lock keeper at Wendle retires on FRIDAY' });
    expect(found.visibleTo).toBe('moderator');
    expect(found.text).toContain('> The lock keeper at Wendle retires on Friday.');
    expect(await served('lock keeper')).toMatch(/✓ verbatim · .+ · paragraph\u00a01/);

    const near = await add({ quote: 'Her successor is to be no machine' });
    expect(near.text).toContain('is to be **no** machine');
    expect(near.text).toContain('is to be ~~a~~ machine');
    const kept = await press('moderator', near, 0);
    expect(kept.id).toBe(near.id);
    expect(kept.text).toContain('> Her successor is to be a machine.');

    const absent = await add({ quote: 'Nobody waved at the old gates when boats went by' });
    expect(absent.text).toContain('**These words are not in the article “Forty thousand times”.**');
    expect((await press('moderator', absent, 1)).text).toBe('Nothing was kept.');

    const free = await add({ quote: 'So it goes.', speaker: 'Ann Lee', article: 'none', note: 'the radio' });
    expect(free.text).toContain('curated, not checked: the radio');
    expect(await served('ann lee')).toContain('curated, not checked');
  });

  it('saves a message, with its author and the link to it', async () => {
    const { message } = discord.post({
      persona: 'member',
      content: 'I have never seen such rain, not in my life.',
    });
    const saved = await fill('moderator', command('moderator', 'Save as quote', {}, message.id), {});
    expect(saved.text).toContain(`channels/${GUILD_ID}/${message.channel_id}/${message.id}`);
    expect(await served('maya')).toContain('## I have never seen such rain, not in my life.');
    const own = await send('member', 'quote', { topic: 'maya' });
    const refused = await discord.invoke(command('moderator', 'Save as quote', {}, own.id));
    expect(answer(refused.originalId()).text).toContain('written by a bot');
  });

  it('lets a member suggest and a moderator approve', async () => {
    const suggested = await fill('member', command('member', 'suggest'), {
      quote: 'Bring an umbrella.',
      speaker: 'Bo',
    });
    expect(suggested.visibleTo).toBe('member');
    expect(await served('umbrella')).toContain('No quote for');
    const pending = await send('moderator', 'curate pending');
    expect(pending.text).toContain('> Bring an umbrella.');
    expect((await press('moderator', pending, 0)).text).toContain('Approved.');
    expect(await served('umbrella')).toContain('## Bring an umbrella.');
  });

  it('edits, tells the history and takes back', async () => {
    const { outcome } = await discord.invoke({
      persona: 'moderator',
      kind: 'autocomplete',
      commandId: discord.commands().find(({ name }) => name === 'curate')?.id ?? '',
      options: [
        { name: 'edit', type: 1, options: [{ name: 'id', type: 3, value: 'umbrella', focused: true }] },
      ],
    });
    const id = String(outcome.choices?.[0]?.value);
    const edit = command('moderator', 'curate edit', { id });
    expect((await fill('moderator', edit, { quote: 'Bring two umbrellas.' })).text).toContain('**Changed.**');
    const history = await send('moderator', 'curate history', { id });
    expect(history.text).toContain('> Bring ~~an umbrella.~~\nbecame\n> Bring **two umbrellas.**');
    expect((await press('moderator', history, 0)).text).toContain('**Undone.**');
    expect(await served(id)).toContain('## Bring an umbrella.');
  });

  it('hides what was saved of somebody who opts out, and erases it', async () => {
    expect((await send('member', 'privacy opt-out')).text).toContain('1 saved message is no longer served');
    expect(await served('maya')).toContain('No quote for');
    const { message } = discord.post({ persona: 'member', content: 'Not even this.' });
    const refused = await discord.invoke(command('moderator', 'Save as quote', {}, message.id));
    expect(answer(refused.originalId()).text).toContain('does not want to be quoted');
    const asked = await send('member', 'privacy delete');
    expect((await press('member', asked, 0)).text).toContain('**Erased.** 2 quotes');
    expect((await send('moderator', 'curate history')).text).not.toContain('never seen such rain');
  });

  it('refuses a member everything that is for moderators', async () => {
    for (const name of ['add', 'edit', 'remove', 'restore', 'list', 'pending', 'history']) {
      const options: Typed = ['edit', 'remove', 'restore'].includes(name) ? { id: '00000000' } : {};
      const input = command('member', `curate ${name}`, options);
      await expect(discord.invoke(input)).rejects.toMatchObject({ status: 403 });
      const forged = await discord.invoke(input, { unchecked: true });
      expect(answer(forged.originalId())).toMatchObject({
        visibleTo: 'member',
        text: expect.stringContaining('Only moderators') as string,
      });
    }
  });

  it('broke no rule of Discord’s and logged no error', () => {
    expect(discord.violations()).toEqual([]);
    expect(bot.logged).toEqual([]);
  });
});
