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

/** What `docs/commands.md` says that one can do, and where a reader of /help alone finds it. */
const FEATURES: readonly (readonly [feature: string, found: RegExp])[] = [
  ['a quote by topic, words, id or chance', /quote` by topic, by its words, by its id, or `random`/],
  [
    'another one, its place, its text, its picture',
    /\*\*Another\*\*, \*\*Context\*\*, \*\*Copy text\*\*, \*\*As picture\*\*/,
  ],
  ['id, page and report', /\*\*More\*\* for its id, its page and \*Report a mistake\*/],
  ['a picture, light or dark, of a quote or its context', /`show: picture`, or `dark picture`.*context/],
  ['a search, narrowed, and what leads into the article', /search`.*speaker, article and days.*in context/],
  ['the paragraph, and more of it', /context`.*paragraph.*before and after/],
  ['a recap', /summary` recaps/],
  ['a check, of one article too, and the correction', /check`.*differ.*one article.*\*Copy correction\*/],
  ['a check of a message', /Check quotes\* in a message’s menu/],
  ['taking an answer away', /Remove answer/],
  ['proposing, and hearing of it', /suggest`.*hear from me/],
  [
    'what is kept of me, forbidding, erasing',
    /privacy show`.*privacy delete`[^]*privacy opt-out`.*privacy opt-in`/,
  ],
  ['the panel', /setup`.*reports go.*may wait.*who curates.*unchecked quotes.*pictures look/],
  ['the quote of the day', /daily set`.*channel, time, days, topic and picture.*now.*skip.*status.*off/],
  ['articles by address, file or text', /article add` by address, by file or as text/],
  [
    'a page read again, a name corrected everywhere',
    /article refetch` reads.*article speakers` corrects a name/,
  ],
  ['words looked up in articles', /curate add` looks the words up/],
  ['a saved message', /Save as quote/],
  ['a speaker confirmed', /confirms or corrects its speaker/],
  ['deciding about suggestions', /curate pending` to approve, edit or reject/],
  ['the misquote shelf', /shelf from below a.*check`.*correction first.*takes them off/],
  ['files', /curate export`.*curate import`.*other bots/],
  ['undo', /curate history`.*who changed what.*back/],
  ['direct messages', /direct messages/],
  ['version, numbers, faults, invitation', /about` tells my version.*report a fault.*invites/],
];

it.skipIf(isDisguised)(
  '/help alone leads to every feature of docs/commands.md, and to every command',
  async () => {
    const bot = await createHarness([market]);
    const said = texts(await bot.command('help', {})).join('\n');
    expect(FEATURES.filter(([, found]) => !found.test(said)).map(([feature]) => feature)).toEqual([]);
    const names = commands.flatMap((command) =>
      command.kind !== 'slash'
        ? [`*Apps → ${command.name}*`]
        : [...command.actions.keys()].map(
            (action) => `\`/${[command.name, action].filter(Boolean).join(' ')}\``,
          ),
    );
    expect(names.filter((name) => !said.includes(name))).toEqual([]);
  },
);

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
