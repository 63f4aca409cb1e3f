import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitParagraphs, type Article } from '../../../src/domain/article.ts';
import { checkClaim } from '../../../src/domain/check/checkClaim.ts';
import type { CheckReport } from '../../../src/domain/check/checkReport.ts';
import { createCheckIndex } from '../../../src/domain/check/createCheckIndex.ts';
import { extractQuotations } from '../../../src/domain/quotation/extractQuotations.ts';
import { en } from '../../../src/texts/en/index.ts';
import { checkView } from '../../../src/views/check/checkView.ts';

/** Words that Discord's markdown would read, and that grow when they are made plain. */
const SIGNS = [
  '*',
  '_',
  '~~',
  '||',
  '`',
  '>',
  '<@1>',
  '[x](https://x.example)',
  '@everyone',
  '#',
  '\\',
  '😀',
  '’',
];
const WORDS = [
  'not',
  'never',
  '17',
  'Ada',
  'Holm',
  'the',
  'ferry',
  'sails',
  'again',
  'in',
  'May',
  'boat',
  'hull',
];

const signed = fc
  .tuple(fc.constantFrom(...WORDS), fc.constantFrom('', '', ...SIGNS))
  .map(([word, sign]) => word + sign);
const passages = fc.array(signed, { minLength: 4, maxLength: 150 }).map((words) => words.join(' '));

function articleOf(id: string, said: readonly string[]): Article {
  const text = said.map((words) => `“${words},” said **Ada** ${'_Holm_'.repeat(20)}.`).join('\n\n');
  const title = '*A* _title_ '.repeat(20);
  const url = `https://news.example/${'x'.repeat(900)}`;
  const info = {
    id,
    title,
    titleIsOurs: true,
    date: '2022-05-01',
    interviewIn: title,
    publisher: title,
    url,
  };
  return { ...info, text, paragraphs: splitParagraphs(text) };
}

/** Claims that share something with the articles: their words with others put in, in pieces, or none at all. */
const cases = fc
  .tuple(
    fc.array(passages, { minLength: 1, maxLength: 4 }),
    fc.array(passages, { minLength: 1, maxLength: 3 }),
  )
  .chain(([one, other]) => {
    const piece = fc.tuple(
      fc.constantFrom(...one, ...other),
      fc.nat(150),
      fc.nat(60),
      fc.constantFrom('', ' … ', ' not ', ' 18 '),
    );
    const claims = fc.array(
      fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) =>
        pieces
          .map(
            ([words, from, count, put]) =>
              words
                .split(' ')
                .slice(from, from + count)
                .join(' ') + put,
          )
          .join(''),
      ),
      { minLength: 1, maxLength: 5 },
    );
    return fc.tuple(fc.constant([articleOf('one', one), articleOf('other', other)]), claims);
  });

function reportOf(articles: readonly Article[], claims: readonly string[]): CheckReport {
  const index = createCheckIndex();
  for (const { id, text } of articles) index.add({ id, text, quotations: extractQuotations(text) });
  const sources = new Map(articles.map((article) => [article.id, { article, ref: article.id }]));
  const checked = claims.map((text) => {
    const claim = { text, speaker: '*Bea* '.repeat(40) };
    return { claim, result: checkClaim(index, claim), sources };
  });
  const named = { article: articles[0] as Article, isOnly: false };
  return { claims: checked, more: 7, searched: 2, leftOut: 3, named };
}

describe('checkView', () => {
  it('has room for whatever is checked, with all signs of markdown made plain', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(cases, ([articles, claims]) => {
        const report = reportOf(articles, claims);
        for (const { result } of report.claims) seen.add(result.verdict);
        const reply = checkView(en, report, {
          buttons: () => [],
          link: 'https://discord.com/channels/1/2/3',
        });
        const json = JSON.stringify(reply);
        const shown = [...json.matchAll(/"content":"((?:[^"\\]|\\.)*)"/g)].map(
          ([, text]) => JSON.parse(`"${text}"`) as string,
        );
        expect(shown).toHaveLength(claims.length + 1);
        expect(shown.join('').length).toBeLessThanOrEqual(4000);
        for (const text of shown) {
          expect(text.trim()).not.toBe('');
          expect(text).not.toMatch(/(?<!\\)@everyone|(?<!\\)<@1>|(?<!\\)\|\|/);
        }
      }),
      { numRuns: 150 },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['altered', 'not-found', 'verbatim']));
  });

  it('has room for splices of four parts each', () => {
    const articles = ['one', 'other'].map((id) =>
      articleOf(id, ['*We* never ~~sail~~ again in May '.repeat(30)]),
    );
    const report = reportOf(articles, Array(5).fill('x'));
    const { text } = articles[0] as Article;
    const span = { start: 1, end: 600 };
    const parts = articles
      .flatMap(({ id }) => [id, id])
      .map((articleId) => ({ claim: span, passage: { articleId, spans: [span], quotation: null } }));
    const spliced = report.claims.map((checked) => ({
      ...checked,
      claim: { text, speaker: null },
      result: { verdict: 'spliced' as const, parts, notes: [] },
    }));
    const reply = checkView(
      en,
      { ...report, claims: spliced },
      { buttons: () => [], link: 'https://discord.com/channels/1/2/3' },
    );
    const contents = JSON.stringify(reply).match(/"content":"(?:[^"\\]|\\.)*"/g) ?? [];
    expect(contents).toHaveLength(6);
    expect(contents.join('').length).toBeLessThanOrEqual(4000);
  });
});
