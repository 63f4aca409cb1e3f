import { join } from 'node:path';
import type { Face, Hand } from '../domain/cards/card.ts';
import { signsOf } from '../domain/cards/signs.ts';
import { readCoverage } from './readCoverage.ts';

/** Fonts by the names under which they are drawn, loaded when a text first needs them. */
export interface Fonts {
  /** The first sign of a text that no font has, or `null`; then all that it needs are loaded. */
  lacks(text: string, hand: Hand): string | null;
  /** The fonts of a face as CSS names them, in the order in which a sign is looked for. */
  familyOf(face: Face, hand: Hand): string;
}

interface Font {
  readonly name: string;
  readonly file: string;
}

const LATIN: Readonly<Record<Face, Font>> = {
  serif: { name: 'Card Serif', file: 'SourceSerif4-400.ttf' },
  sans: { name: 'Card Sans', file: 'Inter-400.ttf' },
  bold: { name: 'Card Bold', file: 'Inter-600.ttf' },
};
const letters = Object.values(LATIN);
const SCRIPTS: readonly Font[] = [
  { name: 'Card Hebrew', file: 'noto-serif-hebrew.ttf' },
  { name: 'Card Arabic', file: 'noto-naskh-arabic.ttf' },
  { name: 'Card Thai', file: 'noto-sans-thai.ttf' },
  { name: 'Card Devanagari', file: 'noto-sans-devanagari.ttf' },
];
const HANDS: Readonly<Record<Hand, Font>> = {
  ja: { name: 'Card Japanese', file: 'noto-sans-jp.ttf' },
  'zh-Hans': { name: 'Card Simplified', file: 'noto-sans-sc.ttf' },
  'zh-Hant': { name: 'Card Traditional', file: 'noto-sans-tc.ttf' },
  ko: { name: 'Card Korean', file: 'noto-sans-kr.ttf' },
};
const EMOJI: Font = { name: 'Card Emoji', file: 'noto-color-emoji.ttf' };

/** Signs that leave no trace, such as joiners and what chooses between two forms of a sign; and white space. */
const TRACELESS = /[\p{Default_Ignorable_Code_Point}\s]/gu;
/** What the fonts of letters are not asked for: they are large. */
const CHINESE =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;
const PICTOGRAPH = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/u;

/**
 * @param folder that holds the fonts
 * @param register makes a font known to whatever draws, under a name
 */
export function createFonts(folder: string, register: (path: string, name: string) => void): Fonts {
  const loaded = new Map<string, ReadonlySet<number>>();
  /** Signs that were found in a font, behind the hand in which they were looked for. */
  const known = new Set<string>();

  const coverageOf = ({ name, file }: Font): ReadonlySet<number> => {
    const already = loaded.get(name);
    if (already !== undefined) return already;
    const path = join(folder, file);
    const coverage = readCoverage(path);
    register(path, name);
    loaded.set(name, coverage);
    return coverage;
  };

  const hasSign = (sign: string, hand: Hand): boolean => {
    const codes = Array.from(sign.replace(TRACELESS, ''), (one) => one.codePointAt(0) ?? 0);
    const has = (font: Font): boolean => {
      const coverage = coverageOf(font);
      return codes.every((code) => coverage.has(code));
    };
    if (letters.some(has) || SCRIPTS.some(has)) return true;
    if (CHINESE.test(sign)) return handsFrom(hand).some(has);
    return PICTOGRAPH.test(sign) && has(EMOJI);
  };

  return {
    lacks(text, hand) {
      // What stands on every card needs them, whatever its words do.
      letters.forEach(coverageOf);
      for (const sign of new Set(signsOf(text))) {
        if (known.has(hand + sign)) continue;
        if (!hasSign(sign, hand)) return sign;
        known.add(hand + sign);
      }
      return null;
    },
    familyOf(face, hand) {
      const fonts = new Set([LATIN[face], ...SCRIPTS, ...handsFrom(hand), ...letters, EMOJI]);
      return [...fonts].map(({ name }) => `"${name}"`).join(', ');
    },
  };
}

/** The fonts of Chinese characters, that of a text's own hand first. */
function handsFrom(hand: Hand): readonly Font[] {
  return [HANDS[hand], ...Object.values(HANDS).filter((font) => font !== HANDS[hand])];
}
