import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLocalDiscord, type LocalDiscord } from '../../local-discord/localDiscord.ts';
import type { InteractionInput, ModalInput, PersonaId } from '../../local-discord/local.ts';
import { editButton, noteCommands, slowButton } from '../fixtures/noteCommands.ts';
import { untouchedSettings } from '../fixtures/untouchedSettings.ts';
import { connectBot, type ConnectedBot } from './bot.ts';

// Commands, buttons, forms and files of every kind, through discord.js and the local Discord.

let discord: LocalDiscord;
let bot: ConnectedBot;
beforeAll(async () => {
  discord = await startLocalDiscord({ port: 0 });
  bot = await connectBot(discord, { services: untouchedSettings }, { commands: noteCommands });
});
afterAll(async () => {
  await bot.stop();
  await discord.close();
});

const idOf = (name: string): string => discord.commands().find((command) => command.name === name)?.id ?? '';
const typed = (persona: PersonaId, name: string, options: object[] = [], targetId?: string) =>
  ({
    persona,
    kind: 'command',
    commandId: idOf(name),
    options,
    ...(targetId === undefined ? {} : { targetId }),
  }) as InteractionInput;
const sub = (name: string, options: object[] = []) => [{ name, type: 1, options }];

const textOf = (id: string | null): string | undefined =>
  /"content":"([^"]+)"/.exec(JSON.stringify(discord.message(id ?? '')?.message.components))?.[1];

/** The message that stands in the end: no longer the one that says that the bot is thinking. */
const settled = (id: () => string | null) =>
  discord.until(() => {
    const local = discord.message(id() ?? '');
    return local?.status === 'sent' ? local : undefined;
  });

const upload = () =>
  discord.upload({ name: 'notes.txt', contentType: 'text/plain', bytes: Buffer.from('four') }).id;

const submission = (interactionId: string, customId: string): ModalInput => ({
  persona: 'moderator',
  kind: 'modal',
  interactionId,
  customId,
  components: [
    { type: 4, custom_id: 'text', value: 'words' },
    { type: 3, custom_id: 'place', values: ['here'] },
    { type: 19, custom_id: 'file', values: [upload()] },
  ].map((component) => ({ type: 18, component })),
});

describe('every kind of command on a local Discord', () => {
  it('is not offered to members, and refused where it is sent all the same', async () => {
    await expect(discord.invoke(typed('member', 'note', sub('write')))).rejects.toMatchObject({
      status: 403,
    });
    const forged = await discord.invoke(typed('member', 'note', sub('write')), { unchecked: true });
    expect(forged.outcome.outcome).toBe('answered');
    expect(discord.message(forged.originalId() ?? '')?.visibleTo).toBe('member');
    expect(textOf(forged.originalId())).toContain('Manage Messages');
  });

  it('opens a form from a command and from a button, and takes it', async () => {
    const opened = await discord.invoke(typed('moderator', 'note', sub('write')));
    expect(opened.outcome).toMatchObject({ outcome: 'modal', modal: { title: 'A note' } });
    const answer = await discord.invoke(submission(opened.interactionId, '1|note.form|typed'));
    expect(textOf(answer.originalId())).toBe('typed words here notes.txt');

    const file = [{ name: 'file', type: 11, value: upload() }];
    const shown = await discord.invoke(typed('moderator', 'note', sub('show', file)));
    const messageId = shown.originalId() ?? '';
    expect(textOf(messageId)).toBe('notes.txt 4');
    const pressed = await discord.invoke({
      persona: 'moderator',
      kind: 'component',
      messageId,
      customId: editButton.customId({}),
      componentType: 2,
    });
    await discord.invoke(submission(pressed.interactionId, '1|note.form|pressed'));
    expect(textOf(messageId)).toBe('pressed words here notes.txt');
  });

  it('is given the message that it is used on', async () => {
    const { message } = discord.post({ persona: 'member', content: 'what I said' });
    const answer = await discord.invoke(typed('moderator', 'Note it', [], message.id));
    expect(textOf(answer.originalId())).toMatch(
      new RegExp(
        `^Maya: what I said https://discord.com/channels/\\d+/\\d+/${message.id} replies to nothing$`,
      ),
    );
    expect(discord.message(answer.originalId() ?? '')?.visibleTo).toBe('moderator');
  });

  it('says that it takes long, and fills in the answer with its file', async () => {
    const slow = await discord.invoke(typed('member', 'slow'));
    expect(slow.outcome.outcome).toBe('deferred');
    const { message, visibleTo } = await settled(slow.originalId);
    expect(textOf(message.id)).toBe('at last');
    expect([visibleTo, message.attachments[0]?.filename]).toEqual([null, 'a.txt']);
  });

  it('keeps a refusal private that comes late', async () => {
    const failing = [{ name: 'fail', type: 3, value: 'yes' }];
    const before = discord.messages().length;
    const refused = await discord.invoke(typed('member', 'slow', failing));
    expect(refused.outcome.outcome).toBe('deferred');
    const answer = await discord.until(() =>
      discord
        .messages()
        .find(
          ({ visibleTo, message }) =>
            visibleTo === 'member' && textOf(message.id)?.includes('no longer fits'),
        ),
    );
    expect(answer.visibleTo).toBe('member');
    expect(discord.messages()).toHaveLength(before + 1);
  });

  it('changes the message of a button that takes long', async () => {
    const file = [{ name: 'file', type: 11, value: upload() }];
    const shown = await discord.invoke(typed('moderator', 'note', sub('show', file)));
    const messageId = shown.originalId() ?? '';
    await discord.invoke({
      persona: 'member',
      kind: 'component',
      messageId,
      customId: slowButton.customId({}),
      componentType: 2,
    });
    expect(await discord.until(() => textOf(messageId) === 'pressed slowly' || undefined)).toBe(true);
  });

  it('broke no rule of Discord’s and logged nothing', () => {
    expect(discord.violations()).toEqual([]);
    expect(bot.logged).toEqual([]);
  });
});
