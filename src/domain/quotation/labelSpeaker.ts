import type { Quotation } from './quotation.ts';

/** Whom a text names for words, and whether a careful reader would bet on it. */
export type Named = Pick<Quotation, 'speaker' | 'sure'>;

/** What people read where a text names nobody. */
export const NOT_NAMED = 'speaker not named in the text';

/**
 * The speaker as people see one: "Name", "probably Name" where a careful reader would not bet on it, and `null` where
 * the text does not name anybody. Nothing else decides how a name is shown.
 * @param write how the name itself is written, such as in bold
 */
export function labelSpeaker(
  { speaker, sure }: Named,
  write: (name: string) => string = (name) => name,
): string | null {
  if (speaker === null) return null;
  return sure ? write(speaker) : `probably ${write(speaker)}`;
}
