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
  const first = leaf.options.find((option) => option.required) ?? leaf.options[0];
  const values = new Map<string, string>();
  if (first === undefined) return values;
  // The first mention of an option wins, so that a later `topic:` inside a quoted text cannot blank it.
  for (const { name, text } of splitByName(
    rest,
    first.name,
    leaf.options.map((option) => option.name),
  ))
    if (text !== '' && !values.has(name)) values.set(name, text);
  return values;
}

/** Splits a text where `name:` of an option begins; what stands before the first of them belongs to `first`. */
export function splitByName(
  text: string,
  first: string,
  names: readonly string[],
): readonly { readonly name: string; readonly text: string }[] {
  const markers = [...text.matchAll(/(?<=^|\s)([^\s:]{1,32}):/g)].flatMap((marker) => {
    const name = marker[1]?.toLowerCase() ?? '';
    return names.includes(name) ? [{ name, at: marker.index, from: marker.index + marker[0].length }] : [];
  });
  return [{ name: first, at: 0, from: 0 }, ...markers].map(({ name, from }, index) => ({
    name,
    text: text.slice(from, markers[index]?.at).trim(),
  }));
}
