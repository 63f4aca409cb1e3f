import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slice } from '../../src/domain/article.ts';
import { loadLibrary } from '../../src/library/loadLibrary.ts';
import { openStore, storeAddress } from '../../src/store/openStore.ts';
import { bundleVerbatim, verbatim } from './verbatim.ts';

bundleVerbatim();

const ARTICLE = 'data/articles/2022-09-04-john-legend-kanye-west.md';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('verbatim', () => {
  it('explains itself', async () => {
    for (const args of [[], ['--help'], ['help']]) {
      const help = await verbatim(args);
      expect(help).toMatchObject({ code: 0, errors: '' });
      for (const word of ['start', 'register', 'extract', 'summarize', 'migrate-store'])
        expect(help.output).toContain(word);
    }
    const { code, output } = await verbatim(['extract', '--help']);
    expect(code).toBe(0);
    expect(output).toContain('--unmarked');
    expect(output).not.toContain('--server');
  });

  it('extracts for people and as JSON', async () => {
    const report = await verbatim(['extract', ARTICLE]);
    expect(report.output).toMatch(/^1\. (?:probably )?John Legend, from character \d+/);
    const { output } = await verbatim(['extract', '--json', ARTICLE]);
    const [article] = await loadLibrary('data/articles');
    const { quotes } = JSON.parse(output) as {
      quotes: { spans: [number, number][]; text: string; speakerCanonical: string }[];
    };
    expect(quotes).toHaveLength(6);
    for (const { spans, text, speakerCanonical } of quotes) {
      expect(text).toBe(spans.map(([start, end]) => slice(article?.text ?? '', { start, end })).join(' '));
      expect(speakerCanonical).toBe('John Legend');
    }
  });

  it('leaves words without marks out until they are asked for, and says so', async () => {
    const text = `Ten minutes with Angus Muir, 78.\n\nQ: Why?\n\nA: My father.\n\nQ: Afraid?\n\nA: Only once.\n`;
    const file = join(folder, 'interview.txt');
    await writeFile(file, text);
    expect((await verbatim(['extract', file])).output).toContain('--unmarked gives them too');
    const { output } = await verbatim(['extract', '--json', '--unmarked', file]);
    const { quotes } = JSON.parse(output) as { quotes: { kind: string; speakerCanonical: string }[] };
    expect(quotes.map(({ kind, speakerCanonical }) => [kind, speakerCanonical])).toEqual([
      ['unmarked', 'Angus Muir'],
      ['unmarked', 'Angus Muir'],
    ]);
  });

  it('answers every line that it can, and names the others with number and reason', async () => {
    const lines = [
      '{"id":"a","text":"“Stop,” said Ana Oliveira."}',
      'not json',
      '',
      '{"id":7,"text":"x"}',
      '{"id":"b","text":""}',
    ];
    for (const command of ['extract', 'summarize']) {
      const { code, output, errors } = await verbatim([command, '--jsonl'], lines.join('\n'));
      expect(code).toBe(1);
      expect(
        output
          .trim()
          .split('\n')
          .map((line) => (JSON.parse(line) as { id: string }).id),
      ).toEqual(['a', 'b']);
      expect(errors).toMatch(/^line 2: it is not JSON\nline 4: "id" is wrong: it must be text\n$/);
    }
  });

  it('summarizes in slices', async () => {
    const { output } = await verbatim(
      ['summarize', '--jsonl'],
      JSON.stringify({ id: 'a', text: await articleText() }),
    );
    const { summary, spans } = JSON.parse(output) as { summary: string; spans: [number, number][] };
    const text = await articleText();
    expect(summary.split('\n')).toEqual(spans.map(([start, end]) => text.slice(start, end)));
  });

  it('checks claims against a library', async () => {
    const library = join(folder, 'library.jsonl');
    await writeFile(library, `${JSON.stringify({ id: 'legend', text: await articleText() })}\n`);
    const claims = [
      { id: 'right', claim: 'I talked to him with love and with empathy', speaker: 'John Legend' },
      { id: 'wrong', claim: 'I talked to him without love and with empathy', speaker: null },
      { id: 'other', claim: 'The moon is made of green cheese' },
      { id: 'bad' },
    ];
    const lines = claims.map((claim) => JSON.stringify(claim)).join('\n');
    const { code, output, errors } = await verbatim(['check', '--library', library, '--jsonl'], lines);
    expect(code).toBe(1);
    expect(errors).toBe('line 4: "claim" is wrong: it must be text\n');
    const verdicts = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; verdict: string });
    expect(verdicts.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
      'right verbatim',
      'wrong altered',
      'other not-found',
    ]);
  });

  it('refuses a library that cannot be read whole', async () => {
    const library = join(folder, 'broken.jsonl');
    await writeFile(library, '{"id":"a","text":"x"}\nnot json\n');
    const outcome = await verbatim(['check', '--library', library, '--jsonl'], '');
    expect(outcome).toMatchObject({ code: 1, output: '', errors: `${library}, line 2: it is not JSON.\n` });
  });

  it('backs the store up and moves it', async () => {
    const env = { STATE_DIR: join(folder, 'state') };
    await (await openStore(storeAddress(join(env.STATE_DIR, 'verbatim.db')))).close();
    const copy = join(folder, 'copy.db');
    expect(await verbatim(['backup', copy], '', env)).toMatchObject({ code: 0, errors: '' });
    expect(await verbatim(['backup', copy], '', env)).toMatchObject({ code: 1, output: '' });
    const moved = await verbatim(['migrate-store', '--to', join(folder, 'new.db')], '', env);
    expect(moved).toMatchObject({ code: 0, errors: '' });
    expect(moved.output).toMatch(/^Copied, and the counts agree:\n {2}servers +0\n/);
    const missing = await verbatim(['backup', join(folder, 'none.db')], '', {
      STATE_DIR: join(folder, 'none'),
    });
    expect(missing).toMatchObject({ code: 1, output: '' });
    expect(missing.errors).toContain('nothing to back up');
    const server = { DATABASE_URL: 'postgres://127.0.0.1:1/none' };
    expect((await verbatim(['backup', copy], '', server)).errors).toContain('pg_dump');
  });

  it('moves no store that a bot has open', async () => {
    const env = { STATE_DIR: join(folder, 'running') };
    const store = await openStore(storeAddress(join(env.STATE_DIR, 'verbatim.db')));
    const moved = await verbatim(['migrate-store', '--to', join(folder, 'beside.db')], '', env);
    expect(moved).toMatchObject({ code: 1, output: '' });
    expect(moved.errors).toContain('verbatim.db is in use: stop the bot');
    await store.close();
    expect(await readdir(folder)).not.toContain('beside.db');
  });

  it.each([
    ['a file', 'a-file', 'a-file is a file, not a folder'],
    ['a folder of the system', '/proc/verbatim', 'make the folder /proc/verbatim writable'],
  ])('says that its state cannot be in %s', async (_, name, message) => {
    await writeFile(join(folder, 'a-file'), '');
    const env = { STATE_DIR: resolve(folder, name) };
    const outcome = await verbatim(['export', '--server', '100000000000000001'], '', env);
    expect(outcome).toMatchObject({ code: 1, output: '' });
    expect(outcome.errors).toContain(message);
    expect(outcome.errors).not.toContain('    at ');
  });

  it.each([
    [['backup'], 2, "missing required argument 'file'"],
    [['migrate-store'], 2, "required option '--to <store>' not specified"],
    [['migrate-store', '--to', 'postgrs://me:secret@host/db'], 1, 'begins with postgrs:/ is no store'],
    [['frobnicate'], 2, "unknown command 'frobnicate'"],
    [['extract'], 2, 'name one file'],
    [['extract', '--yes', '--server', '5', '--format', 'nonsense', ARTICLE], 2, "unknown option '--yes'"],
    [['start', 'now'], 2, 'too many arguments'],
    [['extract', '--jsonl', ARTICLE], 2, 'reads the standard input'],
    [['summarize', '--length', 'huge', ARTICLE], 2, 'Allowed choices are short, long'],
    [['extract', '--colour'], 2, "unknown option '--colour'"],
    [['check', '--jsonl'], 2, "required option '--library <files...>' not specified"],
    [['extract', 'missing.txt'], 1, 'missing.txt cannot be read (ENOENT)'],
  ] as const)('says what is wrong with %j', async (args, code, message) => {
    const outcome = await verbatim(args);
    expect(outcome.code).toBe(code);
    expect(outcome.errors).toContain(message);
    expect(outcome.output).toBe('');
  });

  it('reads plain text too, and refuses what is not UTF-8', async () => {
    const plain = join(folder, 'plain.txt');
    await writeFile(plain, '“Stop,” said Ana Oliveira.');
    expect((await verbatim(['extract', plain])).output).toContain('Ana Oliveira');
    const broken = join(folder, 'broken.txt');
    await writeFile(broken, Uint8Array.from([0x41, 0xff]));
    expect(await verbatim(['extract', broken])).toMatchObject({ code: 1, output: '' });
  });
});

async function articleText(): Promise<string> {
  const [article] = await loadLibrary('data/articles');
  return article?.text ?? '';
}
