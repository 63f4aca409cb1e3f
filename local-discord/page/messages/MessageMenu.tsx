import type { APIApplicationCommand } from 'discord-api-types/v10';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LocalMessage } from '../../local.ts';
import { mayUseCommand } from '../composer/commandLeaves.ts';
import { refocus } from '../composer/draft.ts';
import { commandType } from '../discordNumbers.ts';
import { useBesideAnchor } from '../frame/besideAnchor.ts';
import { Icon } from '../frame/Icon.tsx';
import { nameOf } from '../frame/entities.ts';
import { usePage, type Page } from '../page.ts';
import { permissionsOf } from '../pageState.ts';

interface MessageMenuProps {
  readonly entry: LocalMessage;
  /** The words of the message as they are shown. */
  readonly text: () => string;
}

interface Group {
  readonly title: string | null;
  readonly rows: readonly { readonly label: string; readonly act: () => void }[];
}

/** The "…" of a message: its text to copy, a reply, and the apps' commands for the message and for its author. */
export function MessageMenu({ entry, text }: MessageMenuProps) {
  const page = usePage();
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  useBesideAnchor(trigger, menu, isOpen);
  useLayoutEffect(() => menu.current?.querySelector('button')?.focus(), [isOpen]);

  const close = (): void => {
    trigger.current?.focus();
    setOpen(false);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!isOpen) return;
    const rows = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = rows.findIndex((row) => row === document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') close();
    else if (step !== undefined) rows.at((at + step) % rows.length)?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div
      class="tools"
      ref={box}
      onKeyDown={onKey}
      onFocusOut={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || box.current?.contains(relatedTarget) !== true) setOpen(false);
      }}
    >
      <button
        ref={trigger}
        type="button"
        class="tool"
        aria-label="More"
        title="More"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="dots" />
      </button>
      {isOpen && (
        <div ref={menu} popover="manual" class="menu" role="menu" aria-label="Message" data-align="end">
          {groupsOf(entry, text, page).map(({ title, rows }) => (
            <div key={title} role="group" aria-label={title ?? 'Message'}>
              {title !== null && (
                <div class="menu-heading" aria-hidden="true">
                  {title}
                </div>
              )}
              {rows.map(({ label, act }) => (
                <button
                  key={label}
                  type="button"
                  role="menuitem"
                  tabIndex={-1}
                  onClick={() => {
                    close();
                    act();
                  }}
                >
                  {label}
                </button>
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function groupsOf(
  { message, visibleTo, status }: LocalMessage,
  text: () => string,
  page: Page,
): readonly Group[] {
  const copy = { label: 'Copy text', act: () => void navigator.clipboard.writeText(text()) };
  // Discord offers neither replies nor apps on private messages: they are none of the channel's.
  if (visibleTo !== null || status !== 'sent') return [{ title: null, rows: [copy] }];
  const reply = (): void =>
    page.change((state) => ({ ...state, replyTo: message, draft: refocus(state.draft) }));
  const state = page.get();
  const commands = (state.local?.commands ?? []).filter((command) =>
    mayUseCommand(command, permissionsOf(state)),
  );
  const apps = (title: string, type: APIApplicationCommand['type'], targetId: string): Group => ({
    title,
    rows: commands
      .filter((command) => command.type === type)
      .map((command) => ({
        label: command.name,
        act: () => page.actions.run(command, [], command.name, targetId),
      })),
  });
  return [
    { title: null, rows: [{ label: 'Reply', act: reply }, copy] },
    apps('Apps for this message', commandType.Message, message.id),
    apps(`Apps for ${nameOf(message.author)}`, commandType.User, message.author.id),
  ].filter(({ rows }) => rows.length > 0);
}
