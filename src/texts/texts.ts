import { en } from './en/index.ts';

/** All that the bot says to people on Discord, in one language. A gap in another language is a compile error. */
export type Texts = typeof en;

/** A text of any language, for what is declared before it is known who reads it. */
export type Say = (texts: Texts) => string;

const LANGUAGES: ReadonlyMap<string, Texts> = new Map([['en', en]]);

/**
 * The texts in a person's or a server's language; English where there are none in it.
 * @param locale as Discord names it, such as `en-GB`; `null` where it is not known
 */
export function textsOf(locale: string | null): Texts {
  const [language = ''] = locale?.split('-') ?? [];
  return LANGUAGES.get(language) ?? en;
}
