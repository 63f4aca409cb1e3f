/** The first characters of a text as Discord counts them: code points, of which an emoji takes one and two UTF-16 units. */
export function firstSigns(text: string, limit: number): string {
  return text.length <= limit ? text : Array.from(text).slice(0, limit).join('');
}
