import {
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  type APIApplicationCommand,
  type APIAttachment,
  type APIMessage,
  type ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import type {
  AutocompleteInput,
  CommandInput,
  ComponentInput,
  InteractionInput,
  ModalInput,
  TypedOption,
} from '../local.ts';
import { walkComponents, type Component } from '../messages/walkComponents.ts';
import { withoutNulls } from '../absent.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { checkSubmitted } from './checkSubmitted.ts';
import { inputError } from './inputError.ts';
import type { Interaction, Interactions } from './interactions.ts';
import { createResolver, resolveChoice, resolveOption, type Resolver } from './resolved.ts';
import { checkOffered, type Setting } from './setting.ts';
import { checkTypedOptions, eachValue, focusedOption, writeOptions } from './typedOptions.ts';

/** What an input becomes: the payload's `type` and `data`, and what the local Discord must remember of it. */
export interface Invoked {
  readonly type: InteractionType;
  readonly data: object;
  readonly commandName: string | null;
  readonly command: Interaction['command'];
  readonly focusedType: ApplicationCommandOptionType | null;
  readonly sourceMessage: APIMessage | null;
  /** What the metadata of its messages names beyond the invoker: a target, a source, a trigger. */
  readonly metadata: object;
}

interface Place {
  readonly world: World;
  readonly state: State;
  readonly interactions: Interactions;
  readonly uploads: ReadonlyMap<string, APIAttachment>;
}

interface Request {
  readonly place: Place;
  readonly setting: Setting;
  readonly isChecked: boolean;
}

const NOTHING = {
  commandName: null,
  command: null,
  focusedType: null,
  sourceMessage: null,
  metadata: {},
};

function findCommand(commandId: string, { place, setting, isChecked }: Request): APIApplicationCommand {
  const command = place.state.commands().find(({ id }) => id === commandId);
  if (command === undefined) throw inputError(404, 'There is no such command.');
  if (isChecked) checkOffered(command, setting);
  return command;
}

const commandData = (
  { id, name, type, guild_id }: APIApplicationCommand,
  { options, targetId: target_id }: Pick<CommandInput, 'options' | 'targetId'>,
  resolver: Resolver | null,
): object =>
  withoutNulls(
    type === ApplicationCommandType.ChatInput
      ? { id, name, type, guild_id, options, resolved: resolver?.result() }
      : { id, name, type, guild_id, target_id, resolved: resolver?.result() },
  );

const resolveOptions = (options: readonly TypedOption[], resolver: Resolver, isChecked: boolean): void =>
  eachValue(options, ({ name, type, value }) => {
    if (!resolveOption(resolver, type, String(value)) && isChecked)
      throw inputError(400, `Option "${name}" names nothing that is here.`);
  });

function invokeCommand(input: CommandInput, request: Request): Invoked {
  const { place, setting, isChecked } = request;
  const command = findCommand(input.commandId, request);
  const resolver = createResolver(place.world, place.state, place.uploads, setting.user);
  const isTyped = command.type === ApplicationCommandType.ChatInput;
  const isMessage = command.type === ApplicationCommandType.Message;
  if (isTyped) {
    if (isChecked) checkTypedOptions(input.options, command, false);
    resolveOptions(input.options, resolver, isChecked);
  } else {
    const targetId = input.targetId ?? '';
    const found =
      command.type === ApplicationCommandType.Message ? resolver.message(targetId) : resolver.user(targetId);
    if (!found) throw inputError(404, 'The target of the command is not here.');
  }
  return {
    type: InteractionType.ApplicationCommand,
    data: commandData(command, input, resolver),
    commandName: isTyped ? `/${command.name}${writeOptions(input.options, resolver.nameOf)}` : command.name,
    command: { name: command.name, type: command.type },
    focusedType: null,
    sourceMessage: null,
    metadata: withoutNulls({ target_message_id: isMessage ? input.targetId : undefined }),
  };
}

function invokeAutocomplete(input: AutocompleteInput, request: Request): Invoked {
  const command = findCommand(input.commandId, request);
  const focused = focusedOption(input.options);
  if (focused === undefined) throw inputError(400, 'One option must be focused.');
  if (request.isChecked) checkTypedOptions(input.options, command, true);
  return {
    ...NOTHING,
    type: InteractionType.ApplicationCommandAutocomplete,
    data: commandData(command, input, null),
    focusedType: focused.type,
  };
}

function componentNumber(message: APIMessage, customId: string): number {
  let number = 0;
  walkComponents((message.components ?? []) as unknown as readonly Component[], [], ({ id, custom_id }) => {
    if (custom_id === customId) number = id ?? 0;
  });
  return number;
}

function invokeComponent(input: ComponentInput, { place, setting, isChecked }: Request): Invoked {
  const local = place.state.message(input.messageId);
  if (local === undefined) throw inputError(404, 'There is no such message.');
  const number = componentNumber(local.message, input.customId);
  if (isChecked && number === 0) throw inputError(404, 'The message has no such component.');
  const resolver = createResolver(place.world, place.state, place.uploads, setting.user);
  for (const value of input.values ?? [])
    if (!resolveChoice(resolver, input.componentType, value) && isChecked)
      throw inputError(400, 'A chosen value names nothing that is here.');
  return {
    ...NOTHING,
    type: InteractionType.MessageComponent,
    data: withoutNulls({
      custom_id: input.customId,
      component_type: input.componentType,
      id: number,
      values: input.componentType === ComponentType.Button ? undefined : (input.values ?? []),
      resolved: resolver.result(),
    }),
    commandName: local.invokedBy?.commandName ?? null,
    sourceMessage: local.message,
    metadata: { interacted_message_id: local.message.id },
  };
}

function numberComponents(components: ModalInput['components']): Component[] {
  let last = 0;
  const number = (component: Component): Component => {
    last += 1;
    const id = component.id ?? last;
    const { components: parts, component: part } = component;
    return {
      ...component,
      id,
      ...(parts === undefined ? {} : { components: parts.map(number) }),
      ...(part === undefined ? {} : { component: number(part) }),
    };
  };
  return (components as unknown as readonly Component[]).map(number);
}

/** What is chosen in the selects and file fields of a modal stands in `resolved`, as it does for those of a message. */
const resolveChosen = (components: readonly Component[], resolver: Resolver, isChecked: boolean): void =>
  walkComponents(components, [], ({ type, values }) => {
    for (const value of Array.isArray(values) ? values : [])
      if (!resolveChoice(resolver, type, String(value)) && isChecked)
        throw inputError(400, 'A chosen value names nothing that is here.');
  });

function invokeModal(input: ModalInput, { place, setting, isChecked }: Request): Invoked {
  const trigger = place.interactions.byId(input.interactionId);
  const opened = trigger?.modal;
  if (trigger === undefined || (isChecked && opened?.custom_id !== input.customId))
    throw inputError(404, 'There is no such modal.');
  const source = trigger.sourceMessageId === null ? undefined : place.state.message(trigger.sourceMessageId);
  const components = numberComponents(input.components);
  const resolver = createResolver(place.world, place.state, place.uploads, setting.user);
  if (isChecked) checkSubmitted(components, (opened?.components ?? []) as unknown as readonly Component[]);
  resolveChosen(components, resolver, isChecked);
  return {
    ...NOTHING,
    type: InteractionType.ModalSubmit,
    data: withoutNulls({ custom_id: input.customId, components, resolved: resolver.result() }),
    commandName: trigger.invokedBy?.commandName ?? null,
    sourceMessage: source?.message ?? null,
    metadata: { triggering_interaction_metadata: trigger.metadata },
  };
}

/** Turns what someone did at the page into an interaction's data. @throws InputError for what the page could not do */
export function invokeInput(input: InteractionInput, request: Request): Invoked {
  if (input.kind === 'command') return invokeCommand(input, request);
  if (input.kind === 'autocomplete') return invokeAutocomplete(input, request);
  if (input.kind === 'component') return invokeComponent(input, request);
  return invokeModal(input, request);
}
