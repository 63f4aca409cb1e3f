import type { Slices } from '../article.ts';
import type { Nobody } from '../servedQuote.ts';

/** What stands on a picture card, as plain data. Texts are as their sources have them. */
export interface Card {
  readonly id: string;
  /** The words, each part as it is shown: with the marks that its text puts around it. Never shortened. */
  readonly words: readonly string[];
  /** The words without the marks around them, where they are one part in marks: a poster has a mark of its own. */
  readonly bare: string | null;
  /** Who said it, as people are told: never empty. */
  readonly who: string;
  /** Where the words are from, in the order in which they are told; `null` where nobody says. */
  readonly title: string | null;
  /** What is said of a title that is a description of ours, because the article has no headline. */
  readonly titleNote: string | null;
  /** Where the interview appeared that the article quotes, such as "interview in The Times". */
  readonly interview: string | null;
  readonly publisher: string | null;
  /** `YYYY-MM-DD` */
  readonly day: string | null;
  /** The paragraph, such as "¶ 4". */
  readonly place: string | null;
  /** Whether the words are an article's, and since when it has others, such as "✓ verbatim". */
  readonly status: readonly string[];
  /** What it says to those who do not see it: the quote and its source. */
  readonly alt: string;
  /** The paragraphs around the words, with the words marked; `null` where no article has them. */
  readonly context: Slices | null;
  /** Whose forms of Chinese characters to draw, and of what else several scripts share. */
  readonly hand: Hand;
}

/** How a language says what stands on cards: the part of the texts that they need. */
export interface CardWords {
  readonly parts: {
    readonly nobody: Readonly<Record<Nobody, string>>;
    readonly probably: (name: string) => string;
    readonly interviewIn: (place: string) => string;
    readonly ourTitle: (title: string) => string;
  };
  readonly cards: {
    readonly titleIsOurs: string;
    readonly paragraph: (at: number) => string;
    readonly paragraphs: (first: number, last: number) => string;
    readonly verbatim: string;
    readonly notChecked: string;
    readonly reworded: (day: string) => string;
    /** Whose words they are, what they were held against, and their id: what follows the words in a description. */
    readonly altVerbatim: (who: string, id: string) => string;
    readonly altNotChecked: (who: string, id: string) => string;
  };
}

export type Hand = 'ja' | 'ko' | 'zh-Hans' | 'zh-Hant';

export type CardLayout = 'clipping' | 'context' | 'poster';
export type CardTheme = 'paper' | 'night';

export interface CardLook {
  readonly layout: CardLayout;
  readonly theme: CardTheme;
}

/** Why there is no card. */
export type CardFault =
  /** Marks that turn the direction of writing (U+202A–202E, U+2066–2069): it could be drawn backwards. */
  | { readonly kind: 'direction-marks' }
  /** No font has this sign. */
  | { readonly kind: 'not-covered'; readonly sign: string }
  | { readonly kind: 'too-long' };

/** A card as a picture, or why there is none. */
export type DrawnCard = { readonly kind: 'drawn'; readonly png: Uint8Array } | CardFault;

export type Face = 'serif' | 'sans' | 'bold';
export type Direction = 'ltr' | 'rtl';

/** Something to be drawn. Lengths in pixels from the upper left corner; colours as `#RRGGBB`. */
export type Shape =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
    }
  | {
      readonly kind: 'text';
      readonly text: string;
      /** The left end of the text, or its right end where it is held there. */
      readonly x: number;
      /** Of the baseline. */
      readonly y: number;
      readonly heldAt: 'left' | 'right';
      readonly direction: Direction;
      readonly face: Face;
      readonly size: number;
      readonly fill: string;
    };

/** Shapes in the order in which they are drawn. */
export interface CardPicture {
  readonly kind: 'picture';
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** The fonts, as far as laying out has to know them. */
export interface Typesetter {
  /** The width of a text in pixels. */
  measure(text: string, face: Face, size: number): number;
  /** The first sign of a text that no font has, or `null`. */
  lacks(text: string): string | null;
}
