const closing: (() => Promise<void>)[] = [];

/** Has something that was opened closed after the tests of a file: vitest ends its workers without a word. */
export function closeAtEnd(close: () => Promise<void>): void {
  closing.push(close);
}

/** Closes what is open, the latest first. */
export async function closeAll(): Promise<void> {
  for (const close of closing.splice(0).reverse()) await close();
}
