import { cleanTyped } from '../text/cleanTyped.ts';
import { firstSigns } from '../text/firstSigns.ts';

/** What a person typed of a quote, cleaned. Empty fields are `null`. */
export interface QuoteForm {
  readonly text: string;
  readonly speaker: string | null;
  readonly sourceLine: string | null;
  readonly note: string | null;
  readonly topics: readonly string[];
}

/** Characters that a field takes; the modals declare the same. */
export const FIELD_LENGTHS = { text: 4000, speaker: 100, sourceLine: 300, note: 300, topics: 300 } as const;

/** How many topics can be typed, and characters each of them. What is read from an article has more of them. */
export const TOPICS = { most: 10, length: 40 } as const;
/** Cleans the raw fields of a form; what is left out is as if it were empty. */
export function readQuoteForm(raw: Partial<Readonly<Record<keyof typeof FIELD_LENGTHS, string>>>): QuoteForm {
  const topics = (line(raw.topics, FIELD_LENGTHS.topics) ?? '')
    .split(/[,;]/)
    .map((topic) => firstSigns(topic.trim(), TOPICS.length))
    .filter((topic) => topic !== '');
  return {
    text: firstSigns(cleanTyped(raw.text ?? ''), FIELD_LENGTHS.text),
    speaker: line(raw.speaker, FIELD_LENGTHS.speaker),
    sourceLine: line(raw.sourceLine, FIELD_LENGTHS.sourceLine),
    note: line(raw.note, FIELD_LENGTHS.note),
    topics: [...new Map(topics.map((topic) => [topic.toLowerCase(), topic])).values()].slice(0, TOPICS.most),
  };
}

function line(raw: string | undefined, length: number): string | null {
  const text = firstSigns(cleanTyped(raw ?? '').replace(/\s+/g, ' '), length).trim();
  return text === '' ? null : text;
}
