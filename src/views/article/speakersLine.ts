import { en } from '../../texts/en/index.ts';
import type { SpeakerCount } from '../../domain/curation/countSpeakers.ts';
import { counted } from '../../domain/text/counted.ts';
import { speakerName } from '../parts/speakerName.ts';

const SHOWN = 6;
const NAME = 40;

/** "**Ada Thorne** (3), probably **Bruno Keller**, *speaker not named in the text* (2) and 4 others", as markdown. */
export function speakersLine(speakers: readonly SpeakerCount[]): string {
  const names = speakers.slice(0, SHOWN).map(({ named, count }) => {
    const shown = speakerName(en, named, NAME);
    return count === 1 ? shown : `${shown} (${count})`;
  });
  const others = speakers.length - SHOWN;
  return `${names.join(', ')}${others > 0 ? ` and ${counted(others, 'other')}` : ''}`;
}
