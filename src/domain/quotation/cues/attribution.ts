import type { Phrase } from '../phrases/phrase.ts';

/** How a cue and its subject stand to the quotation; the name is also the name of a feature. */
export type Pattern =
  | 'subjectVerbAfter'
  | 'verbSubjectAfter'
  | 'accordingAfter'
  | 'subjectVerbBefore'
  | 'participleBefore'
  | 'accordingBefore'
  | 'nameColon'
  | 'looseBefore'
  | 'looseAfter';

/** A place in the text that says who speaks. `gap` counts the words between cue and mark. */
export interface Attribution {
  readonly pattern: Pattern;
  readonly cueFrom: number;
  readonly cueTo: number;
  readonly subject: Phrase;
  readonly gap: number;
  /** Whether the verb can introduce a full utterance. */
  readonly strong: boolean;
}
