import { isMap, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { splitParagraphs, type Article } from '../domain/article.ts';
import { decodeUtf8 } from '../domain/text/decodeUtf8.ts';

/** A fault of an article file: where it is and how to mend it. `line` counts from 1. */
export interface FileFault {
  readonly line: number;
  readonly problem: string;
  readonly mend: string;
}

export type ArticleFile =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'fault'; readonly fault: FileFault };

const frontMatter = z.strictObject({
  id: z
    .string('must be text')
    .regex(/^[a-z0-9][a-z0-9-]{0,47}$/, 'must be 1 to 48 lower-case letters, digits and hyphens'),
  date: z.iso.date('must be a day such as 2022-09-04'),
  title: z
    .string('must be text')
    .trim()
    .min(1, 'must not be empty')
    .max(200, 'must have at most 200 characters'),
  titleIsOurs: z.boolean('must be true or false').default(false),
  interviewIn: z
    .string('must be text or null')
    .min(1, 'must not be empty; write null')
    .max(100, 'must have at most 100 characters')
    .nullable()
    .default(null),
  publisher: z
    .string('must be text or null')
    .min(1, 'must not be empty; write null')
    .max(100, 'must have at most 100 characters')
    .nullable()
    .default(null),
  url: z
    .url({ protocol: /^https?$/, error: 'must be a web address or null' })
    .max(500, 'must have at most 500 characters')
    .nullable()
    .default(null),
});

const FENCE = /^---[^\S\n]*\r?\n/;
const CLOSING_FENCE = /^---[^\S\n]*(?:\r?\n|$)/m;

/**
 * Reads one article file: YAML front matter between `---` lines, then the text, kept byte for byte.
 * Never throws: a wrong file gives its first fault, with the line it stands on.
 */
export function readArticleFile(bytes: Uint8Array): ArticleFile {
  const decoded = decodeUtf8(bytes);
  if (decoded.kind === 'invalid') {
    return fault(decoded.line, 'it is not valid UTF-8', 'save the file as UTF-8');
  }
  const source = decoded.text;
  const opening = FENCE.exec(source.startsWith('\uFEFF') ? source.slice(1) : source);
  if (opening === null) {
    return fault(
      1,
      'the front matter is missing',
      'begin the file with a line of three hyphens, then id, date and title',
    );
  }
  const yamlStart = source.indexOf(opening[0]) + opening[0].length;
  const closing = CLOSING_FENCE.exec(source.slice(yamlStart));
  if (closing === null) {
    return fault(1, 'the front matter is not closed', 'end it with a line of three hyphens');
  }
  const text = source.slice(yamlStart + closing.index + closing[0].length);
  const info = readFrontMatter(source.slice(yamlStart, yamlStart + closing.index));
  if (info.kind === 'fault') return info;
  if (text.trim() === '') {
    const line = countLines(source, source.length);
    return fault(line, 'the article has no text', 'put the text after the second line of hyphens');
  }
  return { kind: 'article', article: { ...info.value, text, paragraphs: splitParagraphs(text) } };
}

type FrontMatter =
  | { readonly kind: 'info'; readonly value: z.infer<typeof frontMatter> }
  | { readonly kind: 'fault'; readonly fault: FileFault };

/** The first line of the file is the fence, so line 1 of the YAML is line 2 of the file. */
function readFrontMatter(yaml: string): FrontMatter {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = lines.linePos(error.pos[0]).line + 1;
    return fault(
      line,
      `the front matter is not valid YAML (${error.message})`,
      'write one "name: value" on each line',
    );
  }
  let names: unknown;
  try {
    names = document.toJS() ?? {};
  } catch (unresolved) {
    const reason = (unresolved as Error).message;
    return fault(
      2,
      `the front matter is not valid YAML (${reason})`,
      'put values that begin with * or & in quotation marks',
    );
  }
  const checked = frontMatter.safeParse(names);
  if (checked.success) return { kind: 'info', value: checked.data };
  const [issue] = checked.error.issues;
  const name = issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : String(issue?.path[0] ?? '');
  const message =
    issue?.code === 'unrecognized_keys' ? 'is not a known name' : (issue?.message ?? 'is wrong');
  const pair = isMap(document.contents)
    ? document.contents.items.find((item) => String(item.key) === name)
    : undefined;
  const key = pair?.key as { range?: readonly number[] } | undefined;
  const offset = key?.range?.[0];
  if (offset === undefined) {
    return name === ''
      ? fault(2, 'the front matter is not a list of names and values', 'write one "name: value" on each line')
      : fault(2, `"${name}" is missing`, `add a line "${name}: …"`);
  }
  return fault(lines.linePos(offset).line + 1, `"${name}" ${message}`, `mend "${name}" on that line`);
}

function fault(line: number, problem: string, mend: string): { kind: 'fault'; fault: FileFault } {
  return { kind: 'fault', fault: { line, problem, mend } };
}

function countLines(text: string, end: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
