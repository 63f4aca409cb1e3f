import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { once } from 'node:events';
import type { z } from 'zod';

/** The streams of a command-line program; a process has them. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/**
 * Answers each JSON line of the input with one on the output, in order and one at a time. A bad line is named with
 * its number and reason among the errors; the others are answered all the same. Blank lines are passed over.
 * @returns the exit code: 1 where a line was bad
 */
export async function answerJsonLines<T>(
  { stdin: input, stdout: output, stderr: errors }: Streams,
  schema: z.ZodType<T>,
  answer: (value: T) => object | Promise<object>,
): Promise<number> {
  let number = 0;
  let exitCode = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    const parsed = parseLine(line, schema);
    if (typeof parsed === 'string') {
      errors.write(`line ${number}: ${parsed}\n`);
      exitCode = 1;
    } else if (!output.write(`${JSON.stringify(await answer(parsed.value))}\n`)) {
      await once(output, 'drain');
    }
  }
  return exitCode;
}

/** The value, or why there is none. */
export function parseLine<T>(line: string, schema: z.ZodType<T>): { readonly value: T } | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return 'it is not JSON';
  }
  const checked = schema.safeParse(json);
  if (checked.success) return { value: checked.data };
  const [issue] = checked.error.issues;
  const name = issue?.path.join('.') ?? '';
  return name === ''
    ? 'it is not a JSON object'
    : `"${name}" is wrong: ${issue?.message ?? 'not as expected'}`;
}
