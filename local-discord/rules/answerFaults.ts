import { ApplicationCommandOptionType as OptionType } from 'discord-api-types/v10';
import type { Fault } from '../faults.ts';
import type { Component } from '../messages/walkComponents.ts';
import { eachComponentFaults } from './componentFaults.ts';
import { faultOf } from './faultOf.ts';

const MAX_CHOICES = 25;
const MAX_CHOICE_LENGTH = 100;
const MAX_MODAL_COMPONENTS = 5;

interface Choice {
  readonly name: string;
  readonly value: string | number;
}

const lengthFault = (at: (string | number)[]): Fault =>
  faultOf(at, 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${MAX_CHOICE_LENGTH} in length.`);

/** At most 25 choices, names and text values of 1 to 100 characters, values of the option's type. */
export function choiceFaults(choices: readonly Choice[], optionType: OptionType): Fault[] {
  const path = ['data', 'choices'];
  const faults: Fault[] = [];
  if (choices.length > MAX_CHOICES)
    faults.push(faultOf(path, 'BASE_TYPE_BAD_LENGTH', `Must be between 0 and ${MAX_CHOICES} in length.`));
  for (const [index, { name, value }] of choices.entries()) {
    if (name.length < 1 || name.length > MAX_CHOICE_LENGTH)
      faults.push(lengthFault([...path, index, 'name']));
    const at = [...path, index, 'value'];
    if ((typeof value === 'string') !== (optionType === OptionType.String))
      faults.push(faultOf(at, 'BASE_TYPE_BAD_TYPE', "Value is not of the option's type."));
    else if (typeof value === 'string' && (value.length < 1 || value.length > MAX_CHOICE_LENGTH))
      faults.push(lengthFault(at));
  }
  return faults;
}

/** A modal: 1 to 5 components at the top, custom ids that differ. */
export function modalFaults(components: readonly Component[]): Fault[] {
  const path = ['data', 'components'];
  const faults = eachComponentFaults(components, path);
  if (components.length > MAX_MODAL_COMPONENTS)
    faults.push(
      faultOf(path, 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${MAX_MODAL_COMPONENTS} in length.`),
    );
  return faults;
}
