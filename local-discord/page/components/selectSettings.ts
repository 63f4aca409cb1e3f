import type { APISelectMenuComponent } from 'discord-api-types/v10';
import type { LocalState } from '../../local.ts';
import { emojiText } from './Button.tsx';
import { componentType } from '../discordNumbers.ts';
import { listEntities, type Entity } from '../frame/entities.ts';
import type { SelectItem, SelectSettings } from './SelectMenu.tsx';

/** What a select component says, in the words of the select menu: its items, what is chosen, and its limits. */
export function readSelectSettings(component: APISelectMenuComponent, local: LocalState): SelectSettings {
  const items = itemsOf(component, local);
  return {
    items,
    selected: selectedOf(component).filter((value) => items.some((item) => item.value === value)),
    label: component.placeholder ?? 'Make a selection',
    placeholder: component.placeholder ?? 'Make a selection',
    least: component.min_values ?? 1,
    most: component.max_values ?? 1,
    disabled: component.disabled ?? false,
  };
}

function selectedOf(component: APISelectMenuComponent): readonly string[] {
  if (component.type === componentType.StringSelect) {
    return component.options.filter((option) => option.default).map((option) => option.value);
  }
  return (component.default_values ?? []).map((value) => value.id);
}

function itemsOf(component: APISelectMenuComponent, local: LocalState): readonly SelectItem[] {
  const entities = listEntities(local);
  switch (component.type) {
    case componentType.StringSelect:
      return component.options.map((option) => ({
        label: option.label,
        value: option.value,
        description: option.description,
        emoji: option.emoji === undefined ? undefined : emojiText(option.emoji),
      }));
    case componentType.UserSelect:
      return entities.users.map(entityItem);
    case componentType.RoleSelect:
      return entities.roles.map(entityItem);
    case componentType.MentionableSelect:
      return [...entities.users, ...entities.roles].map(entityItem);
    case componentType.ChannelSelect:
      break;
  }
  return entities.channels.map(entityItem);
}

function entityItem({ name, value }: Entity): SelectItem {
  return { label: name, value };
}
