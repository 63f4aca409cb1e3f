import { FLAG, type TokenColumns } from './tokens.ts';

/** Takes tokens one by one. */
export interface TokenWriter {
  /** The next token stands behind a blank. */
  readonly space: () => void;
  readonly push: (
    from: number,
    to: number,
    type: number,
    code: number,
    flags: number,
    readings: number,
  ) => void;
  readonly finish: (text: string) => TokenColumns;
}

/** Opens columns for the tokens of a text of so many characters. They grow where a text has more tokens than most. */
export function writeTokens(characters: number): TokenWriter {
  let capacity = Math.min(characters + 2, 64 + (characters >> 2) + (characters >> 4));
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let type = new Uint8Array(capacity);
  let flags = new Uint8Array(capacity);
  let code = new Int32Array(capacity);
  let bits = new Int32Array(capacity);
  let count = 0;
  let spaced: number = FLAG.spaceBefore;
  const grow = (): void => {
    capacity *= 2;
    start = wider(new Int32Array(capacity), start);
    end = wider(new Int32Array(capacity), end);
    type = wider(new Uint8Array(capacity), type);
    flags = wider(new Uint8Array(capacity), flags);
    code = wider(new Int32Array(capacity), code);
    bits = wider(new Int32Array(capacity), bits);
  };
  return {
    space: () => {
      spaced = FLAG.spaceBefore;
    },
    push: (from, to, kind, sign, look, readings) => {
      if (count === capacity) grow();
      start[count] = from;
      end[count] = to;
      type[count] = kind;
      code[count] = sign;
      flags[count] = look | spaced;
      bits[count] = readings;
      count++;
      spaced = 0;
    },
    finish: (text) => ({ text, count, start, end, type, flags, code, bits }),
  };
}

/** The same column with room for more. */
function wider<A extends Int32Array | Uint8Array>(next: A, old: A): A {
  next.set(old);
  return next;
}
