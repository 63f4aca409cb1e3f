import {
  ApplicationCommandOptionType as OptionType,
  ComponentType,
  type APIAttachment,
  type APIUser,
} from 'discord-api-types/v10';
import type { State } from '../state.ts';
import { makeMember, type World } from '../world.ts';

/** The whole objects behind the ids of an interaction, as Discord sends them along. */
interface Resolved {
  users?: Record<string, APIUser>;
  members?: Record<string, object>;
  roles?: Record<string, object>;
  channels?: Record<string, object>;
  messages?: Record<string, object>;
  attachments?: Record<string, APIAttachment>;
}

export interface Resolver {
  readonly user: (id: string) => boolean;
  readonly role: (id: string) => boolean;
  readonly channel: (id: string) => boolean;
  readonly message: (id: string) => boolean;
  readonly attachment: (id: string) => boolean;
  /** What people call the thing with this id, if it was found; else the text itself. */
  readonly nameOf: (id: string) => string;
  /** What was found so far; undefined when nothing was. */
  readonly result: () => Resolved | undefined;
}

/** Collects objects by id; each method says whether the id names one. `stranger`: an invoker from outside the guild. */
export function createResolver(
  world: World,
  state: State,
  uploads: ReadonlyMap<string, APIAttachment>,
  stranger: APIUser,
): Resolver {
  const resolved: Resolved = {};
  return {
    user: (id) => {
      const member = world.members.get(id);
      const user = member?.user ?? (stranger.id === id ? stranger : undefined);
      if (user === undefined) return false;
      (resolved.users ??= {})[id] = user;
      if (member !== undefined) {
        const { deaf: _deaf, mute: _mute, ...partial } = makeMember(member.roles);
        const permissions =
          world.personas.find((persona) => persona.user.id === id)?.permissions ?? world.botPermissions;
        (resolved.members ??= {})[id] = { ...partial, permissions };
      }
      return true;
    },
    role: (id) => {
      const role = world.roles.find((candidate) => candidate.id === id);
      if (role !== undefined) (resolved.roles ??= {})[id] = role;
      return role !== undefined;
    },
    channel: (id) => {
      if (id !== world.channel.id) return false;
      (resolved.channels ??= {})[id] = { ...world.channel, permissions: world.botPermissions };
      return true;
    },
    message: (id) => {
      const message = state.message(id)?.message;
      if (message !== undefined) (resolved.messages ??= {})[id] = message;
      return message !== undefined;
    },
    attachment: (id) => {
      const attachment = uploads.get(id);
      if (attachment !== undefined) (resolved.attachments ??= {})[id] = attachment;
      return attachment !== undefined;
    },
    nameOf: (id) => {
      const user = resolved.users?.[id];
      if (user !== undefined) return `@${user.global_name ?? user.username}`;
      if (resolved.channels?.[id] !== undefined) return `#${world.channel.name}`;
      const role = world.roles.find((each) => resolved.roles?.[id] !== undefined && each.id === id);
      return role === undefined ? (resolved.attachments?.[id]?.filename ?? id) : `@${role.name}`;
    },
    result: () => (Object.keys(resolved).length === 0 ? undefined : resolved),
  };
}

type Resolve = (resolver: Resolver, id: string) => boolean;

const user: Resolve = (resolver, id) => resolver.user(id);
const role: Resolve = (resolver, id) => resolver.role(id);
const channel: Resolve = (resolver, id) => resolver.channel(id);
const mentionable: Resolve = (resolver, id) => resolver.user(id) || resolver.role(id);

const attachment: Resolve = (resolver, id) => resolver.attachment(id);

const OPTIONS: Partial<Record<OptionType, Resolve>> = {
  [OptionType.User]: user,
  [OptionType.Role]: role,
  [OptionType.Channel]: channel,
  [OptionType.Mentionable]: mentionable,
  [OptionType.Attachment]: attachment,
};

const SELECTS: Partial<Record<ComponentType, Resolve>> = {
  [ComponentType.UserSelect]: user,
  [ComponentType.RoleSelect]: role,
  [ComponentType.ChannelSelect]: channel,
  [ComponentType.MentionableSelect]: mentionable,
  [ComponentType.FileUpload]: attachment,
};

/** Resolves an option's value; true for options whose value is no id. */
export function resolveOption(resolver: Resolver, type: OptionType, id: string): boolean {
  return OPTIONS[type]?.(resolver, id) ?? true;
}

/** Resolves a value chosen in a select or a file field; true for those whose values are no ids. */
export function resolveChoice(resolver: Resolver, type: ComponentType, id: string): boolean {
  return SELECTS[type]?.(resolver, id) ?? true;
}
