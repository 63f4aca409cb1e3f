import type { Comparison, Figures } from './crossValidate.ts';

/** A comparison as lines of plain text. */
export function formatComparison(title: string, { ours, leadThree, gain }: Comparison): string {
  const interval = `${gain.mean.toFixed(2)} [${gain.lo.toFixed(2)}, ${gain.hi.toFixed(2)}], p ${gain.p.toFixed(4)}`;
  return [
    title,
    formatFigures('ours', ours),
    formatFigures('first three sentences', leadThree),
    `  ROUGE-1 gain ${interval}`,
    '',
  ].join('\n');
}

function formatFigures(name: string, { rouge1, rouge2, rougeLsum, words }: Figures): string {
  const rouge = [rouge1, rouge2, rougeLsum].map((value) => value.toFixed(2)).join(' / ');
  return `  ${name.padEnd(22)} ${rouge}   ${words.toFixed(1)} words`;
}
