import { UserError, type Refusal } from '../domain/userError.ts';
import type { Texts } from '../texts/texts.ts';
import type { ButtonPart } from '../views/parts/components.ts';

/** What went wrong, as its `cause`, with a button by which what was typed is taken up again. */
export class Correctable extends Error {
  override readonly name = 'Correctable';
  readonly button: ButtonPart;

  constructor(cause: unknown, button: ButtonPart) {
    super('what was typed is kept', { cause });
    this.button = button;
  }
}

/** Refusals that other words do not mend, nor the same words sent again. */
const FINAL: ReadonlySet<Refusal['code']> = new Set([
  'opted-out',
  'quote-unknown',
  'not-permitted',
  'suggestions-closed',
  'too-many-suggestions',
]);
/** Refusals that have nothing to do with the words: the same ones may be taken later. */
const LATER: ReadonlySet<Refusal['code']> = new Set([
  'server-full',
  'shelf-full',
  'store-busy',
  'store-unavailable',
  'busy',
]);

/**
 * Does what a sent form asks for. Discord throws away what was typed once a form is sent; so where that is refused or
 * fails, the answer has a button that opens the form again, unless nothing that is typed there can help.
 * @param keep keeps what was typed and gives the button's `custom_id`. It is told why, with `null` for a fault.
 * @throws {Correctable} for the dispatcher, which says why
 */
export async function keepTyped<T>(
  { refusals }: Texts,
  work: () => Promise<T>,
  keep: (refusal: Refusal | null) => Promise<string>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const refusal = error instanceof UserError ? error.refusal : null;
    if (refusal !== null && FINAL.has(refusal.code)) throw error;
    const label = refusal === null || LATER.has(refusal.code) ? refusals.tryAgain : refusals.correctIt;
    throw new Correctable(error, { label, customId: await keep(refusal), style: 'primary' });
  }
}
