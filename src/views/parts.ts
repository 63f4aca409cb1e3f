import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIMessageTopLevelComponent,
  APITextDisplayComponent,
} from 'discord-api-types/v10';

/** Discord counts the characters of all Text Displays of a message together. */
export const TEXT_LIMIT = 4000;

/** A button as a view draws it; the command that listens made its `customId`. */
export interface ButtonPart {
  readonly label: string;
  readonly customId: string;
  readonly primary?: boolean;
  readonly disabled?: boolean;
}

export function textDisplay(content: string): APITextDisplayComponent {
  return { type: 10, content };
}

/** One row of at most five buttons; no row where there are none. */
export function buttonRow(buttons: readonly ButtonPart[]): readonly APIMessageTopLevelComponent[] {
  if (buttons.length === 0) return [];
  const row: APIActionRowComponent<APIButtonComponentWithCustomId> = {
    type: 1,
    components: buttons.map(({ label, customId, primary = false, disabled = false }) => ({
      type: 2,
      style: primary ? 1 : 2,
      label,
      custom_id: customId,
      ...(disabled ? { disabled } : {}),
    })),
  };
  return [row];
}
