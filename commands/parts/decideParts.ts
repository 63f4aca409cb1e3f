import { textField, writeCustomId } from '../../src/bot/customId.ts';
import type { Texts } from '../../src/texts/texts.ts';
import type { ButtonPart } from '../../src/views/parts/components.ts';

const FIELDS = { id: textField } as const;

/** What the buttons that decide about a suggestion are called. Their handlers lead back here. */
export const DECIDE = {
  approve: { name: 'curate.approve', fields: FIELDS },
  reject: { name: 'curate.reject', fields: FIELDS },
} as const;

/** The buttons that decide about a suggestion that is shown by itself. */
export function decideParts({ curation }: Texts, id: string): readonly ButtonPart[] {
  return [
    {
      label: curation.approve,
      customId: writeCustomId(DECIDE.approve.name, FIELDS, { id }),
      style: 'success',
    },
    { label: curation.reject, customId: writeCustomId(DECIDE.reject.name, FIELDS, { id }), style: 'danger' },
  ];
}
