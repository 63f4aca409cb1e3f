/**
 * A web address as a link can show it: http or https, nobody's password in it, every sign that would end a markdown
 * link written with a percent sign; `null` for anything else.
 */
export function webAddress(typed: string): string | null {
  if (!URL.canParse(typed)) return null;
  const url = new URL(typed);
  const isPlain = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  return isPlain ? url.href : null;
}
