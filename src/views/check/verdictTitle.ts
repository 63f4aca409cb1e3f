import type { CheckResult, Note } from '../../domain/check/checkResult.ts';
import type { Texts } from '../../texts/texts.ts';

const COLOURS: Readonly<Record<CheckResult['verdict'], number>> = {
  verbatim: 0x2e8b57,
  abridged: 0x2f8f9d,
  respelled: 0x5d8aa8,
  altered: 0xc0392b,
  spliced: 0x8e44ad,
  misattributed: 0xb9770e,
  'not-found': 0x7f8c8d,
};

/** The edge of words that stand there, and say something else in their sentence. */
const AMBER = 0xd68910;

/** The colour of an answer's edge; grey also where a few common words prove nothing. */
export function verdictColour(result: CheckResult): number {
  if (result.notes.some(({ kind }) => kind === 'too-short')) return COLOURS['not-found'];
  return isTrue(result) && (result.notes.some(warns) || isUnconfirmed(result))
    ? AMBER
    : COLOURS[result.verdict];
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
export function verdictTitle(texts: Texts, result: CheckResult, searched: number): string {
  const { verdicts, notFound, notFoundIn, areNarration, tooCommon, butLeavesOut, butUnconfirmed } =
    texts.check;
  const short = result.notes.find((note) => note.kind === 'too-short');
  const warning = short === undefined ? '' : `\n-# ${tooCommon(short.words)}`;
  if (result.verdict === 'not-found') return `**${notFound}** · ${notFoundIn(searched)}${warning}`;
  const { label, means } = verdicts[result.verdict];
  const isNarration = result.verdict === 'misattributed' && result.attribution.isNarration;
  let meaning = isNarration ? areNarration : means;
  if (isTrue(result) && isUnconfirmed(result)) meaning = butUnconfirmed(meaning);
  if (isTrue(result) && result.notes.some(warns)) meaning = butLeavesOut(meaning);
  return `**${label}** · ${meaning}${warning}`;
}
