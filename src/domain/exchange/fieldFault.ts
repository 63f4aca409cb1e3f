import { FIELD_LENGTHS, TOPICS } from '../curation/quoteForm.ts';
import { readDays } from '../days.ts';
import { firstSigns } from '../text/firstSigns.ts';
import { hasVisibleWords } from '../text/hasVisibleWords.ts';
import { wellFormed } from '../text/wellFormed.ts';
import type { FileQuote } from './exchangeFile.ts';
import type { Refused } from './importPlan.ts';

/** A spreadsheet holds an article's quotes with all of their topics. */
const MOST_TOPICS = 500;

/**
 * What is wrong with a quote in itself, whatever the server has; `null` for nothing. The lengths are those of the
 * forms.
 */
export function fieldFault({ row, value }: FileQuote): Refused | null {
  const { text, speaker, sourceLine, note, topics, date, source } = value;
  // A part of an article is as long as it is, and its topics are its words.
  const isRead = source.kind === 'article';
  if (isRead ? text.trim() === '' : !hasVisibleWords(text)) return { kind: 'empty', row };
  const lines: readonly (readonly [field: string, text: string | null, limit: number])[] = [
    ['text', isRead ? null : text, FIELD_LENGTHS.text],
    ['speaker', speaker, FIELD_LENGTHS.speaker],
    ['source', sourceLine, FIELD_LENGTHS.sourceLine],
    ['note', note, FIELD_LENGTHS.note],
    ...topics.map((topic) => ['topic', isRead ? null : topic, TOPICS.length] as const),
  ];
  if (!isRead && topics.length > MOST_TOPICS) {
    return { kind: 'too-long', row, field: 'topics', limit: MOST_TOPICS };
  }
  for (const [field, given, limit] of lines) {
    if (given !== null && firstSigns(given, limit) !== given) return { kind: 'too-long', row, field, limit };
  }
  const read = source.kind === 'article' ? source.quotation.speaker : null;
  for (const part of [text, speaker, sourceLine, note, read, ...topics]) {
    if (part !== null && part !== wellFormed(part)) {
      return { kind: 'malformed', row, problem: ['bad-sign'] };
    }
  }
  return date === null || isDay(date) ? null : { kind: 'bad-date', row, date };
}

/** Whether it is a day that a calendar has, as `YYYY-MM-DD`. */
function isDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && readDays(date) !== null;
}
