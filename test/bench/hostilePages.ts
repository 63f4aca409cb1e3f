/** The largest page that is read, in bytes. */
const PAGE = 2_000_000;
const STORY = '<p>The harbour board met on Tuesday, and it sat until the tide had turned.</p>'.repeat(8);

const fill = (piece: string, size = PAGE): string => piece.repeat(Math.floor(size / piece.length));
const inArticle = (inner: string): string => `<html><body><article>${STORY}${inner}</article></body></html>`;

/** Pages of 2 MB and more that were made to take long, by what they are full of. */
export const HOSTILE_PAGES: readonly (readonly [name: string, html: string])[] = [
  ['5 MB of one tag', fill('<div>', 5_000_000)],
  ['one tag that stays open', `${STORY}<div ${fill('a')}`],
  ['paragraphs 500 deep', inArticle(fill(`${'<div>'.repeat(500)}<p>a</p>${'</div>'.repeat(500)}`))],
  ['bold in italics, never closed', inArticle(fill('<b><i>'))],
  ['crossed links', inArticle(fill('<a><b>x</a></b>'))],
  ['tables in tables', inArticle(fill('<table><tr><td>'))],
  ['words in tables where none may be', inArticle(`<table>${fill('x<tr>')}`)],
  ['lists', inArticle(fill('<ul><li>'))],
  ['menus', inArticle(fill('<select><option>'))],
  ['drawings', inArticle(fill('<svg><g>'))],
  ['comments that stay open', inArticle(fill('<!--'))],
  ['entities', inArticle(`<p>${fill('&amp;')}</p>`)],
  ['entities that are none', inArticle(`<p>${fill('&x')}</p>`)],
  ['attributes', inArticle(`<p ${Array.from({ length: 250_000 }, (_, at) => `a${at}`).join(' ')}>x</p>`)],
  ['an attribute', inArticle(`<p class="${fill('x ')}">x</p>`)],
  ['a style', inArticle(fill(`<p style="${'text-decoration: '.repeat(50)}">x</p>`))],
  ['raised digits', inArticle(`<p>${fill('1<sup>2</sup>/<sub>3</sub>')}</p>`)],
  ['struck words', inArticle(`<p>${fill('<s>a</s>,')}</p>`)],
  ['links', inArticle(`<p>${fill('<a href=#a>1</a>')}</p>`)],
  ['pictures', inArticle(fill('<img alt="A">'))],
  ['white space', inArticle(`<p>a${fill(' \n')}b</p>`)],
  ['soft hyphens', inArticle(`<p>${fill('a&shy;')}</p>`)],
  ['one word', inArticle(`<p>${fill('a')}</p>`)],
  ['opening marks', inArticle(`<p>${fill('“a ')}</p>`)],
  ['quotations', inArticle(fill('<p>“I see,” said Ann Lee.</p>'))],
  ['names', inArticle(`<p>${fill('Ann Lee, Bo Ek and ')}</p>`)],
];
