/** Words that headings write small. */
const SMALL = new Set(
  'a an the and or but nor after as at before by for from in into of off on onto out over per than that to up via vs with'.split(
    ' ',
  ),
);
/** Words, and capitalised ones after the first. */
const FEWEST = 4;
const FEWEST_CAPITALS = 3;

/** “HARBOUR BOARD CLOSES PIER After a month of talks, …” */
const RUN_IN = /^(?:(?:(?:[\p{Lu}\d][\p{Lu}\d’'&.-]+|A|I)[,:;]?\s+){4}|(?:\p{Lu}{4,}\s+){2,3}\p{Lu}\p{Ll})/u;

/** “Little Relief for the Herring Crews: The price of tin …” */
const LABEL = /^([^:“"‘]{12,60}):\s\p{Lu}/u;

/** “Top Climate Group Will Run Ads”, “CAMPAIGNING ON BOTH SIDES”: written as headings are, with or without a stop. */
export function isHeading(sentence: string): boolean {
  const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu) ?? [];
  if (words.length < FEWEST) return false;
  if (RUN_IN.test(sentence)) return true;
  const label = LABEL.exec(sentence)?.[1];
  if (label !== undefined && isHeading(label)) return true;
  const [, ...rest] = words;
  const small = rest.filter((word) => /^\p{Ll}/u.test(word));
  const capitals = rest.filter((word) => /^\p{Lu}/u.test(word) && !SMALL.has(word.toLowerCase()));
  return small.every((word) => SMALL.has(word)) && capitals.length >= FEWEST_CAPITALS;
}
