import type { Texts } from '../../texts/texts.ts';
import { countWords } from './importWords.ts';
import { textDisplay } from '../parts/components.ts';
import type { ComponentsReply } from '../parts/reply.ts';

/** A server's quotes as a file. Always private: it holds what only moderators see. */
export function exportView(
  texts: Texts,
  {
    name,
    data,
    quotes,
    articles,
  }: {
    readonly name: string;
    readonly data: string;
    readonly quotes: number;
    readonly articles: number;
  },
): ComponentsReply {
  return {
    kind: 'components',
    components: [
      textDisplay(texts.exchange.exported(countWords(texts, quotes, articles))),
      { type: 13, file: { url: `attachment://${name}` } },
    ],
    files: [{ name, data }],
    private: true,
  };
}
