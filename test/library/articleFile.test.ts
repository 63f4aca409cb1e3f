import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slice } from '../../src/domain/article.ts';
import { readArticleFile } from '../../src/library/articleFile.ts';
import { loadLibrary } from '../../src/library/loadLibrary.ts';

const HEAD = 'id: storm\ndate: 2024-02-03\ntitle: A storm at sea\n';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readArticleFile(bytes(text));

describe('readArticleFile', () => {
  it('keeps the text byte for byte and leaves what is not said null', () => {
    const text = '\n  First “line”.\r\n\r\nSecond.\n';
    expect(read(`---\n${HEAD}---\n${text}`)).toMatchObject({
      kind: 'article',
      article: { id: 'storm', text, publisher: null, url: null, interviewIn: null, titleIsOurs: false },
    });
  });

  it('finds the paragraphs', () => {
    const file = read(`---\n${HEAD}---\nOne.\r\n\r\n  Two\nlines. \n \nThree.`);
    const article = file.kind === 'article' ? file.article : undefined;
    expect(article?.paragraphs.map((span) => slice(article.text, span))).toEqual([
      'One.',
      'Two\nlines.',
      'Three.',
    ]);
  });

  it.each([
    ['Just text.', 1, 'front matter is missing'],
    ['---\nid: x\nJust text.', 1, 'not closed'],
    [`---\n${HEAD}---\n \n`, 7, 'no text'],
    [`---\n${HEAD}title: again\n---\nText.`, 5, 'not valid YAML'],
    ['---\ndate: 2024-02-03\ntitle: x\n---\nText.', 2, '"id" is missing'],
    [`---\n${HEAD.replace('storm', 'Storm!')}---\nText.`, 2, '"id" must be'],
    [`---\n${HEAD.replace('2024-02-03', '2024-02-30')}---\nText.`, 3, '"date" must be a day'],
    [`---\n${HEAD}colour: red\n---\nText.`, 5, '"colour" is not a known name'],
    [`---\n${HEAD}url: javascript:alert(1)\n---\nText.`, 5, '"url" must be a web address'],
    [`---\n${HEAD.replace('A storm at sea', '*Stars')}---\nText.`, 2, 'not valid YAML'],
    ['---\n- a\n- list\n---\nText.', 2, ''],
  ])('names line and problem of %j', (text, line, problem) => {
    const file = read(text);
    expect(file).toMatchObject({ kind: 'fault', fault: { line } });
    expect(file.kind === 'fault' && file.fault.problem).toContain(problem);
    expect(file.kind === 'fault' && file.fault.mend).not.toBe('');
  });

  it('names the line that is not UTF-8', () => {
    const broken = Uint8Array.from([...bytes(`---\n${HEAD}---\nFine.\nBro`), 0xff, 0xfe, ...bytes('ken.\n')]);
    expect(readArticleFile(broken)).toMatchObject({
      kind: 'fault',
      fault: { line: 7, problem: 'it is not valid UTF-8' },
    });
  });
});

describe('loadLibrary', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verbatim-library-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const put = (name: string, text: string) => writeFile(join(folder, name), text);

  it('ships the article: its text is the source after the date', async () => {
    const [article] = await loadLibrary('data/articles');
    expect(article).toMatchObject({
      id: '2022-09-04-john-legend-kanye-west',
      date: '2022-09-04',
      titleIsOurs: true,
      interviewIn: 'The New Yorker',
      publisher: null,
      url: null,
    });
    const file = await readFile('data/articles/2022-09-04-john-legend-kanye-west.md', 'utf8');
    expect(file.endsWith(`---\n${article?.text}`)).toBe(true);
    expect(article?.paragraphs).toHaveLength(10);
  });

  it('gives the newest article first and passes over other files', async () => {
    await put('a.md', `---\n${HEAD}---\nOld.`);
    await put('b.md', `---\n${HEAD.replace('storm', 'calm').replace('2024', '2025')}---\nNew.`);
    await put('notes.txt', 'not an article');
    expect((await loadLibrary(folder)).map(({ id }) => id)).toEqual(['calm', 'storm']);
  });

  it('stops at two articles of one id, naming both files', async () => {
    await put('a.md', `---\n${HEAD}---\nOne.`);
    await put('b.md', `---\n${HEAD}---\nTwo.`);
    await expect(loadLibrary(folder)).rejects.toThrow(
      /b\.md, line 2: the id "storm" is taken by .*a\.md\. To mend it/,
    );
  });

  it('stops at a wrong file, naming file, line and mend', async () => {
    await put('a.md', `---\n${HEAD}---\n`);
    await expect(loadLibrary(folder)).rejects.toThrow(
      /a\.md, line \d+: the article has no text\. To mend it, put/,
    );
  });

  it('stops at an empty or missing folder', async () => {
    await expect(loadLibrary(folder)).rejects.toThrow(/has no \.md file/);
    await expect(loadLibrary(join(folder, 'missing'))).rejects.toThrow(
      /cannot be read \(ENOENT\).*ARTICLES_DIR/,
    );
  });
});
