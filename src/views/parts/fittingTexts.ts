import { TEXT_LIMIT } from './components.ts';

/** How much of everything is shown, in characters: of the words, and of each line beside them. */
export interface ShownSize {
  readonly words: number;
  readonly line: number;
}

/** Signs that have to be made plain lengthen a text, so that only drawing it tells whether it fits. */
const SIZES: readonly ShownSize[] = [
  { words: 1500, line: 150 },
  { words: 700, line: 100 },
  { words: 350, line: 80 },
  { words: 180, line: 60 },
  { words: 90, line: 40 },
  { words: 45, line: 25 },
  { words: 20, line: 15 },
  { words: 12, line: 6 },
];

/** The Text Displays of a message, at the largest size at which Discord takes them. */
export function fittingTexts(draw: (size: ShownSize) => readonly string[]): readonly string[] {
  let drawn: readonly string[] = [];
  for (const size of SIZES) {
    drawn = draw(size);
    if (drawn.reduce((sum, text) => sum + text.length, 0) <= TEXT_LIMIT) break;
  }
  return drawn;
}
