import type { CommandLeaf } from './commandLeaves.ts';

/** What a line in the composer means so far. */
export type CommandMatch =
  | { readonly kind: 'text' }
  /** A slash and the beginning of a name: `hits` are offered, best first. */
  | { readonly kind: 'search'; readonly query: string; readonly hits: readonly CommandLeaf[] }
  /** A whole name and a space: `values` holds what stands behind it, by option name. */
  | { readonly kind: 'command'; readonly leaf: CommandLeaf; readonly values: ReadonlyMap<string, string> };

/**
 * Reads a typed or pasted line. Text behind the name goes to the first option (a required one before an optional
 * one, as Discord orders them); `name:value` anywhere in it fills the option of that name.
 */
export function matchCommandLine(line: string, leaves: readonly CommandLeaf[]): CommandMatch {
  if (!line.startsWith('/')) return { kind: 'text' };
  const typed = line.slice(1);
  const lowered = typed.toLowerCase();
  const whole = leaves
    .filter((leaf) => lowered.startsWith(leaf.name) && /\s/.test(lowered.charAt(leaf.name.length)))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  if (whole !== undefined) {
    return { kind: 'command', leaf: whole, values: readValues(typed.slice(whole.name.length), whole) };
  }
  return { kind: 'search', query: lowered.trimEnd(), hits: rankLeaves(leaves, lowered.trimEnd()) };
}

/** Prefix of the name, then of one of its words, then anywhere in it, then in the description. */
function rankLeaves(leaves: readonly CommandLeaf[], query: string): readonly CommandLeaf[] {
  const ranked = leaves.map((leaf, order) => ({ leaf, order, rank: rankOf(leaf, query) }));
  return ranked
    .filter((entry) => entry.rank < 4)
    .toSorted((a, b) => a.rank - b.rank || a.order - b.order)
    .map((entry) => entry.leaf);
}

function rankOf(leaf: CommandLeaf, query: string): number {
  if (leaf.name.startsWith(query)) return 0;
  if (leaf.name.split(/[\s_-]/).some((word) => word.startsWith(query))) return 1;
  if (leaf.name.includes(query)) return 2;
  return query.length > 2 && leaf.description.toLowerCase().includes(query) ? 3 : 4;
}

function readValues(rest: string, leaf: CommandLeaf): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const first = leaf.options.find((option) => option.required) ?? leaf.options[0];
  if (first === undefined) return values;
  const names = new Set<string>(leaf.options.map((option) => option.name));
  let current: string = first.name;
  let from = 0;
  for (const marker of rest.matchAll(/(?<=^|\s)([^\s:]{1,32}):/g)) {
    const name = marker[1]?.toLowerCase() ?? '';
    if (!names.has(name)) continue;
    keep(values, current, rest.slice(from, marker.index));
    current = name;
    from = marker.index + marker[0].length;
  }
  keep(values, current, rest.slice(from));
  return values;
}

/** The first mention of an option wins, so that a later `topic:` inside a quoted text cannot blank it. */
function keep(values: Map<string, string>, name: string, text: string): void {
  const value = text.trim();
  if (value !== '' && !values.has(name)) values.set(name, value);
}
