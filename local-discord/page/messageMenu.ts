import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import type { LocalMessage } from '../local.ts';
import { commandType } from './discordNumbers.ts';
import { element } from './element.ts';
import { icon } from './icon.ts';
import { nameOf } from './people.ts';

export interface MessageMenuHost {
  readonly reply: (message: APIMessage) => void;
  /** The context-menu commands that the persona may use. */
  readonly commands: () => readonly APIApplicationCommand[];
  readonly run: (command: APIApplicationCommand, targetId: string) => void;
}

/** The "…" of a message: its text to copy, and the apps' commands for the message and for its author. */
export function drawMessageMenu(entry: LocalMessage, text: () => string, host: MessageMenuHost): HTMLElement {
  const { message } = entry;
  const trigger = element(
    'button',
    {
      type: 'button',
      class: 'tool',
      'aria-label': 'More',
      title: 'More',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'data-key': 'more',
    },
    icon('dots'),
  );
  const box = element('div', { class: 'tools' }, trigger);
  let menu: HTMLElement | null = null;

  const close = (): void => {
    menu?.remove();
    menu = null;
    trigger.setAttribute('aria-expanded', 'false');
  };
  const entryRow = (label: string, act: () => void): HTMLElement =>
    element(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        tabindex: -1,
        on: {
          click: () => {
            trigger.focus();
            close();
            act();
          },
        },
      },
      label,
    );
  const open = (): void => {
    // Discord offers neither replies nor apps on private messages: they are none of the channel's.
    const isOfChannel = entry.visibleTo === null && entry.status === 'sent';
    const rows = [entryRow('Copy text', () => void navigator.clipboard.writeText(text()))];
    if (isOfChannel) rows.unshift(entryRow('Reply', () => host.reply(message)));
    const commands = isOfChannel ? host.commands() : [];
    const forMessage = commands.filter((command) => command.type === commandType.Message);
    const forUser = commands.filter((command) => command.type === commandType.User);
    const group = (title: string, list: readonly APIApplicationCommand[], targetId: string): Node[] =>
      list.length === 0
        ? []
        : [
            element('div', { class: 'menu-heading', role: 'presentation' }, title),
            ...list.map((command) => entryRow(command.name, () => host.run(command, targetId))),
          ];
    menu = element(
      'div',
      { class: 'menu', role: 'menu', 'aria-label': 'Message' },
      ...rows,
      ...group('Apps for this message', forMessage, message.id),
      ...group(`Apps for ${nameOf(message.author)}`, forUser, message.author.id),
    );
    box.append(menu);
    trigger.setAttribute('aria-expanded', 'true');
    const room = window.innerHeight - trigger.getBoundingClientRect().bottom;
    menu.classList.toggle('above', room < menu.offsetHeight + 90);
    menu.querySelector('button')?.focus();
  };

  trigger.addEventListener('click', () => (menu === null ? open() : close()));
  box.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node) || !box.contains(event.relatedTarget)) close();
  });
  box.addEventListener('keydown', (event) => {
    if (menu === null) return;
    const rows = [...menu.querySelectorAll('button')];
    const at = rows.findIndex((row) => row === document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') {
      trigger.focus();
      close();
    } else if (step !== undefined) rows.at((at + step) % rows.length)?.focus();
    else return;
    event.preventDefault();
  });
  return box;
}
