import type { Direction, Hand } from './card.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader takes for single signs, in order: a letter with its marks, a flag, a family of emoji. */
export function signsOf(text: string): readonly string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

const RIGHT_TO_LEFT = /^[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u;

/** The direction of a text's first letter. */
export function directionOf(text: string): Direction {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  return letter !== undefined && RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

/** A text that has no say in the direction of what stands beside it: a day after an Arabic name was drawn backwards. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Whether marks stand in a text that turn what follows them, or end an isolation from within. */
export function turnsDirection(text: string): boolean {
  return /[\u202a-\u202e\u2066-\u2069]/.test(text);
}

/** Far more than any script puts on a letter: such stacks reach into the lines around them. */
const MARKS_ON_A_LETTER = 4;
const STACKED = new RegExp(`\\P{M}\\p{M}{${MARKS_ON_A_LETTER + 1},}`, 'u');

/** A sign under more marks than a line has room for, or `null`. */
export function stackedSign(text: string): string | null {
  return STACKED.exec(text)?.[0] ?? null;
}

/** Frequent characters that only one of the two ways of writing Chinese has. */
const SIMPLIFIED = /[这国说们时会对发经为个来过还进动现开关问没样请让认谁觉东车长门马鸟书语读写听见话钱]/gu;
const TRADITIONAL = /[這國說們時會對發經為個來過還進動現開關問沒樣請讓認誰覺東車長門馬鳥書語讀寫聽見話錢]/gu;

/** In whose forms a text's characters are to be drawn, by the signs that only one hand has. */
export function handOf(text: string): Hand {
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)) return 'ja';
  if (/\p{sc=Hangul}/u.test(text)) return 'ko';
  const traditional = text.match(TRADITIONAL)?.length ?? 0;
  return traditional > (text.match(SIMPLIFIED)?.length ?? 0) ? 'zh-Hant' : 'zh-Hans';
}
