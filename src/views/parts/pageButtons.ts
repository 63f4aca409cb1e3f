import type { Texts } from '../../texts/texts.ts';
import type { ButtonPart } from './components.ts';

/** Where somebody is in a list of many pages; pages count from 0. */
export interface PagePlace {
  readonly page: number;
  readonly pages: number;
}

/** The buttons to the pages before and after; none where there is one page only. */
export function pageButtons(
  { parts }: Texts,
  { page, pages }: PagePlace,
  customIdOf: (page: number) => string,
): readonly ButtonPart[] {
  if (pages === 1) return [];
  return [
    { label: parts.previousPage, customId: customIdOf(Math.max(0, page - 1)), disabled: page === 0 },
    // At both ends the ids differ, as Discord wants it: the next page's is another than that of the page before.
    { label: parts.nextPage, customId: customIdOf(page + 1), disabled: page === pages - 1 },
  ];
}

/** Such as ` · page 2 of 3`, behind a heading; empty where there is one page only. */
export function pageNote({ parts }: Texts, { page, pages }: PagePlace): string {
  return pages > 1 ? ` · ${parts.pageOf(page + 1, pages)}` : '';
}
