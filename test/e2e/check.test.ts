import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { slice } from '../../src/domain/article.ts';
import { extractQuotations } from '../../src/domain/quotation/extractQuotations.ts';
import { startLocalDiscord, type LocalDiscord } from '../../local-discord/localDiscord.ts';
import { createPoster } from '../../src/discord/createPoster.ts';
import { loadLibrary } from '../../src/library/loadLibrary.ts';
import { createHarness } from '../commands/harness.ts';
import { connectBot, type ConnectedBot } from './bot.ts';

let discord: LocalDiscord;
let bot: ConnectedBot;
/** What somebody says in the shipped article, and the same with a word put in. */
let said: string;
let altered: string;

beforeAll(async () => {
  discord = await startLocalDiscord({ port: 0 });
  bot = await connectBot(discord, await createHarness(undefined, { poster: createPoster(discord) }));
  const [article] = await loadLibrary('data/articles');
  const text = article?.text ?? '';
  const longest = extractQuotations(text)
    .flatMap(({ spans }) => spans.map((span) => slice(text, span)))
    .sort((one, other) => other.length - one.length)[0];
  said = longest ?? '';
  altered = said.replace(/^(\S+ \S+)/, '$1 never');
});
afterAll(async () => {
  await bot.stop();
  await discord.close();
});

const commandId = (name: string): string =>
  discord.commands().find((command) => command.name === name)?.id ?? '';

function answerOf(id: string | null) {
  const local = discord.message(id ?? '');
  if (local === undefined) throw new Error('there is no answer');
  const { message, visibleTo } = local;
  const ids = [...JSON.stringify(message.components).matchAll(/"custom_id":"([^"]+)"/g)].map(
    ([, found = '']) => found,
  );
  return {
    id: message.id,
    content: message.content,
    shown: JSON.stringify(message.components),
    ids,
    visibleTo,
  };
}

describe('checking on a local Discord', () => {
  it('answers /check, and gives the right words and their context to whoever asks', async () => {
    const options = [{ name: 'text', type: 3, value: altered }];
    const invocation = await discord.invoke({
      persona: 'member',
      kind: 'command',
      commandId: commandId('check'),
      options,
    });
    // The first check starts a thread, so that the answer may be deferred.
    await vi.waitFor(() => expect(answerOf(invocation.originalId()).shown).toContain('✗ Altered'), 20_000);
    const answer = answerOf(invocation.originalId());
    expect(answer.shown).toContain('**Negation** put in: **never**');
    expect(answer.visibleTo).toBeNull();
    const [context = '', copy = ''] = answer.ids;
    const press = async (customId: string) => {
      const pressed = await discord.invoke({
        persona: 'moderator',
        kind: 'component',
        messageId: answer.id,
        customId,
        componentType: 2,
      });
      return answerOf(pressed.originalId());
    };
    const words = await press(copy);
    expect(words.visibleTo).toBe('moderator');
    expect(said).toContain(words.content.replaceAll('`', '').trim());
    expect((await press(context)).shown).toContain('In context');
  });

  it('checks the quotations of a message by its menu', async () => {
    const { message } = discord.post({
      persona: 'moderator',
      content: `did he say "${altered}" and "${said}"?`,
    });
    const invocation = await discord.invoke({
      persona: 'member',
      kind: 'command',
      commandId: commandId('Check quotes'),
      options: [],
      targetId: message.id,
    });
    const { shown } = answerOf(invocation.originalId());
    expect(shown).toContain('✗ Altered');
    expect(shown).toContain('✓ Verbatim');
  });

  it('takes an answer away for whoever asked for it, and for nobody else', async () => {
    const options = [{ name: 'text', type: 3, value: said }];
    const asked = await discord.invoke({
      persona: 'member',
      kind: 'command',
      commandId: commandId('check'),
      options,
    });
    await vi.waitFor(() => expect(answerOf(asked.originalId()).shown).toContain('✓ Verbatim'), 20_000);
    const targetId = answerOf(asked.originalId()).id;
    const remove = (persona: 'member' | 'moderator') =>
      discord.invoke({
        persona,
        kind: 'command',
        commandId: commandId('Remove answer'),
        options: [],
        targetId,
      });
    const refused = await remove('moderator');
    expect(answerOf(refused.originalId())).toMatchObject({ visibleTo: 'moderator' });
    expect(discord.message(targetId)).toBeDefined();
    const removed = await remove('member');
    expect(answerOf(removed.originalId()).shown).toContain('Removed.');
    expect(discord.message(targetId)).toBeUndefined();
  });

  it('broke no rule of Discord’s and logged no error', () => {
    expect(discord.violations()).toEqual([]);
    expect(bot.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});
