import type { Span } from '../article.ts';
import { splitWords } from './splitWords.ts';
import type { Flag } from './checkResult.ts';

/** Words that turn a statement into its opposite; `n't` at the end of a word is one as well. */
const NEGATIONS = new Set(
  (
    'not no never none nobody nothing nowhere neither nor cannot without hardly barely scarcely seldom rarely unless except ' +
    'dont doesnt didnt isnt arent wasnt werent wont wouldnt cant couldnt shouldnt hasnt havent hadnt aint mustnt neednt'
  ).split(' '),
);

const NUMBER_WORDS = new Set(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million ' +
    'millions billion billions trillion trillions dozen dozens half third quarter first second once twice double triple'
  ).split(' '),
);

/** Whether a folded word denies. */
export function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || word.endsWith("n't");
}

/** What a change does, by the words on both sides. Spans are offsets into the two texts. */
export function flagChange(article: { text: string; span: Span }, claim: { text: string; span: Span }): Flag {
  const before = splitWords(article.text.slice(article.span.start, article.span.end)).words;
  const after = splitWords(claim.text.slice(claim.span.start, claim.span.end)).words;
  if (differ(before.filter(isNegation).map(denial), after.filter(isNegation).map(denial))) return 'negation';
  if (lettersOf(before) === lettersOf(after)) return 'spelling';
  if (differ(before.filter(isNumber), after.filter(isNumber))) return 'number';
  if (differ(namesOf(article), namesOf(claim))) return 'name';
  return 'wording';
}

/** "isn't" and "is not" deny the same; "no" and "never" do not say the same. */
function denial(word: string): string {
  return word.endsWith('nt') || word.endsWith("n't") || word === 'cannot' ? 'not' : word;
}

function isNumber(word: string): boolean {
  return /\p{N}/u.test(word) || NUMBER_WORDS.has(word);
}

function lettersOf(words: readonly string[]): string {
  return words.join('').replaceAll(/[^\p{L}\p{N}%\p{Sc}]/gu, '');
}

/** Capitalised words, unless a sentence may begin with them. Without the possessive, so that Smith and Smith's are one. */
function namesOf({ text, span }: { text: string; span: Span }): string[] {
  const names: string[] = [];
  const { words, starts } = splitWords(text.slice(span.start, span.end));
  for (const [index, word] of words.entries()) {
    const at = span.start + (starts[index] ?? 0);
    if (!/^\p{Lu}/u.test(text.slice(at, at + 2)) || /^i(?:'|$)/.test(word)) continue;
    if (startsSentence(text, at)) continue;
    names.push(word.replace(/'s?$/, ''));
  }
  return names;
}

function startsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at);
  return at === 0 || /(?:^|[.?!…:\n]["'”’)\]]*\s+|["“‘'(\n])$/u.test(before);
}

function differ(one: readonly string[], other: readonly string[]): boolean {
  return one.length !== other.length || [...one].sort().join(' ') !== [...other].sort().join(' ');
}
