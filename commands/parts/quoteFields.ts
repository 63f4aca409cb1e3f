import type { InputValues } from '../../src/bot/inputs.ts';
import { FIELD_LENGTHS, readQuoteForm, type QuoteForm } from '../../src/domain/curation/quoteForm.ts';
import { firstSigns } from '../../src/domain/text/firstSigns.ts';
import type { Texts } from '../../src/texts/texts.ts';
import type { Submission } from '../../src/services/curation/submission.ts';

/** What is known beside a quote's words. */
export const beside = {
  speaker: { kind: 'short', label: ({ forms }: Texts) => forms.speaker, maxLength: FIELD_LENGTHS.speaker },
  source: {
    kind: 'short',
    label: ({ forms }: Texts) => forms.source,
    description: ({ forms }: Texts) => forms.sourceIs,
    maxLength: FIELD_LENGTHS.sourceLine,
  },
  note: { kind: 'short', label: ({ forms }: Texts) => forms.note, maxLength: FIELD_LENGTHS.note },
  topics: { kind: 'short', label: ({ forms }: Texts) => forms.topics, maxLength: FIELD_LENGTHS.topics },
} as const;

/** The inputs of a quote that is there, or of a message. */
export const kept = {
  quote: {
    kind: 'paragraph',
    label: ({ forms }: Texts) => forms.words,
    required: true,
    maxLength: FIELD_LENGTHS.text,
  },
  ...beside,
} as const;

/** The inputs of a new quote. A form has room for five, so that the note and the source share one. */
export const fresh = {
  quote: kept.quote,
  speaker: beside.speaker,
  article: {
    kind: 'select',
    label: ({ forms }: Texts) => forms.article,
    description: ({ forms }: Texts) => forms.articleIs,
  },
  note: {
    ...beside.note,
    label: ({ forms }: Texts) => forms.sourceOrNote,
    description: ({ forms }: Texts) => forms.sourceOrNoteIs,
  },
  topics: beside.topics,
} as const;

/** What the select of articles gives for none. */
export const NO_ARTICLE = 'none';

/** A new quote as it was typed. */
export function readFresh(
  kind: 'add' | 'suggest',
  { quote: text, speaker = '', article = NO_ARTICLE, note = '', topics = '' }: InputValues<typeof fresh>,
): Submission {
  const articleId = article === NO_ARTICLE ? null : article;
  const form = readQuoteForm({
    text,
    speaker,
    topics,
    ...(articleId === null ? { sourceLine: note } : { note }),
  });
  return { aim: { kind, articleId }, form };
}

/** The words of a quote that is there, or of a message, as they were typed. */
export function readKept({ quote: text, ...values }: InputValues<typeof kept>): QuoteForm {
  return { ...readBeside(values), text: readQuoteForm({ text }).text };
}

export function readBeside({
  speaker = '',
  source: sourceLine = '',
  note = '',
  topics = '',
}: InputValues<typeof beside>): QuoteForm {
  return readQuoteForm({ speaker, sourceLine, note, topics });
}

/** A form filled in: what is longer than an input takes is cut. */
export function valuesOf({ text, speaker, sourceLine, note, topics }: QuoteForm) {
  return {
    quote: firstSigns(text, FIELD_LENGTHS.text),
    speaker: firstSigns(speaker ?? '', FIELD_LENGTHS.speaker),
    source: firstSigns(sourceLine ?? '', FIELD_LENGTHS.sourceLine),
    note: firstSigns(note ?? '', FIELD_LENGTHS.note),
    topics: firstSigns(topics.join(', '), FIELD_LENGTHS.topics),
  };
}
