import { compareTexts, type Stretch } from '../../domain/text/compareTexts.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { blockQuote, escapeMarkdown } from './markdown.ts';

/** Two texts as markdown, each whole in its own line, with the words that differ marked: struck through and bold. */
export interface WordDiff {
  readonly before: string;
  readonly after: string;
}

/** Characters of an unchanged run that are shown on each side of a change. */
const AROUND = 60;

/**
 * What was replaced and by what, readable without colour. Long runs that are the same are cut in the middle, and what
 * is still too long at the end.
 * @param typography whether another mark or capital is a difference
 * @param room characters for each of the two
 */
export function wordDiff(
  before: string,
  after: string,
  { typography, room }: { readonly typography: boolean; readonly room: number },
): WordDiff {
  const stretches = compareTexts(before, after, { typography });
  const drawn = (mark: string, changed: (stretch: Changed) => string): string => {
    let line = '';
    for (const [at, stretch] of stretches.entries()) {
      const isEdge = at === 0 || at === stretches.length - 1;
      const part = stretch.kind === 'same' ? inShort(stretch.text, isEdge) : changed(stretch);
      if (part === '') continue;
      // Escaping makes a text at most twice as long.
      const shown = escapeMarkdown(shorten(part, Math.floor(room / 2)));
      const marked = stretch.kind === 'same' ? shown : `${mark}${shown}${mark}`;
      if (line.length + marked.length > room) return blockQuote(`${line} …`);
      line += line === '' ? marked : ` ${marked}`;
    }
    return blockQuote(line === '' ? '…' : line);
  };
  return { before: drawn('~~', (stretch) => stretch.before), after: drawn('**', (stretch) => stretch.after) };
}

type Changed = Extract<Stretch, { readonly kind: 'changed' }>;

function inShort(text: string, isEdge: boolean): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= AROUND * (isEdge ? 3 : 4)) return line;
  const words = line.split(' ');
  const half = Math.max(1, Math.floor((words.length * AROUND) / line.length));
  return `${words.slice(0, half).join(' ')} … ${words.slice(-half).join(' ')}`;
}
