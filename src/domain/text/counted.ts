/** A number and its noun, such as `1 quote` or `2,000 quotes`. @param many the plural, if not `one` with an s */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
