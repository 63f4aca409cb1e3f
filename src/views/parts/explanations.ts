import type { Texts } from '../../texts/texts.ts';

/** What is said for each code of a kind of refusal, as markdown. */
export type Explanations<R extends { readonly code: string }> = {
  readonly [Code in R['code']]: (texts: Texts, refusal: Extract<R, { readonly code: Code }>) => string;
};
