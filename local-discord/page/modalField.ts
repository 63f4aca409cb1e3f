import type {
  APIComponentInLabel,
  APIModalSubmitTextInputComponent,
  APISelectMenuComponent,
  APITextInputComponent,
  ModalSubmitComponent,
} from 'discord-api-types/v10';
import type { LocalState } from '../local.ts';
import { componentType, textInputStyle } from './discordNumbers.ts';
import { element } from './element.ts';
import { createFilePicker, type UploadFile } from './filePicker.ts';
import { drawSelectMenu } from './selectMenu.ts';
import { readSelectSettings } from './selectSettings.ts';

/** A control of a modal: what it shows, what it sends, and what is wrong with it ("" = nothing). */
export interface ModalField<Submitted extends ModalSubmitComponent = ModalSubmitComponent> {
  readonly control: HTMLElement;
  readonly required: boolean;
  readonly read: () => Submitted;
  readonly complaint: () => string;
}

const MISSING = 'This is a required field.';

export function createModalField(
  component: APIComponentInLabel,
  local: LocalState,
  name: string,
  upload: UploadFile,
): ModalField {
  switch (component.type) {
    case componentType.TextInput:
      return createTextField(component, name);
    case componentType.FileUpload: {
      const { type, custom_id } = component;
      const required = component.required ?? true;
      const { input, value, complaint } = createFilePicker(name, upload, () => undefined);
      return {
        control: input,
        required,
        read: () => ({ type, custom_id, values: [value() ?? []].flat() }),
        complaint: () => complaint(required),
      };
    }
    case componentType.RadioGroup: {
      const { type, custom_id } = component;
      const required = component.required ?? true;
      const { control, values } = createOptions('radio', component.options, name);
      return {
        control,
        required,
        read: () => ({ type, custom_id, value: values()[0] ?? null }),
        complaint: () => (required && values().length === 0 ? MISSING : ''),
      };
    }
    case componentType.CheckboxGroup: {
      const { type, custom_id } = component;
      const required = component.required ?? true;
      const { control, values } = createOptions('checkbox', component.options, name);
      const limits = {
        least: component.min_values ?? (required ? 1 : 0),
        most: component.max_values ?? Infinity,
      };
      return {
        control,
        required,
        read: () => ({ type, custom_id, values: values() }),
        complaint: () => count(values(), limits, required),
      };
    }
    case componentType.Checkbox: {
      const { type, custom_id } = component;
      const control = element('input', { type: 'checkbox', 'aria-label': name, checked: component.default });
      return {
        control,
        required: false,
        read: () => ({ type, custom_id, value: control.checked }),
        complaint: () => '',
      };
    }
    case componentType.StringSelect:
    case componentType.UserSelect:
    case componentType.RoleSelect:
    case componentType.MentionableSelect:
    case componentType.ChannelSelect:
      break;
  }
  return createSelectField(component, local, name);
}

function createSelectField(component: APISelectMenuComponent, local: LocalState, name: string): ModalField {
  const { type, custom_id } = component;
  const settings = readSelectSettings(component, local);
  const required = component.required ?? true;
  let values = settings.selected;
  const commit = (chosen: readonly string[]): void => {
    values = chosen;
  };
  return {
    control: drawSelectMenu({ ...settings, label: name, least: required ? settings.least : 0, commit }),
    required,
    read: () => ({ type, custom_id, values: [...values] }),
    complaint: () => count(values, settings, required),
  };
}

export function createTextField(
  component: APITextInputComponent,
  name: string,
): ModalField<APIModalSubmitTextInputComponent> {
  const attributes = {
    'aria-label': name,
    'aria-required': String(component.required ?? true),
    placeholder: component.placeholder,
    maxlength: component.max_length ?? 4000,
    autocomplete: 'off',
  };
  const control =
    component.style === textInputStyle.Short
      ? element('input', attributes)
      : element('textarea', { ...attributes, rows: 4 });
  control.value = component.value ?? '';
  const required = component.required ?? true;
  const least = component.min_length ?? 0;
  return {
    control,
    required,
    read: () => ({ type: component.type, custom_id: component.custom_id, value: control.value }),
    complaint: () => {
      if (control.value === '') return required ? MISSING : '';
      return control.value.length < least ? `At least ${least} characters.` : '';
    },
  };
}

function createOptions(
  type: 'radio' | 'checkbox',
  options: readonly {
    readonly value: string;
    readonly label: string;
    readonly description?: string;
    readonly default?: boolean;
  }[],
  name: string,
): { readonly control: HTMLElement; readonly values: () => string[] } {
  const group = crypto.randomUUID();
  const inputs = options.map((option) =>
    element('input', { type, name: group, value: option.value, checked: option.default }),
  );
  const rows = options.map((option, at) =>
    element(
      'label',
      { class: 'modal-option' },
      inputs[at],
      element('span', {}, option.label),
      option.description === undefined ? null : element('span', { class: 'muted' }, option.description),
    ),
  );
  return {
    control: element('div', { role: type === 'radio' ? 'radiogroup' : 'group', 'aria-label': name }, ...rows),
    values: () => inputs.filter((input) => input.checked).map((input) => input.value),
  };
}

function count(
  values: readonly string[],
  limits: { readonly least: number; readonly most: number },
  required: boolean,
): string {
  if (values.length === 0) return required && limits.least > 0 ? MISSING : '';
  if (values.length < limits.least) return `Choose at least ${limits.least}.`;
  return values.length > limits.most ? `Choose at most ${limits.most}.` : '';
}
