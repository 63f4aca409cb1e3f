import type { Problem } from '../domain/exchange/problem.ts';
import { FileFault } from './fileFault.ts';

/** A value of a JSON file. */
export interface JsonEntry {
  /** The name under which it stands in the file's object; `null` in a list. */
  readonly member: string | null;
  /** Whether it is one of a list, the file's own or that of a member. */
  readonly inList: boolean;
  readonly value: unknown;
}

/** Deeper than any format that is read. */
const DEEPEST = 32;

/**
 * The values of a JSON file one after the other: of its list, or of its object, the lists of which are taken apart as
 * well. So a fault has its line, and the file is never there as a whole. Linear, and not recursive.
 * @throws {FileFault} where the file is no JSON
 */
export function* jsonEntries(text: string): Generator<JsonEntry, void, undefined> {
  let at = 0;
  let line = 1;
  let countedTo = 0;

  /** The line of an offset that is not before the last one asked for. */
  const lineOf = (offset: number): number => {
    for (let feed = text.indexOf('\n', countedTo); feed !== -1 && feed < offset; line++) {
      countedTo = feed + 1;
      feed = text.indexOf('\n', countedTo);
    }
    return line;
  };
  const fail = (...problem: Problem): never => {
    throw new FileFault(lineOf(at), ...problem);
  };
  const skipSpace = (): void => {
    while (SPACE.has(text.charCodeAt(at))) at++;
  };
  const take = (sign: string): boolean => {
    skipSpace();
    if (text.charAt(at) !== sign) return false;
    at++;
    return true;
  };
  const skipString = (): void => {
    const from = at;
    at++;
    for (; ; at++) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) break;
      if (code === BACKSLASH) at++;
      if (at >= text.length) {
        at = from;
        fail('json-unclosed');
      }
    }
    at++;
  };
  /** To the end of a value, brackets only counted: whether it is right is `JSON.parse`'s to say. */
  const skipValue = (): void => {
    const from = at;
    let depth = 0;
    do {
      const code = text.charCodeAt(at);
      if (code === QUOTE) skipString();
      else if (code === OPEN_LIST || code === OPEN_OBJECT) {
        if (++depth > DEEPEST) fail('json-deep', DEEPEST);
        at++;
      } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
        depth--;
        at++;
      } else if (depth === 0) {
        while (at < text.length && !ENDS.has(text.charCodeAt(at))) at++;
      } else at++;
      if (at >= text.length && depth > 0) {
        at = from;
        fail('json-bracket');
      }
    } while (depth > 0);
  };
  const value = (member: string | null, inList: boolean): JsonEntry => {
    skipSpace();
    const from = at;
    skipValue();
    try {
      return { member, inList, value: JSON.parse(text.slice(from, at)) as unknown };
    } catch {
      at = from;
      return fail('json-value');
    }
  };
  function* list(member: string | null): Generator<JsonEntry, void, undefined> {
    if (take(']')) return;
    do yield value(member, true);
    while (take(','));
    if (!take(']')) fail('json-comma-bracket');
  }

  if (take('[')) yield* list(null);
  else if (take('{')) {
    if (!take('}')) {
      do {
        const name = value(null, false);
        if (typeof name.value !== 'string' || !take(':')) fail('json-colon');
        if (take('[')) yield* list(String(name.value));
        else yield value(String(name.value), false);
      } while (take(','));
      if (!take('}')) fail('json-comma-brace');
    }
  } else fail('json-none');
  skipSpace();
  if (at < text.length) fail('json-behind');
}

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const SPACE: ReadonlySet<number> = new Set([9, 10, 13, 32]);
/** What can stand behind a value: a comma, a colon, a closing bracket or white space. */
const ENDS: ReadonlySet<number> = new Set([44, 58, CLOSE_LIST, CLOSE_OBJECT, ...SPACE]);
