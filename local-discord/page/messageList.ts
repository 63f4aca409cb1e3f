import type { LocalMessage } from '../local.ts';
import { element } from './element.ts';
import { drawMessage, drawPending, type MessageHost } from './message.ts';
import { visibleMessages, type PageState } from './state.ts';
import { drawWelcome } from './welcome.ts';

/** The channel's messages: redraws only what changed, keeps the focus, and stays at the foot while one reads there. */
export interface MessageList {
  readonly box: HTMLElement;
  readonly draw: (state: PageState) => void;
  /** Brings a message into view and gives it the focus. */
  readonly goTo: (messageId: string) => void;
  /** Goes to the newest message, as after sending one. */
  readonly toEnd: () => void;
}

/** An entry of the channel: drawn anew only when its mark has changed. */
interface Wanted {
  readonly key: string;
  readonly at: number;
  readonly mark: string;
  readonly make: () => HTMLElement;
}
interface Drawn {
  readonly mark: string;
  readonly node: HTMLElement;
}

const JOIN_WITHIN_MS = 7 * 60 * 1000;
const NEAR_END_PX = 80;

export function createMessageList(host: MessageHost): MessageList {
  const log = element('div', {
    class: 'log',
    role: 'log',
    'aria-live': 'polite',
    'aria-relevant': 'additions',
  });
  const welcome = element('div', { class: 'welcome' });
  const box = element(
    'div',
    { class: 'messages', tabindex: -1 },
    element('div', { class: 'messages-inner' }, welcome, log),
  );
  const drawn = new Map<string, Drawn>();
  let head = '';

  const toEnd = (): void => {
    box.scrollTop = box.scrollHeight;
  };

  const draw = (state: PageState): void => {
    const { local } = state;
    if (local === null) return;
    const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END_PX;
    const newHead = JSON.stringify([local.channel, local.commands]);
    if (newHead !== head) welcome.replaceChildren(...drawWelcome(local, host.fillCommand));
    head = newHead;
    log.setAttribute('aria-label', `Messages in #${local.channel.name}`);
    const wanted: Wanted[] = [];
    let before: LocalMessage | undefined;
    for (const entry of visibleMessages(state)) {
      const joined = joins(before, entry);
      const failure = state.failures.get(entry.message.id);
      wanted.push({
        key: entry.message.id,
        at: Date.parse(entry.message.timestamp),
        mark: JSON.stringify([entry, joined, failure]),
        make: () => drawMessage(entry, local, host, joined, failure),
      });
      before = entry;
    }
    for (const pending of state.pending.filter((each) => each.persona === state.persona)) {
      wanted.push({
        key: `pending-${pending.id}`,
        at: pending.at,
        mark: JSON.stringify(pending),
        make: () => drawPending(pending, local, host),
      });
    }
    place(wanted.toSorted((a, b) => a.at - b.at));
    if (atEnd) toEnd();
  };

  const place = (wanted: readonly Wanted[]): void => {
    const keys = new Set(wanted.map((each) => each.key));
    for (const [key, old] of drawn) {
      if (keys.has(key)) continue;
      old.node.remove();
      drawn.delete(key);
    }
    let previous: HTMLElement | null = null;
    for (const { key, mark, make } of wanted) {
      const old = drawn.get(key);
      let node = old?.node;
      if (node === undefined || old?.mark !== mark) {
        node = make();
        if (old !== undefined) replaceKeepingFocus(old.node, node);
        drawn.set(key, { mark, node });
      }
      const next: Element | null = previous === null ? log.firstElementChild : previous.nextElementSibling;
      if (next !== node) log.insertBefore(node, next);
      previous = node;
    }
  };

  const goTo = (messageId: string): void => {
    const node = drawn.get(messageId)?.node;
    node?.scrollIntoView({ block: 'center' });
    node?.focus({ preventScroll: true });
  };

  return { box, draw, goTo, toEnd };
}

/** A redrawn message hands the focus to the control of the same name, or to the message itself where it is gone. */
function replaceKeepingFocus(old: HTMLElement, node: HTMLElement): void {
  const focused = document.activeElement;
  const held = focused instanceof HTMLElement && old.contains(focused) ? focused : null;
  old.replaceWith(node);
  if (held === null) return;
  const key = held.dataset['key'];
  const same = [...node.querySelectorAll<HTMLElement>('[data-key]')].find(
    (control) => control.dataset['key'] === key,
  );
  (same ?? node).focus();
}

function joins(before: LocalMessage | undefined, entry: LocalMessage): boolean {
  if (before === undefined || entry.invokedBy !== null || entry.visibleTo !== before.visibleTo) return false;
  if (before.message.author.id !== entry.message.author.id) return false;
  return Date.parse(entry.message.timestamp) - Date.parse(before.message.timestamp) < JOIN_WITHIN_MS;
}
