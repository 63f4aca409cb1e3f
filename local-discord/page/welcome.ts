import type { LocalState } from '../local.ts';
import { commandType } from './discordNumbers.ts';
import { element } from './element.ts';
import { icon } from './icon.ts';

/** A line that shows what a bot does at once; where it has no such command, its first one is offered instead. */
const EXAMPLE = { command: 'quote', line: 'quote legend' };

/** The head of the channel: what this place is, and a first thing to type. */
export function drawWelcome(local: LocalState, fill: (line: string) => void): Node[] {
  const slash = local.commands.filter((command) => command.type === commandType.ChatInput);
  const known = slash.some((command) => command.name === EXAMPLE.command);
  const line = known ? EXAMPLE.line : slash[0]?.name;
  return [
    element('div', { class: 'welcome-icon' }, icon('hash')),
    element('h2', {}, `Welcome to #${local.channel.name}!`),
    element(
      'p',
      {},
      `This is a local Discord: a channel on your own computer for trying ${local.application.name} without an account. Nothing you type here leaves this machine.`,
    ),
    line === undefined
      ? element('p', { class: 'muted' }, 'The bot has registered no commands yet.')
      : element(
          'p',
          { class: 'welcome-try' },
          'Type ',
          element('code', {}, `/${line}`),
          ' and press Enter. ',
          element(
            'button',
            { type: 'button', class: 'button primary', on: { click: () => fill(line) } },
            'Fill it in for me',
          ),
        ),
  ];
}
