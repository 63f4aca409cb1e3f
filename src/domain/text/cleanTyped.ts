import { wellFormed } from './wellFormed.ts';

/** What no text needs: control characters but line breaks and tabs, and marks that turn the direction of others. */
const HARMFUL = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** What a person typed or another program wrote, without what cannot be seen: fit to be kept and to be shown. */
export function cleanTyped(text: string): string {
  return wellFormed(text)
    .replace(/\r\n?/g, '\n')
    .replace(HARMFUL, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
