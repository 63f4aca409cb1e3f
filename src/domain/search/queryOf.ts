import { foldWords } from '../text/fold.ts';

/** A query is kept this short, in characters, so that it fits into a button's `custom_id` whole. */
const QUERY_LENGTH = 60;

/** Discord's mentions as they arrive in an option: they call somebody and are no words of a quote. */
const MENTION = /@(?:everyone|here)\b|<(?:@[!&]?|#)\d+>/gi;

/** A topic as it is searched for and carried by buttons: folded words, as many as fit into `length`. May be empty. */
export function queryOf(topic: string, length = QUERY_LENGTH): string {
  let query = '';
  for (const word of foldWords(topic.replace(MENTION, ' '))) {
    const longer = query === '' ? word : `${query} ${word}`;
    if (longer.length > length) return query === '' ? wholeCharacters(word, length) : query;
    query = longer;
  }
  return query;
}

/** At most `length` UTF-16 units, without half a surrogate pair at the end. */
function wholeCharacters(text: string, length: number): string {
  const cut = text.slice(0, length);
  const last = cut.charCodeAt(cut.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut;
}
