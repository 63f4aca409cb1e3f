const RAISED: ReadonlyMap<string, string> = new Map(
  [...'0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻–⁻=⁼(⁽)⁾/⁄'.matchAll(/(.)(.)/gu)].map(([, plain = '', raised = '']) => [
    plain,
    raised,
  ]),
);
const LOWERED: ReadonlyMap<string, string> = new Map(
  [...'0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋–₋=₌(₍)₎'.matchAll(/(.)(.)/gu)].map(([, plain = '', lowered = '']) => [
    plain,
    lowered,
  ]),
);
const FRACTIONS: ReadonlyMap<string, string> = new Map(
  '½1/2 ⅓1/3 ⅔2/3 ¼1/4 ¾3/4 ⅕1/5 ⅖2/5 ⅗3/5 ⅘4/5 ⅙1/6 ⅚5/6 ⅐1/7 ⅛1/8 ⅜3/8 ⅝5/8 ⅞7/8 ⅑1/9 ⅒1/10'
    .split(' ')
    .map((entry) => [entry.slice(1), entry.slice(0, 1)]),
);

/** Digits and their signs; with letters, as in "4th", nothing is lost when they stand on the line. */
const NUMERIC = /^[+\-−–=()/.,\s]*\d[\d+\-−–=()/.,\s]*$/u;

/** A power or the number of a note as Unicode has it. */
export function raise(text: string): string {
  if (/^[ni]$/.test(text)) return text === 'n' ? 'ⁿ' : 'ⁱ';
  return NUMERIC.test(text) ? shift(text, RAISED) : text;
}

/** The digits of a formula as Unicode has them. */
export function lower(text: string): string {
  return NUMERIC.test(text) ? shift(text, LOWERED) : text;
}

function shift(text: string, to: ReadonlyMap<string, string>): string {
  return text.trim().replace(/./gu, (sign) => to.get(sign) ?? sign);
}

const WRITTEN = /([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})\s?[/⁄∕]\s?([₀₁₂₃₄₅₆₇₈₉]{1,4}|\d{1,4}(?!\d))/gu;
const DIGITS: ReadonlyMap<string, string> = new Map(
  [...RAISED, ...LOWERED].map(([plain, shifted]) => [shifted, plain]),
);

/** A raised number over a lowered one is a fraction: ½ where Unicode has it, else ³⁄₁₆. */
export function joinFractions(text: string): string {
  return text.replace(WRITTEN, (_all, above: string, below: string) =>
    fraction(lineUp(above), lineUp(below)),
  );
}

/** @param above,below digits */
function fraction(above: string, below: string): string {
  return FRACTIONS.get(`${above}/${below}`) ?? `${shift(above, RAISED)}⁄${shift(below, LOWERED)}`;
}

function lineUp(shifted: string): string {
  return shifted.replace(/./gu, (sign) => DIGITS.get(sign) ?? sign);
}
