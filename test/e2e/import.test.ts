import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../local-discord/localDiscord.ts';
import type { InteractionInput, PersonaId } from '../../local-discord/local.ts';
import type { ConnectedBot } from './bot.ts';
import { connectWithWeb } from './connectWithWeb.ts';

// A file of quotes with faults in it, handed in by a moderator through discord.js and the local Discord, and out again.

let discord: LocalDiscord;
let bot: ConnectedBot;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ discord, bot, close } = await connectWithWeb());
});
afterAll(() => close());

/** Waits for the message that stands in the end, also where the answer was deferred first. */
async function settled(id: string | null | undefined) {
  const local = await discord.until(() => {
    const found = discord.message(id ?? '');
    return found?.status === 'sent' ? found : undefined;
  });
  const texts: string[] = [];
  const ids: string[] = [];
  JSON.stringify(local.message.components, (key, value: unknown) => {
    if (key === 'content' && typeof value === 'string') texts.push(value);
    if (key === 'custom_id' && typeof value === 'string') ids.push(value);
    return value;
  });
  const { id: messageId, attachments } = local.message;
  return { id: messageId, texts, ids, visibleTo: local.visibleTo, attachments };
}

function command(persona: PersonaId, name: string, options: readonly object[]): InteractionInput {
  const [top = '', subcommand] = name.split(' ');
  const given = subcommand === undefined ? options : [{ name: subcommand, type: 1, options }];
  const commandId = discord.commands().find((known) => known.name === top)?.id ?? '';
  return { persona, kind: 'command', commandId, options: given } as InteractionInput;
}

async function send(persona: PersonaId, name: string, options: readonly object[]) {
  return settled((await discord.invoke(command(persona, name, options))).originalId());
}

/** Presses a button whose answer takes the place of the message, some time after the press was noticed. */
async function press(messageId: string, customId: string) {
  const before = JSON.stringify(discord.message(messageId)?.message.components);
  await discord.invoke({ persona: 'moderator', kind: 'component', messageId, customId, componentType: 2 });
  await discord.until(() => {
    const { components } = discord.message(messageId)?.message ?? {};
    return JSON.stringify(components) === before ? undefined : components;
  });
  return settled(messageId);
}

const attach = (name: string, body: string): object => {
  const file = { name, contentType: 'application/octet-stream', bytes: Buffer.from(body) };
  return { name: 'file', type: 11, value: discord.upload(file).id };
};

const FILE = `KETTLE:
  - id: a1
    an: moth
    txt: The kettle sang before anybody was awake.
  - id: a2
    txt: ''
  - id: a3
    an: moth
  - id: a4
    txt: "the kettle sang, before anybody was awake"
LANTERN:
  - txt: We carried one lantern between the two of us.
`;

describe('an import with faults', () => {
  it('shows them, imports the rest, serves it, and exports it again', async () => {
    const preview = await send('moderator', 'curate import', [attach('export.yml', FILE)]);
    expect(preview.visibleTo).toBe('moderator');
    expect(preview.texts).toEqual([
      '**2 quotes** to import · YAML of NadekoBot\n1 entry skipped, 2 refused\nNothing is changed until you press **Import**.',
      '**As they will be served**\n> The kettle sang before anybody was awake.\n-# curated, not checked · *nobody named* · kettle\n> We carried one lantern between the two of us.\n-# curated, not checked · *nobody named* · lantern',
      '**Refused**\n-# entry 2: it has no words\n-# entry 3: "txt" must be text',
      '**Skipped**\n-# entry 4: the words of entry 1 again',
    ]);
    const none = await send('member', 'quote', [{ name: 'topic', type: 3, value: 'lantern' }]);
    expect(none.texts.join('\n')).toContain('No quote for');

    const done = await press(preview.id, preview.ids[0] ?? '');
    expect(done.id).toBe(preview.id);
    expect(done.texts[0]).toContain('**2 quotes** imported');
    const served = await send('member', 'quote', [{ name: 'topic', type: 3, value: 'lantern' }]);
    expect(served.texts.join('\n')).toContain('We carried one lantern between the two of us.');
    expect(served.texts.join('\n')).toContain('NadekoBot');

    const exported = await send('moderator', 'curate export', []);
    expect(exported.visibleTo).toBe('moderator');
    const [file] = exported.attachments;
    expect(file?.filename).toMatch(/^quotes-[\d-]+\.json$/);
    const { quotes } = (await (await fetch(file?.url ?? '')).json()) as { quotes: { text: string }[] };
    expect(quotes.map(({ text }) => text)).toEqual([
      'The kettle sang before anybody was awake.',
      'We carried one lantern between the two of us.',
    ]);
    expect(bot.fatal).toEqual([]);
  });

  it('refuses a file that is cut off, with the line, and changes nothing', async () => {
    const refused = await send('moderator', 'curate import', [
      attach('cut.json', '[{"text":"a"},\n{"text":"b"'),
    ]);
    expect(refused.texts.join('\n').replaceAll('\\', '')).toContain('line 2: a bracket is not closed');
    expect(refused.ids).toEqual([]);
  });

  it('is not for members, whatever their client sends', async () => {
    for (const input of [
      command('member', 'curate import', [attach('export.yml', FILE)]),
      command('member', 'curate export', []),
    ]) {
      await expect(discord.invoke(input)).rejects.toMatchObject({ status: 403 });
      const forged = await discord.invoke(input, { unchecked: true });
      const refused = await settled(forged.originalId());
      expect(refused.visibleTo).toBe('member');
      expect(refused.texts.join('\n')).toContain('Only moderators');
    }
  });
});
