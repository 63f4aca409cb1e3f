import { describe, expect, it } from 'vitest';
import { FIRST, SECOND } from '../services/serverQuotes.ts';
import { addGates, bot, GATES, newServer, pageOf, pages, openArticleDesk } from './articleDesk.ts';
import { formOf, selectId, texts } from './readAnswer.ts';
import type { SentAnswer } from './sentAnswer.ts';

openArticleDesk();

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
      action: 'article.add',
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
    const other = await addGates(as, { title: 'No address', url: '', text: 'Another text.' });
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
    expect(texts(answer)[0]).toContain('**Maud Ferris** is now **Maud Anne Ferris** in 2 quotes of');
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
