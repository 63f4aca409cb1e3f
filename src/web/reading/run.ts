import type { HtmlElement } from './parseHtml.ts';

/** A piece of a paragraph, in order. */
export type Piece =
  | Words
  | { readonly kind: 'break' }
  /** Words that were taken back stood here. */
  | { readonly kind: 'struck' }
  | { readonly kind: 'object'; readonly element: HtmlElement };

export interface Words {
  readonly kind: 'words';
  readonly text: string;
  readonly link: HtmlElement | null;
  readonly voice: Voice;
}

/** Whom words are for: everybody, those who hear the page, or those who see it. */
export type Voice = 'all' | 'spoken' | 'silent';

/** All that stands together on the lines of one paragraph. */
export interface Run {
  readonly kind: 'run';
  readonly pieces: readonly Piece[];
  /** Its words; a line break is a line feed. */
  readonly text: string;
  /** Words that were taken back, each as it stood. */
  readonly struck: readonly string[];
  /** The elements that name an author, with what they hold. */
  readonly authors: readonly string[];
  /** All words are in this many links; 0 where some are not. */
  readonly links: number;
  /** Most words are in several links, so that it is a list of them. */
  readonly isLinky: boolean;
  /** All words are for those who see the page. */
  readonly isSilent: boolean;
}
