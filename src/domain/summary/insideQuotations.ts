/** A quotation that stays open longer than this has probably lost its closing mark. */
const MAX_OPEN = 12;

const MARK =
  /(?<=^|[\s(—–-])["“‘'](?=[\p{L}\p{N}$£€…([“‘"'])|["”](?![\p{L}\p{N}])|(?<=[.,!?…])[’'](?!\p{L})|“/gu;

/**
 * For each sentence, whether it lies inside a quotation that opened in an earlier sentence of its paragraph and has not
 * closed yet: words of somebody else that carry no mark of it. `paragraph` says to which paragraph a sentence belongs.
 */
export function insideQuotations(
  sentences: readonly string[],
  paragraph: readonly number[],
): readonly boolean[] {
  let open = 0;
  return sentences.map((sentence, at) => {
    if (at > 0 && paragraph[at] !== paragraph[at - 1]) open = 0;
    const inside = open > 0;
    const last = lastDoubleOrSingle(sentence);
    if (last === 'open') open = 1;
    else if (last === 'close') open = 0;
    else if (open > 0 && ++open > MAX_OPEN) open = 0;
    return inside;
  });
}

/** What the last mark of a sentence does: opens a quotation that runs on, or leaves none open. */
function lastDoubleOrSingle(sentence: string): 'open' | 'close' | null {
  let last: 'open' | 'close' | null = null;
  let single = 0;
  for (const { 0: mark, index } of sentence.matchAll(MARK)) {
    const opens =
      mark === '“' ||
      mark === '‘' ||
      (mark !== '”' && mark !== '’' && /^$|[\s(—–-]/u.test(sentence.charAt(index - 1)));
    if (mark === '‘' || mark === "'" || mark === '’') single = opens ? single + 1 : 0;
    else last = opens ? 'open' : 'close';
  }
  if (last !== null) return last;
  if (single === 0) return /[.,!?…][’'](?!\p{L})/u.test(sentence) ? 'close' : null;
  return /^[‘']/u.test(sentence) || /[:,] [‘'](?=\p{Lu})/u.test(sentence) ? 'open' : null;
}
