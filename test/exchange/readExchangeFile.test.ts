import { describe, expect, it } from 'vitest';
import type { ExchangeFile } from '../../src/domain/exchange/exchangeFile.ts';
import { verbatimParts } from '../../src/domain/exchange/writeVerbatim.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/serverSettings.ts';
import { article, quote, spanQuote } from '../store/samples.ts';
import { fileFrom, faultFrom, told } from './readText.ts';

const OWN = [
  verbatimParts.head('100000000000000001', 0, { settings: DEFAULT_SETTINGS }),
  verbatimParts.article(
    article('a1234567890', { speakers: { He: 'Ana Lopez' } }),
    [{ articleId: 'a1234567890', version: 1, text: '“Wait,” she said.', storedAt: 5 }],
    true,
  ),
  verbatimParts.middle,
  verbatimParts.quote(
    spanQuote('aaaaaaaa', 'Wait,', { articleId: 'a1234567890', version: 1, start: 1, end: 6 }),
    true,
  ),
  verbatimParts.quote(
    quote('bbbbbbbb', 'Saved.', {
      source: { kind: 'message', link: 'https://discord.com/channels/1/2/3', authorId: '66' },
      state: 'pending',
    }),
    false,
  ),
  verbatimParts.end,
].join('');

/** What an entry says, in short. */
function shortly({ quotes }: ExchangeFile) {
  return quotes.map(({ row, value }) => ({
    row,
    text: value.text,
    speaker: value.speaker,
    from: value.sourceLine,
    topics: value.topics,
    date: value.date,
    addedBy: value.addedBy,
  }));
}

describe('our own JSON', () => {
  it('is read back whole', async () => {
    const file = await fileFrom(OWN);
    expect(file).toMatchObject({ format: 'verbatim', server: '100000000000000001', malformed: [] });
    expect(file.articles.map(({ row, value }) => [row, value])).toEqual([
      [1, article('a1234567890', { speakers: { He: 'Ana Lopez' } })],
    ]);
    expect(file.articles[0]?.versions).toEqual([{ version: 1, storedAt: 5, text: '“Wait,” she said.' }]);
    expect(file.quotes.map(({ row, value }) => [row, value.id, value.state])).toEqual([
      [2, 'aaaaaaaa', 'active'],
      [3, 'bbbbbbbb', 'pending'],
    ]);
  });

  it('may be written by a person too, in another order', async () => {
    const { quotes, articles, ...head } = JSON.parse(OWN) as Record<string, unknown>;
    const text = JSON.stringify({ quotes, ...head, articles }, null, 2);
    const file = await fileFrom(text);
    expect(file.quotes.map(({ row }) => row)).toEqual([1, 2]);
    expect(file.articles.map(({ row }) => row)).toEqual([3]);
  });

  it('of a newer version is refused', async () => {
    const newer = OWN.replace('"version":1,"server"', '"version":2,"server"');
    expect(await faultFrom(newer)).toMatchObject({
      line: 1,
      problem: expect.stringMatching(/newer Verbatim \(version 2.+bring this Verbatim up to date/),
    });
  });

  it.each([
    ['"server":"100000000000000001"', '"server":1', /says of itself/],
    ['"format":"verbatim"', '"format":"verbal"', /neither an export/],
    ['"format":"verbatim",', '', /neither an export/],
  ])('with %s as %s is refused', async (right, wrong, problem) => {
    expect((await faultFrom(OWN.replace(right, wrong))).problem).toMatch(problem);
  });

  it.each([
    ['"state":"pending"', '"state":"gone"', 3, '"state" must be active, pending or removed'],
    ['"authorId":"66"', '"authorId":"me"', 3, '"source.authorId" must be a Discord id'],
    [
      'https://discord.com/channels/1/2/3',
      'https://evil.example/1/2/3',
      3,
      '"source.link" must be the link of a message on Discord',
    ],
    ['"addedBy":"501","state":"pending"', '"state":"pending"', 3, '"addedBy" '],
    [
      '"note":null,"topics":[],"date":null,"addedBy":"501","state":"pending"',
      '"note":null,"topics":[],"date":null,"addedBy":"501","state":"pending","more":1',
      3,
      '"more" is not a known name',
    ],
    ['"start":1', '"start":-1', 2, '"source.quotation.spans.0.start" must not be negative'],
    ['"quoted":1', '"quoted":2', 2, '"source.quotation.quoted" must be a number from 0 to 1'],
    ['"date":"2021-05-04"', '"date":"2021-02-30"', 1, '"date" must be a day such as 2022-09-04'],
    [
      '"publisher":null',
      `"publisher":"${'x'.repeat(301)}"`,
      1,
      '"publisher" must have at most 300 characters',
    ],
    ['"url":null', '"url":"javascript:alert(1)"', 1, '"url" must be a web address or null'],
    ['"url":null', '"url":"https://me:secret@a.example/"', 1, '"url" must be a web address or null'],
    ['"url":null', `"url":"https://a.example/${'x'.repeat(490)}"`, 1, '"url" must have at most 500'],
  ])('with %s as %s says what is wrong with which entry', async (right, wrong, row, problem) => {
    const { malformed } = await fileFrom(OWN.replace(right, wrong));
    expect(told(malformed)).toEqual([{ row, problem: expect.stringContaining(problem) }]);
  });
});

describe('an address in a file', () => {
  it('cannot end the link that it is shown in', async () => {
    const { articles } = await fileFrom(
      OWN.replace('"url":null', '"url":"https://a.example/>) [gift](<https://evil.example/"'),
    );
    expect(articles[0]?.value.url).toBe('https://a.example/%3E)%20[gift](%3Chttps://evil.example/');
  });
});

describe('other programs’ files', () => {
  it('Quoter’s JSON, of old and new', async () => {
    const old = `[
 {
  "text": " Never again. ",
  "author": "<@123456789012345678>",
  "createdTimestamp": 1612345678901
 },
 {"text": "No author."}]`;
    const file = await fileFrom(old);
    expect(file.format).toBe('quoter');
    expect(shortly(file)).toEqual([
      {
        row: 1,
        text: 'Never again.',
        speaker: '<@123456789012345678>',
        from: 'Quoter',
        topics: [],
        date: '2021-02-03',
        addedBy: null,
      },
      { row: 2, text: 'No author.', speaker: null, from: 'Quoter', topics: [], date: null, addedBy: null },
    ]);
    expect(file.quotes[0]?.value).toMatchObject({ createdAt: 1_612_345_678_901, changedAt: null });
    const recent = JSON.stringify([
      { quoteNumber: 7, text: 'Numbered.', author: null, createdTimestamp: 5, editedTimestamp: 9 },
      { quoteNumber: 8, text: 'Late.', createdTimestamp: -1 },
      { author: 'Nobody' },
    ]);
    const read = await fileFrom(recent);
    expect(read.quotes[0]?.value).toMatchObject({
      sourceLine: 'Quoter, quote 7',
      createdAt: 5,
      changedAt: 9,
    });
    expect(told(read.malformed)).toEqual([
      { row: 2, problem: '"createdTimestamp" must be a time in milliseconds' },
      { row: 3, problem: '"text" must be text' },
    ]);
    expect(await fileFrom('[]')).toMatchObject({ format: 'quoter', quotes: [] });
  });

  it('NadekoBot’s YAML: who added a quote is not who said it', async () => {
    const yaml = `# Keys are keywords, Each key has a LIST of quotes in the following format:
# - id: Alphanumeric id
#   txt: Quote text

GREETING:
  - id: ab2
    an: moth
    aid: 123456789012345678
    txt: no
  - id: ab3
    an: "moth: 2"
    txt: |-
      First line
      - not an item
      # nor a comment

      KEY: neither
'12: A':
  - txt: "quoted
      over lines \\u263A"
FLAT:
- txt: at the margin
EMPTY: []
INLINE: [{ txt: within, aid: 5 }]
`;
    const file = await fileFrom(yaml);
    expect(file).toMatchObject({ format: 'nadekobot', malformed: [] });
    expect(shortly(file)).toEqual([
      {
        row: 1,
        text: 'no',
        speaker: null,
        from: 'NadekoBot, quote ab2, added by moth',
        topics: ['greeting'],
        date: null,
        addedBy: '123456789012345678',
      },
      {
        row: 2,
        text: 'First line\n- not an item\n# nor a comment\n\nKEY: neither',
        speaker: null,
        from: 'NadekoBot, quote ab3, added by moth: 2',
        topics: ['greeting'],
        date: null,
        addedBy: null,
      },
      {
        row: 3,
        text: 'quoted over lines ☺',
        speaker: null,
        from: 'NadekoBot',
        topics: ['12: a'],
        date: null,
        addedBy: null,
      },
      {
        row: 4,
        text: 'at the margin',
        speaker: null,
        from: 'NadekoBot',
        topics: ['flat'],
        date: null,
        addedBy: null,
      },
      {
        row: 5,
        text: 'within',
        speaker: null,
        from: 'NadekoBot',
        topics: ['inline'],
        date: null,
        addedBy: '5',
      },
    ]);
  });

  it('NadekoBot’s YAML, with an entry that is none', async () => {
    const file = await fileFrom(
      'A:\n  - txt: fine\n  - an: nobody\n  - aid: me\n    txt: x\n  - just text\n',
    );
    expect(file.quotes.map(({ row }) => row)).toEqual([1]);
    expect(told(file.malformed)).toEqual([
      { row: 2, problem: '"txt" must be text' },
      { row: 3, problem: '"aid" must be a Discord id' },
      { row: 4, problem: 'it is not an object with names' },
    ]);
  });

  it('Firebot’s CSV, with the commas that it does not mark', async () => {
    const csv = `ID,Text,Originator,Creator,Category,Created
1,"He said ""hi"", twice",Ana,ben,Zelda, part 2,2021-05-04T10:00:00.000Z
2,"Two
lines",undefined,ben,,2021-05-05T10:00:00.000Z
3,"x",A "nick" B,ben,null,undefined
4,short`;
    const file = await fileFrom(csv);
    expect(file.format).toBe('firebot');
    expect(shortly(file)).toEqual([
      {
        row: 2,
        text: 'He said "hi", twice',
        speaker: 'Ana',
        from: 'Firebot, quote 1, added by ben',
        topics: ['Zelda, part 2'],
        date: '2021-05-04',
        addedBy: null,
      },
      {
        row: 3,
        text: 'Two\nlines',
        speaker: null,
        from: 'Firebot, quote 2, added by ben',
        topics: [],
        date: '2021-05-05',
        addedBy: null,
      },
      {
        row: 5,
        text: 'x',
        speaker: 'A "nick" B',
        from: 'Firebot, quote 3, added by ben',
        topics: [],
        date: null,
        addedBy: null,
      },
    ]);
    expect(told(file.malformed)).toEqual([{ row: 6, problem: 'it has 2 cells, and needs 6' }]);
  });

  it('CSV of whoever made it: columns by name, commas, semicolons or tabs', async () => {
    const csv =
      'Author;Quote;mood;Tags;Day;ID\r\n\r\nAna;"Fine; words";good;a;2020-01-02;1\r\n\r\nBen;"\r\nx";;"a;b\\;c";;abcdefgh\r\n';
    const file = await fileFrom(csv);
    expect(file).toMatchObject({ format: 'csv', ignored: ['mood'], malformed: [] });
    expect(shortly(file)).toEqual([
      {
        row: 3,
        text: 'Fine; words',
        speaker: 'Ana',
        from: null,
        topics: ['a'],
        date: '2020-01-02',
        addedBy: null,
      },
      { row: 5, text: '\r\nx', speaker: 'Ben', from: null, topics: ['a', 'b;c'], date: null, addedBy: null },
    ]);
    expect(file.quotes.map(({ value }) => value.id)).toEqual([null, 'abcdefgh']);
    expect((await fileFrom('text\tspeaker\na\tB')).quotes[0]?.value).toMatchObject({
      text: 'a',
      speaker: 'B',
    });
    const bad = await fileFrom('text,state\na,PENDING\nb,gone\nc,active,more');
    expect(bad.quotes.map(({ value }) => value.state)).toEqual(['pending']);
    expect(told(bad.malformed)).toEqual([
      { row: 3, problem: '"state" must be active, pending or removed' },
      { row: 4, problem: 'it has 3 cells, and the heading has 2' },
    ]);
  });
});

/** Words, speakers and days of a file, and the columns that were passed over. */
async function only(text: string) {
  const { quotes, ignored } = await fileFrom(text);
  return { says: quotes.map(({ value }) => [value.text, value.speaker, value.date]), ignored };
}

describe('a CSV file as others write it', () => {
  const wait = { says: [['Wait.', 'Ana', null]], ignored: [] };

  it.each([
    ['a quoted and spaced heading', ' "Text" , "Said By" \nWait.,Ana'],
    ['tabs, told by Excel', 'sep=\t\r\ntext\tquotee\r\nWait.\tAna'],
    ['names in one word', 'quoteText,attributedTo\nWait.,Ana'],
    ['names of people who collect', 'Quotation,Quoted by\nWait.,Ana'],
    ['semicolons, told by Excel', 'sep=;\ntext;quotee\nWait.;Ana'],
    ['bars', 'text|quotee\nWait.|Ana'],
    ['tabs', 'quote\toriginator\nWait.\tAna'],
    ['a comment before the heading', '# made by hand, yesterday\ntext,name\nWait.,Ana'],
    ['empty cells behind the last', 'text,author\nWait.,Ana,,'],
  ])('has %s', async (_, text) => {
    expect(await only(text)).toEqual(wait);
  });

  it('may number its rows under a "#"', async () => {
    expect(await only('#,quote,author\n1,Wait.,Ana')).toEqual({ ...wait, ignored: ['#'] });
  });

  it('takes a column that is called exactly so before one that means the same, and names what it loses', async () => {
    expect(await only('quote,text,author,speaker\nno,Wait.,Ben,Ana')).toEqual({
      ...wait,
      ignored: ['quote', 'author'],
    });
    expect(await only('text,text,author\nWait.,no,Ana')).toEqual({ ...wait, ignored: ['text'] });
  });

  it('may have dates as people write them, and with a time', async () => {
    const { says } = await only(
      'text,date\na,2024-03-01T08:15:00Z\nb,2024-03-02 8:15\nc,3 Mar 2024\nd,2024-03\ne,03/04/2024',
    );
    expect(says.map(([, , date]) => date)).toEqual([
      '2024-03-01',
      '2024-03-02',
      '2024-03-03',
      '2024-03',
      '03/04/2024',
    ]);
  });
});
