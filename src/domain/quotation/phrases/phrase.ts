import type { Mention } from '../people/mention.ts';

export type PhraseKind = 'name' | 'pronoun' | 'nominal';

/** A phrase that can be a speaker. Tokens are inclusive. `head` is the token that carries its meaning. */
export interface Phrase {
  readonly kind: PhraseKind;
  readonly from: number;
  readonly to: number;
  readonly head: number;
  /** The mention that names the speaker, or -1. */
  readonly mention: number;
}

/** "she". */
export const pronounAt = (at: number): Phrase => ({
  kind: 'pronoun',
  from: at,
  to: at,
  head: at,
  mention: -1,
});

/** "the old mayor": its last word carries the meaning. */
export const nominal = (from: number, to: number): Phrase => ({
  kind: 'nominal',
  from,
  to,
  head: to,
  mention: -1,
});

/** "Mayor Ann Smith": `index` is the mention's; words before it may belong to the phrase as well. */
export const named = ({ from, last }: Mention, index: number, begin = from): Phrase => ({
  kind: 'name',
  from: begin,
  to: last,
  head: last,
  mention: index,
});
