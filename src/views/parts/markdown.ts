import { slice, type Span } from '../../domain/article.ts';
import type { Texts } from '../../texts/texts.ts';

/**
 * Text as it stands, with everything that Discord's markdown would read as a sign made plain: emphasis, code, links,
 * mentions, headings, lists and quotes. Backslashes are Discord's own way (they are not shown).
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\*_~`|<>[\]@#]/g, '\\$&')
    .replace(/^([^\S\n\r\u2028\u2029]*)([-+])(?=\s)/gm, '$1\\$2')
    .replace(/^([^\S\n\r\u2028\u2029]*\d+)\.(?=\s)/gm, '$1\\.')
    .replace(/\bhttps?:\/\//gi, (scheme) => scheme.replace(':', '\\:'));
}

/** The words of a range of a text as they stand, those of the marked spans in bold. */
export function emphasize(text: string, range: Span, marked: readonly Span[]): string {
  let shown = '';
  let at = range.start;
  for (const span of marked) {
    const start = Math.max(at, span.start);
    const end = Math.min(range.end, span.end);
    if (start >= end) continue;
    shown += `${escapeMarkdown(slice(text, { start: at, end: start }))}**${escapeMarkdown(slice(text, { start, end }))}**`;
    at = end;
  }
  return shown + escapeMarkdown(slice(text, { start: at, end: range.end }));
}

/** A text set off as a quotation, line by line. Takes markdown. */
export function blockQuote(markdown: string): string {
  return `> ${markdown.replace(/\n/g, '\n> ')}`;
}

/**
 * A day as each reader's own client writes it. Noon UTC, so that it is the same day nearly everywhere.
 * @param day `YYYY-MM-DD`
 */
export function dayStamp(day: string): string {
  return `<t:${Date.parse(`${day}T12:00:00Z`) / 1000}:D>`;
}

/** A day where Discord reads no stamp, such as `1 May 2022`. @param day `YYYY-MM-DD` */
export function writtenDay({ locale }: Texts, day: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day));
}

/** A time as each reader's own client writes it. @param at epoch milliseconds */
export function timeStamp(at: number): string {
  return `<t:${Math.floor(at / 1000)}:f>`;
}
