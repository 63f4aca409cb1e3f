import { lineOf } from './lineOf.ts';

/** Characters of one passage, and passages. */
const LENGTH = 300;
const MOST = 50;

/** Passages that were struck through, each as one line. */
export function struckLines(struck: readonly string[]): string[] {
  return struck.slice(0, MOST).flatMap((passage) => lineOf(passage, LENGTH) ?? []);
}
