/** One span of a quotation that was matched exactly and is shown with a name. */
export interface ShownSpan {
  readonly publisher: string;
  readonly confidence: number;
  /** What the shipped threshold says. */
  readonly sure: boolean;
  /** False too where nobody is named. */
  readonly isRight: boolean;
}

/** Of names shown surely so many may be wrong. */
const MOST_WRONG = 0.015;

/** Lines that tell how wrong sure names are, and what share of all `direct` spans they are. */
export function measureSure(shown: readonly ShownSpan[], direct: number): string[] {
  const shipped = shown.filter(({ sure }) => sure);
  const crossed = [...new Set(shown.map(({ publisher }) => publisher))].flatMap((left) => {
    const least = leastConfidence(shown.filter(({ publisher }) => publisher !== left));
    return shown.filter(({ publisher, confidence }) => publisher === left && confidence >= least);
  });
  return [
    '| sure names | wrong | share of direct spans |',
    '| --- | --- | --- |',
    line('as shipped', shipped, direct),
    line('threshold from the other publishers', crossed, direct),
    '',
    `From a confidence of ${leastConfidence(shown).toFixed(3)} on ${MOST_WRONG * 100} % are wrong.`,
  ];
}

/** The least confidence from which on at most 1.5 % are wrong. */
function leastConfidence(shown: readonly ShownSpan[]): number {
  let wrong = 0;
  let least = 1;
  for (const [index, { confidence, isRight }] of shown
    .toSorted((a, b) => b.confidence - a.confidence)
    .entries()) {
    if (!isRight) wrong++;
    if (wrong <= MOST_WRONG * (index + 1)) least = confidence;
  }
  return least;
}

const share = (value: number): string => `${(100 * value).toFixed(1)} %`;

function line(title: string, shown: readonly ShownSpan[], direct: number): string {
  const wrong = shown.filter(({ isRight }) => !isRight).length;
  return `| ${title} | ${share(wrong / Math.max(1, shown.length))} | ${share(shown.length / direct)} |`;
}
