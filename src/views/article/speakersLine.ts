import type { SpeakerCount } from '../../domain/curation/countSpeakers.ts';
import type { Texts } from '../../texts/texts.ts';
import { speakerName } from '../parts/speakerName.ts';

const SHOWN = 6;
const NAME = 40;

/** "**Ada Thorne** (3), probably **Bruno Keller**, *speaker not named in the text* (2) and 4 others", as markdown. */
export function speakersLine(texts: Texts, speakers: readonly SpeakerCount[]): string {
  const names = speakers.slice(0, SHOWN).map(({ named, count }) => {
    const shown = speakerName(texts, named, NAME);
    return count === 1 ? shown : `${shown} (${count})`;
  });
  const others = speakers.length - SHOWN;
  const shown = names.join(', ');
  return others > 0 ? texts.article.andOthers(shown, others) : shown;
}
