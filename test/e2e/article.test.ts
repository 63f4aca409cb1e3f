import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalDiscord } from '../../local-discord/localDiscord.ts';
import type { InteractionInput, ModalInput, PersonaId } from '../../local-discord/local.ts';
import { HOSTS, page, type FakeWeb } from '../web/fakeWeb.ts';
import type { ConnectedBot } from './bot.ts';
import { connectWithWeb } from './connectWithWeb.ts';

// Three articles handed in as moderators do it, pasted, as a file and by address, through discord.js and the local
// Discord; then what a reader is answered from them. The web is a server of the test's own.

const read = (name: string): string => readFileSync(`test/fixtures/handedIn/${name}`, 'utf8');

let web: FakeWeb;
let discord: LocalDiscord;
let bot: ConnectedBot;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ web, discord, bot, close } = await connectWithWeb());
});
afterAll(() => close());

interface Shown {
  readonly id: string;
  readonly texts: readonly string[];
  readonly ids: readonly string[];
  readonly visibleTo: PersonaId | null;
}

const idOf = (name: string): string => discord.commands().find((command) => command.name === name)?.id ?? '';
const text = (name: string, value: string) => ({ name, type: 3, value });

/** Waits for the message that stands in the end, also where the answer was deferred first. */
async function settled(id: string): Promise<Shown> {
  const local = await discord.until(() => {
    const found = discord.message(id);
    return found?.status === 'sent' ? found : undefined;
  });
  const texts: string[] = [];
  const ids: string[] = [];
  JSON.stringify(local.message.components, (key, value: unknown) => {
    if (key === 'content' && typeof value === 'string') texts.push(value);
    if (key === 'custom_id' && typeof value === 'string') ids.push(value);
    return value;
  });
  return { id: local.message.id, texts, ids, visibleTo: local.visibleTo };
}

async function send(persona: PersonaId, name: string, options: readonly object[]): Promise<Shown> {
  const [command = '', subcommand] = name.split(' ');
  const given = subcommand === undefined ? options : [{ name: subcommand, type: 1, options }];
  const invoked = await discord.invoke({
    persona,
    kind: 'command',
    commandId: idOf(command),
    options: given,
  } as InteractionInput);
  return settled(invoked.originalId() ?? '');
}

async function press(persona: PersonaId, messageId: string, customId: string): Promise<Shown> {
  const invoked = await discord.invoke({ persona, kind: 'component', messageId, customId, componentType: 2 });
  return settled(invoked.originalId() ?? messageId);
}

/** Opens the form of `/article add`, fills it in and sends it. */
async function paste(values: Readonly<Record<string, string>>): Promise<Shown> {
  const options = [{ name: 'add', type: 1, options: [] }];
  const opened = await discord.invoke({
    persona: 'moderator',
    kind: 'command',
    commandId: idOf('article'),
    options,
  });
  const form = opened.outcome.modal;
  if (form === undefined) throw new Error('no form was opened');
  const sent = await discord.invoke({
    persona: 'moderator',
    kind: 'modal',
    interactionId: form.interactionId,
    customId: form.custom_id,
    components: ['text', 'more', 'title', 'date', 'url'].map((name) => ({
      type: 18,
      component: { type: 4, custom_id: name, value: values[name] ?? '' },
    })),
  } as unknown as ModalInput);
  return settled(sent.originalId() ?? '');
}

/** Looks at the preview, stores it, and gives the id of the article. */
async function store(preview: Shown, expected: readonly string[]): Promise<string> {
  expect(preview.visibleTo).toBe('moderator');
  for (const part of expected) expect(preview.texts.join('\n')).toContain(part);
  const stored = await press('moderator', preview.id, preview.ids[0] ?? '');
  expect(stored.texts[0]).toContain('**Stored:**');
  return /`(a[0-9a-z]{10})`/.exec(stored.texts[0] ?? '')?.[1] ?? '';
}

const attach = (name: string, body: string | Uint8Array): object => {
  const file = { name, contentType: 'text/plain', bytes: Buffer.from(body) };
  return { name: 'file', type: 11, value: discord.upload(file).id };
};

/** What a person who reads the article finds said in it: speaker, paragraph, and the parts as they stand. */
interface Said {
  readonly topic: string;
  readonly speaker: string;
  readonly paragraph: number;
  readonly parts: readonly string[];
}

const said = (topic: string, speaker: string, paragraph: number, ...parts: string[]): Said => ({
  topic,
  speaker,
  paragraph,
  parts,
});

/** Words without signs, marks and the comma before a mark. */
const plain = (shown: string): string => shown.replaceAll(/^(?:> |#+ )/gm, '').replaceAll(/,?[“”"]/g, '');

async function expectSaid({ topic, speaker, paragraph, parts }: Said, title: string): Promise<void> {
  const quote = await send('member', 'quote', [text('topic', topic)]);
  expect(quote.visibleTo).toBeNull();
  expect(plain(quote.texts[0] ?? '')).toBe(plain(parts.join('\n')));
  expect(quote.texts[1]).toContain(`**${speaker}**\n`);
  expect(quote.texts[1]).toContain(title);
  expect(quote.texts[1]).toContain(` · paragraph\u00a0${paragraph} of this server’s article`);
  const context = await send('member', 'context', [text('quote', topic)]);
  expect(context.texts[0]).toMatch(
    new RegExp(`^\\*\\*In context\\*\\* · (?:probably )?\\*\\*${speaker}\\*\\*\n`),
  );
  // Mid-sentence marks are not bold, the words between them are.
  const bold = parts.map((part) => part.replace(/^(.)(.*)(.)$/s, '$1**$2**$3'));
  for (const part of bold) expect(context.texts[1]).toContain(part);
}

async function expectRecap(article: string, sentences: readonly string[]): Promise<void> {
  const { texts } = await send('member', 'summary', [text('article', article)]);
  const shown = (texts[0] ?? '')
    .split('\n\n')
    .slice(1)
    .map((line) => line.replace(/ \*\(¶\s\d+\)\*$/, ''));
  expect(shown).toEqual(sentences);
}

describe('a court report, pasted', () => {
  const title = 'Former harbour treasurer jailed for four years over missing ferry money';

  it('is shown, stored, and recapped by its news', async () => {
    const preview = await paste({ text: read('court.txt'), date: '2024-06-13' });
    const article = await store(preview, [
      title,
      '**6 quotations** will be served, by ',
      '**Oliver Penhale**',
      '**Daniel Osei**',
      '**Amira Hassan**',
      '**Peter Lowe**',
      '**Ronan Keir**',
      '**Lucy Tran**',
      '**2 passages** between quotation marks will not',
      '> neither clever nor desperate\n> lost first him and then her bearings',
    ]);
    await expectRecap(article, [
      'A treasurer who took £412,000 from the ferry company she had served for two decades was sentenced to four years in prison on Thursday.',
      'Helen Marsh, 58, of Quay Street, Tolberry, had admitted 14 counts of fraud at an earlier hearing at Dunmere Crown Court.',
      'The money was paid in small sums, most of them below £3,000, into an account in the name of a company that did not exist.',
    ]);
  });

  it.each<Said>([
    said(
      'penhale',
      'Oliver Penhale',
      3,
      '“You sat at their tables and you signed their cards when their children were born,”',
      '“And every month, for eleven years, you went back to the office and stole from them.”',
    ),
    said(
      'osei',
      'Daniel Osei',
      5,
      '“I was told it was above my pay grade,”',
      '“I thought that if it was above mine, it ought to be below somebody else’s.”',
    ),
    said(
      'bookkeeper',
      'Amira Hassan',
      8,
      '“She was a better bookkeeper to herself than she ever was to the company,”',
    ),
    said(
      'lowe',
      'Peter Lowe',
      10,
      '“It does not excuse it,”',
      '“She does not ask you to excuse it. She asks you to believe that she is ashamed.”',
    ),
    said(
      'ticket window',
      'Ronan Keir',
      13,
      '“They paid once at the ticket window,”',
      '“and once when there was no boat.”',
    ),
    said(
      'tran',
      'Lucy Tran',
      15,
      '“This case was solved by a young man who was told to mind his own business and didn’t. I would like more of them.”',
    ),
  ])('serves what is asked for as $topic', (one) => expectSaid(one, title));
});

describe('a match report, as a file', () => {
  const title = 'Ashcombe hold on with ten to reach first final in 31 years';

  it('is shown, stored, and recapped by its news', async () => {
    const options = [attach('match.md', read('match.md')), text('date', '2024-04-27')];
    const article = await store(await send('moderator', 'article add', options), [
      title,
      '**6 quotations** will be served, by ',
      '**Gwen Aldous**',
      '**Karim Belkacem**',
      '**Des Whitlock**',
      '**Jamie Orr**',
      '**Irene Dobbs**',
      '"I said bring me the cup, I\'ll polish it." — ',
    ]);
    await expectRecap(article, [
      'Ashcombe Town played more than an hour with ten men and still beat Farleigh Rovers 2-1 on Saturday to reach the final of the County Cup for the first time since 1993.',
      'Midfielder Jamie Orr was sent off in the 27th minute for a late tackle, with the score at 1-1.',
    ]);
  });

  it.each<Said>([
    said(
      'belkacem',
      'Karim Belkacem',
      4,
      '"I would love to tell you I meant it,"',
      '"I meant the first half of it."',
    ),
    said(
      'pressing',
      'Gwen Aldous',
      7,
      '"I had a page about pressing and a page about set pieces,"',
      '"I looked at ten tired boys and I thought, nobody needs a page. So I told them a joke."',
    ),
    said('not for the paper', 'Gwen Aldous', 8, '"It\'s not for the paper."'),
    said(
      'whitlock',
      'Des Whitlock',
      10,
      '"There was no contact. I\'ve watched it four times and there is more contact in a church,"',
      '"But we had nineteen shots and one goal, and that is not the referee\'s doing."',
    ),
    said(
      'jamie orr',
      'Jamie Orr',
      13,
      '"The lads say they\'re bringing me the medal,"',
      '"I said bring me the cup, I\'ll polish it."',
    ),
    said('dobbs', 'Irene Dobbs', 15, '"I\'ve waited 31 years to be short of anything,"'),
  ])('serves what is asked for as $topic', (one) => expectSaid(one, title));
});

describe('an interview, by address', () => {
  const address = 'https://news.example/bells';
  const title = '“A bell is a patient thing”: the last founder of Orrin Vale';

  it('is fetched, shown, stored, and recapped by its opening', async () => {
    web.names.set('news.example', [HOSTS.first]);
    web.pages.set(address, page(read('interview.html')));
    const preview = await send('moderator', 'article add', [text('address', address)]);
    const article = await store(preview, [
      `[${title}](<${address}>) · The Vale Courier · <t:${Date.parse('2024-03-16T12:00:00Z') / 1000}:D>`,
      '**7 quotations** will be served, by ',
      '**Tomas Wren**',
      '**Marianne**',
      '**1 passage** between quotation marks will not',
      '> Be quiet.',
    ]);
    expect(preview.texts.join('\n')).not.toMatch(/cookie|privacy|caption|advertisement|newsletter/);
    await expectRecap(article, [
      'Tomas Wren does not look up when I come in.',
      'He is lying on his side on the floor of the foundry with one ear against a bell the size of an armchair, and he raises a finger, which I take to mean that I should wait.',
      'I wait for four minutes.',
      'Wren, 74, is the last bell founder in Orrin Vale, where there were once nine.',
    ]);
  });

  it.each<Said>([
    said('still talking', 'Tomas Wren', 2, '“Sorry,”', '“She was still talking.”'),
    said(
      'mostly tidy',
      'Tomas Wren',
      5,
      '“I was sad in 1996, when my brother left,”',
      '“Now I am mostly tidy.”',
    ),
    said(
      'patient thing',
      'Tomas Wren',
      7,
      '“She used to say that a bell is a patient thing,”',
      '“You can stop it, you can bury it, you can melt it for guns. But the minute you let it alone it will say exactly what it said before.”',
    ),
    said(
      'lathe',
      'Marianne',
      11,
      '“You could tune all five if you had a lathe from this century,”',
      '“But then they would all be right, and Dad has never trusted anything that was all right.”',
    ),
    said(
      'kindest',
      'Marianne',
      12,
      '“He never once asked me to,”',
      '“I think that was the kindest thing anybody ever did for me, and I think it cost him the shed.”',
    ),
    said(
      'honest thing',
      'Tomas Wren',
      14,
      '“Two hundred and thirteen years,”',
      '“and that is the first honest thing anybody ever asked us to put on one.”',
    ),
  ])('serves what is asked for as $topic', (one) => expectSaid(one, title));

  it('is read again: a changed page is a new version, and its quotes say so', async () => {
    const changed = read('interview.html').replace('first honest thing', 'first sensible thing');
    web.pages.set(address, page(changed));
    const answer = await send('moderator', 'article refetch', [text('article', 'bell')]);
    expect(answer.texts[0]).toContain('1 quote no longer stands there');
    const quote = await send('member', 'quote', [text('topic', 'honest')]);
    expect(quote.texts[1]).toContain('wording changed on <t:');
  });
});

/** What `/article add` says, privately, to what it does not take. */
async function refused(...options: readonly object[]): Promise<string> {
  const { texts, visibleTo } = await send('moderator', 'article add', options);
  expect(visibleTo).toBe('moderator');
  return texts.join('\n');
}

describe('what is no article', () => {
  const date = text('date', '2024-06-13');

  it('is refused as a file that is empty, too large, binary or of another kind', async () => {
    expect(await refused(attach('empty.txt', ' \n'), date)).toContain('I found no article in that');
    const large = attach('large.txt', Buffer.alloc(1_000_001, 'a'));
    expect(await refused(large, date)).toContain('a file may have 1 MB');
    const binary = attach('binary.txt', Buffer.from([0, 1, 2, 255, 254, 0, 7, 8, 9, 0]));
    expect(await refused(binary, date)).toContain('neither a page nor a text');
    expect(await refused(attach('picture.png', 'x'), date)).toContain(
      'Files may be `.txt`, `.md` or `.html`',
    );
  });

  it('is refused as an address of no article, of a private network, or of nothing', async () => {
    web.pages.set(
      'https://news.example/empty',
      page('<html><body><p>Please enable JavaScript.</p></body></html>'),
    );
    expect(await refused(text('address', 'https://news.example/empty'))).toContain(
      'I found no article in that',
    );
    expect(await refused(text('address', 'http://127.0.0.1/admin'))).toContain('private network');
    expect(await refused(text('address', 'https://news.example/gone'))).toContain('no page at that address');
    expect(web.trapped).toEqual([]);
  });
});

it('is a moderator’s: members are not offered the command', async () => {
  const options = [{ name: 'list', type: 1, options: [] }];
  const invoked = {
    persona: 'member',
    kind: 'command',
    commandId: idOf('article'),
    options,
  } as InteractionInput;
  await expect(discord.invoke(invoked)).rejects.toMatchObject({ status: 403 });
});

it('broke no rule of Discord’s and logged nothing', () => {
  expect(discord.violations()).toEqual([]);
  expect(bot.logged).toEqual([]);
});
