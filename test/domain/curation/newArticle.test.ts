import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNewArticle, type RawArticle } from '../../../src/domain/curation/newArticle.ts';

const raw: RawArticle = {
  text: 'The lock is shut.',
  title: 'The lock',
  date: '2023-06-02',
  url: 'https://wendle.example/lock',
  publisher: 'The Gull',
};

const read = (more: Partial<RawArticle>) => readNewArticle({ ...raw, ...more }, '2023-06-03');

describe('readNewArticle', () => {
  it('cleans what was typed, and keeps the text as it stands', () => {
    const typed = {
      title: '  The\tlock\u202e\n gate ',
      publisher: ' \u200b ',
      url: ' https://Wendle.example ',
    };
    expect(read({ ...typed, text: '\n One “line”.\r\n\r\nAnother\u0000 one. \n' })).toEqual({
      kind: 'article',
      article: {
        title: 'The lock gate',
        titleIsOurs: false,
        date: '2023-06-02',
        interviewIn: null,
        publisher: null,
        url: 'https://wendle.example/',
        text: 'One “line”.\n\nAnother one.',
      },
    });
    expect(read({ url: null })).toMatchObject({ article: { url: null } });
    expect(read({ date: 'yesterday' })).toMatchObject({ article: { date: '2023-06-02' } });
    expect(read({ date: 'June 2nd' })).toMatchObject({ article: { date: '2023-06-02' } });
    expect(read({ url: ' ' })).toMatchObject({ article: { url: null } });
  });

  it.each([
    [{ text: ' 1, 2 … ' }, 'no-text'],
    [{ title: null }, 'no-title'],
    [{ title: ' — ' }, 'no-title'],
    [{ date: null }, 'no-day'],
    [{ date: '2023' }, 'bad-day'],
    [{ date: '02/06/2023' }, 'two-days'],
    [{ date: '2023-02-29' }, 'bad-day'],
    [{ url: 'wendle.example' }, 'bad-address'],
    [{ url: 'ftp://wendle.example' }, 'bad-address'],
    [{ url: 'https://ada:secret@wendle.example' }, 'bad-address'],
    [{ url: `https://wendle.example/${'a'.repeat(500)}` }, 'bad-address'],
  ])('refuses %j: %s', (more, fault) => {
    expect(read(more)).toEqual({ kind: 'fault', fault });
  });

  it('gives nothing that a reply could not show, whatever is handed in', () => {
    const text = fc.string({ unit: 'binary', maxLength: 80 });
    fc.assert(
      fc.property(text, text, text, text, (title, url, publisher, words) => {
        // A title with a letter, and an address short enough: nothing is left to refuse.
        const form = read({
          title: `t${title}`,
          url: `https://a.example/${url}`,
          publisher,
          text: `a${words}`,
        });
        fc.pre(form.kind === 'article');
        const { article } = form;
        for (const line of [article.title, article.publisher ?? '', article.url ?? '']) {
          expect(line).toBe(line.trim());
          expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
        }
        expect(article.url).toMatch(/^https:\/\/a\.example\/[^\s<>]*$/);
        expect(article.text).not.toMatch(/\r|\0/);
      }),
    );
  });
});
