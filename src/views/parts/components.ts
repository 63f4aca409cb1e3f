import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInContainer,
  APIComponentInMessageActionRow,
  APIContainerComponent,
  APISectionComponent,
  APISelectMenuOption,
  APISeparatorComponent,
  APITextDisplayComponent,
} from 'discord-api-types/v10';
import { shorten } from '../../domain/text/shorten.ts';

/** Discord counts the characters of all Text Displays of a message together. */
export const TEXT_LIMIT = 4000;

/** Discord's limits of a select option's label and description, of a select's placeholder and of a button's label. */
const LABEL_LIMIT = 100;
const PLACEHOLDER_LIMIT = 150;
const BUTTON_LIMIT = 80;

const STYLES = { primary: 1, secondary: 2, success: 3, danger: 4 } as const;
const LINK_STYLE = 5;

/**
 * A button as a view draws it: the command that listens made its `customId`; one with a `url` opens that address. Grey
 * (`secondary`) where no style is given.
 */
export type ButtonPart =
  | {
      readonly label: string;
      readonly customId: string;
      readonly style?: keyof typeof STYLES;
      readonly disabled?: boolean;
    }
  | { readonly label: string; readonly url: string };

/** A list to choose one of at most 25 options from. */
export interface SelectPart {
  readonly customId: string;
  readonly placeholder: string;
  readonly options: readonly APISelectMenuOption[];
}

export function textDisplay(content: string): APITextDisplayComponent {
  return { type: 10, content };
}

/** A box with a coloured edge. The colour only repeats what its words say. @param accent `0xRRGGBB` */
export function container(accent: number, components: APIComponentInContainer[]): APIContainerComponent {
  return { type: 17, accent_color: accent, components };
}

/** One row of at most five buttons; no row where there are none. */
export function buttonRow(
  buttons: readonly ButtonPart[],
): readonly APIActionRowComponent<APIButtonComponent>[] {
  return buttons.length === 0 ? [] : [row(buttons.map(buttonJson))];
}

/** A row of one select; no row where there is nothing to choose. Long labels and descriptions are cut. */
export function selectRow({
  customId,
  placeholder,
  options,
}: SelectPart): readonly APIActionRowComponent<APIComponentInMessageActionRow>[] {
  if (options.length === 0) return [];
  const shortened = options.map(({ label, description, ...option }) => ({
    ...option,
    label: shorten(label, LABEL_LIMIT),
    ...(description === undefined ? {} : { description: shorten(description, LABEL_LIMIT) }),
  }));
  const shown = shorten(placeholder, PLACEHOLDER_LIMIT);
  return [row([{ type: 3, custom_id: customId, placeholder: shown, options: shortened }])];
}

/** The lists that Discord fills by itself; in each of them one may also choose nothing. */
const ENTITIES = {
  role: { type: 6, defaults: 'role', more: {} },
  // Text and announcement channels.
  channel: { type: 8, defaults: 'channel', more: { channel_types: [0, 5] } },
  // Threads too.
  place: { type: 8, defaults: 'channel', more: { channel_types: [0, 5, 10, 11, 12] } },
} as const;

/** A row with a list of the server's roles or channels. @param chosen an id */
export function entityRow(
  kind: keyof typeof ENTITIES,
  { customId, placeholder, chosen }: Omit<SelectPart, 'options'> & { readonly chosen: string | null },
): APIActionRowComponent<APIComponentInMessageActionRow> {
  const { type, defaults, more } = ENTITIES[kind];
  const values = chosen === null ? {} : { default_values: [{ id: chosen, type: defaults }] };
  const select = { type, custom_id: customId, placeholder, min_values: 0, max_values: 1, ...more, ...values };
  return row([select as APIComponentInMessageActionRow]);
}

/** Text with a button beside it. */
export function section(content: string, button: ButtonPart): APISectionComponent {
  return { type: 9, components: [textDisplay(content)], accessory: buttonJson(button) };
}

export function separator(): APISeparatorComponent {
  return { type: 14 };
}

function buttonJson(button: ButtonPart): APIButtonComponent {
  if ('url' in button)
    return { type: 2, style: LINK_STYLE, label: shorten(button.label, BUTTON_LIMIT), url: button.url };
  const { label, customId, style = 'secondary', disabled = false } = button;
  return {
    type: 2,
    style: STYLES[style],
    label: shorten(label, BUTTON_LIMIT),
    custom_id: customId,
    ...(disabled ? { disabled } : {}),
  };
}

function row<C extends APIComponentInMessageActionRow>(components: C[]): APIActionRowComponent<C> {
  return { type: 1, components };
}
