import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { decodeUtf8 } from '../domain/text/decodeUtf8.ts';
import { readArticleFile } from '../library/articleFile.ts';

/** What a command line names that cannot be used: one message that says what to do. */
export class CliError extends Error {
  override readonly name = 'CliError';
}

/** A line of JSON with an article: what it must have. */
export const articleInput = z.object({ id: z.string('it must be text'), text: z.string('it must be text') });

/** An article's text and the name that its answer goes by. */
export type NamedText = Readonly<z.infer<typeof articleInput>>;

/**
 * Reads a plain text file, or an article file with front matter, of which only the text is used.
 * @throws {CliError} where there is no such file, or it cannot be read as an article
 */
export async function readArticleText(file: string): Promise<NamedText> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new CliError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`);
  }
  const hasFrontMatter = /^(?:\uFEFF)?---\s/.test(new TextDecoder().decode(bytes.subarray(0, 8)));
  if (!hasFrontMatter) {
    const decoded = decodeUtf8(bytes);
    if (decoded.kind === 'text') return { id: file, text: decoded.text };
    throw new CliError(
      `${file}, line ${decoded.line}: it is not valid UTF-8. Save it as UTF-8 and try again.`,
    );
  }
  const read = readArticleFile(bytes);
  if (read.kind === 'article') return read.article;
  throw new CliError(
    `${file}, line ${read.fault.line}: ${read.fault.problem}. To mend it, ${read.fault.mend}.`,
  );
}
