/** The first characters as Discord counts them: code points (an emoji is one of them and two UTF-16 units). */
export function firstSigns(text: string, limit: number): string {
  return text.length <= limit ? text : Array.from(text).slice(0, limit).join('');
}
