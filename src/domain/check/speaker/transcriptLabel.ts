/** The name before a colon at the head of a transcript's paragraph, in capitals. */
const LABEL = /^[^\p{L}\n]{0,3}(\p{Lu}[\p{Lu}.'’ -]{1,40}):/u;
const LABELS = new RegExp(LABEL, 'gmu');
const LONGEST_LABEL = 60;

/** The name at the head of a transcript's paragraph. Two people at least speak in one; a lone "NOTE:" is nobody. */
export function labelOf(text: string, start: number): string | null {
  const from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  const label = LABEL.exec(text.slice(from, from + LONGEST_LABEL))?.[1] ?? null;
  if (label === null) return null;
  const labels = new Set(Array.from(text.matchAll(LABELS), ([, name]) => name));
  return labels.size > 1 ? label : null;
}
