import type { Span } from '../article.ts';

/** Passages up to this length are given whole; longer ones, and those over several paragraphs, by both their ends. */
const LONGEST_WHOLE = 200;
const END_WORDS = 5;
const CONTEXT_WORDS = 3;

/**
 * The address of a page that opens it at passages of its text: `url#:~:text=prefix-,start,end,-suffix`, one directive a
 * span (https://wicg.github.io/scroll-to-text-fragment/). Prefix and suffix are a few words of the same paragraph, so
 * that the right one of several like places is found.
 */
export function textFragment(url: string, text: string, spans: readonly Span[]): string {
  const directives = spans
    .filter(({ start, end }) => text.slice(start, end).trim() !== '')
    .map((span) => directiveOf(text, span));
  if (directives.length === 0) return url;
  const joint = url.includes('#') ? ':~:' : '#:~:';
  return `${url}${joint}${directives.map((directive) => `text=${directive}`).join('&')}`;
}

function directiveOf(text: string, { start, end }: Span): string {
  const passage = text.slice(start, end).trim();
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const lineEnd = text.indexOf('\n', end);
  const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  const prefix = wordsOf(before).slice(-CONTEXT_WORDS).join(' ');
  const suffix = wordsOf(after).slice(0, CONTEXT_WORDS).join(' ');
  // A directive's start and end must each lie in one paragraph.
  const isWhole = passage.length <= LONGEST_WHOLE && !passage.includes('\n');
  const parts = isWhole ? [passage] : endsOf(passage);
  return [
    ...(prefix === '' ? [] : [`${encode(prefix)}-`]),
    ...parts.map(encode),
    ...(suffix === '' ? [] : [`-${encode(suffix)}`]),
  ].join(',');
}

function endsOf(passage: string): string[] {
  const lines = passage.split('\n');
  const first = wordsOf(lines[0] ?? '').slice(0, END_WORDS);
  const last = wordsOf(lines.at(-1) ?? '').slice(-END_WORDS);
  return [first.join(' '), last.join(' ')];
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** A hyphen is syntax here, and `encodeURIComponent` leaves it; comma and ampersand too. Half characters are lost. */
function encode(words: string): string {
  return encodeURIComponent(words.replaceAll(/\p{Surrogate}/gu, '\ufffd')).replaceAll('-', '%2D');
}
