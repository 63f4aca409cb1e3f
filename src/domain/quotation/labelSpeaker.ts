import type { Quotation } from './quotation.ts';

/**
 * The speaker as people see one: "Name", "probably Name" where a careful reader would not bet on it, and `null` where the text does not
 * name anybody.
 */
export function labelSpeaker({ speaker, sure }: Pick<Quotation, 'speaker' | 'sure'>): string | null {
  return speaker === null || sure ? speaker : `probably ${speaker}`;
}
