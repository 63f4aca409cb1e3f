import { slice, type Span } from '../domain/article.ts';
import { isEnglish } from '../domain/text/isEnglish.ts';
import { SURELY_QUOTED, type Quotation } from '../domain/quotation/quotation.ts';
import { labelSpeaker, NOT_NAMED } from '../domain/quotation/labelSpeaker.ts';
import { extractQuotations } from '../domain/quotation/extractQuotations.ts';
import type { NamedText } from './articleText.ts';

type Pair = readonly [start: number, end: number];

/** An article's quotations as JSON: offsets are UTF-16 code units into its text, quotation marks excluded. */
export interface ExtractedArticle {
  readonly id: string;
  readonly quotes: readonly {
    readonly spans: readonly Pair[];
    readonly text: string;
    /** The phrase that names the speaker as it stands, such as "he". */
    readonly speaker: string | null;
    readonly speakerSpan: Pair | null;
    /** The speaker's full name, as far as the article gives one. */
    readonly speakerCanonical: string | null;
    readonly confidence: number;
    /** A careful reader would bet on the name. */
    readonly sure: boolean;
    /** The name as members see it, "Name" or "probably Name"; null where the text names nobody. */
    readonly label: string | null;
    readonly kind: Quotation['kind'];
  }[];
}

/** What to give besides what stands between marks and is surely somebody's words. */
export interface ExtractOptions {
  /** Less sure utterances and fragments. */
  readonly all?: boolean;
  /** Turns of interviews and transcripts, and block quotes, that have no marks. */
  readonly unmarked?: boolean;
}

/** The quotations of an article. Titles and words in scare quotes are never among them. */
export function extractJson({ id, text }: NamedText, { all, unmarked }: ExtractOptions): ExtractedArticle {
  const said = extractQuotations(text, all ? 0 : SURELY_QUOTED).filter(
    ({ kind }) => kind === 'utterance' || kind === 'fragment' || (unmarked && kind === 'unmarked'),
  );
  return {
    id,
    quotes: said.map(({ spans, speakerSpan, speaker, confidence, sure, kind }) => ({
      spans: spans.map(pairOf),
      text: spans.map((span) => slice(text, span)).join(' '),
      speaker: speakerSpan === null ? null : slice(text, speakerSpan),
      speakerSpan: speakerSpan === null ? null : pairOf(speakerSpan),
      speakerCanonical: speaker,
      confidence,
      sure,
      label: labelSpeaker({ speaker, sure }),
      kind,
    })),
  };
}

/** The quotations of an article, for people to read: each with who and where it stands. */
export function extractReport(named: NamedText, options: ExtractOptions): string {
  const { quotes } = extractJson(named, { ...options, unmarked: true });
  const shown = quotes.filter(({ kind }) => options.unmarked || kind !== 'unmarked');
  const lines = shown.map(({ text, label, kind, spans: [first] }, at) => {
    const what = kind === 'utterance' ? '' : `, ${kind}`;
    const heading = `${at + 1}. ${label ?? NOT_NAMED}${what}, from character ${first?.[0] ?? 0}`;
    return `${heading}\n   ${text.replace(/(?<!\s)\s*\n\s*/g, '\n   ')}`;
  });
  if (!isEnglish(named.text)) lines.unshift('This does not read like English: no speaker is sure.');
  if (shown.length === 0) lines.push('No quotation was found.');
  const left = quotes.length - shown.length;
  if (left > 0)
    lines.push(`Left out, because they have no quotation marks: ${left}. --unmarked gives them too.`);
  return lines.join('\n\n');
}

function pairOf({ start, end }: Span): Pair {
  return [start, end];
}
