/** Paragraphs at the end that may be about the page and not of the article. */
const END = 4;

/** "Read more →"; a guillemet is one only where none was opened. */
const LEADS_ON = /[\p{L}\p{N}!?…]\s*(?:[≫›→⇒➔➜➡▸▶⟩]\uFE0F?|\s>>)$/u;
const GUILLEMET = /^[^«»]*[\p{L}\p{N}]\s*»$/u;

const RIGHTS = /^(?:©|\(c\) ?\d|copyright\b[^.]*\d{4})|\ball rights reserved\.?$/iu;
/** "This text is licensed under …": one sentence in which these follow each other. */
const LICENSED: readonly RegExp[] = [
  /^(?:this|these|all|the|unless|except|text|content)\b/i,
  /\b(?:is|are)\b/i,
  /\blicen[cs]ed\b/i,
  /\bunder\b/i,
];

const ADDRESS = /(?:\bhttps?:\/\/|\bwww\.)\S+|\S+@\S+\.\p{L}+|@[\p{L}\p{N}_.]+/giu;
const NUMBER = /\+?\(?\d[\d\s().-]{5,}\d/g;
const WAY =
  'reach|contact|follow|e-?mail|mail|phone|telephone|tel|call|text|fax|twitter|x|facebook|instagram|bluesky|mastodon|threads|linkedin|signal|whatsapp|him|her|them|me|us|at|on|or|and|by|via';
const BETWEEN = new RegExp(`\\b(?:${WAY})\\b|[\\s:;,.|·•/–—()-]`, 'giu');
const AROUND_NAME = new RegExp(`^(?:(?:${WAY})\\s+)*|(?:\\s+(?:${WAY}))*[\\s:;,–—-]*$`, 'gi');
const NAMES = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*\s+){0,4}\p{Lu}[\p{L}\p{M}'’.-]*$/u;

/**
 * The paragraphs of an article without lines that are about the page: invitations to read on, and at the end who holds
 * the rights and how to reach the writer. By their words only, so that it does not matter how they are dressed. Linear.
 */
export function withoutFurniture(paragraphs: readonly string[]): readonly string[] {
  const rest = paragraphs.filter((paragraph) => !leadsOn(paragraph));
  const end = Math.max(1, rest.length - END);
  return rest.filter((paragraph, at) => at < end || !(namesRights(paragraph) || tellsTheWay(paragraph)));
}

const LONGEST = 300;

function leadsOn(paragraph: string): boolean {
  return paragraph.length <= LONGEST && (LEADS_ON.test(paragraph) || GUILLEMET.test(paragraph));
}

function namesRights(paragraph: string): boolean {
  return paragraph.length <= LONGEST && (RIGHTS.test(paragraph) || namesLicence(paragraph));
}

function namesLicence(paragraph: string): boolean {
  let [rest = ''] = paragraph.split(/[.“"]/, 1);
  for (const part of LICENSED) {
    const found = part.exec(rest);
    if (found === null) return false;
    rest = rest.slice(found.index + found[0].length);
  }
  return true;
}

/** "Lena Okafor: 206-555-0142 or lo@gazette.example; on Twitter: @lo." */
function tellsTheWay(paragraph: string): boolean {
  if (paragraph.length > LONGEST) return false;
  if (paragraph.search(ADDRESS) === -1) return false;
  const [before = '', ...after] = paragraph.replace(ADDRESS, '|').replace(NUMBER, '|').split('|');
  const name = before.trim().replace(AROUND_NAME, '');
  const isName = NAMES.test(name) || isBetween(name);
  return isName && after.every(isBetween);
}

function isBetween(words: string): boolean {
  return words.replace(BETWEEN, '') === '';
}
