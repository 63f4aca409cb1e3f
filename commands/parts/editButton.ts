import { textField, writeCustomId } from '../../src/bot/customId.ts';
import type { Texts } from '../../src/texts/texts.ts';
import type { ButtonPart } from '../../src/views/parts/components.ts';

/** What the button that opens a quote's form is called. Its handler is the form's neighbour, and leads back here. */
export const EDIT = { name: 'pending.edit', fields: { id: textField } } as const;

export function editPart({ curation }: Texts, id: string): ButtonPart {
  return { label: curation.edit, customId: writeCustomId(EDIT.name, EDIT.fields, { id }) };
}
