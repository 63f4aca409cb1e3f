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
import { isNote } from './isNote.ts';
import type { HtmlChild, HtmlElement } from './parseHtml.ts';
import type { Piece, Run, Voice, Words } from './run.ts';
import { withoutCopies } from './withoutCopies.ts';

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

function namesAuthor(element: HtmlElement): boolean {
  return (
    attributeOf(element, 'rel') === 'author' ||
    attributeOf(element, 'itemprop').includes('author') ||
    AUTHOR.test(`${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`)
  );
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
  const linked = pieces.filter(({ link }) => link !== null);
  return {
    links: linked.length === pieces.length ? links.size : 0,
    isLinky: links.size >= LIST && lengthOf(linked) > lengthOf(pieces) / 2,
  };
}

function lengthOf(pieces: readonly Words[]): number {
  return pieces.reduce((sum, { text }) => sum + text.trim().length, 0);
}

/** Links that make a list. */
const LIST = 3;
