import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnnotationCollection } from '../../src/domain/exchange/annotateArticle.ts';
import { verbatimParts } from '../../src/domain/exchange/writeVerbatim.ts';
import { loadLibrary } from '../../src/library/loadLibrary.ts';
import { article as storedArticle, spanQuote } from '../store/samples.ts';
import { bundleVerbatim, verbatim } from './verbatim.ts';

bundleVerbatim();

const SERVER = '100000000000000001';
const OTHER = '100000000000000002';

let folder: string;
let env: Readonly<Record<string, string>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-exchange-'));
  env = { STATE_DIR: join(folder, 'state') };
});
afterAll(() => rm(folder, { recursive: true }));

describe('verbatim import and export', () => {
  it('says first what it would do, then does it, and brings it out again', async () => {
    const csv = join(folder, 'quotes.csv');
    await writeFile(
      csv,
      'text,speaker,mood\nWe will wait.,Ana Lopez,calm\n,,\n"We, too.",Ben,\nwe will wait,,\n',
    );
    const dry = await verbatim(['import', '--server', SERVER, csv], '', env);
    expect(dry).toEqual({
      code: 0,
      errors: '',
      output: [
        'CSV: 2 quotes would be added, 1 entry skipped, 0 entries refused.',
        'Passed over: the columns mood.',
        'skipped, line 5: the words of line 2 again',
        'Nothing was changed. To import it, add --yes.',
        '',
      ].join('\n'),
    });
    expect(await verbatim(['export', '--server', SERVER], '', env)).toMatchObject({
      code: 1,
      output: '',
      errors: `The server ${SERVER} has no quotes and no articles in this database.\n`,
    });
    const done = await verbatim(['import', '--server', SERVER, '--yes', csv], '', env);
    expect(done).toMatchObject({ code: 0, errors: '' });
    expect(done.output).toMatch(/^CSV: 2 quotes added, 1 entry skipped/);

    const json = join(folder, 'quotes.json');
    expect(await verbatim(['export', '--server', SERVER, json], '', env)).toEqual({
      code: 0,
      errors: '',
      output: '',
    });
    const file = JSON.parse(await readFile(json, 'utf8')) as { server: string; quotes: { text: string }[] };
    expect(file.server).toBe(SERVER);
    expect(file.quotes.map(({ text }) => text)).toEqual(['We will wait.', 'We, too.']);
    const again = await verbatim(['export', '--server', SERVER, json], '', env);
    expect(again).toMatchObject({ code: 1, output: '' });
    expect(again.errors).toContain('cannot be written (EEXIST)');
    const moved = await verbatim(['import', '--server', OTHER, '--yes', json], '', env);
    expect(moved).toMatchObject({ code: 0, errors: '' });
    const table = await verbatim(['export', '--server', OTHER, '--format', 'csv'], '', env);
    expect(table.output.split('\r\n').map((row) => row.split(',')[0])).toEqual([
      '\uFEFFtext',
      'We will wait.',
      '"We',
      '',
    ]);
  });

  it('adds what it can, and names every line that it refuses', async () => {
    const server = '100000000000000003';
    const file = join(folder, 'faults.json');
    await writeFile(file, '[\n{"text":"Fine."},\n{"text":""},\n{"txt":"x"}\n]');
    const dry = await verbatim(['import', '--server', server, file], '', env);
    expect(dry).toMatchObject({ code: 1, errors: '' });
    expect(dry.output).toContain(
      'refused, entry 2: it has no words\nrefused, entry 3: "text" must be text\n',
    );
    const done = await verbatim(['import', '--server', server, '--yes', file], '', env);
    expect(done).toMatchObject({ code: 1, errors: '' });
    expect(done.output).toContain('JSON of Quoter: 1 quote added');
  });

  it('annotates an article of the library, and of a server', async () => {
    const id = '2022-09-04-john-legend-kanye-west';
    const { code, output } = await verbatim(
      ['export', '--format', 'webannotation', '--article', id],
      '',
      env,
    );
    expect(code).toBe(0);
    const [article] = await loadLibrary('data/articles');
    const { first } = JSON.parse(output) as AnnotationCollection;
    expect(first?.items).toHaveLength(6);
    const points = Array.from(article?.text ?? '');
    for (const { target, body } of first?.items ?? []) {
      expect(body).toMatchObject([{ purpose: 'describing', value: 'John Legend' }]);
      for (const { selector, source } of target) {
        const [words, { start, end }] = selector;
        expect(points.slice(start, end).join('')).toBe(words.exact);
        expect(source).toBe(article?.url ?? `urn:verbatim:library:article:${id}`);
      }
    }
    const own = join(folder, 'article.json');
    const at = { articleId: 'a1234567890', version: 1, start: 1, end: 6 };
    await writeFile(
      own,
      [
        verbatimParts.head(OTHER, 0),
        verbatimParts.article(
          storedArticle(at.articleId),
          [{ articleId: at.articleId, version: 1, text: '“Wait,” she said.', storedAt: 5 }],
          true,
        ),
        verbatimParts.middle,
        verbatimParts.quote(spanQuote('aaaaaaaa', 'Wait,', at), true),
        verbatimParts.quote(
          { ...spanQuote('bbbbbbbb', 'ait,', { ...at, start: 2 }), state: 'removed' },
          false,
        ),
        verbatimParts.end,
      ].join(''),
    );
    expect(await verbatim(['import', '--server', OTHER, '--yes', own], '', env)).toMatchObject({ code: 0 });
    const ours = ['export', '--format', 'webannotation', '--server', OTHER, '--article', at.articleId];
    const items = (JSON.parse((await verbatim(ours, '', env)).output) as AnnotationCollection).first?.items;
    expect(items?.map((item) => item.id)).toEqual([`urn:verbatim:${OTHER}:quote:aaaaaaaa`]);
    const missing = ['export', '--format', 'webannotation', '--article', id, '--server', SERVER];
    expect(await verbatim(missing, '', env)).toMatchObject({ code: 1, output: '' });
  });

  it('ends quietly when whoever reads its output goes away', async () => {
    const server = '100000000000000004';
    const file = join(folder, 'much.csv');
    const rows = Array.from({ length: 3000 }, (_, at) => `These are the words of number ${at}.,Ana Lopez`);
    await writeFile(file, `text,speaker\n${rows.join('\n')}\n`);
    expect(await verbatim(['import', '--server', server, '--yes', file], '', env)).toMatchObject({ code: 0 });
    const outcome = await verbatim(['export', '--server', server], '', env, 1);
    expect(outcome).toMatchObject({ code: 141, errors: '' });
  });

  it.each([
    [['export', '--server', 'mine'], 2, 'A server has an id of 17 to 20 digits'],
    [['export', '--server', SERVER, '--format', 'xml'], 2, 'Allowed choices are json, csv, webannotation'],
    [['export', '--format', 'webannotation'], 2, 'takes --article ID'],
    [
      ['export', '--format', 'webannotation', '--article', 'none'],
      1,
      'There is no article none. There is 2022',
    ],
    [['export'], 2, 'name the server'],
    [['import', '--server', SERVER], 2, "missing required argument 'file'"],
    [['import', '--server', SERVER, 'missing.json'], 1, 'missing.json cannot be read (ENOENT)'],
    [['import', '--server', SERVER, 'package.json'], 1, 'package.json, line 1: it is JSON, but neither'],
  ] as const)('says what is wrong with %j', async (args, code, message) => {
    const outcome = await verbatim(args, '', env);
    expect(outcome).toMatchObject({ code, output: '' });
    expect(outcome.errors).toContain(message);
  });
});
