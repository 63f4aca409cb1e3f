import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { followLibrary } from '../../src/library/followLibrary.ts';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-follow-'));
const heard: string[][] = [];
const faults: string[] = [];
let unfollow = (): void => undefined;
afterAll(() => {
  unfollow();
  rmSync(folder, { recursive: true });
});

const put = (name: string, head: string, text = 'Words.'): void =>
  writeFileSync(join(folder, `${name}.md`), `---\n${head}\n---\n${text}\n`);
const good = (id: string, date = '2024-05-01'): string => `id: ${id}\ndate: ${date}\ntitle: The boats`;
async function newestIs(articles: readonly string[]): Promise<void> {
  await expect.poll(() => heard.at(-1), { timeout: 10_000 }).toEqual(articles);
}

it('reads what is put into the folder, and leaves what is wrong as it was, named by its file', async () => {
  put('one', good('one'));
  unfollow = followLibrary(folder, {
    onRead: async (articles) => void heard.push(articles.map(({ id, text }) => `${id} ${text.trim()}`)),
    onFault: (error) => void faults.push((error as Error).message),
  });
  put('two', good('two', '2024-06-01'));
  await newestIs(['two Words.', 'one Words.']);
  put('three', 'id: three');
  put('two', good('two', '2024-06-01'), 'Other words.');
  await newestIs(['two Other words.', 'one Words.']);
  expect(faults.join()).toMatch(/three\.md, line \d/);
  put('two', 'date: never');
  put('three', good('three', '2024-07-01'));
  await newestIs(['three Words.', 'two Other words.', 'one Words.']);
  expect(faults.at(-1)).toMatch(/two\.md/);
  rmSync(join(folder, 'two.md'));
  await newestIs(['three Words.', 'one Words.']);
});

it('says so where the folder is gone', () => {
  const missing: unknown[] = [];
  const gone = join(folder, 'gone');
  followLibrary(gone, { onRead: async () => undefined, onFault: (error) => void missing.push(error) })();
  expect(String(missing[0])).toContain('cannot be watched');
});
