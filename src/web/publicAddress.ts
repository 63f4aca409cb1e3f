import ipaddr from 'ipaddr.js';

/** Where hosts on the internet are (RFC 4291, section 2.4): nothing outside of it is anybody's web server. */
const GLOBAL_V6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** By which networks of IPv6 alone reach hosts of IPv4, whose address is in the last four bytes (RFC 6052). */
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/** A public address by its looks, but in Azure it is the machine's own platform, which hands out its secrets. */
const PLATFORM = '168.63.129.16';

/**
 * Whether an IP address is of a host on the internet, rather than of this machine, its network, or no host at all.
 * @param address as DNS answers it; anything else, a zone id too, is not public
 */
export function isPublicAddress(address: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return isPublicV4(ipaddr.IPv4.parse(address));
  if (!ipaddr.IPv6.isValid(address)) return false;
  const ip = ipaddr.IPv6.parse(address);
  if (ip.zoneId) return false;
  if (ip.match(NAT64)) return isPublicV4(new ipaddr.IPv4(ip.toByteArray().slice(12)));
  return ip.range() === 'unicast' && ip.match(GLOBAL_V6);
}

function isPublicV4(ip: ipaddr.IPv4): boolean {
  return ip.range() === 'unicast' && ip.toString() !== PLATFORM;
}
