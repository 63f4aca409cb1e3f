import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { startLocalDiscord, type LocalDiscord } from '../../local-discord/localDiscord.ts';
import { loadLibrary } from '../../src/library/loadLibrary.ts';
import { createHarness, type Harness } from '../commands/harness.ts';
import { byGateway, connectBot, type ConnectedBot } from './bot.ts';

let discord: LocalDiscord;
let harness: Harness;
let bot: ConnectedBot;

beforeAll(async () => {
  discord = await startLocalDiscord({ port: 0 });
  harness = await createHarness();
  bot = await connectBot(discord, harness);
});
afterAll(async () => {
  await bot.stop();
  await discord.close();
});

const commandId = (name: string): string =>
  discord.commands().find((command) => command.name === name)?.id ?? '';
const option = (name: string, value: string) => ({ name, type: 3, value });

/** Sends a command and gives the message that answers it. */
async function send(name: string, options: readonly ReturnType<typeof option>[], overrides = {}) {
  const invocation = await discord.invoke(
    { persona: 'member', kind: 'command', commandId: commandId(name), options },
    overrides,
  );
  expect(invocation.outcome.outcome).toBe('answered');
  return answerOf(invocation.originalId());
}

function answerOf(id: string | null) {
  const local = discord.message(id ?? '');
  if (local === undefined) throw new Error('there is no answer');
  const texts: string[] = [];
  const ids: string[] = [];
  JSON.stringify(local.message.components, (key, value: unknown) => {
    if (key === 'content' && typeof value === 'string') texts.push(value);
    if (key === 'custom_id' && typeof value === 'string') ids.push(value);
    return value;
  });
  return { id: local.message.id, message: local.message, visibleTo: local.visibleTo, texts, ids };
}

async function press(messageId: string, customId: string, overrides = {}) {
  const invocation = await discord.invoke(
    { persona: 'member', kind: 'component', messageId, customId, componentType: 2 },
    overrides,
  );
  expect(invocation.outcome.outcome).toBe('answered');
  return answerOf(invocation.originalId() ?? messageId);
}

describe('the bot on a local Discord', () => {
  it('registers its commands, and does not put them again', async () => {
    const names = discord.commands().map(({ name }) => name);
    expect(names.sort()).toEqual(commands.map(({ name }) => name).sort());
    const before = discord.commands();
    const again = await connectBot(discord, harness);
    expect(discord.commands()).toEqual(before);
    for (const { commandIds } of [bot, again]) expect(commandIds.get('quote')).toBe(commandId('quote'));
    await again.stop();
  });

  it('answers /quote legend with a slice of the article', async () => {
    const { texts, message, visibleTo } = await send('quote', [option('topic', 'legend')]);
    const [article] = await loadLibrary('data/articles');
    for (const line of (texts[0] ?? '').split('\n'))
      expect(article?.text).toContain(line.replaceAll(/^(?:> |#+ )“?|”$/g, ''));
    expect(texts[1]).toContain('**John Legend**');
    expect(visibleTo).toBeNull();
    expect(message.mention_everyone).toBe(false);
  });

  it('answers in direct messages and where only the user has installed it', async () => {
    const overrides = { guild: null, install: 'user', context: 2 };
    expect((await send('quote', [option('topic', 'legend')], overrides)).texts[1]).toContain('John Legend');
  });

  it('suggests while one types', async () => {
    const { outcome } = await discord.invoke({
      persona: 'member',
      kind: 'autocomplete',
      commandId: commandId('quote'),
      options: [{ ...option('topic', 'leg'), focused: true }],
    });
    expect(outcome).toMatchObject({ outcome: 'choices' });
    expect(JSON.stringify(outcome)).toContain('John Legend (6 quotes)');
  });

  it('goes on by buttons, also after a restart between message and click', async () => {
    const first = await send('quote', [option('topic', 'legend')]);
    await bot.stop();
    bot = await connectBot(discord, await createHarness());
    const [another = '', context = '', copy = ''] = first.ids;
    const words = (await press(first.id, copy)).message.content;
    for (const line of words.split('\n').slice(0, -1)) expect(first.texts[0]).toContain(line);
    const opened = await press(first.id, context);
    expect(opened.visibleTo).toBe('member');
    expect(opened.texts[0]).toContain('In context');
    const more = await press(opened.id, opened.ids[0] ?? '');
    expect(more.id).toBe(opened.id);
    const second = await press(first.id, another);
    expect(second.id).toBe(first.id);
    expect(second.texts[0]).not.toBe(first.texts[0]);
  });

  it('refuses stale and forged custom_ids privately', async () => {
    const { id } = await send('quote', [option('topic', 'legend')]);
    for (const customId of [
      '0|quote.another|legend|0|1',
      '1|quote.another|legend|-|1',
      'forged',
      '1|quote.copy|00000000',
    ]) {
      const answer = await press(id, customId, { unchecked: true });
      expect(answer.visibleTo).toBe('member');
      expect(answer.texts[0]).toContain('can no longer be used');
    }
  });

  it('pings nobody, whatever it is asked', async () => {
    for (const topic of ['@everyone', '<@100000000000000001>']) {
      const { message, visibleTo } = await send('quote', [option('topic', topic)]);
      expect(visibleTo).toBe('member');
      expect(message.mention_everyone).toBe(false);
      expect(message.mentions).toEqual([]);
    }
  });

  it.runIf(byGateway)('answers again after the connection was lost', async () => {
    discord.dropConnections();
    await discord.until(() => !discord.isOnline());
    await discord.until(() => discord.isOnline());
    expect((await send('quote', [option('topic', 'legend')])).texts[1]).toContain('John Legend');
  });

  it('broke no rule of Discord’s and logged no error', () => {
    expect(discord.violations()).toEqual([]);
    expect(bot.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});

describe('starting', () => {
  it('refuses a wrong token with one message', async () => {
    const wrong = { ...discord, token: 'a.wrong.token' };
    await expect(connectBot(wrong, harness)).rejects.toThrow(/does not accept DISCORD_TOKEN/);
  });

  it('registers in one server alone where that is wanted, and not again', async () => {
    const other = await startLocalDiscord({ port: 0 });
    const { guild } = (await (await fetch(`${other.url}/local/state`)).json()) as { guild: { id: string } };
    const stopAll: (() => Promise<void>)[] = [() => other.close()];
    const connect = async (guildId: string): Promise<void> => {
      const connected = await connectBot(other, harness, { guildId });
      stopAll.unshift(() => connected.stop());
    };
    await connect(guild.id);
    const registered = other.commands();
    expect(registered.length).toBeGreaterThan(2);
    await connect(guild.id);
    expect(other.commands()).toEqual(registered);
    await expect(connect('100000000000000777')).rejects.toThrow(/Invite it by https:.*client_id=\d+/);
    for (const stop of stopAll) await stop();
  });

  it.runIf(byGateway)('says that Discord closed the connection for good', async () => {
    const other = await startLocalDiscord({ port: 0 });
    const connected = await connectBot(other, harness);
    other.closeGateway(4004);
    await expect.poll(() => connected.fatal[0]?.message).toMatch(/close code 4004/);
    await connected.stop();
    await other.close();
  });

  it('tries again without a network, and says so once', async () => {
    const gone = await startLocalDiscord({ port: 0 });
    await gone.close();
    const announced: string[] = [];
    const stopping = new AbortController();
    const announce = (line: string): void => {
      announced.push(line);
      stopping.abort(new Error('stopped'));
    };
    await expect(connectBot(gone, harness, { announce, signal: stopping.signal })).rejects.toThrow('stopped');
    expect(announced).toEqual([`${gone.api} cannot be reached; trying again until it can.`]);
  });
});
