import type { Refusal } from '../domain/userError.ts';
import { UserError } from '../domain/userError.ts';
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

/**
 * Does what a sent form asks for. Discord throws away what was typed once a form is sent; so where that is refused or
 * fails, the answer has a button that opens the form again.
 * @param keep keeps what was typed and gives the button's `custom_id`; `null` where no correction can help. It is told
 * why, with `null` for a fault.
 * @throws {Correctable} for the dispatcher, which says why
 */
export async function keepTyped<T>(
  work: () => Promise<T>,
  keep: (refusal: Refusal | null) => string | null,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const customId = keep(error instanceof UserError ? error.refusal : null);
    throw customId === null
      ? error
      : new Correctable(error, { label: 'Correct it', customId, style: 'primary' });
  }
}
