import { beforeEach, describe, expect, it } from 'vitest';
import { readQuoteForm } from '../../../src/domain/curation/quoteForm.ts';
import type { Outcome, SavedMessage } from '../../../src/services/curation/submission.ts';
import { addGates, FIRST, GATES } from '../serverQuotes.ts';
import { act, add, libraryQuote, quote as sample } from '../../store/samples.ts';
import { adding, MEMBER, MOD, openCuration, OTHER_MOD, STRANGER, type OpenCuration } from './openCuration.ts';

const OPENED = 'I have opened these gates forty thousand times';
const MACHINE = 'Her successor is to be a machine.';

let open: OpenCuration;
beforeEach(async () => {
  open = await openCuration();
});

const ofGates = (text: string, speaker?: string) =>
  adding(text, { articleId: GATES.id, ...(speaker === undefined ? {} : { speaker }) });

const suggest = (text: string) =>
  open.curation.submit(MEMBER, { ...adding(text), aim: { kind: 'suggest', articleId: null } });

const edit = (id: string, revision: number, fields: object) =>
  open.curation.submit(MOD, { aim: { kind: 'edit', id, revision }, form: readQuoteForm(fields) });

type Kept = Extract<Outcome, { kind: 'kept' }>;

function only<K extends Outcome['kind']>(outcome: Outcome, kind: K): Extract<Outcome, { kind: K }> {
  if (outcome.kind !== kind) throw new Error(JSON.stringify(outcome));
  return outcome as Extract<Outcome, { kind: K }>;
}

async function kept(outcome: Promise<Outcome>): Promise<Kept> {
  return only(await outcome, 'kept');
}

const refused = (code: string, more: object = {}) => ({ refusal: { code, ...more } });

describe('adding words without an article', () => {
  it('keeps them as they were typed', async () => {
    const form = readQuoteForm({
      text: 'So it goes.',
      speaker: 'Ann',
      sourceLine: 'the radio',
      topics: 'sea',
    });
    const { quote, act: id } = await kept(
      open.curation.submit(MOD, { aim: { kind: 'add', articleId: null }, form }),
    );
    const [stored] = await open.store.quotes(MOD.server, [quote.id]);
    expect(stored?.value).toEqual({
      ...quote,
      text: 'So it goes.',
      speaker: 'Ann',
      sourceLine: 'the radio',
      topics: ['sea'],
      source: { kind: 'typed' },
      state: 'active',
      addedBy: MOD.user,
    });
    expect((await open.store.act(MOD.server, id))?.action).toBe('quote.add');
  });

  it('refuses nothing at all, and more than the server may have', async () => {
    await expect(open.curation.submit(MOD, adding(' '))).rejects.toMatchObject(refused('quote-empty'));
    const small = await openCuration({ quotes: 1, articles: 1, stored: 1e8 });
    await kept(small.curation.submit(MOD, adding('One.')));
    await expect(small.curation.submit(MOD, adding('Two.'))).rejects.toMatchObject(
      refused('server-full', { of: 'quotes', limit: 1 }),
    );
  });
});

describe('adding words of an article', () => {
  beforeEach(async () => {
    await act(open.store, MOD.server, {
      articles: [{ value: GATES, revision: null, text: FIRST }],
    });
  });

  it('keeps spans of it, with the speaker that it names', async () => {
    const { quote, remarks } = await kept(open.curation.submit(MOD, ofGates(`"${OPENED.toLowerCase()}"`)));
    expect(quote).toMatchObject({ text: `${OPENED},`, speaker: 'Maud Ferris', date: GATES.date });
    expect(quote.source).toMatchObject({ kind: 'article', articleId: GATES.id, version: 1 });
    expect(remarks).toEqual([]);
  });

  it('asks about words that differ, and keeps the article’s when told to', async () => {
    const asked = only(await open.curation.submit(MOD, ofGates(OPENED.replace('forty', 'fifty'))), 'near');
    expect(asked).toMatchObject({
      source: GATES.title,
      typed: OPENED.replace('forty', 'fifty'),
      text: `${OPENED},`,
    });
    expect((await open.store.listQuotes(MOD.server, {}, { offset: 0, limit: 9 })).total).toBe(0);
    const { quote } = await kept(open.curation.confirm({ ...MOD, isModerator: true }, asked.draft));
    expect(quote.text).toBe(`${OPENED},`);
    await expect(open.curation.confirm({ ...MOD, isModerator: true }, asked.draft)).rejects.toMatchObject(
      refused('draft-expired'),
    );
  });

  it('keeps nothing when told not to, and lets nobody else answer', async () => {
    const { draft } = only(
      await open.curation.submit(MOD, ofGates(OPENED.replace('forty', 'fifty'))),
      'near',
    );
    for (const who of [OTHER_MOD, MEMBER]) {
      await expect(open.curation.confirm({ ...who, isModerator: true }, draft)).rejects.toMatchObject(
        refused('draft-of-other'),
      );
      await expect(open.curation.discard(who, draft)).rejects.toMatchObject(refused('draft-of-other'));
    }
    await expect(open.curation.confirm({ ...MOD, isModerator: false }, draft)).rejects.toMatchObject(
      refused('not-permitted'),
    );
    await open.curation.discard(MOD, draft);
    await expect(open.curation.confirm({ ...MOD, isModerator: true }, draft)).rejects.toMatchObject(
      refused('draft-expired'),
    );
    expect(await open.store.history(MOD.server, {}, 9)).toHaveLength(1);
  });

  it('gives the nearest passage of what is not there, and the form back', async () => {
    const near = ofGates('Nobody waved at the old gates when the boats came through in the rain');
    const asked = only(await open.curation.submit(MOD, near), 'not-found');
    expect(asked.source).toBe(GATES.title);
    expect(await open.curation.formOf(MOD, asked.draft)).toEqual(near);
    await expect(open.curation.formOf(STRANGER, asked.draft)).rejects.toThrow('draft-expired');
    const spliced = only(await open.curation.submit(MOD, ofGates(`${MACHINE} ${OPENED}`)), 'spliced');
    expect(spliced.parts).toHaveLength(2);
  });

  it('lets a moderator’s speaker win, and says where the article names another', async () => {
    const { quote, remarks } = await kept(open.curation.submit(MOD, ofGates(OPENED, 'Ada Holm')));
    expect(quote.speaker).toBe('Ada Holm');
    expect(remarks).toEqual([{ kind: 'dissent', saidBy: { speaker: 'Maud Ferris', sure: true } }]);
    const own = await kept(open.curation.submit(MOD, ofGates(MACHINE)));
    expect(own.remarks).toEqual([{ kind: 'narration' }]);
  });

  it('knows no article of another server, nor one that was removed', async () => {
    await expect(open.curation.submit(STRANGER, ofGates(OPENED))).rejects.toMatchObject(
      refused('article-not-found'),
    );
    await act(open.store, MOD.server, { articles: [{ value: { ...GATES, state: 'removed' }, revision: 1 }] });
    await expect(open.curation.submit(MOD, ofGates(OPENED))).rejects.toMatchObject(
      refused('article-not-found'),
    );
  });

  it('names a quote that overlaps before it adds another, and adds it when told to', async () => {
    const first = await kept(open.curation.submit(MOD, ofGates(OPENED)));
    const asked = only(await open.curation.submit(MOD, ofGates('forty thousand times')), 'overlaps');
    expect(asked.others.map(({ value, title }) => [value.id, title])).toEqual([
      [first.quote.id, GATES.title],
    ]);
    const { quote } = await kept(open.curation.confirm({ ...MOD, isModerator: true }, asked.draft));
    expect(quote.text).toBe('forty thousand times,');
  });

  it('never adds the same words twice', async () => {
    const { quote } = await kept(open.curation.submit(MOD, ofGates(OPENED)));
    await expect(open.curation.submit(MOD, ofGates(OPENED))).rejects.toMatchObject(
      refused('quote-there', { id: quote.id, state: 'active' }),
    );
    await expect(open.curation.submit(MOD, adding(`${OPENED}!`))).rejects.toMatchObject(
      refused('quote-there'),
    );
    await open.curation.move(MOD, quote.id, 'remove');
    await expect(open.curation.submit(MOD, ofGates(OPENED))).rejects.toMatchObject(
      refused('quote-there', { id: quote.id, state: 'removed' }),
    );
    // Between the question and its answer somebody else was quicker.
    const asked = only(await open.curation.submit(MOD, ofGates('Nobody ever weaved')), 'near');
    await kept(open.curation.submit(OTHER_MOD, ofGates('Nobody ever waved')));
    await expect(open.curation.confirm({ ...MOD, isModerator: true }, asked.draft)).rejects.toMatchObject(
      refused('quote-there'),
    );
  });

  it('knows the words of the library', async () => {
    const shipped = libraryQuote('lib1', 'Lighthouses do not run after ships.', 'Petra Voss');
    await open.store.syncLibrary([{ quote: shipped, topics: [] }]);
    await expect(
      open.curation.submit(MOD, adding('lighthouses do not run after ships', { speaker: 'Voss' })),
    ).rejects.toMatchObject(refused('quote-there', { id: 'lib1' }));
  });
});

describe('suggesting', () => {
  it('waits for a moderator, and is not served meanwhile', async () => {
    const { quote } = await kept(suggest('So it goes.'));
    expect(quote.state).toBe('pending');
    expect(await open.store.draw(MOD.server, { kind: 'all' }, 1)).toBeNull();
    await expect(suggest('So it goes!')).rejects.toMatchObject(refused('quote-there', { state: 'pending' }));
    await open.curation.move(MOD, quote.id, 'approve');
    expect((await open.store.draw(MOD.server, { kind: 'all' }, 1))?.quote.value.id).toBe(quote.id);
    await expect(open.curation.move(MOD, quote.id, 'reject')).rejects.toMatchObject(
      refused('wrong-state', { state: 'active' }),
    );
  });

  it('stops at twenty that wait', async () => {
    for (let at = 0; at < 20; at++) await kept(suggest(`Number ${at}.`));
    await expect(suggest('One more.')).rejects.toMatchObject(refused('too-many-suggestions'));
  });
});

describe('saving a message', () => {
  const message: SavedMessage = {
    link: 'https://discord.com/channels/1/2/3',
    authorId: '77',
    authorName: 'Zoë',
    text: 'I have never seen such rain. Not in my life, I swear.',
    sentAt: Date.parse('2024-02-29T23:59:00Z'),
  };
  const save = (text: string) =>
    open.curation.submit(MOD, { aim: { kind: 'save', message }, form: readQuoteForm({ text }) });

  it('keeps the author, the link and the day', async () => {
    const { quote } = await kept(save(message.text));
    expect(quote).toMatchObject({
      text: message.text,
      speaker: 'Zoë',
      date: '2024-02-29',
      source: { kind: 'message', link: message.link, authorId: '77' },
    });
  });

  it('can be shortened, but puts no words into anybody’s mouth', async () => {
    expect((await kept(save('I have never seen such rain.'))).quote.text).toBe(
      'I have never seen such rain.',
    );
    const asked = only(await save('I have always seen such rain. Not in my life'), 'near');
    expect(asked).toMatchObject({ source: null, text: 'I have never seen such rain. Not in my life' });
    only(await save('The sun is shining on the whole wide world'), 'not-found');
    const pictures = { ...message, text: '🌙🌙' };
    const form = readQuoteForm({ text: '🌙🌙' });
    await kept(open.curation.submit(MOD, { aim: { kind: 'save', message: pictures }, form }));
  });

  it('is held for its form, unless there is nothing to save', async () => {
    const draft = await open.curation.holdMessage(MOD, { ...message, text: ' Hm.\0 ', isBot: false });
    expect(await open.curation.heldMessage(MOD, draft)).toMatchObject({ text: 'Hm.', authorId: '77' });
    await expect(open.curation.heldMessage(STRANGER, draft)).rejects.toThrow('draft-expired');
    await expect(open.curation.formOf(MOD, draft)).rejects.toThrow('draft-expired');
    const hold = (more: object) => open.curation.holdMessage(MOD, { ...message, isBot: false, ...more });
    await expect(hold({ isBot: true })).rejects.toMatchObject(refused('message-of-bot'));
    await expect(hold({ text: ' \u202e ' })).rejects.toMatchObject(refused('quote-empty'));
    await open.privacy.optOut(MOD.server, '77');
    await expect(hold({})).rejects.toMatchObject(refused('opted-out'));
    await expect(save(message.text)).rejects.toMatchObject(refused('opted-out'));
  });
});

describe('editing', () => {
  it('changes what was typed, and nothing where nothing differs', async () => {
    const { quote } = await kept(open.curation.submit(MOD, adding('So it goes.', { speaker: 'Ann' })));
    only(await edit(quote.id, 1, { text: 'So it goes.', speaker: 'Ann' }), 'unchanged');
    const edited = await kept(edit(quote.id, 1, { text: 'So it went.', speaker: 'Ann', note: 'x' }));
    expect(edited.quote).toEqual({
      ...quote,
      text: 'So it went.',
      note: 'x',
      changedAt: edited.quote.changedAt,
    });
    await expect(edit(quote.id, 1, { text: 'Late.' })).rejects.toMatchObject(refused('quote-changed'));
    await expect(edit('nobody', 1, { text: 'Late.' })).rejects.toMatchObject(refused('quote-unknown'));
  });

  it('holds the words of an article against the version they are of', async () => {
    const id = await addGates(open.store, MOD.server);
    await act(open.store, MOD.server, {
      articles: [{ value: { ...GATES, version: 2 }, revision: 1, text: 'Something else by now.' }],
    });
    const seen = await open.curation.find(MOD.server, id);
    only(await edit(id, seen.revision, { text: 'I have shut these gates forty thousand times' }), 'near');
    const edited = await kept(edit(id, seen.revision, { text: OPENED }));
    expect(edited.quote).toMatchObject({
      text: `${OPENED},`,
      speaker: 'Maud Ferris',
      source: { version: 1 },
    });
    const renamed = await kept(edit(id, 2, { text: edited.quote.text, speaker: 'M. Ferris' }));
    expect(renamed.quote).toMatchObject({ speaker: 'M. Ferris', source: edited.quote.source });
  });

  it('keeps what nobody touched, also where a form shows it cut or otherwise', async () => {
    const topics = ['Paris, Texas', ...Array.from({ length: 30 }, (_, at) => `topic ${at}`)];
    const long = sample('long0000', 'So it goes.', { speaker: 'N'.repeat(150), topics, addedBy: MOD.user });
    await add(open.store, MOD.server, long);
    const shown = { text: long.text, speaker: long.speaker ?? '', topics: topics.join(', ') };
    only(await edit('long0000', 1, shown), 'unchanged');
    const noted = await kept(edit('long0000', 1, { ...shown, note: 'x' }));
    expect(noted.quote).toMatchObject({ speaker: long.speaker, topics, note: 'x' });
    const renamed = await kept(edit('long0000', 2, { ...shown, note: 'x', speaker: 'Ann', topics: 'sea' }));
    expect(renamed.quote).toMatchObject({ speaker: 'Ann', topics: ['sea'], note: 'x' });
  });

  it('only shortens a message', async () => {
    const saved: SavedMessage = {
      link: 'https://discord.com/channels/1/2/3',
      authorId: '77',
      authorName: 'Zoë',
      text: 'One two three four. Five six seven.',
      sentAt: 0,
    };
    const { quote } = await kept(
      open.curation.submit(MOD, {
        aim: { kind: 'save', message: saved },
        form: readQuoteForm({ text: saved.text }),
      }),
    );
    only(await edit(quote.id, 1, { text: 'A hundred and one.' }), 'not-found');
    expect((await kept(edit(quote.id, 1, { text: 'Five six seven.' }))).quote.text).toBe('Five six seven.');
  });
});
