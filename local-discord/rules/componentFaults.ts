import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { isAbsent } from '../absent.ts';
import type { Fault } from '../faults.ts';
import { walkComponents, type Component, type Path } from '../messages/walkComponents.ts';
import { faultOf } from './faultOf.ts';

// What the official schemas cannot say of components: rules between fields and over the whole message.

const MAX_COMPONENTS = 40;
const MAX_DISPLAYED_TEXT = 4000;
const MAX_LEGACY_ROWS = 5;

function buttonFaults(button: Component, path: Path, faults: Fault[]): void {
  const { style, custom_id, url, sku_id, label, emoji } = button as Component & {
    readonly style: ButtonStyle;
    readonly url?: string | null;
    readonly sku_id?: string | null;
    readonly label?: string | null;
    readonly emoji?: object | null;
  };
  if (style === ButtonStyle.Premium) {
    if (isAbsent(sku_id)) faults.push(faultOf([...path, 'sku_id'], 'BASE_TYPE_REQUIRED'));
    return;
  }
  if (!isAbsent(custom_id) && !isAbsent(url))
    faults.push(faultOf(path, 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE'));
  else if (style === ButtonStyle.Link && isAbsent(url))
    faults.push(faultOf([...path, 'url'], 'BUTTON_COMPONENT_URL_REQUIRED'));
  else if (style !== ButtonStyle.Link && isAbsent(custom_id))
    faults.push(faultOf([...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED'));
  if (!isAbsent(url) && !/^(?:https?|discord):\/\//i.test(url))
    faults.push(faultOf([...path, 'url'], 'URL_TYPE_INVALID_SCHEME'));
  if ((label ?? '') === '' && isAbsent(emoji))
    faults.push(faultOf([...path, 'label'], 'BASE_TYPE_REQUIRED', 'A button needs a label or an emoji'));
}

function selectFaults(select: Component, path: Path, faults: Fault[]): void {
  const minimum = (select['min_values'] as number | null | undefined) ?? 1;
  const maximum = (select['max_values'] as number | null | undefined) ?? 1;
  if (minimum > maximum) faults.push(faultOf([...path, 'min_values'], 'SELECT_COMPONENT_MIN_VALUES_INVALID'));
  if (select.type !== ComponentType.StringSelect) return;
  const options = select['options'] as readonly { readonly value: string }[];
  const seen = new Set<string>();
  for (const [index, { value }] of options.entries()) {
    if (seen.has(value))
      faults.push(faultOf([...path, 'options', index, 'value'], 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED'));
    seen.add(value);
  }
}

function rowFaults(row: Component, path: Path, faults: Fault[]): void {
  const held = row.components ?? [];
  if (held.length > 1 && held.some(({ type }) => type !== ComponentType.Button))
    faults.push(faultOf([...path, 'components', 1], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED'));
}

/** Every component alone, and their custom ids and ids against each other. */
export function eachComponentFaults(components: readonly Component[], path: Path): Fault[] {
  const faults: Fault[] = [];
  const customIds = new Set<string>();
  const ids = new Set<number>();
  walkComponents(components, path, (component, at) => {
    const { type, custom_id: customId, id } = component;
    if (!isAbsent(customId)) {
      if (customIds.has(customId))
        faults.push(faultOf([...at, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED'));
      customIds.add(customId);
    }
    if (!isAbsent(id) && id !== 0) {
      if (ids.has(id)) faults.push(faultOf([...at, 'id'], 'COMPONENT_ID_DUPLICATED'));
      ids.add(id);
    }
    if (type === ComponentType.Button) buttonFaults(component, at, faults);
    else if (type === ComponentType.ActionRow) rowFaults(component, at, faults);
    else if (component['min_values'] !== undefined || type === ComponentType.StringSelect)
      selectFaults(component, at, faults);
  });
  return faults;
}

/** Components V2 against the classic kind: what the flag allows, and the limits over a whole message. */
export function layoutFaults(components: readonly Component[], path: Path, isV2: boolean): Fault[] {
  const faults: Fault[] = [];
  if (!isV2) {
    for (const [index, { type }] of components.entries())
      if (type !== ComponentType.ActionRow)
        faults.push(
          faultOf([...path, index], 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).'),
        );
    if (components.length > MAX_LEGACY_ROWS)
      faults.push(
        faultOf(path, 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${MAX_LEGACY_ROWS} in length.`),
      );
    return faults;
  }
  let count = 0;
  let text = 0;
  walkComponents(components, path, ({ content }) => {
    count += 1;
    text += content?.length ?? 0;
  });
  if (count > MAX_COMPONENTS)
    faults.push(
      faultOf(
        path,
        'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
        `Total number of components cannot exceed ${MAX_COMPONENTS}`,
      ),
    );
  if (text > MAX_DISPLAYED_TEXT)
    faults.push(
      faultOf(
        path,
        'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
        `Components displayable text size exceeds maximum size of ${MAX_DISPLAYED_TEXT}`,
      ),
    );
  return faults;
}
