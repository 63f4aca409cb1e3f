import { isAddressed } from '../people/isAddressed.ts';
import type { Reading } from '../reading/reading.ts';
import type { Segment } from '../marks/segments.ts';

/** The people within the words whose speaker is asked for. */
export interface Inside {
  readonly named: readonly number[];
  readonly addressed: readonly number[];
}

export const NO_ONE: Inside = { named: [], addressed: [] };

/** Who is named within a quotation, and who of them is called. */
export function namedIn(reading: Reading, { first, last }: Segment): Inside {
  const named: number[] = [];
  const addressed: number[] = [];
  for (let at = first; at <= last; at++) {
    const found = reading.mentionAt[at] ?? -1;
    const mention = reading.mentions[found];
    if (!mention) continue;
    at = mention.last;
    const person = reading.people.personOf[found] ?? -1;
    if (person === -1) continue;
    named.push(person);
    if (reading.turns.size > 0 && isAddressed(reading.tokens, mention, true)) addressed.push(person);
  }
  return { named, addressed };
}
