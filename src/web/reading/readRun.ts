import { joinFractions, lower, raise } from './raiseDigits.ts';
import {
  attributeOf,
  isElement,
  isHidden,
  isSilent,
  isSpoken,
  isStruck,
  kindOf,
  shortTextOf,
  textContentOf,
} from './elementKinds.ts';
import type { HtmlChild, HtmlElement } from './parseHtml.ts';

/** A piece of a paragraph, in order. */
export type Piece =
  | Words
  | { readonly kind: 'break' }
  /** Words that were taken back stood here. */
  | { readonly kind: 'struck' }
  | { readonly kind: 'object'; readonly element: HtmlElement };

interface Words {
  readonly kind: 'words';
  readonly text: string;
  readonly link: HtmlElement | null;
  readonly voice: Voice;
}

/** Whom words are for: everybody, those who hear the page, or those who see it. */
type Voice = 'all' | 'spoken' | 'silent';

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

interface State {
  readonly pieces: Piece[];
  readonly struck: string[];
  readonly authors: string[];
  quoteDepth: number;
}

interface Setting {
  readonly link: HtmlElement | null;
  readonly voice: Voice;
  readonly isRaised: boolean;
  readonly isLowered: boolean;
}

/** Reads what stands between two blocks. Every word that can be seen is in it, whatever elements are around it. */
export function readRun(nodes: readonly HtmlChild[]): Run {
  const state: State = { pieces: [], struck: [], authors: [], quoteDepth: 0 };
  const setting: Setting = { link: null, voice: 'all', isRaised: false, isLowered: false };
  for (const node of nodes) read(node, setting, state);
  const seen = withoutCopies(state.pieces);
  const pieces = joinPieces(seen);
  const text = pieces
    .map((piece) => (piece.kind === 'words' ? piece.text : piece.kind === 'break' ? '\n' : ''))
    .join('');
  const worded = seen.flatMap((piece) =>
    piece.kind === 'words' && /[\p{L}\p{N}]/u.test(piece.text) ? [piece] : [],
  );
  return {
    kind: 'run',
    pieces,
    text,
    struck: state.struck,
    authors: state.authors,
    ...countLinks(worded),
    isSilent: worded.length > 0 && worded.every(({ voice }) => voice === 'silent'),
  };
}

function read(node: HtmlChild, setting: Setting, state: State): void {
  if ('value' in node) {
    const text = setting.isRaised ? raise(node.value) : setting.isLowered ? lower(node.value) : node.value;
    state.pieces.push({ kind: 'words', text, link: setting.link, voice: setting.voice });
  } else if (isElement(node) && !isHidden(node)) readElement(node, setting, state);
}

function readElement(element: HtmlElement, setting: Setting, state: State): void {
  const { pieces } = state;
  const kind = kindOf(element);
  if (kind === 'gone' || isNote(element)) return;
  if (kind === 'break') pieces.push({ kind: 'break' });
  else if (kind === 'object') readObject(element, setting, state);
  else if (isStruck(element)) {
    const text = textContentOf(element).trim();
    if (text !== '') state.struck.push(text);
    pieces.push({ kind: 'struck' });
  } else {
    if (namesAuthor(element)) {
      const author = shortTextOf(element, LONGEST_AUTHOR);
      if (author !== null) state.authors.push(author);
    }
    const isQuote = element.tagName === 'q';
    if (isQuote) pieces.push(mark(state.quoteDepth++, '“‘', setting));
    const inner = settingIn(element, setting);
    for (const child of element.childNodes) read(child, inner, state);
    if (isQuote) pieces.push(mark(--state.quoteDepth, '”’', setting));
  }
}

/** Browsers draw the marks of <q>; they stand in no text. */
function mark(depth: number, signs: string, { link, voice }: Setting): Piece {
  return { kind: 'words', text: signs.charAt(depth % 2), link, voice };
}

function settingIn(element: HtmlElement, setting: Setting): Setting {
  const { tagName } = element;
  return {
    link: tagName === 'a' && attributeOf(element, 'href') !== '' ? element : setting.link,
    voice: isSpoken(element) ? 'spoken' : isSilent(element) ? 'silent' : setting.voice,
    isRaised: setting.isRaised || tagName === 'sup',
    isLowered: setting.isLowered || tagName === 'sub',
  };
}

/** Emoji are sometimes pictures. */
function readObject(element: HtmlElement, { link, voice }: Setting, { pieces }: State): void {
  const alt = element.tagName === 'img' ? attributeOf(element, 'alt') : '';
  const isSign = /^(?:(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200D|\uFE0F)+|\p{RI}{2})$/u.test(alt);
  if (isSign) pieces.push({ kind: 'words', text: alt, link, voice });
  else pieces.push({ kind: 'object', element });
}

const LONGEST_AUTHOR = 100;
const AUTHOR = /byline|author|dateline|writtenby|p-author/i;

export function namesAuthor(element: HtmlElement): boolean {
  return (
    attributeOf(element, 'rel') === 'author' ||
    attributeOf(element, 'itemprop').includes('author') ||
    AUTHOR.test(`${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`)
  );
}

const LONGEST_MARK = 12;
const MARK = /^\s*(?:\[\s*\S{1,4}\s*\]|[*†‡§¶]{1,3})\s*$/u;
const SHORT_MARK = /^\s*\(?(?:\d{1,3}|[a-z]|[ivxl]{1,5}|[*†‡§¶↩↑^]\uFE0E?)\)?\s*$/u;

/** The mark of a note, or the way back from it: a link within the page on a number or sign, or a raised mark in brackets. */
function isNote(element: HtmlElement): boolean {
  const { tagName } = element;
  if (tagName !== 'sup' && tagName !== 'a') return false;
  const text = shortTextOf(element, LONGEST_MARK);
  if (text === null) return false;
  if (tagName === 'sup' && MARK.test(text)) return true;
  if (!MARK.test(text) && !SHORT_MARK.test(text)) return false;
  if (tagName === 'sup') return linkIn(element) !== null || isWithinNoteLink(element);
  return pointsInside(element) && (MARK.test(text) || isRaisedOrCalledNote(element) || /[↩↑]/.test(text));
}

function isRaisedOrCalledNote(link: HtmlElement): boolean {
  return (
    /note|^cite|^ref|fn/i.test(
      `${attributeOf(link, 'class')} ${attributeOf(link, 'role')} ${attributeOf(link, 'href').slice(1)}`,
    ) || link.childNodes.some((child) => isElement(child) && child.tagName === 'sup')
  );
}

function isWithinNoteLink({ parentNode }: HtmlElement): boolean {
  return parentNode !== null && isElement(parentNode as HtmlChild) && isNote(parentNode as HtmlElement);
}

function linkIn(element: HtmlElement): HtmlElement | null {
  for (const child of element.childNodes) {
    if (!isElement(child)) continue;
    if (child.tagName === 'a' && pointsInside(child)) return child;
    const inner = linkIn(child);
    if (inner !== null) return inner;
  }
  return null;
}

function pointsInside(link: HtmlElement): boolean {
  return /^[^#\s]*#\S/.test(attributeOf(link, 'href'));
}

const HINT =
  /^[\s([]*(?:(?:this )?(?:link )?(?:will )?open(?:s|ing)? (?:in )?(?:an? |the )?(?:(?:new|other|another|external|separate|same) ){0,2}(?:window|tab|page|site|website)|external (?:link|site|website)|(?:link )?to an external (?:site|website)|new (?:window|tab)|image (?:caption|source)|advertisement)[\s)\].:,]*$/i;
const isSame = (one: string, other: string): boolean =>
  squeeze(one) !== '' && squeeze(one) === squeeze(other);
const squeeze = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

/** Words may stand twice, once for those who see the page and once for those who hear it; and hints are only for the latter. */
function withoutCopies(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some((piece) => piece.kind === 'words' && piece.voice === 'spoken')) return pieces;
  const groups = groupVoices(pieces);
  const dropped = new Set<VoiceGroup>();
  const forAll = new Set<VoiceGroup>();
  groups.forEach((group, at) => {
    if (group.voice !== 'spoken') return;
    const seen = [groups[at - 1], groups[at + 1]].filter(
      (other) => other?.voice === 'silent',
    ) as VoiceGroup[];
    const copied = [...seen.map((one) => [one]), seen].find((some) =>
      isSame(some.map(({ text }) => text).join(''), group.text),
    );
    for (const one of copied ?? []) forAll.add(one);
    if (copied !== undefined || HINT.test(group.text)) dropped.add(group);
  });
  return groups
    .filter((group) => !dropped.has(group))
    .flatMap((group) =>
      forAll.has(group) ? group.pieces.map((piece) => ({ ...piece, voice: 'all' as const })) : group.pieces,
    );
}

interface VoiceGroup {
  readonly voice: Voice;
  readonly pieces: Piece[];
  text: string;
}

/** Neighbours for the same ears or eyes, white space between them aside. */
function groupVoices(pieces: readonly Piece[]): readonly VoiceGroup[] {
  const groups: VoiceGroup[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    const text = piece.kind === 'words' ? piece.text : '';
    const voice = piece.kind === 'words' ? piece.voice : 'all';
    if (last !== undefined && (last.voice === voice || text.trim() === '')) {
      last.pieces.push(piece);
      last.text += text;
    } else groups.push({ voice, pieces: [piece], text });
  }
  return groups;
}

/** Neighbouring words as one piece, so that nothing of the elements around them is left. */
function joinPieces(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  let texts: string[] = [];
  let wasStruck = false;
  const endWords = (): void => {
    if (texts.length > 0)
      joined.push({ kind: 'words', text: joinFractions(texts.join('')), link: null, voice: 'all' });
    texts = [];
  };
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'words') {
      // With what was taken back goes the space before it, where a mark comes next.
      if (wasStruck && /^[,.;:!?)”’]/.test(piece.text)) texts.push((texts.pop() ?? '').trimEnd());
      texts.push(piece.text);
    } else if (joined.length === 0 && isInitial(piece, pieces[at + 1])) {
      texts.push(attributeOf(piece.element, 'alt'));
    } else if (piece.kind !== 'struck') {
      endWords();
      joined.push(piece);
    }
    wasStruck = piece.kind === 'struck';
  }
  endWords();
  return joined;
}

/** The first letter of a paragraph as a picture. */
function isInitial(piece: Piece, next: Piece | undefined): piece is Piece & { readonly kind: 'object' } {
  if (piece.kind !== 'object' || next?.kind !== 'words') return false;
  return /^\p{Lu}$/u.test(attributeOf(piece.element, 'alt')) && /^\p{L}/u.test(next.text);
}

function countLinks(pieces: readonly Words[]): Pick<Run, 'links' | 'isLinky'> {
  const links = new Set(pieces.flatMap(({ link }) => link ?? []));
  const length = (some: readonly Words[]): number =>
    some.reduce((sum, { text }) => sum + text.trim().length, 0);
  const linked = pieces.filter(({ link }) => link !== null);
  return {
    links: linked.length === pieces.length ? links.size : 0,
    isLinky: links.size >= LIST && length(linked) > length(pieces) / 2,
  };
}

/** Links that make a list. */
const LIST = 3;
