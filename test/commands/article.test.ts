import { beforeAll, describe, expect, it } from 'vitest';
import type { FetchedArticle, FetchedPage, Web } from '../../src/domain/fetching.ts';
import { firstSigns } from '../../src/domain/text/firstSigns.ts';
import { FIRST, SECOND } from '../services/serverQuotes.ts';
import type { Harness } from './harness.ts';
import { createHarness } from './harness.ts';
import type { Caller } from './interactionJson.ts';
import { MODERATOR } from './interactionJson.ts';
import { buttonIds, formOf, isPrivate, selectId, texts } from './readAnswer.ts';
import type { SentAnswer } from './sentAnswer.ts';

/** A web in which pages and files are what the test puts there. */
const pages = new Map<string, FetchedPage>();
const files = new Map<string, FetchedArticle>();
const missing = { kind: 'refused', reason: 'not-found' } as const;
const web: Web = {
  fetchPage: async (address) => pages.get(address) ?? missing,
  fetchArticleFile: async ({ name }) => files.get(name) ?? missing,
  fetchDataFile: async () => missing,
};

let bot: Harness;
let servers = 0;
/** A moderator of a server that nobody has used yet. */
let moderator: Caller;
const newServer = (): Caller => ({
  ...MODERATOR,
  server: `2000000000000000${String(++servers).padStart(2, '0')}`,
});

beforeAll(async () => {
  bot = await createHarness(undefined, { web, limits: { quotes: 50, articles: 2 } });
});

const GATES = { title: 'Forty thousand times', date: '2023-06-02', url: 'https://wendle.example/lock' };

/** The page of the article, as it is now. */
const pageOf = (text: string): FetchedPage => ({
  kind: 'page',
  url: GATES.url,
  text,
  title: null,
  date: null,
  publisher: null,
  byline: null,
});

/** Fills in the form of `/article add`. */
async function paste(values: Readonly<Record<string, string>>, as = moderator): Promise<SentAnswer> {
  const form = formOf(await bot.command('article add', {}, as));
  return bot.submit({ customId: form?.customId ?? '', values: { ...values } }, as);
}

/** Presses the first button of an answer. */
const press = (answer: SentAnswer, as = moderator): Promise<SentAnswer> =>
  bot.press({ customId: buttonIds(answer)[0] ?? '' }, as);

/** Pastes and stores the article; gives its id. */
async function addGates(as = moderator, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const stored = await press(await paste({ ...GATES, text: FIRST, ...more }, as), as);
  return /`(a[0-9a-z]{10})`/.exec(texts(stored)[0] ?? '')?.[1] ?? '';
}

describe('/article add', () => {
  beforeAll(() => {
    moderator = newServer();
  });

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
    expect(shown).toContain('**1 quotation** will be served, by Maud Ferris:');
    expect(shown).toContain(
      '> “I have opened these gates forty thousand times,” “Nobody ever waved.” — Maud Ferris',
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
    expect(texts(answer)[0]).toContain('“I have opened these gates forty thousand times,”');
    expect(texts(answer)[1]).toContain('**Maud Ferris**');
  });

  it('names an article that is there already, by address or by title and day', async () => {
    for (const twin of [
      { ...GATES, title: 'Another title' },
      { title: 'FORTY THOUSAND TIMES', date: GATES.date },
    ]) {
      const shown = texts(await paste({ ...twin, text: FIRST })).join('\n');
      expect(shown).toMatch(/This server already has \*\*Forty thousand times\*\* \(`a/);
    }
    const other = texts(await paste({ title: GATES.title, date: '2023-06-03', text: FIRST })).join('\n');
    expect(other).not.toContain('already has');
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
    expect(texts(preview).join('\n')).toContain('forty thousand times,” “Nobody ever waved.” — Maud Ferris');
  });

  it('stores nothing when it is cancelled, and the question is then answered', async () => {
    const as = newServer();
    const preview = await paste({ ...GATES, text: FIRST }, as);
    const [store = '', cancel = ''] = buttonIds(preview);
    expect(texts(await bot.press({ customId: cancel }, as))).toEqual(['Nothing was stored.']);
    expect(texts(await bot.press({ customId: store }, as))[0]).toContain(
      'was yours to answer for 15 minutes',
    );
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
    for (const other of others) {
      expect(texts(await bot.press({ customId: store }, other))[0]).toContain('is somebody else’s');
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
      [{ ...GATES, date: '2023-06', text: FIRST }, 'no day of publication that I can read'],
      [{ ...GATES, date: '2023-02-30', text: FIRST }, 'no day of publication that I can read'],
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
    const typed = { text, more, title: GATES.title, date: '2 June', url: '' };
    const refused = await paste(typed, as);
    const [correct = ''] = buttonIds(refused);
    expect(texts(await bot.press({ customId: correct }, { ...as, user: '100000000000000077' }))[0]).toContain(
      'is somebody else’s',
    );
    expect(texts(await bot.press({ customId: correct }, { ...as, permissions: '0' }))[0]).toContain(
      'Only moderators',
    );
    const form = formOf(await bot.press({ customId: correct }, as));
    expect(form?.inputs.map(({ value }) => value)).toEqual([text, more, GATES.title, '2 June', undefined]);
    const customId = form?.customId ?? '';
    const again = await bot.submit({ customId, values: { ...typed, url: 'x' }, messageOf: 'caller' }, as);
    // Each answer takes the place of the one before.
    expect(again.body.type).toBe(7);
    expect(formOf(await press(again, as))?.inputs.map(({ value }) => value)).toEqual([
      text,
      more,
      GATES.title,
      '2 June',
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
    await addGates(as, { title: 'Second', url: '' });
    const third = await paste({ title: 'Third', date: '2023-06-02', text: FIRST }, as);
    expect(texts(await press(third, as))[0]).toContain('already has 2 articles');
    const other = newServer();
    const said = Array.from(
      { length: 51 },
      (_, at) => `“It was year number ${at} at the lock, and it rained,” Maud Ferris said.`,
    );
    const many = await paste({ title: 'Many', date: '2023-06-02', text: said.join('\n\n') }, other);
    expect(texts(many).join('')).toContain('**51 quotations** will be served, by Maud Ferris (51)');
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
    };
    pages.set('gull.example/1', { kind: 'page', url: 'https://gull.example/1', ...read });
    files.set('lock.txt', { kind: 'article', ...read, date: null });
    const page = texts(await bot.command('article add', { address: 'gull.example/1' }, as)).join('\n');
    expect(page).toContain('[As the page says](<https://gull.example/1>) · The Gull · <t:1641038400:D>');
    const typed = { address: 'gull.example/1', title: 'As typed', date: '2023-06-02' };
    const retyped = await bot.command('article add', typed, as);
    expect(texts(retyped).join('\n')).toContain(
      `[As typed](<https://gull.example/1>) · The Gull · <t:${Date.parse('2023-06-02T12:00:00Z') / 1000}:D>`,
    );
    expect(texts(await press(retyped, as))[0]).toContain('**Stored:**');
    const file = { file: { filename: 'lock.txt' } };
    expect(texts(await bot.command('article add', file, as))[0]).toContain('I found no day of publication');
    expect(texts(await bot.command('article add', { ...file, date: '2023-06-02' }, as)).join('\n')).toContain(
      'As the page says · The Gull',
    );
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
    expect(heading).toBe('**1 article** of this server, the newest first');
    expect(line).toBe(`**Forty thousand times**\n-# <t:1685707200:D> · 1 quote · \`${id}\``);
    for (const article of [id, 'forty']) {
      const shown = texts(await bot.command('article show', { article }, as)).join('\n');
      expect(shown).toContain('3 paragraphs');
      expect(shown).toContain('**1 quote** served\n-# by Maud Ferris\n> “I have opened these gates');
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
      const values = { title: `Piece ${at}`, date: `2023-06-${String(at).padStart(2, '0')}`, text: FIRST };
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

describe('/article remove', () => {
  it('takes the article and its quotes away in one act, which holds all that was there', async () => {
    const as = newServer();
    const id = await addGates(as);
    const removed = await bot.command('article remove', { article: 'forty' }, as);
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

/** Presses the last button of an answer. */
const undo = (answer: SentAnswer, as: Caller): Promise<SentAnswer> =>
  bot.press({ customId: buttonIds(answer).at(-1) ?? '' }, as);

const quoted = async (topic: string, as: Caller): Promise<string> =>
  texts(await bot.command('quote', { topic }, as)).join('\n');

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

    const removed = await bot.command('article remove', { article: 'forty' }, as);
    expect(await quoted('gates', as)).toContain('No quote for');
    await undo(removed, as);
    expect(await quoted('gates', as)).toContain('**Maud Ferris**');
    expect(bot.logged).toEqual([]);
  });
});

describe('/article refetch', () => {
  it('says so where the page has not changed, and keeps nothing', async () => {
    const as = newServer();
    const id = await addGates(as);
    pages.set(GATES.url, pageOf(FIRST));
    expect(texts(await bot.command('article refetch', { article: id }, as))[0]).toContain(
      'still says what is stored',
    );
    expect(await bot.store.history(as.server ?? '', {}, 5)).toHaveLength(1);
  });

  it('stores a changed page as a new version: quotes keep theirs, new ones are added', async () => {
    const as = newServer();
    const id = await addGates(as);
    pages.set(GATES.url, pageOf(`${SECOND}\n\n“She waved at me once, in 1998,” said Ned Tull, a bargeman.`));
    const changed = await bot.command('article refetch', { article: id }, as);
    expect(texts(changed)[0]).toContain('version 2 of **Forty thousand times**');
    expect(texts(changed)[0]).toContain('1 quote was new in it. 1 quote no longer stands there');
    const old = texts(await bot.command('quote', { topic: 'nobody ever waved' }, as));
    expect(old[0]).toContain('Nobody ever waved.');
    expect(old[1]).toContain('wording changed on');
    expect(texts(await bot.command('quote', { topic: 'tull' }, as))[1]).toContain('**Ned Tull**');

    pages.set(GATES.url, pageOf(FIRST));
    const back = await bot.command('article refetch', { article: id }, as);
    expect(texts(back)[0]).toContain('version 3 of');
    expect(texts(back)[0]).toContain('0 quotes were new in it. 1 quote no longer stands there');
    expect(texts(await bot.command('quote', { topic: 'nobody ever waved' }, as))[1]).not.toContain(
      'wording changed',
    );
  });

  it('does not bring back what moderators took away', async () => {
    const as = newServer();
    const server = as.server ?? '';
    const id = await addGates(as);
    const { quotes } = await bot.store.listQuotes(server, {}, { offset: 0, limit: 5 });
    const [kept] = quotes;
    if (kept === undefined) throw new Error('not kept');
    await bot.store.commit(server, {
      by: null,
      at: 1,
      action: 'test',
      quotes: [{ value: { ...kept.value, state: 'removed' }, revision: kept.revision }],
    });
    pages.set(GATES.url, pageOf(`${FIRST}\n\nA new last line.`));
    expect(texts(await bot.command('article refetch', { article: id }, as))[0]).toContain(
      '0 quotes were new in it.',
    );
    expect(texts(await bot.command('quote', { topic: 'ferris' }, as))[0]).toContain('No quote for');
  });

  it('changes nothing where there is no page, or no address', async () => {
    const as = newServer();
    const id = await addGates(as);
    pages.set(GATES.url, { kind: 'refused', reason: 'too-slow' });
    expect(texts(await bot.command('article refetch', { article: id }, as))[0]).toContain(
      'took too long to answer',
    );
    const other = await addGates(as, { title: 'No address', url: '' });
    expect(texts(await bot.command('article refetch', { article: other }, as))[0]).toContain(
      'was added without an address',
    );
    expect(await bot.store.history(as.server ?? '', {}, 5)).toHaveLength(2);
  });
});

describe('/article speakers', () => {
  it('names a speaker otherwise in all quotes of the article, in one act, and in those that come later', async () => {
    const as = newServer();
    const text = `${FIRST}\n\n“I kept a tin for the drowned oars,” Ferris said.`;
    const id = await addGates(as, { text });
    const form = formOf(await bot.command('article speakers', { article: id }, as));
    expect(form?.inputs[0]?.options).toMatchObject([{ label: 'Maud Ferris', description: '2 quotes' }]);
    const values = { speaker: ['Maud Ferris'], name: ' Maud  Anne\nFerris ' };
    const answer = await bot.submit({ customId: form?.customId ?? '', values }, as);
    expect(texts(answer)[0]).toContain('**Maud Ferris** is **Maud Anne Ferris** now in 2 quotes of');
    const [act] = await bot.store.history(as.server ?? '', {}, 1);
    expect(act).toMatchObject({ action: 'article.speakers', count: 3 });
    for (const topic of ['oars', 'gates']) {
      expect(texts(await bot.command('quote', { topic }, as))[1]).toContain('**Maud Anne Ferris**');
    }
    pages.set(GATES.url, pageOf(`${text}\n\n“The tin is full,” Ferris said.`));
    await bot.command('article refetch', { article: id }, as);
    expect(texts(await bot.command('quote', { topic: 'tin is full' }, as))[1]).toContain(
      '**Maud Anne Ferris**',
    );
    expect(texts(await bot.command('article show', { article: id }, as)).join('\n')).toContain(
      'Speakers corrected: Maud Ferris → Maud Anne Ferris',
    );
  });

  it('refuses a speaker that is not there, a name without letters, and forged articles', async () => {
    const as = newServer();
    const id = await addGates(as);
    const form = formOf(await bot.command('article speakers', { article: id }, as));
    const customId = form?.customId ?? '';
    const submit = (speaker: string, name: string, by = as): Promise<SentAnswer> =>
      bot.submit({ customId, values: { speaker: [speaker], name } }, by);
    expect(texts(await submit('__proto__', 'X'))[0]).toContain(
      'Nobody is called “\\_\\_proto\\_\\_” in this article. It has **Maud Ferris**.',
    );
    expect(texts(await submit('Maud Ferris', ' ... '))[0]).toContain('has no letter');
    expect(texts(await submit('Maud Ferris', 'X', newServer()))[0]).toContain('No article for');
    expect(texts(await submit('Maud Ferris', 'X', { ...as, permissions: '0' }))[0]).toContain(
      'Only moderators',
    );
    expect(texts(await bot.command('quote', { topic: 'ferris' }, as))[1]).toContain('**Maud Ferris**');
    const unnamed = await addGates(as, {
      title: 'Nobody',
      text: '“There is nothing left to open here at all,” it said on the wall.',
    });
    expect(selectId(await bot.command('article speakers', { article: unnamed }, as))).toBeUndefined();
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
