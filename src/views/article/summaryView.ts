import { en } from '../../texts/en/index.ts';
import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Quote } from '../../domain/quotes.ts';
import { slice, type Article, type Span } from '../../domain/article.ts';
import { paragraphAt, shownLines } from '../../domain/passage.ts';
import type { Summary } from '../../domain/summary/summaryResult.ts';
import { articleLine } from '../parts/articleLine.ts';
import { blockQuote, escapeMarkdown } from '../parts/markdown.ts';
import { selectRow, textDisplay } from '../parts/components.ts';
import type { Reply } from '../parts/reply.ts';
import { speakerName } from '../parts/speakerName.ts';

const SPEAKER_LENGTH = 200;

/** A recap of an article, and what leads from it into the article. */
export interface SummarySetting {
  readonly article: Article;
  readonly summary: Summary;
  /** The quotation that says most, or `null` where the article quotes nobody by name. */
  readonly keyQuote: Quote | null;
  /** `custom_id` of the select, and the value that each sentence is chosen by. */
  readonly select: { readonly customId: string; readonly valueOf: (sentence: Span) => string };
}

/** The sentences in the article's order, each with its paragraph; then its key quotation. */
export function summaryView({ article, summary, keyQuote, select }: SummarySetting): Reply {
  const heading = `**In short**\n-# ${articleLine(en, article)}`;
  if (summary.kind === 'none') {
    return {
      kind: 'components',
      components: [textDisplay(`${heading}\n${explain(summary.reason)}`), ...quoteParts(keyQuote)],
    };
  }
  const sentences = summary.sentences.map((sentence) => {
    const words = escapeMarkdown(slice(article.text, sentence));
    return `${words} *(¶\u{a0}${paragraphAt(article, sentence.start) + 1})*`;
  });
  return {
    kind: 'components',
    components: [
      textDisplay(`${heading}\n\n${sentences.join('\n\n')}`),
      ...quoteParts(keyQuote),
      textDisplay('-# ✓ verbatim: every sentence stands in the article as it is here, in this order'),
      ...selectRow({
        customId: select.customId,
        placeholder: 'Show in context',
        options: summary.sentences.map((sentence) => ({
          label: slice(article.text, sentence),
          value: select.valueOf(sentence),
          description: `paragraph ${paragraphAt(article, sentence.start) + 1}`,
        })),
      }),
    ],
  };
}

function explain(reason: Extract<Summary, { kind: 'none' }>['reason']): string {
  switch (reason) {
    case 'too-short':
      return 'This article is too short for a recap.';
    case 'nothing-readable':
      return 'No sentence of this article can be read without those around it, so there is no recap of it.';
    default:
      return reason satisfies never;
  }
}

function quoteParts(quote: Quote | null): readonly APIMessageTopLevelComponent[] {
  if (quote === null) return [];
  const { article, quotation } = quote;
  const lines = shownLines(article.text, quotation.spans).map((line) => blockQuote(escapeMarkdown(line)));
  return [
    textDisplay(`${lines.join('\n')}\n> — ${speakerName(en, quotation, SPEAKER_LENGTH)} · \`${quote.id}\``),
  ];
}
