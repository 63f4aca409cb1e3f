import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleVerbatim, verbatim } from './verbatim.ts';

bundleVerbatim();

const SAID = '“We will never open it again,” said Carla Munez, who leads the harbour board.';
const REST = 'The ferry ran on Sundays, the board’s papers say, and it ran empty for a year.';
const HTML = `<html><head><meta charset="windows-1252"><title>A tie</title><link rel="canonical" href="https://paper.example/1">
  <meta property="og:site_name" content="The Paper"></head><body><nav><a href="/">Home</a></nav><article><h1>A tie</h1><p>By Lena Okafor, 14 October 2025</p>
  <p>${SAID.replace('never', '<span class="related-term">never</span>')}</p><p>${REST.replace('ran on', '<del>always</del> ran on')}</p></article></body></html>`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-read-'));
});
afterAll(() => rm(folder, { recursive: true }));

const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
/** As Windows wrote it before. */
const windows = (text: string): Uint8Array =>
  Uint8Array.from(
    text,
    (sign) =>
      new Map([
        ['“', 0x93],
        ['”', 0x94],
        ['’', 0x92],
      ]).get(sign) ?? sign.charCodeAt(0),
  );

const tell = async (path: string): Promise<unknown> =>
  JSON.parse((await verbatim(['read', '--json', path])).output);

describe('verbatim read', () => {
  it('shows what would be stored of a page, for people and as JSON', async () => {
    const page = await file('page.html', windows(HTML));
    const { code, output } = await verbatim(['read', page]);
    expect(code).toBe(0);
    expect(output).toBe(
      `Title:     A tie\nBy:        Lena Okafor\nPublisher: The Paper\nDate:      2025-10-14\nAddress:   https://paper.example/1\nStruck:    always\n\n${SAID}\n\n${REST}\n`,
    );
    expect(JSON.parse((await verbatim(['read', '--json', page])).output)).toEqual({
      id: page,
      title: 'A tie',
      byline: 'Lena Okafor',
      publisher: 'The Paper',
      date: '2025-10-14',
      url: 'https://paper.example/1',
      text: `${SAID}\n\n${REST}`,
      struck: ['always'],
    });
  });

  it('takes Markdown, texts and article files, with what each tells', async () => {
    const markdown = `---\ntitle: Ties\nauthor: Ida Moss\nurl: https://paper.example/2\n---\n# A heading\n\n${SAID.replace('never', '*never*')}\n`;
    expect(await tell(await file('a.md', markdown))).toMatchObject({
      title: 'Ties',
      byline: 'Ida Moss',
      url: 'https://paper.example/2',
      text: SAID,
    });
    expect(await tell(await file('a.txt', `A tie\n\n14 October 2025\n\n${SAID}\n`))).toMatchObject({
      title: 'A tie',
      date: '2025-10-14',
      url: null,
    });
    const ours = `---\nid: a-tie\ndate: 2025-10-14\ntitle: A tie\n---\n${SAID}\n`;
    expect(await tell(await file('b.md', ours))).toMatchObject({
      date: '2025-10-14',
      text: `${SAID}\n`,
      byline: null,
    });
  });

  it('answers a line of JSON for each page, with nulls and the reason where there is no article', async () => {
    const lines = [
      { id: 'a', html: HTML.replace('<meta charset="windows-1252">', '') },
      { id: 'b', html: '<p>Short.' },
      { id: 'c', html: '<i>'.repeat(600) },
      { id: 'd' },
    ].map((line) => JSON.stringify(line));
    const { code, output, errors } = await verbatim(['read', '--jsonl'], lines.join('\n'));
    expect(code).toBe(1);
    expect(errors).toBe('line 4: "html" is wrong: it must be text\n');
    const none = {
      title: null,
      byline: null,
      publisher: null,
      date: null,
      url: null,
      text: null,
      struck: [],
    };
    expect(
      output
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      expect.objectContaining({ id: 'a', title: 'A tie', text: `${SAID}\n\n${REST}` }),
      { id: 'b', ...none, refused: 'no article was found in it' },
      { id: 'c', ...none, refused: 'it is too tangled to be read: too deeply nested' },
    ]);
  });

  it('says what is wrong with a file', async () => {
    expect(await verbatim(['read', await file('none.html', '<p>Short.')])).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/none\.html: no article was found in it\.\n$/),
    });
    expect((await verbatim(['read', 'package.json'])).errors).toBe(
      'package.json: read takes .html, .htm, .md and .txt files.\n',
    );
    expect((await verbatim(['read'])).code).toBe(2);
    expect((await verbatim(['read', '--jsonl', 'package.json'])).code).toBe(2);
  });
});

describe('the other commands', () => {
  it('take pages and Markdown as they are read', async () => {
    const page = await file('other.html', windows(HTML));
    const { quotes } = JSON.parse((await verbatim(['extract', '--json', page])).output) as {
      quotes: { text: string; speakerCanonical: string; spans: [number, number][] }[];
    };
    expect(quotes).toEqual([
      expect.objectContaining({
        text: 'We will never open it again,',
        speakerCanonical: 'Carla Munez',
        spans: [[1, 29]],
      }),
    ]);
    const { output } = await verbatim([
      'summarize',
      '--json',
      await file('other.md', `# A tie\n\n${SAID}\n\n${REST}`),
    ]);
    expect(output).not.toContain('#');
  });

  it('check claims against such files, and lines, together', async () => {
    const page = await file('checked.html', windows(HTML));
    const library = await file(
      'library.jsonl',
      JSON.stringify({ id: 'other', text: '“It rained all day,” said Tom Reed.' }),
    );
    const claims = [
      { id: '1', claim: 'We will never open it again', speaker: 'Carla Munez' },
      { id: '2', claim: 'It rained all day', speaker: 'Tom Reed' },
    ].map((claim) => JSON.stringify(claim));
    const { code, output } = await verbatim(
      ['check', '--library', page, library, '--jsonl'],
      claims.join('\n'),
    );
    expect(code).toBe(0);
    expect(
      output
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      expect.objectContaining({ id: '1', verdict: 'verbatim', articleId: page }),
      expect.objectContaining({ id: '2', verdict: 'verbatim', articleId: 'other' }),
    ]);
    const { errors } = await verbatim(
      ['check', '--library', await file('no.html', '<p>No.'), '--jsonl'],
      claims.join('\n'),
    );
    expect(errors).toMatch(/no article was found in it/);
  });
});
