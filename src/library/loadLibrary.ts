import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../domain/article.ts';
import { readArticleFile } from './articleFile.ts';

/** A library that must not be served: one message that names file, line and mend. */
export class LibraryError extends Error {
  override readonly name = 'LibraryError';
}

/**
 * Reads every `.md` file of a folder as an article, newest first.
 * @throws {LibraryError} on the first wrong file, an unreadable or empty folder, or two articles of one id.
 */
export async function loadLibrary(folder: string): Promise<readonly Article[]> {
  const names = await listArticleFiles(folder);
  const fileOfId = new Map<string, string>();
  const articles: Article[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const read = readArticleFile(await readBytes(path));
    if (read.kind === 'fault') {
      const { line, problem, mend } = read.fault;
      throw new LibraryError(`${path}, line ${line}: ${problem}. To mend it, ${mend}.`);
    }
    const { id } = read.article;
    const other = fileOfId.get(id);
    if (other !== undefined) {
      throw new LibraryError(
        `${path}, line 2: the id "${id}" is taken by ${join(folder, other)}. To mend it, give one of the two another id.`,
      );
    }
    fileOfId.set(id, name);
    articles.push(read.article);
  }
  return articles.sort((a, b) => (a.date === b.date ? compareText(a.id, b.id) : compareText(b.date, a.date)));
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new LibraryError(
      `${path} cannot be read (${code}). To mend it, make it a readable file or take it away.`,
      {
        cause: error,
      },
    );
  }
}

async function listArticleFiles(folder: string): Promise<readonly string[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new LibraryError(
      `The articles folder ${folder} cannot be read (${code}). To mend it, set ARTICLES_DIR to a folder with articles.`,
      { cause: error },
    );
  }
  const articles = names.filter((name) => name.endsWith('.md')).sort();
  if (articles.length === 0) {
    throw new LibraryError(
      `The articles folder ${folder} has no .md file. To mend it, add an article or set ARTICLES_DIR.`,
    );
  }
  return articles;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
