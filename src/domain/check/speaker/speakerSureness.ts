import type { Quotation } from '../../quotation/quotation.ts';

/** How sure it is, 0 to 1, that a quotation was said by whom it is given to. Every rule about speakers asks here. */
export function speakerSureness({ confidence }: Quotation): number {
  return confidence;
}
