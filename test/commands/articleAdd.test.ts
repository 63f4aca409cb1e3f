import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/library/loadLibrary.ts';
import { firstSigns } from '../../src/domain/text/firstSigns.ts';
import { FIRST, SAME, SECOND } from '../services/serverQuotes.ts';
import {
  addGates,
  bot,
  files,
  GATES,
  moderator,
  newServer,
  pages,
  paste,
  press,
  openArticleDesk,
} from './articleDesk.ts';
import type { Caller } from './interactionJson.ts';
import { buttonIds, formOf, isPrivate, texts } from './readAnswer.ts';

openArticleDesk();

describe('/article add', () => {
  it('opens a form to paste the text into, with what was typed already', async () => {
    const form = formOf(
      await bot.command('article add', { title: 'A title', date: '2023-06-02' }, moderator),
    );
    expect(form?.inputs.map(({ custom_id: name, value }) => [name, value])).toEqual([
      ['text', undefined],
      ['more', undefined],
      ['title', 'A title'],
      ['date', '2023-06-02'],
      ['url', undefined],
    ]);
  });

  it('shows what was found and stores nothing, until it is told to', async () => {
    const unsure = `${FIRST}\n\nSome call the lock “the slowest way to get anywhere at all”.`;
    const preview = await paste({ ...GATES, text: unsure });
    expect(isPrivate(preview)).toBe(true);
    const shown = texts(preview).join('\n');
    expect(shown).toContain('[Forty thousand times](<https://wendle.example/lock>)');
    expect(shown).toContain('4 paragraphs · nothing is stored yet');
    expect(shown).toContain('**1 quotation** will be served, by **Maud Ferris**:');
    expect(shown).toContain(
      '> “I have opened these gates forty thousand times” “Nobody ever waved.” — **Maud Ferris**',
    );
    expect(shown).toMatch(/\*\*1 passage\*\* between .+\n> the slowest way to get anywhere at all$/);
    expect((await bot.store.articles(moderator.server ?? '')).length).toBe(0);
    expect(texts(await bot.command('quote', { topic: 'ferris' }, moderator))[0]).toContain('No quote for');

    const stored = await press(preview);
    expect(stored.body.type).toBe(7);
    expect(texts(stored)[0]).toMatch(
      /^\*\*Stored:\*\* \*\*Forty thousand times\*\* \(`a[0-9a-z]{10}`\)\. 1 quote of it is served/,
    );
    const answer = await bot.command('quote', { topic: 'ferris' }, moderator);
    expect(texts(answer)[0]).toContain('“I have opened these gates forty thousand times\n');
    expect(texts(answer)[1]).toContain('**Maud Ferris**');
  });

  it('reads the day back as it was understood', async () => {
    const shown = texts(await paste({ ...GATES, date: 'Fri, June 2nd 2023, 6 pm', text: FIRST })).join('\n');
    expect(shown).toContain(`<t:${Date.parse('2023-06-02T12:00Z') / 1000}:D>`);
  });

  it('says where a text is not English, and shows no name as sure', async () => {
    const german = `Die Schleuse von Wendle wird nach einhundert Jahren geschlossen, und viele sind darüber nicht glücklich. Der Rat
      hat am Dienstag keine andere Wahl gesehen.
      “Ich habe diese Tore vierzigtausend Mal geöffnet,” said Maud Ferris.`;
    const shown = texts(await paste({ ...GATES, text: german })).join('\n');
    expect(shown).toContain('This does not read like English.');
    expect(shown).toContain('by probably **Maud Ferris**');
  });

  it('names an article that is there already, by address or by title and day', async () => {
    for (const twin of [
      { ...GATES, title: 'Another title' },
      { title: 'FORTY THOUSAND TIMES', date: GATES.date },
    ]) {
      const shown = texts(await paste({ ...twin, text: SECOND })).join('\n');
      expect(shown).toMatch(/This server already has \*\*Forty thousand times\*\* \(`a/);
    }
    for (const other of [
      { title: GATES.title, date: '2023-06-03' },
      { title: 'Another piece of that day', date: GATES.date },
    ]) {
      expect(texts(await paste({ ...other, text: SECOND })).join('\n')).not.toContain('already has');
    }
  });

  it('takes no text that is an article already, whatever its typography, title and day', async () => {
    const as = newServer();
    const id = await addGates(as);
    const other = { title: 'Another title', date: '2021-01-01', url: 'https://other.example/1' };
    for (const text of [FIRST, SAME, `\n${FIRST.toUpperCase().replaceAll(' ', '  ')}\n`]) {
      const refused = await paste({ ...other, text }, as);
      expect(isPrivate(refused)).toBe(true);
      expect(texts(refused)[0]).toBe(
        `This server already has this text: it is **Forty thousand times** (\`${id}\`). Nothing was stored. \`/article show article: ${id}\` shows it. Where its page has changed, \`/article refetch article: ${id}\` reads it again.`,
      );
    }
    for (const text of [SECOND, `${FIRST} It rained.`, FIRST.slice(FIRST.indexOf('“'))]) {
      expect(texts(await paste({ ...other, text }, as))[0]).toContain('**Is this the article?**');
    }
    expect(texts(await paste({ ...other, text: FIRST }, newServer()))[0]).toContain(
      '**Is this the article?**',
    );
    expect(await bot.store.articles(as.server ?? '')).toHaveLength(1);
  });

  it('takes a text again once its article is removed, and names no page that it does not have', async () => {
    const as = newServer();
    const id = await addGates(as, { url: '' });
    const again = { ...GATES, title: 'Again', text: FIRST };
    const refused = texts(await paste(again, as)).join('');
    expect(refused).toContain(`\`/article show article: ${id}\` shows it.`);
    expect(refused).not.toContain('refetch');
    await press(await bot.command('article remove', { article: id }, as), as);
    expect(texts(await press(await paste(again, as), as))[0]).toContain('**Stored:** **Again**');
  });

  it('stores one of two of the same text that were looked at together', async () => {
    const as = newServer();
    const previews = [await paste({ ...GATES, text: FIRST }, as), await paste({ ...GATES, text: SAME }, as)];
    const answers = await Promise.all(previews.map((preview) => press(preview, as)));
    expect(answers.map((answer) => texts(answer)[0])).toEqual([
      expect.stringContaining('**Stored:**'),
      expect.stringContaining('This server already has this text'),
    ]);
    expect(await bot.store.articles(as.server ?? '')).toHaveLength(1);
  });

  it('takes no text of the library', async () => {
    const [shipped] = await loadLibrary('data/articles');
    files.set('shipped.txt', {
      kind: 'article',
      text: shipped?.text ?? '',
      title: 'Mine',
      date: '2020-01-01',
      publisher: null,
      byline: null,
      url: null,
      struck: [],
    });
    const refused = await bot.command('article add', { file: { filename: 'shipped.txt' } }, newServer());
    expect(texts(refused)[0]).toContain(`Every server already has this text: it is **${shipped?.title}**`);
    expect(texts(refused)[0]).toContain(`\`/summary article: ${shipped?.id}\``);
  });

  it('takes the headline of the text for the title where none is typed', async () => {
    const text = `The keeper of the lock\n\n${FIRST}`;
    const shown = texts(await paste({ date: '2023-06-02', text })).join('\n');
    expect(shown).toContain('The keeper of the lock ·');
    expect(shown).toContain('> The lock keeper at Wendle retires');
    const kept = texts(await paste({ title: 'Forty', date: '2023-06-02', text })).join('\n');
    expect(kept).toContain('> The keeper of the lock The lock keeper');
  });

  it('joins the two halves of a long text, and tears no words apart', async () => {
    const preview = await paste({ ...GATES, text: FIRST.slice(0, 100), more: FIRST.slice(100) });
    expect(texts(preview).join('\n')).toContain(
      'forty thousand times” “Nobody ever waved.” — **Maud Ferris**',
    );
  });

  it('stores nothing when it is cancelled, and the question is then answered', async () => {
    const as = newServer();
    const preview = await paste({ ...GATES, text: FIRST }, as);
    const [store = '', cancel = ''] = buttonIds(preview);
    expect(texts(await bot.press({ customId: cancel }, as))).toEqual(['Nothing was stored.']);
    expect(texts(await bot.press({ customId: store }, as))[0]).toContain('it has expired');
    expect(await bot.store.articles(as.server ?? '')).toEqual([]);
  });

  it('stores once however often it is told to, and for nobody else', async () => {
    const as = newServer();
    const preview = await paste({ ...GATES, text: FIRST }, as);
    const [store = ''] = buttonIds(preview);
    const others: readonly Caller[] = [
      { ...as, user: '100000000000000077' },
      { ...as, server: moderator.server ?? null },
    ];
    for (const [at, other] of others.entries()) {
      const why = at === 0 ? 'is somebody else’s' : 'it has expired';
      expect(texts(await bot.press({ customId: store }, other))[0]).toContain(why);
    }
    expect(texts(await bot.press({ customId: store }, { ...as, permissions: '0' }))[0]).toContain(
      'Only moderators',
    );
    const answers = await Promise.all([1, 2, 3].map(() => bot.press({ customId: store }, as)));
    expect(answers.filter((answer) => texts(answer)[0]?.startsWith('**Stored:**'))).toHaveLength(1);
    expect(await bot.store.articles(as.server ?? '')).toHaveLength(1);
  });

  it('refuses what is no article, says what to do, and gives the form back as it was filled in', async () => {
    const faults: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
      [{ ...GATES, text: ' \n … ' }, 'There is no text in that'],
      [{ date: '2023-06-02', text: 'No headline here, just a sentence.' }, 'I found no title'],
      [{ ...GATES, title: '\u200b', text: 'One sentence.' }, 'I found no title'],
      [{ ...GATES, date: '2023-06', text: FIRST }, 'cannot read that day of publication'],
      [{ ...GATES, date: '03/04/2023', text: FIRST }, 'can be read in two ways'],
      [{ ...GATES, date: '2023-02-30', text: FIRST }, 'cannot read that day of publication'],
      [{ ...GATES, url: 'wendle.example', text: FIRST }, 'no web address'],
      [{ ...GATES, url: 'javascript:alert(1)', text: FIRST }, 'no web address'],
      [{ ...GATES, url: 'https://a:b@wendle.example/', text: FIRST }, 'no web address'],
    ];
    for (const [values, reason] of faults) {
      const answer = await paste(values);
      expect(isPrivate(answer)).toBe(true);
      expect(texts(answer).join('')).toContain(reason);
      const [correct = '', ...more] = buttonIds(answer);
      expect(more).toEqual([]);
      const again = formOf(await bot.press({ customId: correct }, moderator));
      expect(again?.inputs.map(({ custom_id: name, value }) => [name, value])).toEqual(
        ['text', 'more', 'title', 'date', 'url'].map((name) => [name, values[name]]),
      );
    }
  });

  it('keeps two full fields over any number of refusals, for the one who typed them', async () => {
    const as = newServer();
    const text = firstSigns(`${FIRST}\n\n${'The 🚪 opens. '.repeat(400)}`, 4000);
    const more = firstSigns(` It closes.${' 🚪 It rains.'.repeat(400)}`, 4000);
    const typed = { text, more, title: GATES.title, date: 'in June', url: '' };
    const refused = await paste(typed, as);
    const [correct = ''] = buttonIds(refused);
    expect(texts(await bot.press({ customId: correct }, { ...as, user: '100000000000000077' }))[0]).toContain(
      'is somebody else’s',
    );
    expect(texts(await bot.press({ customId: correct }, { ...as, permissions: '0' }))[0]).toContain(
      'Only moderators',
    );
    const form = formOf(await bot.press({ customId: correct }, as));
    expect(form?.inputs.map(({ value }) => value)).toEqual([text, more, GATES.title, 'in June', undefined]);
    const customId = form?.customId ?? '';
    const again = await bot.submit({ customId, values: { ...typed, url: 'x' }, messageOf: 'caller' }, as);
    // Each answer takes the place of the one before.
    expect(again.body.type).toBe(7);
    expect(formOf(await press(again, as))?.inputs.map(({ value }) => value)).toEqual([
      text,
      more,
      GATES.title,
      'in June',
      'x',
    ]);
    const mended = await bot.submit(
      { customId, values: { ...typed, date: GATES.date }, messageOf: 'caller' },
      as,
    );
    expect(mended.body.type).toBe(7);
    expect(texts(mended).join('')).toContain('**Is this the article?**');
    // A refused form is no article that could be stored.
    const forged = buttonIds(mended)[0]?.replace(/[^|]+$/, correct.split('|').at(-1) ?? '') ?? '';
    expect(texts(await bot.press({ customId: forged }, as))[0]).toContain('for 15 minutes');
    expect(texts(await press(mended, as))[0]).toContain('**Stored:**');
    expect((await bot.store.articles(as.server ?? '')).length).toBe(1);
  });

  it('stops at the limits of articles and of quotes, and keeps the question', async () => {
    const as = newServer();
    await addGates(as);
    await addGates(as, { title: 'Second', url: '', text: SECOND });
    const third = await paste({ title: 'Third', date: '2023-06-02', text: `${FIRST} It rains.` }, as);
    expect(texts(await press(third, as))[0]).toContain('already has 2 articles');
    const other = newServer();
    const said = Array.from(
      { length: 51 },
      (_, at) => `“It was year number ${at} at the lock, and it rained,” Maud Ferris said.`,
    );
    const many = await paste({ title: 'Many', date: '2023-06-02', text: said.join('\n\n') }, other);
    expect(texts(many).join('')).toContain('**51 quotations** will be served, by **Maud Ferris** (51)');
    expect(texts(await press(many, other))[0]).toContain('already has 50 quotes');
    expect(await bot.store.articles(other.server ?? '')).toEqual([]);
    expect(texts(await press(many, other))[0]).toContain('already has 50 quotes');
  });

  it('takes files and addresses, and what is typed of them before what they say', async () => {
    const as = newServer();
    const read = {
      text: FIRST,
      title: 'As the page says',
      date: '2022-01-01',
      publisher: 'The Gull',
      byline: null,
      url: null,
      struck: [],
    };
    pages.set('gull.example/1', { kind: 'page', ...read, url: 'https://gull.example/1' });
    files.set('lock.txt', { kind: 'article', ...read, text: SECOND, date: null });
    const page = texts(await bot.command('article add', { address: 'gull.example/1' }, as)).join('\n');
    expect(page).toContain('[As the page says](<https://gull.example/1>) · The Gull · <t:1641038400:D>');
    const typed = { address: 'gull.example/1', title: 'As typed', date: '2023-06-02' };
    const retyped = await bot.command('article add', typed, as);
    expect(texts(retyped).join('\n')).toContain(
      `[As typed](<https://gull.example/1>) · The Gull · <t:${Date.parse('2023-06-02T12:00:00Z') / 1000}:D>`,
    );
    expect(texts(await press(retyped, as))[0]).toContain('**Stored:**');
    const file = { file: { filename: 'lock.txt' } };
    expect(texts(await bot.command('article add', { ...file, date: '2023-06-02' }, as)).join('\n')).toContain(
      'As the page says · The Gull',
    );
  });

  it('asks for what a page or a file does not tell, and goes on from there', async () => {
    const as = newServer();
    const said = { text: FIRST, title: 'The lock', publisher: null, byline: null, url: null, struck: [] };
    files.set('undated.txt', { kind: 'article', ...said, date: null });
    const asked = await bot.command('article add', { file: { filename: 'undated.txt' } }, as);
    expect(isPrivate(asked)).toBe(true);
    expect(texts(asked)[0]).toContain('I found no day of publication');
    // It is asked of one moderator, and nothing is fetched again.
    files.delete('undated.txt');
    const [fillIn = ''] = buttonIds(asked);
    expect(texts(await bot.press({ customId: fillIn }, { ...as, user: '100000000000000077' }))[0]).toContain(
      'is somebody else’s',
    );
    const form = formOf(await press(asked, as));
    expect(form?.inputs.map(({ custom_id: name, value }) => [name, value])).toEqual([
      ['title', 'The lock'],
      ['date', undefined],
    ]);
    const typed = { title: 'The old lock', date: 'June' };
    const refused = await bot.submit(
      { customId: form?.customId ?? '', values: typed, messageOf: 'caller' },
      as,
    );
    expect(refused.body.type).toBe(7);
    expect(texts(refused)[0]).toContain('cannot read that day of publication');
    const again = formOf(await press(refused, as));
    expect(again?.inputs.map(({ value }) => value)).toEqual(['The old lock', 'June']);
    const mended = { title: 'The old lock', date: '2023-06-02' };
    const preview = await bot.submit(
      { customId: again?.customId ?? '', values: mended, messageOf: 'caller' },
      as,
    );
    expect(texts(preview)[0]).toContain('**Is this the article?**\nThe old lock');
    // What was asked is answered.
    expect(texts(await bot.press({ customId: fillIn }, as))[0]).toContain('for 15 minutes');
    expect(texts(await press(preview, as))[0]).toContain('**Stored:** **The old lock**');
    files.set('untitled.txt', { kind: 'article', ...said, title: null, date: '2023-06-02' });
    const untitled = await bot.command('article add', { file: { filename: 'untitled.txt' } }, as);
    expect(texts(untitled)[0]).toContain('I found no title');
    expect(formOf(await press(untitled, as))?.inputs.map(({ value }) => value)).toEqual([
      undefined,
      '2023-06-02',
    ]);
    // Neither is stored by a button that belongs to the other.
    const forged = (buttonIds(untitled)[0] ?? '').replace('article.fillIn', 'article.store');
    expect(texts(await bot.press({ customId: forged }, as))[0]).toContain('for 15 minutes');
  });

  it('takes the day of a pasted text’s byline where none is typed', async () => {
    const text = `The keeper of the lock\n\nBy Lena Okafor, 14 October 2025\n\n${FIRST}`;
    expect(texts(await paste({ text })).join('\n')).toContain(
      `<t:${Date.parse('2025-10-14T12:00:00Z') / 1000}:D>`,
    );
    expect(texts(await paste({ text, date: '2023-06-02' })).join('\n')).toContain(
      `<t:${Date.parse('2023-06-02T12:00:00Z') / 1000}:D>`,
    );
    expect(texts(await paste({ text: `The keeper\n\n${FIRST}` }))[0]).toContain(
      'I found no day of publication',
    );
  });

  it('names the words that a source strikes through', async () => {
    const said = {
      text: FIRST,
      title: 'The lock',
      date: '2023-06-02',
      publisher: null,
      byline: null,
      url: null,
    };
    const shown = async (struck: readonly string[]): Promise<string> => {
      files.set('struck.html', { kind: 'article', ...said, struck });
      return texts(await bot.command('article add', { file: { filename: 'struck.html' } }, newServer())).join(
        '\n',
      );
    };
    expect(await shown(['never *once*'])).toContain(
      '**1 passage** that the source strikes through is left out of the text:\n> ~~never \\*once\\*~~',
    );
    const many = await shown(Array.from({ length: 6 }, (_, at) => `${at} ${'or '.repeat(22)}never`));
    expect(many).toContain(
      '**6 passages** that the source strikes through are left out of the text:\n> ~~0 or',
    );
    expect(many).toMatch(/\n> ~~2 [^\n]+never~~\n-# and 3 more/);
    expect(await shown([])).not.toContain('strikes through');
  });

  it('says why a file or an address gives no article', async () => {
    const refused = await bot.command('article add', { address: 'https://gone.example/' }, moderator);
    expect(texts(refused)).toEqual(['There is no page at that address. Please check it.']);
    expect(texts(await bot.command('article add', { file: { filename: 'x.txt' } }, moderator))[0]).toContain(
      'no page',
    );
    const both = { address: 'gull.example/1', file: { filename: 'lock.txt' } };
    expect(texts(await bot.command('article add', both, moderator))[0]).toContain('in one way only');
  });
});
