/** “on Monday”, “according to”, “told the council”. */
const REPORTS =
  /(?<!\p{L})(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tonight|yesterday|according to|announced?|announcing|accus(?:ed?|es|ing)|asked|tweeted|warned|urged|said|says|saying|told|tells)(?!\p{L})/iu;

/** Whether a sentence says when or by whom something was said: news, and no scene. */
export function isReport(sentence: string): boolean {
  return REPORTS.test(sentence);
}
