import type { Phrase } from '../phrases/phrase.ts';
import type { Overrule } from '../weights/model.ts';
import type { Descriptions } from './descriptions.ts';
import type { History } from './mentionHistory.ts';
import type { Inside } from './namedIn.ts';

/** What a phrase was taken to mean: a person of the article or -1, and how sure that is. */
export interface Reference {
  readonly person: number;
  readonly probability: number;
}

/** The people in mind while the article is read from front to back. */
export interface Discourse {
  /** Reads on to `token`, exclusive. */
  readonly advance: (token: number) => void;
  /** Notes that a person spoke a quotation. */
  readonly spoke: (person: number, paragraph: number) => void;
  /** The person a phrase means where it stands, with those whom the words in question name, and those they call. */
  readonly resolve: (phrase: Phrase, overrule?: Overrule<number>, inside?: Inside) => Reference;
  readonly history: History;
  readonly described: Descriptions;
}

/** How far each way of naming can be trusted at best, as read from the development sets. */
export const TRUST = {
  name: 0.995,
  sharedName: 0.75,
  pronoun: 0.93,
  nominal: 0.75,
  unnamed: 0.93,
  unreadable: 0.8,
};
