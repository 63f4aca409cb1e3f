import { describe, expect, it } from 'vitest';
import { FIRST, SECOND } from '../services/serverQuotes.ts';
import type { CuratedQuote, QuoteState } from '../../src/domain/curation.ts';
import { act as commit, added } from '../store/samples.ts';
import {
  addGates,
  bot,
  GATES,
  newServer,
  pageOf,
  pages,
  paste,
  press,
  quoted,
  undo,
  web,
  openArticleDesk,
} from './articleDesk.ts';
import { createHarness } from './harness.ts';
import { MODERATOR } from './interactionJson.ts';
import { buttonIds, formOf, isPrivate, texts } from './readAnswer.ts';

openArticleDesk();

describe('/article list and show', () => {
  it('say that there is none, and then what there is', async () => {
    const as = newServer();
    expect(texts(await bot.command('article list', {}, as))).toEqual([
      'This server has no article of its own yet. `/article add` adds one.',
    ]);
    expect(texts(await bot.command('article show', { article: 'forty' }, as))[0]).toContain(
      'has none of its own yet',
    );
    const id = await addGates(as);
    const [heading, line] = texts(await bot.command('article list', {}, as));
    expect(heading).toBe('**1 article** of this server, newest first');
    expect(line).toBe(`**Forty thousand times**\n-# <t:1685707200:D> · 1 quote · \`${id}\``);
    for (const article of [id, 'forty']) {
      const shown = texts(await bot.command('article show', { article }, as)).join('\n');
      expect(shown).toContain('3 paragraphs');
      expect(shown).toContain('**1 quote** served\n-# by **Maud Ferris**\n> “I have opened these gates');
    }
    expect(texts(await bot.command('article show', { article: 'nothing' }, as))[0]).toContain(
      'Try one of these: **Forty',
    );
    const { body } = await bot.autocomplete('article show', 'article', 'for', as);
    expect(JSON.stringify(body)).toContain(`{"name":"Forty thousand times (2023-06-02)","value":"${id}"}`);
  });

  it('turn pages of ten', async () => {
    const large = await createHarness(undefined, { web });
    const as = newServer();
    for (let at = 1; at <= 11; at++) {
      const form = formOf(await large.command('article add', {}, as));
      const values = {
        title: `Piece ${at}`,
        date: `2023-06-${String(at).padStart(2, '0')}`,
        text: `${FIRST} ${at}`,
      };
      const preview = await large.submit({ customId: form?.customId ?? '', values }, as);
      await large.press({ customId: buttonIds(preview)[0] ?? '' }, as);
    }
    const first = await large.command('article list', {}, as);
    expect(texts(first)[1]?.split('\n')[0]).toBe('**Piece 11**');
    const second = await large.press({ customId: buttonIds(first)[0] ?? '' }, as);
    expect(texts(second)[1]?.split('\n')[0]).toBe('**Piece 1**');
    expect(texts(second)[2]).toBe('-# page 2 of 2');
    expect(texts(await large.press({ customId: '1|article.page|2' }, as))[0]).toContain('no longer be used');
  });
});

describe('words that fit several articles', () => {
  it('are asked about, privately, and neither an id nor just a title is', async () => {
    const as = newServer();
    const id = await addGates(as);
    const other = await addGates(as, { title: 'Forty thousand times more', url: '', text: SECOND });
    for (const [subcommand, more] of [
      ['article show', {}],
      ['article remove', {}],
      ['article refetch', {}],
      ['article speakers', {}],
      ['summary', {}],
      ['search', { text: 'gates' }],
      ['suggest', {}],
      ['check', { text: FIRST }],
      ['curate add', {}],
      ['curate list', {}],
    ] as const) {
      const asked = await bot.command(subcommand, { ...more, article: 'forty' }, as);
      expect(isPrivate(asked)).toBe(true);
      expect(texts(asked)[0]?.split('\n')).toEqual([
        '2 articles fit “forty”. Which one? Please type its id or more of its title:',
        expect.stringMatching(/^- \*\*Forty thousand times/),
        expect.stringMatching(/^- \*\*Forty thousand times/),
      ]);
      expect(texts(asked)[0]).toContain(`(2023-06-02, \`${id}\`)`);
      expect(texts(asked)[0]).toContain(`**Forty thousand times more** (2023-06-02, \`${other}\`)`);
    }
    const show = async (article: string): Promise<string> =>
      texts(await bot.command('article show', { article }, as)).join('\n');
    expect(await show('forty THOUSAND times')).toContain(`\`${id}\``);
    expect(await show(other)).toContain('Forty thousand times more');
    expect(await show('times more')).toContain('Forty thousand times more');
  });
});

describe('/article remove', () => {
  it('says first what goes with it, and removes nothing before the button is pressed', async () => {
    const as = newServer();
    const id = await addGates(as);
    const ask = async (): Promise<string> => {
      const asked = await bot.command('article remove', { article: 'forty' }, as);
      expect(isPrivate(asked)).toBe(true);
      return texts(asked)[0] ?? '';
    };
    const question = `Remove **Forty thousand times** (\`${id}\`)?`;
    expect(await ask()).toBe(`${question} 1 served quote goes with it. It can be undone.`);
    const form = formOf(await bot.command('article speakers', { article: 'forty' }, as));
    const values = { speaker: ['Maud Ferris'], name: 'Maude Ferris' };
    const corrected = await bot.submit({ customId: form?.customId ?? '', values }, as);
    expect(await ask()).toBe(
      `${question} 1 served quote goes with it, including 1 whose speaker a moderator confirmed or corrected. It can be undone.`,
    );
    await undo(corrected, as);
    const server = as.server ?? '';
    const { quotes } = await bot.store.listQuotes(server, { articleId: id }, { offset: 0, limit: 9 });
    expect(quotes).toHaveLength(1);
    const byHand = (last: string, state: QuoteState): readonly CuratedQuote[] =>
      quotes.map(({ value }) => ({ ...value, id: `q000000${last}`, addedBy: '100000000000000006', state }));
    const more = [...byHand('b', 'active'), ...byHand('c', 'pending'), ...byHand('d', 'removed')];
    await commit(bot.store, server, { quotes: added(...more) });
    expect(await ask()).toBe(
      `${question} 2 served quotes and 1 waiting suggestion go with it, including 2 added or suggested by hand. It can be undone.`,
    );
    expect(await quoted('gates', as)).toContain('Maud Ferris');
  });

  it('asks one person, once, and leaves all as it is when told so', async () => {
    const as = newServer();
    await addGates(as);
    const asked = await bot.command('article remove', { article: 'forty' }, as);
    const [remove = '', cancel = ''] = buttonIds(asked);
    for (const customId of [remove, cancel]) {
      const other = await bot.press({ customId }, { ...as, user: '100000000000000077' });
      expect(texts(other)[0]).toContain('is somebody else’s');
      expect(texts(await bot.press({ customId }, { ...as, permissions: '0' }))[0]).toContain(
        'Only moderators',
      );
    }
    const kept = await bot.press({ customId: cancel }, as);
    expect(kept.body.type).toBe(7);
    expect(texts(kept)).toEqual(['Nothing was removed.']);
    expect(texts(await bot.press({ customId: remove }, as))[0]).toContain('it has expired');
    expect(await quoted('gates', as)).toContain('Maud Ferris');
    const [first, second] = [
      await bot.command('article remove', { article: 'forty' }, as),
      await bot.command('article remove', { article: 'forty' }, as),
    ];
    expect(texts(await press(first, as))[0]).toContain('**Removed:**');
    expect(texts(await press(second, as))[0]).toContain('No article for');
    const bare = await addGates(as, { text: 'Nobody is quoted here.' });
    expect(texts(await bot.command('article remove', { article: bare }, as))[0]).toContain(
      'No quote goes with it.',
    );
  });

  it('takes the article and its quotes away in one act, which holds all that was there', async () => {
    const as = newServer();
    const id = await addGates(as);
    const removed = await press(await bot.command('article remove', { article: 'forty' }, as), as);
    expect(removed.body.type).toBe(7);
    expect(texts(removed)[0]).toContain(
      `**Removed:** **Forty thousand times** (\`${id}\`), and 1 quote of it.`,
    );
    expect(texts(await bot.command('quote', { topic: 'ferris' }, as))[0]).toContain('No quote for');
    expect(texts(await bot.command('article remove', { article: id }, as))[0]).toContain('No article for');
    const server = as.server ?? '';
    const [act] = await bot.store.history(server, {}, 1);
    expect(act).toMatchObject({ action: 'article.remove', by: MODERATOR.user, count: 2 });
    expect(act?.items.map(({ subject, before, after }) => [subject, before, after])).toMatchObject([
      ['article', { state: 'active' }, { state: 'removed' }],
      ['quote', { state: 'active' }, { state: 'removed' }],
    ]);
  });
});

describe('Undo', () => {
  it('takes back each act on an article with all of its quotes, and that again', async () => {
    const as = newServer();
    const stored = await press(await paste({ ...GATES, text: FIRST }, as), as);
    const undone = await undo(stored, as);
    expect(texts(undone)[0]).toContain('Undone');
    expect(await quoted('ferris', as)).toContain('No quote for');
    expect(texts(await bot.command('article list', {}, as))[0]).toContain('no article of its own');
    expect(texts(await undo(undone, as))[0]).toContain('Redone');
    expect(await quoted('ferris', as)).toContain('**Maud Ferris**');

    const form = formOf(await bot.command('article speakers', { article: 'forty' }, as));
    const values = { speaker: ['Maud Ferris'], name: 'Somebody Else' };
    const corrected = await bot.submit({ customId: form?.customId ?? '', values }, as);
    expect(await quoted('gates', as)).toContain('**Somebody Else**');
    await undo(corrected, as);
    expect(await quoted('gates', as)).toContain('**Maud Ferris**');

    pages.set(GATES.url, pageOf(`${SECOND}\n\n“She waved at me once, in 1998,” said Ned Tull, a bargeman.`));
    const changed = await bot.command('article refetch', { article: 'forty' }, as);
    await undo(changed, as);
    expect(await quoted('tull', as)).toContain('No quote for');
    pages.set(GATES.url, pageOf(`${SECOND}\n\n“She waved at me twice, in 1999,” said Ned Tull, a bargeman.`));
    expect(texts(await bot.command('article refetch', { article: 'forty' }, as))[0]).toContain(
      'version 3 of',
    );

    const removed = await press(await bot.command('article remove', { article: 'forty' }, as), as);
    expect(await quoted('gates', as)).toContain('No quote for');
    await undo(removed, as);
    expect(await quoted('gates', as)).toContain('**Maud Ferris**');
    expect(bot.logged).toEqual([]);
  });
});

describe('articles of one server', () => {
  it('are reached from no other, by no subcommand, form or button', async () => {
    const as = newServer();
    const id = await addGates(as);
    const stranger = newServer();
    for (const subcommand of ['show', 'remove', 'refetch', 'speakers']) {
      for (const article of [id, 'forty thousand times', `${id}.1`]) {
        const answer = await bot.command(`article ${subcommand}`, { article }, stranger);
        expect(texts(answer)[0]).toContain('has none of its own yet');
      }
      const { body } = await bot.autocomplete(`article ${subcommand}`, 'article', 'forty', stranger);
      expect(body).toEqual({ type: 8, data: { choices: [] } });
    }
    expect(texts(await bot.command('article list', {}, stranger))[0]).toContain('no article of its own');
    expect(texts(await bot.command('article show', { article: id }, as)).join('')).toContain('Maud Ferris');
    expect(await bot.store.history(stranger.server ?? '', {}, 5)).toEqual([]);
  });
});

describe('hostile articles', () => {
  it('neither ping nor break out of their lines nor go over Discord’s limits', async () => {
    const as = newServer();
    const name = 'Ann *Bold* @everyone';
    const text = Array.from(
      { length: 40 },
      (_, at) =>
        `“**Bold** <@1> [x](https://evil.example) \`\`\` and ${at} ${'_'.repeat(200)} words,” said ${name}.`,
    ).join('\n\n');
    const preview = await paste(
      {
        title: `*${'_'.repeat(190)}*x`,
        date: '2023-06-02',
        text: text.slice(0, 4000),
        more: text.slice(4000, 8000),
      },
      as,
    );
    expect(texts(preview).join('').length).toBeLessThanOrEqual(4000);
    expect(preview.body).toMatchObject({ data: { allowed_mentions: { parse: [] } } });
    await press(preview, as);
    for (const answer of [
      await bot.command('article list', {}, as),
      await bot.command('article show', { article: 'x' }, as),
    ]) {
      expect(texts(answer).join('').length).toBeLessThanOrEqual(4000);
    }
    expect(bot.logged).toEqual([]);
  });
});
