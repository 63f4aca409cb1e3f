import { ApplicationCommandType as CommandType, type APIApplicationCommand } from 'discord-api-types/v10';
import { isAbsent, withoutNulls } from '../absent.ts';
import type { CommandBody, OptionBody } from '../rules/commandFaults.ts';

/** Where a command stands: in every guild (`guildId` null) or in one. */
export interface CommandPlace {
  readonly applicationId: string;
  readonly guildId: string | null;
}

const drawOption = (option: OptionBody): object =>
  withoutNulls({ ...option, options: option.options?.map(drawOption) });

/** What only a global command has. */
const reach = (body: CommandBody): object => ({
  dm_permission: body['dm_permission'] ?? true,
  contexts: body['contexts'] ?? null,
  integration_types: body['integration_types'] ?? [0],
});

/** A command's type; a slash command unless it says otherwise. */
export function commandType({ type }: { readonly type?: CommandType | null }): CommandType {
  return type ?? CommandType.ChatInput;
}

/** A bot's command as Discord gives it back: defaults written, nulls left out of its options. */
export function drawCommand(
  body: CommandBody,
  id: string,
  version: string,
  { applicationId, guildId }: CommandPlace,
): APIApplicationCommand {
  const permissions = body['default_member_permissions'] as string | number | null | undefined;
  const options = body.options ?? [];
  return {
    id,
    application_id: applicationId,
    version,
    default_member_permissions: isAbsent(permissions) ? null : String(permissions),
    type: commandType(body),
    name: body.name,
    name_localizations: body['name_localizations'] ?? null,
    description: body.description ?? '',
    description_localizations: body['description_localizations'] ?? null,
    ...(guildId === null ? reach(body) : { guild_id: guildId }),
    ...(options.length === 0 ? {} : { options: options.map(drawOption) }),
    nsfw: body['nsfw'] ?? false,
  } as unknown as APIApplicationCommand;
}

/** Discord lists localizations only when asked for them. */
export function withoutLocalizations({
  name_localizations: _names,
  description_localizations: _descriptions,
  ...command
}: APIApplicationCommand): object {
  return command;
}
