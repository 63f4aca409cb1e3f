import type { APIApplicationCommand, APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { commandType, optionType } from '../discordNumbers.ts';

/** One thing that can be typed after the slash: a command, or a subcommand of one (`name` = "words add"). */
export interface CommandLeaf {
  readonly command: APIApplicationCommand;
  /** The subcommand group and subcommand that lead here; empty for a plain command. */
  readonly path: readonly { readonly name: string; readonly type: 1 | 2 }[];
  readonly name: string;
  readonly description: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
}

const ADMINISTRATOR = 8n;

/** Whether someone with `permissions` (decimal bit set) sees a command, by its default_member_permissions. */
export function mayUseCommand(command: APIApplicationCommand, permissions: string): boolean {
  const needed = command.default_member_permissions;
  if (needed === null || needed === undefined) return true;
  const held = BigInt(permissions);
  if ((held & ADMINISTRATOR) !== 0n) return true;
  const required = BigInt(needed);
  // Discord reads "0" as "administrators only".
  return required !== 0n && (held & required) === required;
}

/** The slash commands that someone with `permissions` may type, one leaf per subcommand, in the order declared. */
export function listCommandLeaves(
  commands: readonly APIApplicationCommand[],
  permissions: string,
): readonly CommandLeaf[] {
  return commands
    .filter((command) => command.type === commandType.ChatInput && mayUseCommand(command, permissions))
    .flatMap(leavesOf);
}

function leavesOf(command: APIApplicationCommand): readonly CommandLeaf[] {
  const leaves: CommandLeaf[] = [];
  const basic: APIApplicationCommandBasicOption[] = [];
  for (const option of command.options ?? []) {
    if (option.type === optionType.SubcommandGroup) {
      for (const sub of option.options ?? []) {
        leaves.push({
          command,
          path: [
            { name: option.name, type: 2 },
            { name: sub.name, type: 1 },
          ],
          name: `${command.name} ${option.name} ${sub.name}`,
          description: sub.description,
          options: sub.options ?? [],
        });
      }
    } else if (option.type === optionType.Subcommand) {
      leaves.push({
        command,
        path: [{ name: option.name, type: 1 }],
        name: `${command.name} ${option.name}`,
        description: option.description,
        options: option.options ?? [],
      });
    } else basic.push(option);
  }
  if (leaves.length > 0) return leaves;
  return [{ command, path: [], name: command.name, description: command.description, options: basic }];
}
