import type { Article, Paragraph, Span } from '../../domain/article.ts';
import { paragraphAt, type Passage } from '../../domain/passage.ts';
import { cutAround } from '../../domain/text/cutAround.ts';
import type { Texts } from '../../texts/texts.ts';
import { articleLine } from '../parts/articleLine.ts';
import { emphasize, escapeMarkdown } from '../parts/markdown.ts';
import { buttonRow, TEXT_LIMIT, textDisplay, type ButtonPart } from '../parts/components.ts';
import type { Reply } from '../parts/reply.ts';
import { changedLine, paragraphsLine } from './sourceLine.ts';

/** What is shown with a passage. */
export interface ContextSetting {
  /** Who said the marked words, as markdown, or `null` where there is nothing to say of that. */
  readonly speaker: string | null;
  /** The day since which the article says the marked words otherwise, `YYYY-MM-DD`, or `null`. */
  readonly wordingChanged: string | null;
  /** What was understood instead of what was typed, or `null`. */
  readonly corrected: string | null;
  /** What else is to be said, as markdown, or `null`. */
  readonly remark: string | null;
  /** The side that was just added to: the other one gives way where both do not fit. */
  readonly grown: 'before' | 'after' | null;
  /** Buttons for the paragraphs that are shown in the end. */
  readonly buttons: (first: number, last: number) => readonly ButtonPart[];
  /** Replaces the message that the button stands on. */
  readonly update: boolean;
  readonly private: boolean;
}

/** The foot is shorter than this. */
const FOOT = 100;
/** A single paragraph longer than the room is shown from this far before its marked words. */
const LEAD = 400;

/** Paragraphs of an article with the marked words in bold; as many of them as one message holds. */
export function contextView(texts: Texts, passage: Passage, setting: ContextSetting): Reply {
  const { parts, context } = texts;
  const { article, marked } = passage;
  const who = setting.speaker === null ? '' : ` · ${setting.speaker}`;
  const read = setting.corrected === null ? '' : `\n-# ${parts.readAs(escapeMarkdown(setting.corrected))}`;
  const remark = setting.remark === null ? '' : `\n-# ${setting.remark}`;
  const heading = `${context.heading}${who}\n-# ${articleLine(texts, article)}${read}${remark}`;
  const room = TEXT_LIMIT - heading.length - FOOT;
  const shown = article.paragraphs
    .slice(passage.first, passage.last + 1)
    .map((paragraph) => paragraphText(article, paragraph, marked, room));
  let { first, last } = passage;
  while (shown.length > 1 && lengthOf(shown) > room) {
    if (dropsLast(article, marked, setting.grown, last)) {
      shown.pop();
      last--;
    } else {
      shown.shift();
      first++;
    }
  }
  const count = article.paragraphs.length;
  const range = context.rangeOf(paragraphsLine(texts, first, last), count);
  return {
    kind: 'components',
    components: [
      textDisplay(heading),
      textDisplay(shown.join('\n\n')),
      textDisplay(`-# ${parts.verified}, ${range}${changedLine(texts, setting.wordingChanged)}`),
      ...buttonRow(setting.buttons(first, last)),
    ],
    update: setting.update,
    private: setting.private,
  };
}

/** What was asked for stays: the side that was added to, or at first the marked words. */
function dropsLast(
  article: Article,
  marked: readonly Span[],
  grown: ContextSetting['grown'],
  last: number,
): boolean {
  if (grown !== null) return grown === 'before';
  const end = Math.max(...marked.map((span) => span.end));
  return last > paragraphAt(article, end - 1);
}

function paragraphText(
  article: Article,
  paragraph: Paragraph,
  marked: readonly Span[],
  room: number,
): string {
  const whole = emphasize(article.text, paragraph, marked);
  if (whole.length <= room) return whole;
  const mark = marked.find((span) => span.start < paragraph.end && span.end > paragraph.start);
  const offset = mark?.start ?? paragraph.start;
  const { start, end } = cutAround(article.text, paragraph, offset, {
    lead: LEAD,
    length: Math.floor(room / 2) - 50,
  });
  const piece = emphasize(article.text, { start, end }, marked);
  return `${start > paragraph.start ? '[…] ' : ''}${piece}${end < paragraph.end ? ' […]' : ''}`;
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length + 2, 0);
}
