import { summaryLimits } from './summaryResult.ts';
import {
  auxiliaries,
  captionCues,
  commandVerbs,
  creditCues,
  irregularPasts,
  posing,
} from './sentenceWords.ts';

/** Why a sentence cannot be part of a recap, whatever stands around it. */
export type SentenceFlaw =
  | 'overlong'
  | 'half-quotation'
  | 'unattributed'
  | 'fragment'
  /** No verb is known in it, but it stands in the middle of a paragraph. */
  | 'verbless'
  | 'caption'
  | 'list-item'
  /** Of a section or a list, by how it is written and where it stands. */
  | 'heading'
  /** May be left out without loss. */
  | 'empty'
  | 'question'
  | 'appeal'
  | 'first-person';

/** Who speaks outside of quotations: a reporter, or a writer who has said "I" or "you" from the first sentence on. */
export type Voice = 'reporter' | 'writer';

const MIN_WORDS = 5;

/** The first flaw of a sentence, `null` for a clean one. Judged by its own words alone; linear. */
export function sentenceFlaw(sentence: string, voice: Voice): SentenceFlaw | null {
  if (sentence.length > summaryLimits.characters) return 'overlong';
  if (ASKED.test(sentence)) return 'question';
  if (LIST_ITEM.test(sentence)) return 'list-item';
  if (!hasBalancedMarks(sentence)) return 'half-quotation';
  if (/\?["”’')\]]*$/u.test(sentence)) return 'question';
  if (isFragment(sentence)) return 'fragment';
  if (isCaption(sentence)) return 'caption';
  const outside = withoutQuotations(sentence);
  if (isAppeal(outside)) return 'appeal';
  if ((outside.match(/\p{L}+/gu)?.length ?? 0) < 2) return 'unattributed';
  if (voice === 'reporter' && (WRITER.test(outside) || READER.test(outside))) return 'first-person';
  return null;
}

/** “Q: …” and “QThere is no shortage …”, as interviews are printed. */
export const ASKED = /^[QA](?:[:.]\s|(?=\p{Lu}\p{Ll}+(?:['’]\p{Ll}+)? ))/u;

/** “1) …”, “Tip No. 3: …”, “Step one. …”. */
const LIST_ITEM =
  /^(?:[-–—•*·▪►‣●○■□◆✓✔★☆→➤]|\(?\d{1,2}[.):]\s|\d{1,2}\s[–—-]\s|\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?\s?[–—:-]\s|\(?(?:[a-h]|i{1,3}|iv|vi{0,3}|ix|x)[.)]\s|#|[Nn](?:o|umber|umero)?\.?\s\d{1,2}\b[.:,]?\s(?!\p{Ll})|(?:Tip|Step|Lesson|Rule|Reason|Myth|Fact|Part|Chapter|Question|Mistake|Way|Habit)\s(?:[Nn]o\.\s|#|[Nn]umber\s)?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|[IVX]+)\b\s?[.:–—-])/u;

const WRITER = /(?<![\p{L}.])(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e|[Mm]yself)(?![\p{L}.])/u;
const READER =
  /^(?:(?:if|when|as|whether|unless|once|and|but|so|should|do|can|what|that['’]s what) )?(?:(?:we|you)(?:['’](?:re|ve|d|ll))?|our|your)(?![\p{L}.])/iu;

/** The voice that an article's first sentence sets. */
export function voiceOf(opening: string): Voice {
  const outside = withoutQuotations(opening);
  return WRITER.test(outside) || READER.test(outside) ? 'writer' : 'reporter';
}

/** Words outside of double, curly and single marks; each quotation leaves an ellipsis, to keep its place. */
export function withoutQuotations(sentence: string): string {
  return sentence.replace(
    /“[^”]{0,600}”|"[^"]{0,600}"|(?<!\p{L})[‘'](?=\S)[^‘]{0,600}?(?<=[\p{L}\p{N}.,!?…])[’'](?!\p{L})/gu,
    '…',
  );
}

/** Whether quotation marks and brackets that open in the sentence close there, and none closes that did not open. */
export function hasBalancedMarks(sentence: string): boolean {
  const count = (mark: RegExp): number => sentence.match(mark)?.length ?? 0;
  if (count(/“/g) !== count(/”/g) || count(/"/g) % 2 !== 0) return false;
  if (count(/[«]/g) !== count(/[»]/g)) return false;
  if (count(/\(/g) !== count(/\)/g) || count(/\[/g) !== count(/\]/g)) return false;
  return hasBalancedSingles(sentence, CURLED) && hasBalancedSingles(sentence, STRAIGHT);
}

/** The places where single marks of one pair open, close, or are apostrophes. */
function singlesOf(open: string, close: string) {
  return {
    open,
    close,
    opened: new RegExp(
      `(?<![\\p{L}\\p{N}’'])${open}(?=[\\p{L}\\p{N}$£€“"…([])(?![0-9]0s|[Tt]is\\b|[Tt]was\\b|em\\b|n\\b)`,
      'gu',
    ),
    afterStop: new RegExp(`[.,!?…;:]${close}(?!\\p{L})`, 'gu'),
    afterWord: new RegExp(`(?<=[\\p{L}\\p{N}])${close}(?![\\p{L}\\p{N}])`, 'gu'),
    possessive: new RegExp(`(?<=[sSxXzZ])${close}(?=\\s["“\\p{L}\\p{N}])`, 'gu'),
  };
}

const CURLED = singlesOf('‘', '’');
const STRAIGHT = singlesOf("'", "'");

/** Single marks are apostrophes too: a closing one after a plural ("the boys' room") may be either. */
function hasBalancedSingles(sentence: string, marks: ReturnType<typeof singlesOf>): boolean {
  if (!sentence.includes(marks.open) && !sentence.includes(marks.close)) return true;
  const count = (mark: RegExp): number => sentence.match(mark)?.length ?? 0;
  const opened = count(marks.opened);
  const afterStop = count(marks.afterStop);
  const afterWord = count(marks.afterWord);
  const possessives = count(marks.possessive);
  return (
    opened >= afterStop && opened <= afterStop + afterWord && opened >= afterStop + afterWord - possessives
  );
}

function isFragment(sentence: string): boolean {
  const words = sentence.split(/\s+/);
  if (words.length < MIN_WORDS) return true;
  if (!/(?<=\S)[.!?…]["”’')\]]*$/u.test(sentence) || /(?:\.\.\.|…)["”’')\]]*$/u.test(sentence)) return true;
  if (/^["“‘'(]*(?:\p{Ll}(?!\p{Lu})|…|\.\.)/u.test(sentence)) return true;
  if (ASIDE.test(sentence) || RUN_TOGETHER.test(sentence) || WHO_ONLY.test(sentence)) return true;
  if (/^["“]?[\p{Lu}\p{N}][^\s:]*(?:\s[^\s:]+)?:\s(?!["“‘'])/u.test(sentence) || /:\s*[.…]/.test(sentence))
    return true;
  if (/[\p{L}\p{N}][.!?]["“”]\p{L}/u.test(sentence)) return true;
  if (/https?:|www\.|@\w|pic\.twitter|<\/?[a-z]/.test(sentence)) return true;
  return (
    /^(?:Which|Whose|Who|Whom) /.test(sentence) ||
    /^The ones? (?!who|that|is|was|are|were)/.test(sentence) ||
    !hasVerb(words)
  );
}

/** “(See the list below.)”, “[Reuters] The pier was closed.” */
const ASIDE = /^\([^()]*\)$|^\[[^\]]*\]\s\p{Lu}/u;
/** “FlagShareLikeReply”: buttons of a page. */
const RUN_TOGETHER = /(?:\p{Lu}\p{Ll}+){4}/u;

/** “Republicans who have called for it.”: what a list is headed with. */
const WHO_ONLY =
  /^(?:(?:The|Other|Some|All|More) )?(?:\p{L}+ ){1,3}(?:who|that) (?:have|has|had|are|were|was|is|will|would|could|can|may|might)(?!\p{L})(?!.*(?<!to )(?<!\p{L})(?:have|has|had|are|were|was|is|will|would|could|can|may|might|should|must|do|does|did|said|say|says)(?!\p{L}))[^,]*$/u;

function hasVerb(words: readonly string[]): boolean {
  return words.some((written, at) => {
    const word = written
      .toLowerCase()
      .replace(/^[^\p{L}]+|(?<=\p{L})[^\p{L}]+$/gu, '')
      .replace('’', "'");
    if (auxiliaries.has(word) || irregularPasts.has(word) || /n't$|'(?:s|re|ve|ll|d)$/.test(word))
      return true;
    if (at > 1 && /^\p{Ll}{2,}[^s]s$/u.test(written) && /^\p{Lu}[\p{L}.’'-]*$/u.test(words[at - 1] ?? ''))
      return true;
    return at > 0 && (/\p{Ll}ed$/u.test(word) || (words.length >= 12 && /^\p{Ll}+[^s]s$/u.test(written)));
  });
}

function isCaption(sentence: string): boolean {
  return captionCues.test(sentence) || posing.test(sentence) || creditCues.test(sentence);
}

const EDITORS_NOTE =
  /(?<!\p{L})(?:(?:earlier|previous|original) version of|^(?:originally|first|previously) (?:published|appeared|posted|printed|broadcast|aired)\b|(?:this|the) (?:article|story|post|piece|report|column|essay|interview|review|excerpt|version|content) (?:was|has been|is|first|originally|also) (?:\S+ )?(?:published|appeared|posted|updated|corrected|amended|edited|produced|adapted|excerpted|translated|republished|reprinted|syndicated|written|reproduced)\b|(?:this|the) (?:article|story|post|piece|column|essay|interview|excerpt) (?:first |originally |also )?(?:appears|appeared|ran) |^(?:republished|reprinted|reproduced|reposted|excerpted|adapted|translated|updated|posted|published|edited|compiled) (?:\S+ )?(?:from|by|with|on|at|in)\b|^(?:additional |with )?reporting (?:by|from)\b|all rights reserved|(?:has|have) been (?:\S+ )?(?:edited|condensed|shortened)(?: and \S+)? for (?:length|clarity|brevity|space|style)\b|^here['’]s (?:why|how|what|where|who|everything|your|a (?:look|list))\b|previously (?:included|reported|stated|misstated)|editor['’]s note|contributed to this report|(?:reported|wrote) from|(?:views|opinions) expressed|news analysis and commentary|showcasing the work|^(?:please |to )?sign up (?:for|to)|follow us|(?:is|are|see|listed|shown|embedded) (?:below|above)(?= ?[.]))(?!\p{L})/iu;

const DOING =
  'use|avoid|eat|drink|wear|choose|find|stay|bring|learn|know|understand|prepare|clean|save|write|pick|try|protect|walk|give|invest|accept|practi[cs]e|be';
/** Nouns, too: “Pay for teachers rose”. */
const DOING_OR_DONE =
  'check|buy|stop|start|turn|put|cook|plan|store|call|talk|set|pay|cut|limit|move|open|close|look|treat';
const WHAT =
  'your|yourself|the|a|an|all|every|any|some|more|less|only|it|them|sure|aware|careful|ready|enough|plenty|lots';
/** “Use your own bag.”, “Never pay the first price.”, “May the best win.”: what lists of advice are headed with. */
const COMMAND = new RegExp(
  `^(?:may (?:the|we|you|all)|(?:always|never|do|do not) (?!\\S+ed\\b)\\p{Ll}+ (?:the|a|an|your|any)|(?:${DOING}) (?:${WHAT}|out|up|off|down|for|in|on|to|at|with)|(?:${DOING_OR_DONE}) (?:${WHAT}))\\b`,
  'iu',
);

/** Words for the reader about reading, watching or the text itself. */
function isAppeal(outside: string): boolean {
  const first = /^[\p{L}']+/u.exec(outside)?.[0]?.toLowerCase() ?? '';
  return commandVerbs.has(first) || COMMAND.test(outside) || EDITORS_NOTE.test(outside);
}
