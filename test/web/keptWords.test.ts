import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/web/reading/readHtml.ts';

const BEFORE =
  'The harbour board met on Tuesday, in the room above the chandler’s, and it sat until the tide had turned.';
const AFTER =
  'The ferry to Little Skerry runs at seven, at noon and at five, and it does not wait for anybody at all.';

/** A page with something between two paragraphs. */
const around = (inside: string): string =>
  `<html><head><title>T</title></head><body><article><p>${BEFORE}</p>${inside}<p>${AFTER}</p><p>${BEFORE.toUpperCase()}</p></article></body></html>`;

/** What is read of it, as paragraphs. */
const read = (inside: string): readonly string[] => {
  const paragraphs = readHtml(around(inside))?.text.split('\n\n') ?? [];
  expect([paragraphs[0], ...paragraphs.slice(-2)]).toEqual([BEFORE, AFTER, BEFORE.toUpperCase()]);
  return paragraphs.slice(1, -2);
};

const NAMES =
  'comment related-quote social-quote header footer sidebar share-quote sponsor promo extra menu banner popup author-note byline dateline caption media meta hidden-gem'.split(
    ' ',
  );

describe('whole paragraphs', () => {
  it.each(NAMES)('are kept whatever they are called: %s', (name) => {
    const words = '“We will never open it again,” said Carla Munez.';
    for (const block of [
      `<p class="${name}">${words}</p>`,
      `<p id="${name}">${words}</p>`,
      `<div class="${name}">${words}</div>`,
      `<blockquote class="${name}">${words}</blockquote>`,
      `<blockquote class="${name}"><p>${words}</p></blockquote>`,
      `<div class="${name}"><p>${words}</p></div>`,
    ]) {
      expect([block, ...read(block)]).toEqual([block, words]);
    }
  });

  it.each(['menu', 'complementary', 'navigation', 'alert', 'dialog', 'note', 'presentation'])(
    'are kept whatever their role: %s',
    (role) => {
      expect(read(`<p role="${role}">“No,” she said.</p>`)).toEqual(['“No,” she said.']);
    },
  );

  it('are kept where they are one link', () => {
    expect(read('<p><a href="/x">“We will never open it again,” said Carla Munez.</a></p>')).toEqual([
      '“We will never open it again,” said Carla Munez.',
    ]);
    expect(read('<div><a class="related" href="/x">“No,” she said.</a></div>')).toEqual(['“No,” she said.']);
  });

  it('are left out where they are links to other stories', () => {
    expect(
      read(
        '<div class="related"><ul><li><a href="/1">Ten knots</a></li><li><a href="/2">Lighthouse for sale</a></li><li><a href="/3">Gulls</a></li></ul></div>',
      ),
    ).toEqual([]);
  });
});

describe('words in running text', () => {
  it.each([
    [
      '<p>“I asked <a rel="author" href="/a">Ada Quist</a> twice,” he said.</p>',
      '“I asked Ada Quist twice,” he said.',
    ],
    [
      '<p>“I asked <span itemprop="author">Ada Quist</span> twice,” he said.</p>',
      '“I asked Ada Quist twice,” he said.',
    ],
    ['<p><strong class="header">No.</strong> He left.</p>', 'No. He left.'],
    ['<p>It is <span hidden>not </span>late.</p>', 'It is late.'],
    ['<p>It is <span style="color:red; display: none">not </span>late.</p>', 'It is late.'],
    ['<p>It is <span style="display:block">not</span> late.</p>', 'It is not late.'],
    ['<p>It is <span style="DISPLAY : None !important">not </span>late.</p>', 'It is late.'],
    ['<p>It is <span style="top:0;visibility:hidden">not </span>late.</p>', 'It is late.'],
    ['<p>It is <span style="x-display:none;display:none-such">not</span> late.</p>', 'It is not late.'],
    ['<div>It is <u>not</u> late.</div>', 'It is not late.'],
    ['<div>It is <bdi>not</bdi> late.</div>', 'It is not late.'],
    ['<div>It is <x-word>not</x-word> late.</div>', 'It is not late.'],
    ['<div>It is <ins>not</ins> late.</div>', 'It is not late.'],
    ['<p>It is <button>More</button>late.</p>', 'It is late.'],
    ['<p>gov&shy;ern<wbr>ment</p>', 'government'],
    ['<p>Yes <img class="emoji" alt="😀"> he said.</p>', 'Yes 😀 he said.'],
    ['<p>A &lt;b&gt; &amp;amp; B &#60;i&#62;</p>', 'A <b> &amp; B <i>'],
  ])('of %s are %j', (html, words) => {
    expect(read(html)).toEqual([words]);
  });
});

describe('a first letter that is set apart', () => {
  const WORDS = 'The boats are gone.';
  it.each([
    '<span class="dropcap">T</span>he boats are gone.',
    '<span class="header-font">T</span>he boats are gone.',
    '<b class="social"><big>T</big></b>he boats are gone.',
    '<span aria-hidden="true" class="dropcap">T</span><span class="sr-only">T</span>he boats are gone.',
    '<span class="sr-only">T</span><span aria-hidden="true" class="dropcap">T</span>he boats are gone.',
    '<span class="screen-reader-text">The</span><span aria-hidden="true"><span class="cap">T</span>he</span> boats are gone.',
    '<span aria-hidden="true">T</span><span class="visually-hidden">The</span><span aria-hidden="true">he</span> boats are gone.',
    '<span class="sr-only">The </span><span aria-hidden="true" class="cap">T</span><span aria-hidden="true">he </span>boats are gone.',
    '<span aria-hidden="true" class="dropcap">T</span>he boats are gone.',
    '<span class="sr-only">The boats are gone.</span><span aria-hidden="true">The boats are gone.</span>',
    '<img class="dropcap" src="/t.png" alt="T">he boats are gone.',
  ])('stands there once: %s', (inside) => {
    expect(read(`<p>${inside}</p>`)).toEqual([WORDS]);
  });

  it('is told from hints for those who hear the page', () => {
    expect(
      read('<p>See <a href="/x">the list<span class="sr-only"> (opens in a new window)</span></a>.</p>'),
    ).toEqual(['See the list.']);
    expect(read('<p>It is <span class="sr-only">not</span> late.</p>')).toEqual(['It is not late.']);
  });
});

describe('raised and lowered signs', () => {
  it.each([
    ['10<sup>6</sup> stars', '10⁶ stars'],
    ['2<sup>10</sup> bytes', '2¹⁰ bytes'],
    ['10<sup>−6</sup> and 10<sup>-6</sup>', '10⁻⁶ and 10⁻⁶'],
    ['40 m<sup>2</sup>', '40 m²'],
    ['2<sup>n</sup>', '2ⁿ'],
    ['CO<sub>2</sub> and H<sub>2</sub>O', 'CO₂ and H₂O'],
    ['the 4<sup>th</sup> of May', 'the 4th of May'],
    ['E = mc<sup><b class="related">2</b></sup>', 'E = mc²'],
    ['1<sup>1</sup>/<sub>2</sub> miles', '1½ miles'],
    ['1<sup>1</sup>&frasl;<sub>2</sub> miles', '1½ miles'],
    ['<sup>3</sup>/<sub>4</sub> of them', '¾ of them'],
    ['<sup>3</sup>/4 of them', '¾ of them'],
    ['<sup>3</sup>/<sub>16</sub> inch', '³⁄₁₆ inch'],
    ['<span class="frac"><sup>1</sup><span class="related">/</span><sub>8</sub></span> inch', '⅛ inch'],
    ['1/2 and 3-0', '1/2 and 3-0'],
    ['a report<sup>12</sup> of it', 'a report¹² of it'],
    ['a report<sup><a href="#n12">12</a></sup> of it', 'a report of it'],
    ['a report<a href="#n12"><sup>12</sup></a> of it', 'a report of it'],
    ['a report<sup id="r1"><a href="/page#n1">[1]</a></sup> of it', 'a report of it'],
    ['a report<sup>[12]</sup> of it', 'a report of it'],
    ['a report<sup>*</sup> of it', 'a report of it'],
    ['a report<a class="footnote-ref" role="doc-noteref" href="#fn1">1</a> of it', 'a report of it'],
    ['a note <a class="footnote-backref" href="#fnref1">↩</a>', 'a note'],
    ['in <a href="#c4">chapter 4</a> of it', 'in chapter 4 of it'],
    ['of <a href="#y">1998</a> and <a href="/x">12</a>', 'of 1998 and 12'],
  ])('of %s read %j', (html, words) => {
    expect(read(`<p>${html}</p>`)).toEqual([words]);
  });
});

describe('words that were struck through', () => {
  it.each([
    ['It costs <s>£10</s> £5.', 'It costs £5.', ['£10']],
    ['He said <del>never</del>, and left.', 'He said, and left.', ['never']],
    ['He <del><b>never</b> once</del><ins>often</ins> came.', 'He often came.', ['never once']],
    [
      'He <strike>never</strike> <span style="text-decoration: line-through">not once</span> came.',
      'He came.',
      ['never', 'not once'],
    ],
    ['He <del></del>came.', 'He came.', []],
  ])('in %s are not read as said, and are named', (html, words, struck) => {
    expect(read(`<p>${html}</p>`)).toEqual([words]);
    expect(readHtml(around(`<p>${html}</p>`))?.struck).toEqual(struck);
  });

  it('may be whole paragraphs', () => {
    const html = '<del><p>It rained.</p><p>It snowed.</p></del><p>It hailed.</p>';
    expect(read(html)).toEqual(['It hailed.']);
    expect(readHtml(around(html))?.struck).toEqual(['It rained.It snowed.']);
  });
});
