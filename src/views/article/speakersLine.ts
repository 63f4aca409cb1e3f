import type { SpeakerCount } from '../../domain/curation/countSpeakers.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { counted } from '../../domain/text/counted.ts';
import { escapeMarkdown } from '../parts/markdown.ts';

const SHOWN = 6;
const NAME = 40;

/** "Ada Thorne (3), Bruno Keller, unnamed speaker (2) and 4 others", as markdown. */
export function speakersLine(speakers: readonly SpeakerCount[]): string {
  const names = speakers.slice(0, SHOWN).map(({ name, count }) => {
    const shown = name === null ? 'unnamed speaker' : escapeMarkdown(shorten(name, NAME));
    return count === 1 ? shown : `${shown} (${count})`;
  });
  const others = speakers.length - SHOWN;
  return `${names.join(', ')}${others > 0 ? ` and ${counted(others, 'other')}` : ''}`;
}
