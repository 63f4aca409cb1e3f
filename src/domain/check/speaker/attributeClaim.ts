import type { Span } from '../../article.ts';
import { foldWords } from '../../text/fold.ts';
import type { Quotation } from '../../quotation/quotation.ts';
import type { CheckedArticle } from '../createCheckIndex.ts';
import type { Attribution, FoundPassage, Note } from '../checkResult.ts';
import { isInMarks, quotedParts, reachBeyond } from '../quotedParts.ts';
import { isSameSpeaker, nameWords } from './compareSpeakers.ts';
import { findInnerSpeech } from './innerSpeech.ts';
import { isBody, matchSpeaker, SPEAKS_FOR, type Match, type NamedSpeaker } from './matchSpeaker.ts';
import { areNamedTogether, countBearers, isPersonIn } from './namedInText.ts';
import { speakerSureness } from './speakerSureness.ts';
import { labelOf } from './transcriptLabel.ts';

/**
 * Why the speaker's phrase may mean somebody else than was read: a pronoun does, a surname that two people have.
 * `strange`: it is no name of who was read. `open`: it tells nobody apart.
 */
type Doubt = 'none' | 'pronoun' | 'namesake' | 'strange' | 'open';

/** How sure the reader must be to confirm, and to accuse. Chosen on development sets; figures: docs/quality.md. */
const NEEDED: Readonly<Record<Doubt, readonly [toConfirm: number, toAccuse: number]>> = {
  none: [0.4, 0.74],
  pronoun: [0.5, 0.74],
  // A surname that two people have, or “he” who names himself, tells nobody apart: nobody is accused by it.
  namesake: [0.8, Infinity],
  strange: [Infinity, 0.74],
  open: [Infinity, Infinity],
};
const PRONOUN = /^(?:he|she|they|it)$/i;
/** One of several people, and not which. */
const ONE_OF =
  /^(?:one|another|both|either|neither|some|the (?:others?|elder|older|younger|former|latter|two|pair))\b/i;

/** Whose words a passage is, and what should be said of it. */
export interface Attributed {
  readonly attribution: Attribution;
  readonly notes: readonly Note[];
}

/** Compares a passage's claimed speaker with the article's. @param claimed `null` where nobody is named */
export function attributeClaim(
  claimed: string | null,
  passage: FoundPassage,
  { text, quotations }: Pick<CheckedArticle, 'text' | 'quotations'>,
): Attributed {
  const label = labelOf(text, passage.spans[0]?.start ?? 0);
  if (label !== null) {
    const isSame = claimed !== null && isSameSpeaker(claimed, label);
    return answer(claimed, isSame ? 'confirmed' : 'other', label);
  }
  const { quotation } = passage;
  if (quotation === null) {
    const isNarration =
      quotedParts(quotations, passage.spans).length === 0 &&
      !passage.spans.some((span) => isInMarks(text, span));
    return answer(claimed, isNarration ? 'other' : 'unconfirmed', null, { isNarration });
  }
  const phrase = quotation.speakerSpan === null ? null : textOf(text, quotation.speakerSpan);
  const speaker: NamedSpeaker = { name: nameAtWords(quotation.speaker, phrase), phrase };
  const inner = findInnerSpeech(passage, text);
  if (inner !== null && !inner.isOwn) return attributeInner(claimed, { speaker, said: inner.said }, text);
  if (claimed === null) return answer(null, null, shownName(speaker));
  const doubt = isIntroduced(quotation, text) ? 'open' : doubtOf(claimed, speaker, text, quotation.spans);
  const verdict = settle(matchSpeaker(claimed, speaker, text), speakerSureness(quotation), doubt);
  const isMixed = reachBeyond(text, passage.spans, quotation.spans);
  return answer(claimed, isMixed && verdict === 'confirmed' ? 'unconfirmed' : verdict, shownName(speaker));
}

/** Words that a speaker gives as somebody else's: not his own, and the other's only by hearsay. */
function attributeInner(
  claimed: string | null,
  { speaker, said }: { readonly speaker: NamedSpeaker; readonly said: string | null },
  text: string,
): Attributed {
  const notes: readonly Note[] = [{ kind: 'quoted-within', by: shownName(speaker), said }];
  if (claimed === null) return answer(null, null, said, { notes });
  const isInner = said !== null && isSameSpeaker(claimed, said);
  const isOuter = matchSpeaker(claimed, speaker, text) === 'same';
  return answer(claimed, isOuter && !isInner ? 'other' : 'unconfirmed', said, { notes });
}

function answer(
  claimed: string | null,
  verdict: Attribution['verdict'],
  saidBy: string | null,
  {
    notes = [],
    isNarration = false,
  }: { readonly notes?: readonly Note[]; readonly isNarration?: boolean } = {},
): Attributed {
  return { attribution: { claimed, verdict: claimed === null ? null : verdict, saidBy, isNarration }, notes };
}

/** The name that was read, unless the phrase at the words gives another of its surname: there the phrase is right. */
function nameAtWords(name: string | null, phrase: string | null): string | null {
  const words = (phrase ?? '').split(' ');
  const written = words.slice(words.findLastIndex((word) => !/^\p{Lu}/u.test(word)) + 1).join(' ');
  if (name === null || !written.includes(' ') || isSameSpeaker(name, written)) return name;
  return nameWords(name).at(-1) === nameWords(written).at(-1) ? written : name;
}

/** The name, or else the phrase, unless that says nothing without the text around it. */
function shownName({ name, phrase }: NamedSpeaker): string | null {
  if (name !== null) return name;
  return phrase === null || PRONOUN.test(phrase) ? null : phrase;
}

function settle(match: Match, sureness: number, doubt: Doubt): Attribution['verdict'] {
  if (match === 'open') return 'unconfirmed';
  const [toConfirm, toAccuse] = NEEDED[doubt];
  if (match === 'same') return sureness >= toConfirm ? 'confirmed' : 'unconfirmed';
  return sureness >= toAccuse ? 'other' : 'unconfirmed';
}

/** “Amos was blunt: ‘A roof.’ Crewe agreed.”: who comes behind may be another than who was announced. */
function isIntroduced({ spans, speakerSpan }: Quotation, text: string): boolean {
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined || speakerSpan === null || speakerSpan.start < last.end)
    return false;
  const before = text.slice(Math.max(0, first.start - NEAR), first.start).replaceAll(AROUND, '');
  const said = text.slice(first.start, last.end + 1).replaceAll(AROUND, '');
  return before.endsWith(':') && /[.!?…]$/.test(said);
}

/** Marks and blanks, which a quotation's spans may have or leave out. */
const AROUND = /["“”‘’'„«»\s]/g;
/** Characters that a colon may stand before words, its blank and the opening mark with it. */
const NEAR = 4;

/** What makes it less than plain who the phrase at the words means. */
function doubtOf(
  claimed: string,
  { name, phrase }: NamedSpeaker,
  text: string,
  parts: readonly Span[],
): Doubt {
  const surname = nameWords(name ?? claimed).at(-1);
  if (surname === undefined || phrase === null) return 'none';
  if (ONE_OF.test(phrase)) return 'open';
  if (name !== null && isBody(phrase) && !SPEAKS_FOR.test(phrase) && isPersonIn(text, name)) return 'strange';
  if (PRONOUN.test(phrase)) {
    // Hardly anyone names himself in his own words.
    const names = parts.some((part) => foldWords(textOf(text, part)).includes(surname));
    return names ? 'namesake' : 'pronoun';
  }
  // Whichever Clinton it was, it was not Ted Cruz.
  if (!nameWords(claimed).includes(surname)) return 'none';
  const isBare = nameWords(phrase).length === 1 || nameWords(claimed).length === 1;
  if (!isBare) return 'none';
  if (nameWords(phrase).length === 1 && !/\s/.test(phrase) && areNamedTogether(text, surname)) return 'open';
  return countBearers(text, surname, phrase) > 1 ? 'namesake' : 'none';
}

function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
