import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  markdownTree,
  type MarkdownContext,
  type MarkdownNode,
} from '../../../local-discord/page/markdown/markdownTree.ts';

const context: MarkdownContext = {
  reader: { locale: 'en-GB', timeZone: 'UTC', now: Date.UTC(2026, 0, 2) },
  nameOfUser: (id) => (id === '41' ? 'Ana' : null),
  nameOfChannel: (id) => (id === '30' ? 'poems' : null),
  nameOfRole: (id) => (id === '20' ? '@everyone' : null),
};

/** The tree as short text: tags in brackets, attributes left out. */
const outline = (nodes: readonly MarkdownNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : `[${node.tag} ${outline(node.children)}]`)).join('');

const read = (source: string): string => outline(markdownTree(source, context));

const everyNode = (nodes: readonly MarkdownNode[]): readonly Exclude<MarkdownNode, string>[] =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...everyNode(node.children)]));

const plain = (nodes: readonly MarkdownNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : plain(node.children))).join('');

const links = (source: string): readonly (string | undefined)[] =>
  everyNode(markdownTree(source, context))
    .filter((node) => node.tag === 'a')
    .map((node) => node.attributes['href']);

describe('markdownTree', () => {
  it('reads emphasis, code and spoilers', () => {
    expect(read('**a** *b* _c_ __d__ ~~e~~ `f` ||g||')).toBe(
      '[strong a] [em b] [em c] [u d] [s e] [code f] [spoiler g]',
    );
    expect(read('**a *b***')).toBe('[strong a [em b]]');
  });

  it('reads headings, small print and lists only at the start of a line', () => {
    expect(read('# One\n## Two\n### Three\n-# small *print*\ntext')).toBe(
      '[h1 One][h2 Two][h3 Three][small small [em print]]text',
    );
    expect(read('no # heading')).toBe('no # heading');
    expect(read('- a\n- b')).toBe('[ul [li a][li b]]');
    expect(read('3. a\n4. b')).toBe('[ol [li a][li b]]');
  });

  it('reads block quotes of one and of all following lines', () => {
    expect(read('> a\n> b\nc')).toBe('[blockquote a[br ]b]c');
    expect(read('>>> a\nb')).toBe('[blockquote a[br ]b]');
  });

  it('keeps line breaks, and a code block as it stands', () => {
    expect(read('a\nb\n\nc')).toBe('a[br ]b[br ][br ]c');
    expect(read('```js\n**x** <b>\n```')).toBe('[pre [code **x** <b>]]');
  });

  it('takes a backslash off what it escapes', () => {
    expect(read('\\*a\\* \\_b\\_ \\`c\\` \\> d \\# e')).toBe('*a* _b_ `c` > d # e');
  });

  it('shows mentions as names, and unknown ones as unknown', () => {
    expect(read('<@41> <@!41> <#30> <@&20> @everyone @here </poem add:7>')).toBe(
      '[mention @Ana] [mention @Ana] [mention #poems] [mention @everyone] [mention @everyone] [mention @here] [mention /poem add]',
    );
    expect(read('<@1> <#2> <@&3>')).toBe(
      '[mention @unknown-user] [mention #unknown] [mention @unknown-role]',
    );
  });

  it('names a custom emoji instead of loading its picture', () => {
    expect(read('<:wave:123> <a:spin:456>')).toBe(':wave: :spin:');
  });

  it("shows dates in the reader's words, with the whole moment beside them", () => {
    expect(read('<t:1662249600:D>')).toBe('[time 4 September 2022]');
    expect(read('<t:1767139200:R>')).toBe('[time 2 days ago]');
    const [date] = everyNode(markdownTree('<t:1662249600:D>', context));
    expect(date?.attributes).toEqual({
      datetime: '2022-09-04T00:00:00.000Z',
      title: expect.stringContaining('4 September 2022'),
    });
  });

  it('leaves a date that no calendar holds as text', () => {
    expect(read('<t:99999999999999999:D>')).toBe('<t:99999999999999999:D>');
    expect(read('<t:1:Q>')).toBe('<t:1:Q>');
  });

  it('links web addresses only', () => {
    expect(links('https://a.example/x [b](https://b.example) <http://c.example>')).toEqual([
      'https://a.example/x',
      'https://b.example/',
      'http://c.example/',
    ]);
    expect(read('[**b** c](https://b.example "title")')).toBe('[a [strong b] c]');
    expect(links('[b](https://b.example/a_(b)) [c](<https://c.example>)')).toEqual([
      'https://b.example/a_(b)',
      'https://c.example/',
    ]);
    expect(read('[b](c) [b](ftp://c.example)')).toBe('[b](c) [b](ftp://c.example)');
  });
});

describe('markdownTree of hostile text', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg/onload=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:x)',
    '[x](file:///etc/passwd)',
    '<javascript:alert(1)>',
    '[x](https://a.example" onmouseover="alert(1))',
    '`<b>`',
    '```\n</code><script>\n```',
    '<@1><script>',
    '</a<b:1>',
    '<t:1" onclick="x:D>',
    '[x](//a.example)',
  ];
  const marks =
    '**,*,_,__,~~,||,`,```,> ,>>> ,# ,-# ,- ,1. ,\n,\\,[,](,),<@41>,<t:1:R>,https://x.example,\u202e,👩‍👩‍👧';
  const allowed = new Set(['command', 'datetime', 'href', 'rel', 'start', 'target', 'title']);

  const isHarmless = (source: string): boolean =>
    everyNode(markdownTree(source, context)).every(
      ({ tag, attributes }) =>
        Object.keys(attributes).every((name) => allowed.has(name)) &&
        (attributes['href'] === undefined || (tag === 'a' && /^https?:\/\//.test(attributes['href']))),
    );

  it.each(hostile)('makes no script and no strange link out of %j', (source) => {
    expect(isHarmless(source)).toBe(true);
    expect(
      links(source).filter((href) => href !== undefined && !href.startsWith('https://a.example')),
    ).toEqual([]);
  });

  it('shows tags as the text they are', () => {
    expect(read('<script>alert(1)</script>')).toBe('<script>alert(1)</script>');
    expect(read('a < b && c > d "e" \'f\'')).toBe('a < b && c > d "e" \'f\'');
  });

  it('takes any text at all, and makes only what is on the closed list of it', () => {
    const snippet = fc.constantFrom(...hostile, ...marks.split(','));
    const text = fc.array(fc.oneof(snippet, fc.string({ unit: 'grapheme' })), { maxLength: 12 });
    fc.assert(
      fc.property(text, (parts) => {
        expect(isHarmless(parts.join(''))).toBe(true);
      }),
    );
  });

  it('keeps every character of text without marks', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'Z', ' ', 'ä', '“', '”', '’', '—', '…', '日', '🙂'),
    });
    fc.assert(
      fc.property(letters, (text) => {
        expect(plain(markdownTree(text, context))).toBe(text);
      }),
    );
  });

  it('shows text nested beyond the stack as it stands', () => {
    const stars = '*'.repeat(20_000);
    expect(markdownTree(stars, context)).toEqual([stars]);
  });
});
