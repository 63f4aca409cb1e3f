import { expect, it } from 'vitest';
import { splitParagraphs, type Article } from '../../../src/domain/article.ts';
import { en } from '../../../src/texts/en/index.ts';
import { articleLine } from '../../../src/views/parts/articleLine.ts';

const text = 'The harbour is closed. “We will not fish here again,” said Ana Oliveira.';
const article: Article = {
  id: 'harbour',
  title: 'The *last* boats',
  titleIsOurs: false,
  date: '2024-05-01',
  interviewIn: null,
  publisher: 'The Gull',
  url: 'https://gull.example/boats',
  text,
  paragraphs: splitParagraphs(text),
};

const start = text.indexOf('We will');
const spans = [{ start, end: text.indexOf(',”') }];

it('links the title to the page, open at the quotation', () => {
  expect(articleLine(en, article, spans)).toBe(
    '[The \\*last\\* boats](<https://gull.example/boats#:~:text=is%20closed.%20%E2%80%9C-,We%20will%20not%20fish%20here%20again,-%2C%E2%80%9D%20said%20Ana>) · The Gull · <t:1714564800:D>',
  );
});

it('links to the page alone where there is no passage, or where the link would be too long', () => {
  const url = `https://gull.example/${'a'.repeat(950)}`;
  expect(articleLine(en, article)).toContain('](<https://gull.example/boats>)');
  expect(articleLine(en, { ...article, url }, spans)).toContain(`](<${url}>)`);
});

it('says that a title is ours, and leaves out what the source does not say', () => {
  expect(articleLine(en, { ...article, url: null, publisher: null, titleIsOurs: true })).toBe(
    'The \\*last\\* boats (our title) · <t:1714564800:D>',
  );
});
