import type { ButtonPart } from '../../src/views/parts/components.ts';

/** The buttons to the pages before and after. Pages count from 0. */
export function pageParts(
  { page, pages }: { readonly page: number; readonly pages: number },
  customIdOf: (page: number) => string,
): readonly ButtonPart[] {
  if (pages === 1) return [];
  return [
    { label: 'Previous', customId: customIdOf(Math.max(0, page - 1)), disabled: page === 0 },
    // Another than the one above also where both are at an end.
    { label: 'Next', customId: customIdOf(page + 1), disabled: page === pages - 1 },
  ];
}
