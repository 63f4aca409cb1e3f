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
  const articles = await readLibrary(folder, new Map(), (fault) => {
    throw fault;
  });
  return newestFirst(articles);
}

/**
 * The same by file names, going on where a file is wrong: it stays as it was, or is left out.
 * @param before what was read earlier, by file names
 * @throws {LibraryError} on an unreadable or empty folder
 */
export async function readLibrary(
  folder: string,
  before: ReadonlyMap<string, Article>,
  onFault: (fault: LibraryError) => void,
): Promise<ReadonlyMap<string, Article>> {
  const articles = new Map<string, Article>();
  const fileOfId = new Map<string, string>();
  for (const name of await listArticleFiles(folder)) {
    try {
      const article = await readOne(folder, name, fileOfId);
      fileOfId.set(article.id, name);
      articles.set(name, article);
    } catch (error) {
      if (!(error instanceof LibraryError)) throw error;
      onFault(error);
      const earlier = before.get(name);
      if (earlier === undefined || fileOfId.has(earlier.id)) continue;
      fileOfId.set(earlier.id, name);
      articles.set(name, earlier);
    }
  }
  return articles;
}

export function newestFirst(articles: ReadonlyMap<string, Article>): readonly Article[] {
  return [...articles.values()].sort((a, b) =>
    a.date === b.date ? compareText(a.id, b.id) : compareText(b.date, a.date),
  );
}

async function readOne(
  folder: string,
  name: string,
  fileOfId: ReadonlyMap<string, string>,
): Promise<Article> {
  const path = join(folder, name);
  const read = readArticleFile(await readBytes(path));
  if (read.kind === 'fault') {
    const { line, problem, mend } = read.fault;
    throw new LibraryError(`${path}, line ${line}: ${problem}. To mend it, ${mend}.`);
  }
  const { id } = read.article;
  const other = fileOfId.get(id);
  if (other === undefined) return read.article;
  throw new LibraryError(
    `${path}, line 2: the id "${id}" is taken by ${join(folder, other)}. To mend it, give one of the two another id.`,
  );
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
