/** Mentions, emoji, times and commands: `<@1>`, `<#2>`, `<:name:3>`, `<t:4:R>`, `</name:5>`. */
const TOKENS = /<(?:[@#][!&]?\d{1,20}|a?:\w{1,32}:\d{1,20}|t:-?\d{1,20}(?::\w)?|\/[^<>\n]{1,80}:\d{1,20})>/g;
const LINKS = /\[([^[\]\n]{1,500})\]\(<?https?:\/\/[^\s()<>]{1,2000}>?\)/gi;
const ADDRESSES = /<?https?:\/\/[^\s<>]{1,2000}>?/gi;
const FENCES = /```(?:\w{1,20}\n)?/g;
const EMPHASIS = /\\?(?:\*+|\|\||~~)|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;
const HEADINGS = /^(?:#{1,3}|-#)\s+/gm;
const ESCAPES = /\\([^\p{L}\p{N}\s])/gu;
const MARKS = /["“”„«»]/;

/**
 * The words of a message without Discord's markup, mentions and addresses. What is set off as a block quotation is put
 * into quotation marks, unless it has some of its own. Linear in the message.
 */
export function messageWords(content: string): string {
  const plain = content
    .replaceAll(TOKENS, ' ')
    .replaceAll(LINKS, '$1')
    .replaceAll(ADDRESSES, ' ')
    .replaceAll(FENCES, '')
    .replaceAll(EMPHASIS, '')
    .replaceAll(HEADINGS, '')
    .replaceAll(ESCAPES, '$1');
  return quoteBlocks(plain.split('\n')).join('\n').trim();
}

/** Lines with every run of `> …`, and all that follows `>>> …`, in marks. */
function quoteBlocks(lines: readonly string[]): string[] {
  const read: string[] = [];
  let block: string[] = [];
  let isToTheEnd = false;
  const close = (): void => {
    const words = block.join('\n').trim();
    block = [];
    if (words !== '') read.push(MARKS.test(words) ? words : `“${words}”`);
  };
  for (const line of lines) {
    const quoted = isToTheEnd ? ['', line] : /^\s*>(?:>>)?\s+(?!\s)(.*)$/.exec(line);
    if (quoted === null) {
      close();
      read.push(line);
      continue;
    }
    isToTheEnd ||= line.trimStart().startsWith('>>>');
    block.push(quoted[1] ?? '');
  }
  close();
  return read;
}
