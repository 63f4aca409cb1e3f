import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/web/reading/readHtml.ts';
import { withoutFurniture } from '../../src/web/reading/withoutFurniture.ts';

const STORY = [
  'The harbour board met on Tuesday, in the room above the chandler’s, and it sat until the tide had turned.',
  '“We will never open it again,” said Carla Munez, who leads the board, and nobody asked her why.',
];

describe('a paragraph at the end of an article', () => {
  it.each([
    'Lena Okafor: 206-555-0142 or lokafor@gazette.example; on Twitter: @lokafor.',
    'Follow Tom Reed on Twitter @tomreed',
    'Contact us at desk@gazette.example or call 020 7946 0018.',
    'lokafor@gazette.example',
    'Ida Moss, https://gazette.example/moss',
    '© 2025 The Harbour Gazette',
    'Copyright The Harbour Gazette 2025. Terms apply.',
    'The Harbour Gazette. All rights reserved.',
    'This website and all documents on it are licensed under a Creative Commons licence.',
    'Except where otherwise noted, text is licensed under CC BY 4.0',
    'Read more →',
    'Continue to the second part >>',
    'Lire la suite »',
  ])('is left out where it is about the page: %s', (line) => {
    expect(withoutFurniture([...STORY, line])).toEqual(STORY);
  });

  it.each([
    'Write to lokafor@gazette.example to win the boat.',
    'He left the number 206-555-0142 and never answered it.',
    'In 1998–2001 it was 12,000-15,000.',
    '“All rights reserved,” he said.',
    'The photographs are hers, and she has licensed none of them.',
    '“This website is licensed under nobody’s law,” he said.',
    'She signed it Ada Quist.',
    'Il a dit « non »',
    'a > b',
    'It costs 20 >',
    'Carla Munez',
    '206-555-0142',
  ])('is kept where it may be somebody’s words: %s', (line) => {
    expect(withoutFurniture([...STORY, line])).toEqual([...STORY, line]);
  });

  it('is looked for at the end only, but an invitation to read on anywhere', () => {
    const mail = 'lokafor@gazette.example';
    const rest = Array.from({ length: 4 }, () => STORY[0] ?? '');
    expect(withoutFurniture(['Read on →', mail, ...rest])).toEqual([mail, ...rest]);
    expect(withoutFurniture([mail])).toEqual([mail]);
  });
});

const page = (body: string): string =>
  `<html><head><title>T</title></head><body><article>${body}</article></body></html>`;
const paragraphs = STORY.map((paragraph) => `<p>${paragraph}</p>`).join('');

describe('a line that points to other articles', () => {
  it.each([
    '<div role="note" class="hatnote">For ferries of the <a href="/r">river</a>, see <a href="/s">barge</a>.</div>',
    '<div class="hatnote navigation-not-searchable">Main article: <a href="/h">Harbour</a></div>',
    '<p role="note">“Skerry” redirects here. For the rock, see Skerry (rock).</p>',
  ])('is left out where a wiki calls it a note: %s', (line) => {
    expect(readHtml(page(line + paragraphs))?.text.split('\n\n')).toEqual(STORY);
  });

  it.each([
    '<p>For ferries of the river, see the harbour master.</p>',
    '<p class="hatnote">For once nobody spoke at all.</p>',
    '<div role="note">“Main pier,” she said. “Never the other.”</div>',
  ])('is kept where it is only worded so, or only called so: %s', (line) => {
    const words = line.replace(/<[^>]+>/g, '');
    expect(readHtml(page(line + paragraphs))?.text.split('\n\n')).toEqual([words, ...STORY]);
  });
});

describe('a page of few words', () => {
  it('is an article where they are a sentence', () => {
    const words =
      'The ferry to Little Skerry has never run on a Sunday, and it will not run this one either.';
    expect(readHtml(page(`<p>${words}</p>`))?.text).toBe(words);
    expect(
      readHtml(page('<ol><li><p>A boat came in at noon and left at one with nobody aboard.</p></li></ol>'))
        ?.text,
    ).toBe('A boat came in at noon and left at one with nobody aboard.');
  });

  it.each([
    'You need to enable JavaScript to run this app, which is made of nothing else at all.',
    'Please log in to read what the harbour board said when it met on Tuesday.',
    'We use cookies so that this page knows you when you come back to it.',
    'The ferry does not run.',
  ])('is none where they ask for something, or say too little: %s', (words) => {
    expect(readHtml(page(`<p>${words}</p>`))).toBeNull();
  });
});
