import type { CheckResult, Note } from '../../domain/check/checkResult.ts';
import { counted } from '../../domain/text/counted.ts';

type Verdict = CheckResult['verdict'];

/** The verdict in a word, a sign and a colour, and what it means. */
const VERDICTS: Readonly<
  Record<Verdict, { readonly label: string; readonly colour: number; readonly means: string }>
> = {
  verbatim: { label: '✓ Verbatim', colour: 0x2e8b57, means: 'every word, in this order' },
  abridged: {
    label: '✓ Abridged',
    colour: 0x2f8f9d,
    means: 'word for word, but for what it marks as left out',
  },
  respelled: {
    label: '≈ Same words, other spelling',
    colour: 0x5d8aa8,
    means: 'what it says is what the article says',
  },
  altered: { label: '✗ Altered', colour: 0xc0392b, means: 'the article says it otherwise' },
  spliced: {
    label: '✗ Spliced',
    colour: 0x8e44ad,
    means: 'parts of several places, put together without a mark',
  },
  misattributed: {
    label: '✗ Misattributed',
    colour: 0xb9770e,
    means: 'the words are right, the speaker is not',
  },
  'not-found': { label: '? Not found', colour: 0x7f8c8d, means: '' },
};

/** The edge of words that stand there, and say something else in their sentence. */
const AMBER = 0xd68910;

/** The colour of an answer's edge; grey also where a few common words prove nothing. */
export function verdictColour(result: CheckResult): number {
  if (result.notes.some(({ kind }) => kind === 'too-short')) return VERDICTS['not-found'].colour;
  return isTrue(result) && (result.notes.some(warns) || isUnconfirmed(result))
    ? AMBER
    : VERDICTS[result.verdict].colour;
}

function isTrue({ verdict }: CheckResult): boolean {
  return verdict === 'verbatim' || verdict === 'abridged' || verdict === 'respelled';
}

/** Whether the article leaves open who said the words of a claim that names somebody. */
function isUnconfirmed(result: CheckResult): boolean {
  return 'attribution' in result && result.attribution.verdict === 'unconfirmed';
}

/** Whether a note says that words around the claim change it. */
export function warns({ kind }: Note): boolean {
  return kind === 'cut-short' || kind === 'omits-negation';
}

/** The verdict in a word, what it means, and what it does not prove. @param searched how many articles were searched */
export function verdictTitle(result: CheckResult, searched: number): string {
  const { label, means } = VERDICTS[result.verdict];
  const short = result.notes.find((note) => note.kind === 'too-short');
  const articles = counted(searched, 'article');
  const meaning =
    result.verdict === 'not-found'
      ? `in the ${searched === 1 ? 'one article' : articles} loaded here. It may have been said elsewhere.`
      : result.verdict === 'misattributed' && result.attribution.isNarration
        ? 'the words are the article’s own'
        : means;
  const warning =
    short === undefined ? '' : `\n-# Only ${counted(short.words, 'word')}: too common to prove anything.`;
  const but = isTrue(result) && result.notes.some(warns) ? ', **but see what it leaves out**' : '';
  const who = isTrue(result) && isUnconfirmed(result) ? ', **who said it is not confirmed**' : '';
  return `**${label}** · ${meaning}${who}${but}${warning}`;
}
