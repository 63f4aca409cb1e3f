const rules = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');

/** Such as `2,000`. */
export function numbered(count: number): string {
  return numbers.format(count);
}

const rounded = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

/** One of two forms, by a number. */
export function plural(count: number, one: string, other: string): string {
  return rules.select(count) === 'one' ? one : other;
}

/** A number and its noun, such as `1 quote` or `2,000 quotes`. @param other the plural, if not `one` with an s */
export function counted(count: number, one: string, other = `${one}s`): string {
  return `${numbered(count)} ${plural(count, one, other)}`;
}

/** A number of bytes, such as `2.5 MB`. */
export function size(bytes: number): string {
  if (bytes < 1_000) return counted(bytes, 'byte');
  return bytes < 1_000_000
    ? `${rounded.format(bytes / 1_000)} kB`
    : `${rounded.format(bytes / 1_000_000)} MB`;
}
