/** Parts of an address that only say how somebody came to it. */
const CAMPAIGN = /^(?:utm_.*|fbclid|gclid|mc_cid|mc_eid|ref|ref_src|s|share|smid|cmp|at_.*)$/i;

/**
 * What two addresses of one page have in common: without scheme, "www.", "m.", a closing slash, fragment and campaign
 * parameters; the rest of the parameters in order. `null` where it is no web address.
 */
export function addressKey(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, pathname, searchParams } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  const kept = [...searchParams].filter(([name]) => !CAMPAIGN.test(name));
  const query = new URLSearchParams(kept.sort(([one], [other]) => (one < other ? -1 : 1))).toString();
  return `${host.replace(/^(?:www|m)\./, '')}${pathname.replace(/(?<!\/)\/+$/, '')}${query === '' ? '' : `?${query}`}`;
}
