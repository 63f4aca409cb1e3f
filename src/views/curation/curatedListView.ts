import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { CuratedQuote } from '../../domain/curation.ts';
import type { Texts } from '../../texts/texts.ts';
import { curatedBlock } from './curatedBlock.ts';
import { fittingTexts } from '../parts/fittingTexts.ts';
import { buttonRow, selectRow, textDisplay, type ButtonPart, type SelectPart } from '../parts/components.ts';
import type { ComponentsReply } from '../parts/reply.ts';
import { pageNote } from '../parts/pageButtons.ts';

/** A page of a server's own quotes. */
export interface CuratedList {
  /** What is listed, as markdown: "**12 quotes** by Ann". */
  readonly heading: string;
  readonly quotes: readonly {
    readonly value: CuratedQuote;
    readonly title: string | null;
    /** What can be done with this one. */
    readonly buttons: readonly ButtonPart[];
  }[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** What can be done with any of them. */
  readonly select?: SelectPart;
  /** What leads to other pages. */
  readonly buttons: readonly ButtonPart[];
}

/** Moderators' business: always private. */
export function curatedListView(
  texts: Texts,
  { heading, quotes, page, pages, select, buttons }: CuratedList,
): ComponentsReply {
  const [first = '', ...blocks] = fittingTexts((size) => [
    `${heading}${pageNote(texts, { page, pages })}`,
    ...quotes.map(({ value, title }) => curatedBlock(texts, value, title, size)),
  ]);
  const drawn = blocks.flatMap((block, at): readonly APIMessageTopLevelComponent[] => [
    textDisplay(block),
    ...buttonRow(quotes[at]?.buttons ?? []),
  ]);
  return {
    kind: 'components',
    components: [
      textDisplay(first),
      ...drawn,
      ...(select === undefined ? [] : selectRow(select)),
      ...buttonRow(buttons),
    ],
    private: true,
  };
}
