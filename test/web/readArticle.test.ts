import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/web/reading/readArticle.ts';

const fixture = (name: string): Uint8Array => readFileSync(`test/fixtures/pages/${name}`);
const html = (text: string) => readArticle({ bytes: Buffer.from(text), type: 'html', charset: null });
const markdown = (text: string) => readArticle({ bytes: Buffer.from(text), type: 'markdown', charset: null });

const FILLER =
  'The rest of the page says little, but it says it at some length, as pages do, and then it stops there.';
const inArticle = (body: string, head = '') =>
  html(
    `<html><head><title>T</title>${head}</head><body><article>${body}<p>${FILLER}</p><p>${FILLER}</p></article></body></html>`,
  );
const paragraphs = (text: string | undefined): string[] =>
  (text ?? '').split('\n\n').filter((paragraph) => paragraph !== FILLER);

describe('a page', () => {
  it('is read without its menus, captions, asides and footers', () => {
    expect(
      readArticle({ bytes: new Uint8Array(fixture('council.html')), type: 'html', charset: null }),
    ).toEqual({
      title: 'Council keeps the night ferry',
      date: '2024-03-07',
      publisher: 'The Harbour Gazette',
      byline: 'Ines Okafor',
      url: null,
      struck: [],
      text: [
        'The town council voted on Thursday to keep the night ferry for another year, after three hours of talk and one very long letter from the island.',
        '“We asked people what they would miss, and nobody said the bridge,” said Petra Dunmore, who leads the council. “They said the boat.”',
        'What it costs',
        'The crossing loses money on most nights. Its crew of four carried 31 passengers last Monday, and two of them were the mayor’s sons.',
        '“A ferry is a road that floats,” the letter said. “You would not close a road because it is empty at three.”',
        'Last boat: 2.40 a.m.',
        'Fare: unchanged',
        'Mr. Lindqvist, who wrote it, was not in the room. “I was on the boat,” he said later, by telephone.\n“It was full.”',
      ].join('\n\n'),
    });
  });

  it('may leave out all tags that HTML lets it leave out', () => {
    const read = readArticle({ bytes: new Uint8Array(fixture('bare.html')), type: 'html', charset: null });
    expect(read).toMatchObject({
      title: 'Nine goals in the rain',
      date: '2023-11-02',
      publisher: null,
      byline: null,
    });
    expect(read?.text.split('\n\n')).toEqual([
      'Nine goals, two dogs on the pitch and a floodlight that gave up at half time: the cup tie at Lower Marsh had everything but a roof.',
      '"I have never been so wet and so happy," said Jo Abara, who scored four of them. "Ask me again when I am dry."',
      'The visitors did not wait for the ceremony, because their bus was parked in what had become a pond.',
    ]);
  });

  it('of menus only has no article', () => {
    expect(
      readArticle({ bytes: new Uint8Array(fixture('index.html')), type: 'html', charset: null }),
    ).toBeNull();
  });

  it('gets the marks of <q>, which no text holds', () => {
    expect(paragraphs(inArticle('<p><q>He said <q>no</q>, twice</q>, she said.</p>')?.text)).toEqual([
      '“He said ‘no’, twice”, she said.',
    ]);
  });

  it('loses hints for screen readers and the numbers of notes, but no powers', () => {
    const read = inArticle(
      '<p>E = mc<sup>2</sup>, he wrote.<sup><a href="#1">[1]</a></sup><span class="sr-only"> (opens a tab)</span></p>',
    );
    expect(paragraphs(read?.text)).toEqual(['E = mc², he wrote.']);
  });

  it.each([
    ['<meta property="og:site_name" content="The Paper"><title>Rain | The Paper</title>', 'The Paper'],
    [
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","publisher":{"name":"The Paper"}}</script>',
      'The Paper',
    ],
    ['<script type="application/ld+json">{"@context":"https://schema.org","@type":</script>', null],
  ])('with the head %j is of the publisher %s', (head, publisher) => {
    expect(inArticle('', head)?.publisher).toBe(publisher);
  });

  it('keeps the rows of tables, the lines of verse and what is preformatted apart', () => {
    const read = inArticle(
      '<table><tr><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr></table><pre>one\n  two</pre><div>x<br><br>y</div>',
    );
    expect(paragraphs(read?.text)).toEqual(['A 1', 'B 2', 'one\ntwo', 'x', 'y']);
  });

  it.each([
    ['<meta property="article:published_time" content="2024-05-01T23:30:00-11:00">', '2024-05-01'],
    ['<meta name="date" content="May 3, 2024">', '2024-05-03'],
    ['<meta name="pubdate" content="Fri, 03 May 2024 10:00:00 GMT">', '2024-05-03'],
    [
      '<meta name="date" content="03/05/2024"><meta itemprop="datePublished" content="20240503T1000">',
      '2024-05-03',
    ],
    ['<meta name="date" content="2024-02-30">', null],
    ['<meta name="date" content="0001-01-01T00:00:00">', null],
    ['', null],
  ])('with the head %j is of the day %s', (head, date) => {
    expect(inArticle('', head)?.date).toBe(date);
  });

  it('without a day in its head is of the day of its <time>', () => {
    expect(inArticle('<p><time datetime="2024-05-03T10:00Z">yesterday</time></p>')?.date).toBe('2024-05-03');
  });
});

describe('a Markdown file', () => {
  it('is read as it would be drawn', () => {
    expect(
      readArticle({ bytes: new Uint8Array(fixture('interview.md')), type: 'markdown', charset: null }),
    ).toEqual({
      title: 'Ten questions for a bell founder',
      date: '2023-11-18',
      publisher: 'Slow Trades',
      byline: 'L. Brandt',
      url: null,
      struck: [],
      text: [
        'She casts four bells a year, and sells three.',
        '"The fourth is for me," she says. "You have to keep one honest."',
        'On hearing',
        'Q: Do you wear ear plugs?',
        'A: "Never. I would miss the mistake."',
        'And what about R&D? None, she says.',
      ].join('\n\n'),
    });
  });

  it('takes its title from its heading, where nothing else tells it', () => {
    expect(markdown('# A *head*\n\nText.\n')).toMatchObject({ title: 'A head', text: 'Text.', date: null });
    expect(markdown('Text.\n\n# Later')).toMatchObject({ title: null, text: 'Text.\n\nLater' });
  });

  it.each([
    '---\ntitle: [\n---\nText.',
    '---\n- a\n---\nText.',
    '---\n---\nText.',
    '---\r\ntitle: 5\r\n---\r\nText.',
  ])('with the front matter of %j is read all the same', (source) => {
    expect(markdown(source)).toMatchObject({ title: null, text: 'Text.' });
  });

  it('runs and keeps no script', () => {
    expect(markdown('Text.\n\n<script>alert(1)</script>\n\n<b>More.</b>')?.text).toBe('Text.\n\nMore.');
  });
});
