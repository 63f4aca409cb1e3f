import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Identity } from '../../src/services/aboutService.ts';
import { TEXT_LIMIT } from '../../src/views/parts/components.ts';
import { helpView } from '../../src/views/helpView.ts';
import { isDisguised, pseudo } from '../fixtures/pseudo.ts';
import { addGates } from '../services/serverQuotes.ts';
import { createHarness } from './harness.ts';
import { isPrivate, labels, texts } from './readAnswer.ts';
import { harbour, market } from './searchLibrary.ts';

const SERVER = '100000000000000003';

/** As long as Discord's ids get. */
const ID = '18446744073709551615';

const registered: Identity = {
  version: '4.5.6',
  license: 'MIT',
  repository: 'https://code.example/verbatim',
  inviteLink: 'https://discord.com/oauth2/authorize?client_id=1',
  commandIds: new Map(commands.map(({ name }) => [name, ID])),
};

describe('/help', () => {
  it.skipIf(isDisguised)(
    'mentions commands and subcommands to be pressed, within what one message holds',
    async () => {
      const bot = await createHarness([market], { identity: registered });
      const answer = await bot.command('help', {});
      const said = texts(answer).join('');
      expect(isPrivate(answer)).toBe(true);
      expect(said).toContain(`</quote:${ID}>`);
      expect(said).toContain(`</curate history:${ID}>`);
      expect(said).not.toContain('`/');
      expect(said.length).toBeLessThanOrEqual(TEXT_LIMIT);
    },
  );

  it('names commands where a longer language leaves no room for what can be pressed', () => {
    const { components } = helpView(pseudo, (command) => `</${command}:${ID}>`);
    const said = components.map((part) => ('content' in part ? part.content : '')).join('');
    expect(said).toContain('`/curate add`');
    expect(said.length).toBeLessThanOrEqual(TEXT_LIMIT);
  });

  it('names them as code until Discord has told their ids', async () => {
    const identity = { ...registered, commandIds: new Map<string, string>() };
    const bot = await createHarness([market], { identity });
    const before = texts(await bot.command('help', {})).join('');
    expect(before).toContain('`/curate history`');
    expect(before).not.toContain('</');
    identity.commandIds = new Map([['curate', ID]]);
    const after = texts(await bot.command('help', {})).join('');
    expect(after).toContain(`</curate history:${ID}>`);
    expect(after).toContain('`/quote`');
  });
});

describe('/about', () => {
  it('tells the version, the licence, where to report, and invites', async () => {
    const bot = await createHarness([market], { identity: registered });
    const answer = await bot.command('about', {});
    const said = texts(answer).join('\n');
    expect(isPrivate(answer)).toBe(true);
    expect(said).toContain('Verbatim 4.5.6');
    expect(said).toContain('**Licence**: MIT');
    expect(said).toContain('<https://code.example/verbatim>');
    expect(said).toContain(`</privacy show:${ID}>`);
    expect(labels(answer)).toEqual(['Add it to a server']);
    expect(JSON.stringify(answer.body)).toContain(registered.inviteLink);
  });

  it('sends to the people who run it, and invites nowhere, where it knows no address', async () => {
    const bot = await createHarness([market]);
    const answer = await bot.command('about', {});
    expect(texts(answer).join('\n')).toContain('tell the people who run this bot');
    expect(labels(answer)).toEqual([]);
  });

  it('counts the library, and what this server serves beside it', async () => {
    const bot = await createHarness([market, harbour]);
    const own = async (server: string | null = SERVER) =>
      texts(await bot.command('about', {}, { server }))
        .join('\n')
        .match(/own\*\*: (.*)/)?.[1];
    expect(await own()).toBe('0 articles, 0 quotes');
    await addGates(bot.store, SERVER);
    expect(await own()).toMatch(/^1 article, [1-9]\d* quotes?$/);
    expect(await own('100000000000000077')).toBe('0 articles, 0 quotes');
    expect(await own(null)).toBeUndefined();
    expect(texts(await bot.command('about', {})).join('\n')).toMatch(
      /Library\*\*: 2 articles, [1-9]\d* quotes/,
    );
  });
});
