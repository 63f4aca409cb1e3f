import { beforeAll, expect, it } from 'vitest';
import { GATES } from '../services/serverQuotes.ts';
import { act, added, quote } from '../store/samples.ts';
import { createHarness, type Harness } from './harness.ts';
import { MODERATOR, type Caller } from './interactionJson.ts';
import { buttonIds, formOf, texts } from './readAnswer.ts';
import type { SentAnswer } from './sentAnswer.ts';

// Two servers. Everything of the first has a word in it that nothing else has; people of the second, and people of the
// first who may not, send everything that can be sent with the first one's ids.

const OURS = '310000000000000001';
const THEIRS = '310000000000000002';
const owner: Caller = { ...MODERATOR, server: OURS };
/** The same person, moderating another server; and others. */
const sameElsewhere: Caller = { ...MODERATOR, server: THEIRS };
const stranger: Caller = { ...MODERATOR, user: '100000000000000021', server: THEIRS };
const colleague: Caller = { ...MODERATOR, user: '100000000000000022', server: OURS };
const member: Caller = { user: '100000000000000023', server: OURS };

const SECRET = /quetzal/i;
const TEXT =
  'The quetzal left.\n\n“I fed the quetzal forty thousand times,” said Maud Ferris. “Nobody ever waved.”';

let bot: Harness;
beforeAll(async () => {
  bot = await createHarness();
});

const submit = (customId: string, values: Readonly<Record<string, string | string[]>>, as: Caller) =>
  bot.submit({ customId, values }, as);

async function kept(server: string): Promise<string> {
  const { store } = bot;
  const quotes = await store.listQuotes(server, {}, { offset: 0, limit: 500 });
  const misquotes = await store.misquotes(server);
  return JSON.stringify([
    quotes,
    misquotes,
    await store.articles(server),
    await store.history(server, {}, 500),
  ]);
}

/** The draft under a moderator's check, for the misquote shelf. */
async function draftOfCheck(text: string): Promise<string> {
  const ids = buttonIds(await bot.command('check', { text }, owner));
  return (
    ids
      .find((id) => id.includes('misquotes.shelve'))
      ?.split('|')
      .at(-1) ?? ''
  );
}

/** Fills the first server with one of everything, and gives what there is to be forged with. */
async function prepare() {
  const article = { ...GATES, title: 'The quetzal keeper' };
  await act(bot.store, OURS, {
    action: 'article.add',
    articles: [{ value: article, revision: null, text: TEXT }],
  });
  const message = { kind: 'message', link: 'https://discord.com/channels/1/2/3', authorId: '77' } as const;
  await act(bot.store, OURS, {
    action: 'quote.add',
    quotes: added(
      quote('servedone', 'A quetzal is served.', { speaker: 'Quetzal Quinn', note: 'quetzal' }),
      quote('waits0ne', 'A quetzal waits.', { state: 'pending' }),
      quote('removed1', 'A quetzal was removed.', { state: 'removed' }),
      quote('savedone', 'I saw a quetzal.', { source: message }),
    ),
  });
  const form = formOf(await bot.command('curate add', { article: GATES.id }, owner))?.customId ?? '';
  const add = (text: string) =>
    submit(form, { quote: text, article: [GATES.id], speaker: '', note: '', topics: '' }, owner);
  const near = await add('I fed the quetzal fifty thousand times');
  const absent = await add('The quetzal is made of a very old cheese');
  await add('Nobody ever waved');
  const overlap = await add('Nobody ever');
  const save = formOf(await bot.messageCommand('Save as quote', { content: 'Look, a quetzal.' }, owner));
  const drafts = [near, absent, overlap].map((answer) => buttonIds(answer)[0]?.split('|').at(-1) ?? '');
  const held = save?.customId.split('|').at(-1) ?? '';
  expect([...drafts, held].every((draft) => /^[0-9a-z]{12}$/.test(draft))).toBe(true);
  const shelve = await draftOfCheck('I never fed the quetzal forty thousand times');
  const values = { verdict: ['misquote'], reason: 'quetzal' };
  await submit(`1|misquotes.mark|${shelve}`, values, owner);
  const misquotes = (await bot.store.misquotes(OURS)).map(({ id }) => id);
  expect(misquotes).toHaveLength(1);
  const claim = await draftOfCheck('The quetzal never left');
  expect(claim).toMatch(/^[0-9a-z]{12}$/);
  const acts = (await bot.store.history(OURS, {}, 50)).map(({ id }) => id.toString(36));
  return {
    drafts: [...drafts, held],
    claim,
    misquotes,
    acts,
    ids: ['servedone', 'waits0ne', 'removed1', 'savedone'],
  };
}

const fields = { speaker: 'Forger', source: 'forged', note: 'forged', topics: 'forged' };

const ofQuote = (id: string): readonly string[] => [
  `1|curate.approve|${id}`,
  `1|curate.reject|${id}`,
  `1|pending.approve|${id}|0`,
  `1|pending.reject|${id}|0`,
  `1|pending.edit|${id}`,
  `1|curate.older|${id}|zzzz`,
];

function attempts({
  drafts,
  claim,
  misquotes,
  acts,
  ids,
}: Awaited<ReturnType<typeof prepare>>): readonly (() => Promise<SentAnswer>)[] {
  const all: (() => Promise<SentAnswer>)[] = [];
  const press = (as: Caller, ...customIds: readonly string[]): void => {
    for (const customId of customIds) all.push(() => bot.press({ customId }, as));
  };
  const ofArticle = [
    `1|curate.page|||${GATES.id}|0`,
    `1|curate.page|active|quetzal||0`,
    `1|curate.older|${GATES.id}|zzzz`,
  ];
  const ofDrafts = (as: Caller): void => {
    for (const draft of drafts) {
      press(as, `1|curate.confirm|${draft}`, `1|curate.discard|${draft}`, `1|curate.rewrite|${draft}`);
      all.push(() => submit(`1|curate.save|${draft}`, { quote: 'Forged.', ...fields }, as));
    }
  };

  const ofShelf = (as: Caller): void => {
    press(as, `1|misquotes.shelve|${claim}`, `1|misquotes.anyway|${claim}`);
    all.push(() => submit(`1|misquotes.mark|${claim}`, { verdict: ['disputed'], reason: 'Forged.' }, as));
  };

  // From another server, with rights that count only there.
  for (const as of [stranger, sameElsewhere]) {
    for (const id of ids) {
      press(as, ...ofQuote(id), `1|quote.copy|${id}`, `1|quote.context|${id}`);
      for (const name of ['edit', 'remove', 'restore', 'history'])
        all.push(() => bot.command(`curate ${name}`, { id }, as));
      all.push(() => submit(`1|curate.edit|${id}|1`, { quote: 'Forged.', ...fields }, as));
      all.push(() => submit(`1|curate.editLong|${id}|1`, fields, as));
      all.push(() => bot.command('quote', { topic: id }, as));
    }
    press(as, ...acts.map((id) => `1|curate.undo|${id}`), ...ofArticle);
    for (const name of ['curate.add', 'suggest.form']) {
      const values = { quote: 'The quetzal left.', article: [GATES.id], speaker: '', note: '', topics: '' };
      all.push(() => submit(`1|${name}`, values, as));
    }
    for (const name of ['add', 'list'])
      all.push(() => bot.command(`curate ${name}`, { article: GATES.id }, as));
    for (const typed of ['', 'quetzal', 'servedone']) {
      for (const name of ['edit', 'remove', 'restore', 'history']) {
        all.push(() => bot.autocomplete(`curate ${name}`, 'id', typed, as));
      }
      all.push(() => bot.autocomplete('curate list', 'speaker', typed, as));
      for (const name of ['add', 'list'])
        all.push(() => bot.autocomplete(`curate ${name}`, 'article', typed, as));
    }
    ofDrafts(as);
    ofShelf(as);
    for (const id of misquotes) all.push(() => submit(`1|misquotes.remove|${id}`, { reason: 'Forged.' }, as));
    press(as, '1|misquotes.page|shelved|0', '1|misquotes.page|removed|0');
    for (const place of ['0-60', '20-60', '20-30,40-60']) {
      press(as, `1|check.copy|${GATES.id}.1@${place}`, `1|context.place|${GATES.id}.1@${place}`);
    }
    const words = 'forty thousand times, said Maud Ferris. Nobody ever waved';
    all.push(() => bot.command('check', { text: words }, as));
    all.push(() => bot.command('check', { text: words, article: GATES.id }, as));
    all.push(() => bot.messageCommand('Check quotes', { content: words, embedUrl: GATES.url ?? '' }, as));
    for (const option of ['speaker', 'article']) all.push(() => bot.autocomplete('check', option, '', as));
    all.push(() => bot.command('quote', { topic: 'forty thousand times I never fed' }, as));
  }
  // In the same server, without the right, or with it and other people's drafts.
  for (const id of ids) press(member, ...ofQuote(id));
  press(member, ...acts.map((id) => `1|curate.undo|${id}`), ...ofArticle);
  for (const id of ids) {
    all.push(() => submit(`1|curate.edit|${id}|1`, { quote: 'Forged.', ...fields }, member));
    for (const name of ['edit', 'remove', 'restore', 'history']) {
      all.push(() => bot.command(`curate ${name}`, { id }, member));
      all.push(() => bot.autocomplete(`curate ${name}`, 'id', id, member));
    }
  }
  all.push(() => submit('1|curate.add', { quote: 'Forged.', article: ['none'] }, member));
  all.push(() => bot.messageCommand('Save as quote', { content: 'Forged.' }, member));
  ofDrafts(member);
  ofDrafts(colleague);
  ofShelf(member);
  ofShelf(colleague);
  press(member, '1|misquotes.page|shelved|0');
  all.push(() => bot.command('misquotes', {}, member));
  for (const id of misquotes) {
    all.push(() => bot.press({ customId: '1|misquotes.choose', values: [id] }, member));
    all.push(() => submit(`1|misquotes.remove|${id}`, { reason: 'Forged.' }, member));
  }
  // What nobody ever wrote.
  press(
    colleague,
    ...['-1', '0', 'zzzzzzzz', 'zzzzzzzzz', '1.5', '', ' 1', '1|1', 'NaN'].map((id) => `1|curate.undo|${id}`),
    ...['__proto__', 'constructor', '../servedone', "' or 1=1 --", 'A'.repeat(60)].flatMap((id) => [
      `1|pending.edit|${id}`,
      `1|curate.confirm|${id}`,
      `1|curate.older|${id}|zzzz`,
      `1|curate.page|${id}||${id}|zzzzzz`,
    ]),
  );
  return all;
}

it('lets none of the forged attempts through: nothing is changed, and nothing is told', async () => {
  await act(bot.store, THEIRS, { quotes: added(quote('their0ne', 'Their own.')) });
  const prepared = await prepare();
  const before = { ours: await kept(OURS), theirs: await kept(THEIRS) };
  const forged = attempts(prepared);
  expect(forged.length).toBeGreaterThan(300);
  const told: string[] = [];
  for (const attempt of forged) {
    const answer = await attempt();
    // What a person typed themselves may be repeated to them.
    const shown = [...texts(answer), JSON.stringify('data' in answer.body ? answer.body.data : null)].join(
      '\n',
    );
    if (SECRET.test(shown.replaceAll('by quetzal', ''))) told.push(shown);
  }
  expect(told).toEqual([]);
  expect(await kept(OURS)).toBe(before.ours);
  expect(await kept(THEIRS)).toBe(before.theirs);
  expect(bot.logged).toEqual([]);
  // The drafts are still there for the one whose they are.
  const [near = ''] = prepared.drafts;
  expect(texts(await bot.press({ customId: `1|curate.confirm|${near}` }, owner)).join()).toContain(
    '**Added.**',
  );
});
