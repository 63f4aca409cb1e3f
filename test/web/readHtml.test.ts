import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/web/reading/readHtml.ts';

/** Short answers, quotes of one word and numbers: what a reader of pages might take for furniture. */
const STORY = [
  '“No,” she said.',
  'Why?',
  'It was raining, and the crowd of 4,000 had gone home by then, most of them on foot.',
  '“We knew,” said Karl Brandt, the coach, “that they would come at us from the left, from the right and from above.” He laughed.',
  'Q: Will you stay?',
  'A: Yes.',
  'The match had begun at noon. By one it was over; by two, nobody spoke of it.',
  '“Ask my wife.”',
  'Brandt, 61, has coached the club for nine years, in which it has won two cups and lost one goalkeeper, who was found in May.',
];

const each = (before: string, after: string, story = STORY): string =>
  story.map((paragraph) => `${before}${paragraph}${after}`).join('\n');

/** How sites write articles down. */
const LAYOUTS: Readonly<Record<string, string>> = {
  'an article of paragraphs': `<main><article><h1>A cup tie</h1>${each('<p>', '</p>')}</article></main>`,
  'divisions as paragraphs': `<div id="content"><h1>A cup tie</h1><div class="story">${each('<div>', '</div>')}</div></div>`,
  'paragraphs in blocks': `<main><h1>A cup tie</h1><div class="body">${each('<div class="block"><p>', '</p></div>')}</div></main>`,
  'two parts around an advertisement': `<main><article><h1>A cup tie</h1><div class="part">${each('<p>', '</p>', STORY.slice(0, 4))}</div><div class="ad">Advertisement</div><div class="part">${each('<p>', '</p>', STORY.slice(4))}</div></article></main>`,
  'double line breaks': `<div class="content"><h1>A cup tie</h1><div>${STORY.join('<br><br>')}</div></div>`,
  sections: `<article><header><h1>A cup tie</h1></header>${each('<section><p>', '</p></section>')}</article>`,
  'an opening apart': `<article><h1>A cup tie</h1><div class="lead">${each('<p>', '</p>', STORY.slice(0, 1))}</div><div class="body">${each('<p>', '</p>', STORY.slice(1))}</div></article>`,
  'block quotes': `<article><h1>A cup tie</h1>${each('<p>', '</p>', STORY.slice(0, 3))}${each('<blockquote>', '</blockquote>', STORY.slice(3, 4))}${each('<p>', '</p>', STORY.slice(4))}</article>`,
  'every word in an element': `<article><h1>A cup tie</h1>${STORY.map((paragraph) => `<p><span>${paragraph.split(' ').join('</span> <span>')}</span></p>`).join('')}</article>`,
  'links to share and to read on': `<article><h1>A cup tie</h1><ul class="share"><li><a href="/f">F</a></li><li><a href="/x">X</a></li></ul>${each('<p>', '</p>', STORY.slice(0, 5))}<aside><h3>Read more</h3><ul><li><a href="/q">Another story</a></li></ul></aside>${each('<p>', '</p>', STORY.slice(5))}</article>`,
};

describe('readHtml', () => {
  it.each(Object.entries(LAYOUTS))('finds every paragraph and nothing else in %s', (_name, layout) => {
    const page = `<html><head><title>A cup tie | The Paper</title></head><body>
      <header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
      ${layout}
      <div class="related"><ul><li><a href="/1">Ten knots to tie</a></li><li><a href="/2">Weather</a></li></ul></div>
      <footer><p>© The Paper. All rights reserved. <a href="/terms">Terms</a></p></footer></body></html>`;
    const read = readHtml(page);
    expect(read?.text.split('\n\n')).toEqual(STORY);
    expect(read?.title).toBe('A cup tie');
  });
});
