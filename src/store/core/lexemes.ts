import type { IndexEntry, Sought } from './engine.ts';

/** Stands before what is no word of a text. Folded words hold letters, digits and marks only, so never this. */
const MARK = '·';

/**
 * What a quote is found by: its words, and with a mark before them its owner, article and speaker, so that one
 * list of single words answers everything and a match never leaves its server. None twice.
 */
export function lexemesOf(entry: IndexEntry): string[] {
  const speaker = split(entry.speaker_key);
  const lexemes = new Set([
    ...split(entry.words),
    ...split(entry.topics_key),
    ...speaker,
    ...speaker.map(ofSpeaker),
    ofOwner(entry.owner),
  ]);
  if (entry.article_id !== null) lexemes.add(ofArticle(entry.article_id));
  return [...lexemes];
}

/** The marked lexemes a search asks for: all of `every`, and one of `owners`. */
export function scopeOf(sought: Sought): {
  readonly owners: readonly string[];
  readonly every: readonly string[];
} {
  const every = sought.speaker.map(ofSpeaker);
  if (sought.articleId !== null) every.push(ofArticle(sought.articleId));
  return { owners: sought.owners.map(ofOwner), every };
}

function ofSpeaker(word: string): string {
  return `${MARK}s${word}`;
}

function ofOwner(id: string): string {
  return `${MARK}o${plain(id)}`;
}

function ofArticle(id: string): string {
  return `${MARK}a${plain(id)}`;
}

/** An id in digits and letters, different for different ids whatever is in them. */
function plain(id: string): string {
  return /^\d*$/.test(id) ? id : `x${Buffer.from(id).toString('hex')}`;
}

function split(key: string): string[] {
  return key.split(' ').filter((word) => word !== '');
}
