import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Quote } from '../../domain/quotes.ts';
import { slice, type Article, type Span } from '../../domain/article.ts';
import { paragraphAt, shownLines } from '../../domain/passage.ts';
import type { Summary } from '../../domain/summary/summaryResult.ts';
import type { Texts } from '../../texts/texts.ts';
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
export function summaryView(texts: Texts, { article, summary, keyQuote, select }: SummarySetting): Reply {
  const said = texts.article;
  const heading = `${said.inShort}\n-# ${articleLine(texts, article)}`;
  if (summary.kind === 'none') {
    const why = summary.reason === 'too-short' ? said.tooShort : said.nothingReadable;
    return {
      kind: 'components',
      components: [textDisplay(`${heading}\n${why}`), ...quoteParts(texts, keyQuote)],
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
      ...quoteParts(texts, keyQuote),
      textDisplay(`-# ${said.sentencesVerbatim}`),
      ...selectRow({
        customId: select.customId,
        placeholder: texts.search.showInContext,
        options: summary.sentences.map((sentence) => ({
          label: slice(article.text, sentence),
          value: select.valueOf(sentence),
          description: texts.parts.paragraph(paragraphAt(article, sentence.start) + 1),
        })),
      }),
    ],
  };
}

function quoteParts(texts: Texts, quote: Quote | null): readonly APIMessageTopLevelComponent[] {
  if (quote === null) return [];
  const { article, quotation } = quote;
  const lines = shownLines(article.text, quotation.spans).map((line) => blockQuote(escapeMarkdown(line)));
  return [
    textDisplay(
      `${lines.join('\n')}\n> — ${speakerName(texts, quotation, SPEAKER_LENGTH)} · \`${quote.id}\``,
    ),
  ];
}
