import type { QuoteState } from '../curation.ts';
import type { ShelvedMisquote } from '../misquote.ts';
import type { Move } from './moveQuote.ts';

/** Why something that a moderator or a member wants to change is refused. */
export type CurationRefusal =
  /** `id` as it was typed: it may be words. */
  | { readonly code: 'quote-unknown'; readonly id: string }
  /** More than one of the server's quotes has what was typed. */
  | { readonly code: 'quotes-many'; readonly typed: string; readonly count: number }
  /** Nothing was typed, or the message has no text. */
  | { readonly code: 'quote-empty' }
  /** The server or the library has the same words already. */
  | {
      readonly code: 'quote-there';
      readonly id: string;
      readonly text: string;
      readonly state: QuoteState;
      /** Whether an article has the words. */
      readonly isVerified: boolean;
    }
  /** Somebody changed it after its form was opened. `revision` is the newest. */
  | { readonly code: 'quote-changed'; readonly id: string; readonly revision: number }
  | {
      readonly code: 'wrong-state';
      readonly id: string;
      readonly move: Move;
      readonly state: QuoteState;
    }
  /** The words are on the misquote shelf. */
  | { readonly code: 'on-shelf'; readonly shelved: ShelvedMisquote }
  /** Of an article that was removed. */
  | { readonly code: 'article-removed'; readonly title: string }
  /** Its author does not want to be quoted. */
  | { readonly code: 'opted-out' }
  | { readonly code: 'message-of-bot' }
  /** The server's managers want none. */
  | { readonly code: 'suggestions-closed' }
  | { readonly code: 'too-many-suggestions'; readonly limit: number }
  | { readonly code: 'act-unknown' }
  /** What an act changed was changed again. `at` in epoch ms. */
  | {
      readonly code: 'changed-since';
      readonly id: string;
      readonly by: string | null;
      readonly at: number;
    }
  /** The words were erased, or it is a person's own choice. */
  | { readonly code: 'not-undoable' };
