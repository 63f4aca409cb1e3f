import robots from 'robots-parser';
import type { RobotsRequest } from '../../domain/fetching.ts';
import { AGENT } from '../agent.ts';

/** The package is a CommonJS function, declared as if it were a module with a default export. */
const robotsParser = robots as unknown as typeof robots.default;

/** Whether the robots.txt of its site lets us read an address (RFC 9309). */
export function allowsUs({ text, url }: RobotsRequest): boolean {
  return robotsParser(new URL('/robots.txt', url).href, text).isAllowed(url, AGENT) ?? false;
}
