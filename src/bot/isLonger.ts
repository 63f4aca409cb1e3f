/** Whether a text has more characters than a limit of Discord's, which counts code points and not UTF-16 units. */
export function isLonger(text: string, limit: number): boolean {
  return text.length > limit && Array.from(text).length > limit;
}
