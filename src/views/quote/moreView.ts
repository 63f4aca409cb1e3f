import { slice } from '../../domain/article.ts';
import { textFragment } from '../../domain/check/textFragment.ts';
import { idOf, nobodyOf, slicesOf, speakerOf, type ServedQuote } from '../../domain/servedQuote.ts';
import type { Texts } from '../../texts/texts.ts';
import { buttonRow, selectRow, textDisplay, type ButtonPart, type SelectPart } from '../parts/components.ts';
import type { ComponentsReply } from '../parts/reply.ts';
import { speakerName } from '../parts/speakerName.ts';

export interface MoreSetting {
  readonly buttons: readonly ButtonPart[];
  /** To name another speaker; `null` for whoever may not. */
  readonly speakers: SelectPart | null;
}

/** Characters shown of the words; all of them are under *Copy text*. */
const WORDS = 2500;
const SPEAKER_LENGTH = 200;
/** Discord's limit of a button's address. */
const URL_LIMIT = 512;

/** What few people want to know of a quote: its id, its words without any sign, its page. Always private. */
export function moreView(
  texts: Texts,
  quote: ServedQuote,
  { buttons, speakers }: MoreSetting,
): ComponentsReply {
  const { parts } = texts;
  const id = idOf(quote);
  const { text, spans } = slicesOf(quote);
  const words = spans.map((span) => slice(text, span)).join('\n');
  const raw = words.replaceAll('```', "'''");
  const shown = raw.length <= WORDS ? raw : `${raw.slice(0, WORDS).replace(/[\uD800-\uDBFF]$/, '')}…`;
  return {
    kind: 'components',
    components: [
      textDisplay(
        [
          `${speakerName(texts, speakerOf(quote), SPEAKER_LENGTH, parts.nobody[nobodyOf(quote)])} · \`${id}\` · ${quote.kind === 'article' ? parts.verified : parts.unverified}`,
          `-# ${texts.quote.givesAgain(id)}`,
          `\`\`\`\n${shown}\n\`\`\``,
        ].join('\n'),
      ),
      ...buttonRow([...pageLink(texts, quote), ...buttons]),
      ...(speakers === null ? [] : selectRow(speakers)),
    ],
    private: true,
  };
}

/** Opens the article's page at the quote. */
function pageLink(texts: Texts, quote: ServedQuote): readonly ButtonPart[] {
  if (quote.kind === 'words') return [];
  const { article, quotation } = quote.quote;
  if (article.url === null) return [];
  const link = textFragment(article.url, article.text, quotation.spans);
  const url = link.length <= URL_LIMIT ? link : article.url;
  return url.length <= URL_LIMIT ? [{ label: texts.quote.openPage, url }] : [];
}
