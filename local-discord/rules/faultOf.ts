import type { Fault } from '../faults.ts';
import type { Path } from '../messages/walkComponents.ts';

/** What Discord says of a broken rule, where its code alone decides that. */
const MESSAGES = {
  APPLICATION_COMMANDS_DUPLICATE_NAME: 'Application command names must be unique',
  APPLICATION_COMMAND_INVALID_DESCRIPTION: 'Context menu commands cannot have description',
  APPLICATION_COMMAND_INVALID_NAME: 'Command name is invalid',
  APPLICATION_COMMAND_INVALID_OPTIONS: 'Context menu commands cannot have options',
  APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES_INVALID: 'Autocomplete options cannot have choices',
  APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS: 'Option choice name already exists',
  APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS: 'Option name already exists',
  APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID: 'Required options must be placed before non-required options',
  APPLICATION_COMMAND_OPTIONS_TYPE_INVALID:
    'Sub-command and sub-command group option types are mutually exclusive to all other types',
  BASE_TYPE_REQUIRED: 'This field is required',
  BUTTON_COMPONENT_CUSTOM_ID_REQUIRED: 'A custom id is required',
  BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE: 'A custom id and url cannot both be specified',
  BUTTON_COMPONENT_URL_REQUIRED: 'A url is required',
  COMPONENT_CUSTOM_ID_DUPLICATED: 'Component custom id cannot be duplicated',
  COMPONENT_ID_DUPLICATED: 'Component id cannot be duplicated',
  COMPONENT_LAYOUT_WIDTH_EXCEEDED: 'The specified component exceeds the maximum width',
  SELECT_COMPONENT_MIN_VALUES_INVALID: 'min_values exceeds max_values',
  SELECT_COMPONENT_OPTION_VALUE_DUPLICATED: 'The specified option value is already used',
  URL_TYPE_INVALID_SCHEME: "Scheme is not supported. Scheme must be one of ('http', 'https', 'discord').",
} as const;

/** A broken rule with Discord's words for it. */
export function faultOf(path: Path, code: keyof typeof MESSAGES): Fault;
export function faultOf(path: Path, code: string, message: string): Fault;
export function faultOf(
  path: Path,
  code: string,
  message: string = MESSAGES[code as keyof typeof MESSAGES],
): Fault {
  // A walk's path changes as it goes on.
  return { path: [...path], code, message };
}
