import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { z } from 'zod';
import type { Article } from '../domain/article.ts';
import { decodeUtf8 } from '../domain/text/decodeUtf8.ts';
import type { ReadArticle, Unread } from '../domain/fetching.ts';
import { readArticleFile } from '../library/articleFile.ts';

/** What a command line names that cannot be used: one message that says what to do. */
export class CliError extends Error {
  override readonly name = 'CliError';
}

/** A line of JSON with an article: what it must have. */
export const articleInput = z.object({ id: z.string('it must be text'), text: z.string('it must be text') });

/** An article's text and the name that its answer goes by. */
export type NamedText = Readonly<z.infer<typeof articleInput>>;

/** How the ends of file names say what is in them. */
const TYPES: Readonly<Record<string, Unread['type']>> = {
  '.html': 'html',
  '.htm': 'html',
  '.md': 'markdown',
  '.txt': 'plain',
};

/** What a page holds, or why it holds nothing. */
export type ReadPage = ReadArticle | { readonly refused: string };

/** Reads a page as `/article add` does. */
export async function readPage(bytes: Uint8Array, type: Unread['type']): Promise<ReadPage> {
  // Loaded only where there is a page to read.
  const { readArticle } = await import('../web/reading/readArticle.ts');
  try {
    return (
      readArticle({ bytes: new Uint8Array(bytes), type, charset: null }) ?? {
        refused: 'no article was found in it',
      }
    );
  } catch (error) {
    if (error instanceof RangeError) return { refused: `it is too tangled to be read: ${error.message}` };
    throw error;
  }
}

/**
 * Reads a page, a Markdown file, a plain text or an article file of the library, all that it tells.
 * @throws {CliError} where there is no such file, or no article in it
 */
export async function readWhole(file: string): Promise<ReadArticle> {
  const bytes = await readBytes(file);
  if (isLibraryFile(bytes)) {
    const { title, text, date, publisher, url } = libraryArticle(file, bytes);
    return { title, text, date, publisher, byline: null, url, struck: [] };
  }
  const type = typeOf(file);
  if (type === undefined) throw new CliError(`${file}: read takes .html, .htm, .md and .txt files.`);
  const read = await readPage(bytes, type);
  if ('refused' in read) throw new CliError(`${file}: ${read.refused}.`);
  return read;
}

/**
 * Reads the text of an article: of a page or a Markdown file as it would be stored, of an article file what stands
 * behind its front matter, and of any other file all of it.
 * @throws {CliError} where there is no such file, or it cannot be read as an article
 */
export async function readArticleText(file: string): Promise<NamedText> {
  const bytes = await readBytes(file);
  if (isLibraryFile(bytes)) return libraryArticle(file, bytes);
  const type = typeOf(file);
  if (type === 'html' || type === 'markdown') return { id: file, text: (await readWhole(file)).text };
  const decoded = decodeUtf8(bytes);
  if (decoded.kind === 'text') return { id: file, text: decoded.text };
  throw new CliError(`${file}, line ${decoded.line}: it is not valid UTF-8. Save it as UTF-8 and try again.`);
}

/** Whether a file name ends as those of pages and texts do. */
export function isArticleFile(file: string): boolean {
  return typeOf(file) !== undefined;
}

function typeOf(file: string): Unread['type'] | undefined {
  return TYPES[extname(file).toLowerCase()];
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new CliError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`);
  }
}

/** Front matter with an id: that of a file in data/articles. Any other says what its writer likes. */
function isLibraryFile(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, FRONT_MATTER));
  const [, yaml = ''] = /^\uFEFF?---\s([\s\S]*?)(?:^---|$(?![\s\S]))/m.exec(start) ?? [];
  return /^id:/m.test(yaml);
}

const FRONT_MATTER = 4000;

function libraryArticle(file: string, bytes: Uint8Array): Article {
  const read = readArticleFile(bytes);
  if (read.kind === 'article') return read.article;
  throw new CliError(
    `${file}, line ${read.fault.line}: ${read.fault.problem}. To mend it, ${read.fault.mend}.`,
  );
}
