import { expect, it } from 'vitest';
import type { FetchedPage } from '../../src/domain/fetching.ts';
import { addGates, FIRST, SECOND } from '../services/serverQuotes.ts';
import { createDesk, DIRECT, MEMBER, MOD, OTHER_MOD, type Desk } from './goldenDesk.ts';
import { MANAGER } from './interactionJson.ts';
import type { SentAnswer } from './sentAnswer.ts';

// Every reply, word for word and key for key, as it is stored in `golden/`. What changes there changes for people:
// `npx vitest run test/commands/golden.test.ts -u` writes the new ones, and the diff is to be read.

const SERVER = '100000000000000003';

const SCENES: Readonly<Record<string, (desk: Desk) => Promise<unknown>>> = {
  async quote(desk) {
    const shown = await desk.command('quote', { topic: 'weld' }, MEMBER);
    await desk.press(shown, 'Context', MEMBER);
    await desk.press(shown, 'Copy text', MEMBER);
    for (const topic of ['love does not weld', 'wled', 'nothing of this kind', '@everyone', '…'])
      await desk.command('quote', { topic }, MEMBER);
    await desk.command('quote', { topic: 'weld' }, DIRECT);
    await desk.autocomplete('quote', 'topic', 'wel', MEMBER);
    await desk.autocomplete('quote', 'topic', 'petra', MEMBER);
    await desk.pressId('1|quote.copy|00000000', MEMBER);
    await desk.pressId('1|quote.another|weld', MEMBER, 'somebody else');
    await desk.pressId('1|quote.another|weld', MEMBER);
    await desk.pressId('0|quote.another|weld', MEMBER);
    await desk.pressId('1|quote.gone|weld', MEMBER);
    await addGates(desk.bot.store, SERVER);
    await desk.command('quote', { topic: 'forty thousand' }, MEMBER);
  },
  async search(desk) {
    const first = await desk.command('search', { text: 'harbour' }, MEMBER);
    const second = await desk.press(first, 'Next', MEMBER);
    await desk.press(second, 'Previous', MEMBER, 'somebody else');
    await desk.choose(first, 1, MEMBER);
    await desk.command('search', { text: 'harbor mastr' }, MEMBER);
    await desk.command('search', { text: 'rain', speaker: 'keller' }, MEMBER);
    await desk.command('search', { text: 'boat', article: 'old boat', from: '2022' }, MEMBER);
    await desk.command('search', { text: 'boat', to: '2020-01' }, MEMBER);
    await desk.command('search', { text: 'boat', from: '2022', to: '2020-01' }, MEMBER);
    await desk.command('search', { text: 'boat', from: 'May' }, MEMBER);
    await desk.command('search', { text: 'boat', article: 'nothing here' }, MEMBER);
    await desk.command('search', { text: '…' }, MEMBER);
    await desk.autocomplete('search', 'text', 'harb', MEMBER);
    await desk.autocomplete('search', 'speaker', 'ad', MEMBER);
    await desk.autocomplete('search', 'article', '', MEMBER);
  },
  async summary(desk) {
    const recap = await desk.command('summary', {}, MEMBER);
    await desk.choose(recap, 0, MEMBER);
    await desk.command('summary', { article: 'old boat', length: 'short' }, MEMBER);
    await desk.command('summary', { article: 'market' }, MEMBER);
    await desk.command('summary', { article: 'no such thing' }, MEMBER);
  },
  async context(desk) {
    const opened = await desk.command('context', { quote: 'weld' }, MEMBER);
    const more = await desk.press(opened, 'More after', MEMBER);
    await desk.press(more, 'More before', MEMBER, 'somebody else');
    await desk.command('context', { quote: 'wled' }, MEMBER);
    await desk.command('context', { quote: 'no such words' }, MEMBER);
    await desk.pressId('1|context.open|00000000', MEMBER);
    await desk.pressId('1|context.place|2022-05-01-ferry@0-5', MEMBER);
    await desk.pressId('1|context.place|2022-05-01-ferry@0-99999', MEMBER);
  },
  async check(desk) {
    const altered = await desk.command('check', { text: 'We are giving up on the old boat' });
    await desk.press(altered, 'Context');
    await desk.press(altered, 'Copy correction');
    for (const text of [
      'We are not giving up on the old boat',
      'The repair would cost … and nobody has them',
      'The repair would cost 300,000 crowns, and nobody has them',
      'We are not giving up on the old boat because love does not weld a hull',
      'Every whale is a bird of the deep blue sky',
      'the old boat',
      '“We are not giving up on the old boat,” said Ann. “Love does weld a hull,” he said.',
      '…',
    ])
      await desk.command('check', { text }, MEMBER);
    await desk.command('check', { text: 'Love does not weld a hull', speaker: 'Petra Lind' }, MEMBER);
    await desk.command('check', { text: 'Love does not weld a hull', article: 'market' }, MEMBER);
    await desk.command('check', { text: 'Love does not weld a hull', article: 'nothing' }, MEMBER);
    await desk.messageCommand(
      'Check quotes',
      {
        content: '“Love does weld a hull,” he wrote. https://wendle.example/ferry',
        id: '100000000000000099',
        repliesTo: { content: 'So?', id: '100000000000000098' },
      },
      MEMBER,
    );
    await desk.messageCommand('Check quotes', { content: '', id: '100000000000000097' }, MEMBER);
    await desk.autocomplete('check', 'article', 'boat', MEMBER);
  },
  async misquotes(desk) {
    await desk.command('misquotes');
    const wrong = 'We are giving up on the old boat';
    const shelve = async (text: string, verdict: string, reason: string): Promise<SentAnswer> => {
      const pressed = await desk.press(await desk.command('check', { text }), 'Put on the misquote shelf');
      return desk.fill(pressed, { verdict, reason }, MOD, 'caller');
    };
    await shelve(wrong, 'misquote', 'The “not” was *cut* out.');
    const corrected = await desk.command('quote', { topic: wrong }, MEMBER);
    await desk.press(corrected, 'Context', MEMBER);
    await desk.press(corrected, 'Copy correction', MEMBER);
    await desk.press(corrected, 'Quotes with these words', MEMBER);
    const again = await desk.press(await desk.command('check', { text: wrong }), 'Put on the misquote shelf');
    await desk.fill(
      await desk.press(again, 'Write another reason'),
      { reason: 'Better said.' },
      MOD,
      'caller',
    );
    await shelve('Every whale is a bird of the deep blue sky', 'disputed', 'Nobody knows.');
    for (let at = 0; at < 10; at++)
      await shelve(`Whales number ${at} sing of the far blue hills`, 'disputed', 'No.');
    const list = await desk.command('misquotes');
    await desk.press(await desk.press(list, 'Next'), 'Previous');
    const removed = await desk.fill(await desk.choose(list, 0), { reason: 'A joke.' }, MOD, 'caller');
    await desk.command('misquotes', { show: 'removed' });
    await desk.press(removed, 'Undo', OTHER_MOD);
    await desk.press(await desk.command('check', { text: wrong }), 'Put on the misquote shelf', OTHER_MOD);
  },
  async article(desk) {
    const { pages, articleFiles } = desk.web;
    await desk.command('article list');
    await desk.command('article show', { article: 'gates' });
    const url = 'https://wendle.example/lock';
    const page = (text: string): FetchedPage => ({
      kind: 'page',
      url,
      text,
      title: 'Forty thousand times',
      date: '2023-06-02',
      publisher: 'The Wendle Courier',
      byline: null,
      struck: [],
    });
    pages.set(url, page(FIRST));
    articleFiles.set('day.txt', {
      kind: 'article',
      text: `${FIRST} It is called Ada.`,
      title: 'A day',
      date: null,
      publisher: null,
      byline: null,
      url: null,
      struck: ['never', 'not once'],
    });
    const preview = await desk.command('article add', { address: url });
    const stored = await desk.press(preview, 'Store it');
    await desk.press(preview, 'Store it');
    await desk.command('article add', { address: url, file: { filename: 'day.txt' } });
    await desk.command('article add', { address: 'https://wendle.example/none' });
    const unfinished = await desk.command('article add', { file: { filename: 'day.txt' } });
    const about = await desk.press(unfinished, 'Fill it in');
    const stillNot = await desk.fill(about, { title: 'A day', date: 'May' }, MOD, 'caller');
    const aboutAgain = await desk.press(stillNot, 'Fill it in');
    await desk.fill(aboutAgain, { title: 'A day', date: '2023-06-04' }, MOD, 'caller');
    await desk.press(
      await desk.command('article add', { file: { filename: 'day.txt' }, date: '2023-06-03' }),
      'Cancel',
    );
    const form = await desk.command('article add', { title: 'Typed' });
    const refused = await desk.fill(form, { text: 'Too short', date: 'May' });
    const corrected = await desk.press(refused, 'Correct it');
    const same = await desk.fill(
      corrected,
      { text: FIRST, date: '2023-06-02', title: 'The same' },
      MOD,
      'caller',
    );
    const twin = await desk.fill(
      await desk.press(same, 'Correct it'),
      { text: `${FIRST} It is called Otto.`, date: '2023-06-02', title: 'FORTY thousand times' },
      MOD,
      'caller',
    );
    await desk.press(twin, 'Store it');
    await desk.command('article list');
    await desk.command('article show', { article: 'forty' });
    await desk.command('article refetch', { article: url });
    await desk.command('article refetch', { article: 'lock' });
    const own = await desk.bot.store.articles(SERVER);
    const id = own.find(({ value }) => value.url !== null)?.value.id ?? '';
    await desk.command('article show', { article: id });
    await desk.command('article refetch', { article: id });
    pages.set(url, page(SECOND));
    const changed = await desk.command('article refetch', { article: id });
    await desk.command('quote', { topic: 'waved' }, MEMBER);
    await desk.press(changed, 'Undo');
    const speakers = await desk.command('article speakers', { article: id });
    await desk.fill(speakers, { speaker: 'Maud Ferris', name: 'Maude Ferris' });
    await desk.press(await desk.command('article remove', { article: id }), 'Cancel');
    const gone = await desk.press(await desk.command('article remove', { article: id }), 'Remove');
    await desk.press(gone, 'Undo', OTHER_MOD);
    await desk.autocomplete('article show', 'article', 'for');
    await desk.press(stored, 'Undo');
    await desk.command('curate history');
  },
  async articlePages(desk) {
    for (let at = 1; at <= 11; at++) {
      const text = `${FIRST} That was on day ${at}.`;
      const day = `2023-06-${String(at).padStart(2, '0')}`;
      desk.web.articleFiles.set('day.txt', {
        kind: 'article',
        text,
        title: `Day ${at}`,
        date: day,
        publisher: null,
        byline: null,
        url: null,
        struck: [],
      });
      await desk.press(await desk.command('article add', { file: { filename: 'day.txt' } }), 'Store it');
    }
    const list = await desk.command('article list');
    await desk.press(await desk.press(list, 'Next'), 'Previous', MOD, 'somebody else');
    await desk.command('article add', { file: { filename: 'day.txt' }, title: 'One more' });
  },
  async curate(desk) {
    await addGates(desk.bot.store, SERVER);
    await desk.command('curate list');
    const add = async (values: Readonly<Record<string, string>>, options = {}): Promise<SentAnswer> =>
      desk.fill(await desk.command('curate add', options), values);
    const added = await add({
      quote: 'We *will* wait.',
      speaker: 'Ana',
      note: 'A letter',
      topics: 'waiting, time',
    });
    await add({ quote: 'we will wait', speaker: 'Ana' });
    const overlap = await add(
      { quote: 'I have opened these gates forty thousand times' },
      { article: 'forty' },
    );
    await desk.press(overlap, 'Add anyway');
    await desk.press(overlap, 'Add anyway');
    const near = await add(
      { quote: 'I have opened those gates fourty thousand times' },
      { article: 'forty' },
    );
    await desk.press(near, 'Use the article’s words', MEMBER);
    await desk.press(near, 'Use the article’s words');
    const missing = await add({ quote: 'Whales sing of the blue hills' }, { article: 'forty' });
    const rewritten = await desk.press(missing, 'Change the words');
    await desk.press(await desk.fill(rewritten, { quote: 'Whales sing.' }, MOD, 'caller'), 'Cancel');
    await add({ quote: 'I have opened these gates. Her successor is to be a machine' }, { article: 'forty' });
    await desk.press(await add({ quote: '   ' }), 'Correct it');
    const { quotes } = await desk.bot.store.listQuotes(SERVER, { speaker: 'ana' }, { offset: 0, limit: 5 });
    const id = quotes.at(-1)?.value.id ?? '';
    await desk.command('quote', { topic: id }, MEMBER);
    await desk.command('context', { quote: id }, MEMBER);
    const edit = await desk.command('curate edit', { id });
    await desk.fill(edit, { quote: 'We will wait here.', note: 'Said twice' });
    await desk.press(await desk.fill(edit, { quote: 'We waited.' }), 'Correct it');
    const removed = await desk.command('curate remove', { id });
    await desk.command('curate remove', { id: 'waved' });
    await desk.command('curate restore', { id });
    await desk.press(removed, 'Undo');
    await desk.command('curate history', { id });
    const history = await desk.command('curate history');
    await desk.press(history, 'Older');
    await desk.command('curate history', { id: 'no such' });
    await desk.press(added, 'Undo');
    const last = await add({ quote: 'The last word.', speaker: 'Ana' });
    await desk.press(await desk.press(await desk.press(last, 'Undo'), 'Redo'), 'Undo');
    await desk.command('curate list', { state: 'removed' });
    await desk.command('curate list', { speaker: 'Ana', article: 'forty' });
    await desk.autocomplete('curate edit', 'id', 'wait');
    await desk.autocomplete('curate add', 'article', '');
    await desk.command('curate edit', { id: 'no such words' });
    desk.wait(16);
    await desk.press(missing, 'Change the words');
  },
  async files(desk) {
    const attach = (name: string, text: string): Promise<SentAnswer> => {
      desk.web.dataFiles.set(name, text);
      return desk.command('curate import', { file: { filename: name } });
    };
    await desk.command('curate export');
    const csv =
      'text,speaker,date\nWe will wait.,Ana,2024-05-01\n,Ben,\nIt *rains*.,,May\n"we will, wait",,\nAnd we go.,,\n';
    const preview = await attach('a.csv', csv);
    const done = await desk.press(preview, 'Import');
    await desk.press(preview, 'Import');
    await attach('a.csv', csv);
    await desk.press(await attach('b.csv', 'text\nOne more.\n'), 'Cancel');
    await attach('a.json', '{');
    await attach('a.txt', '\ud800');
    await desk.command('curate import', { file: { filename: 'missing.csv' } });
    await desk.command('curate export');
    await desk.command('curate export', { format: 'csv' });
    await desk.press(done, 'Undo');
    await attach('many.csv', `text\n${Array.from({ length: 60 }, (_, at) => `Words ${at}.`).join('\n')}`);
  },
  async suggest(desk) {
    const suggest = async (quote: string): Promise<SentAnswer> =>
      desk.fill(await desk.command('suggest', {}, MEMBER), { quote, speaker: 'Ann' }, MEMBER);
    await desk.command('curate pending');
    for (let at = 0; at < 6; at++) await suggest(`A word of number ${at}`);
    const pending = await desk.command('curate pending');
    const second = await desk.press(await desk.press(pending, 'Next'), 'Previous');
    const decided = await desk.press(second, 'Approve');
    await desk.press(decided, 'Reject');
    await desk.press(decided, 'Edit');
    await desk.press(pending, 'Approve');
    await suggest('A word of number 0');
    await suggest('A word of number');
    await desk.command('curate history');
    await desk.command('suggest', {}, DIRECT);
  },
  async daily(desk) {
    const nine = { channel: '400000000000000001', time: '9:30', timezone: 'Berlin' };
    await desk.command('daily status');
    await desk.command('daily now');
    await desk.command('daily set', { ...nine, time: 'soon' });
    await desk.command('daily set', { ...nine, timezone: 'atlantis' });
    await desk.command('daily set', { ...nine, days: 'never' });
    await desk.command('daily set', { ...nine, days: 'weekdays' });
    const again = await desk.command('daily set', { ...nine, topic: 'weld' });
    await desk.press(again, 'Undo');
    await desk.command('daily now');
    await desk.command('daily now');
    await desk.command('daily skip');
    await desk.command('daily status');
    await desk.command('daily off');
  },
  async notices(desk) {
    const channel = { customId: '1|setup.channel', values: ['400000000000000001'], of: 'channels' } as const;
    await desk.bot.press(channel, MANAGER);
    const suggest = async (quote: string): Promise<SentAnswer> =>
      desk.fill(await desk.command('suggest', {}, MEMBER), { quote, speaker: 'Ann' }, MEMBER);
    await suggest('The harbour never sleeps.');
    const pending = await desk.command('curate pending');
    await desk.press(pending, 'Approve');
    await suggest('Love does weld a hull, and it always has.');
    const shown = await desk.command('quote', { topic: 'weld' }, MEMBER);
    const more = await desk.press(shown, 'More', MEMBER);
    await desk.fill(await desk.press(more, 'Report a mistake', MEMBER), { reason: 'He wrote it.' }, MEMBER);
  },
  async setup(desk) {
    const panel = await desk.command('setup', {}, MANAGER);
    const chosen = await desk.choose(panel, 2, MANAGER);
    await desk.press(chosen, 'Undo', MANAGER);
    await desk.pressId('1|setup.theme|night', MANAGER);
    await desk.command('curate history', {}, MEMBER);
    await desk.command('curate history');
  },
  async saveAsQuote(desk) {
    const target = {
      content: 'I have never seen such rain. Not in my life.',
      id: '100000000000000099',
      author: { id: '77', name: 'Zoë' },
    };
    const save = (more = {}): Promise<SentAnswer> =>
      desk.messageCommand('Save as quote', { ...target, ...more });
    const saved = await desk.fill(await save(), { quote: 'Not in my life.' });
    await desk.press(saved, 'Undo');
    await desk.press(
      await desk.fill(await save(), { quote: 'I never saw such rain.' }),
      'Use the message’s words',
    );
    await desk.fill(await save(), { quote: 'Whales sing of the blue hills.' });
    await save({ content: '' });
    await save({ author: { id: '78', name: 'robot', bot: true } });
    await desk.messageCommand('Save as quote', target, MEMBER);
    const author = { user: '77' };
    await desk.command('privacy show', {}, author);
    await desk.command('privacy opt-out', {}, author);
    await save();
    await desk.command('privacy show', {}, author);
    await desk.command('curate history');
    await desk.command('privacy opt-in', {}, author);
    const erase = await desk.command('privacy delete', {}, author);
    await desk.press(erase, 'Erase it for good', author, 'somebody else');
    await desk.press(erase, 'Erase it for good', author);
    await desk.command('privacy show', {}, author);
    await desk.command('privacy show', {}, DIRECT);
  },
  async help(desk) {
    await desk.command('help', {}, MEMBER);
    await addGates(desk.bot.store, SERVER);
    await desk.command('about', {}, MEMBER);
    await desk.command('about', {}, DIRECT);
  },
};

it.each(Object.keys(SCENES))('%s is answered as it always was', async (name) => {
  const desk = await createDesk(
    name === 'articlePages' ? { quotes: 50, articles: 11, stored: 1e8 } : undefined,
  );
  await SCENES[name]?.(desk);
  await expect(desk.record()).toMatchFileSnapshot(`golden/${name}.yaml`);
});
