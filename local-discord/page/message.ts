import type { ComponentType } from 'discord-api-types/v10';
import type { LocalMessage, LocalState } from '../local.ts';
import { drawAbove, drawInvocation } from './aboveMessage.ts';
import { avatar } from './avatar.ts';
import { drawComponents } from './components.ts';
import { messageFlag } from './discordNumbers.ts';
import type { DrawContext } from './drawContext.ts';
import { element } from './element.ts';
import { drawEmbed } from './embed.ts';
import { icon } from './icon.ts';
import { drawMarkdown } from './markdownView.ts';
import { drawAttachments } from './media.ts';
import { drawMessageMenu, type MessageMenuHost } from './messageMenu.ts';
import { nameOf } from './people.ts';
import type { PendingCommand } from './state.ts';

/** What messages can ask of the page. */
export interface MessageHost {
  readonly press: (
    messageId: string,
    customId: string,
    type: ComponentType,
    values?: readonly string[],
  ) => Promise<void>;
  readonly dismiss: (messageId: string) => void;
  readonly forget: (pendingId: number) => void;
  readonly goTo: (messageId: string) => void;
  readonly fillCommand: (name: string) => void;
  readonly menu: MessageMenuHost;
}

/** Draws a message. `joined`: it follows one by the same author, whose head it shares. */
export function drawMessage(
  entry: LocalMessage,
  local: LocalState,
  host: MessageHost,
  joined: boolean,
  failure: string | undefined,
): HTMLElement {
  const { message } = entry;
  const body = element('div', { class: 'body' });
  const headId = `author-${message.id}`;
  if (!joined) body.append(drawHead(message.author, message.timestamp, headId));
  const content = element('div', { class: 'content' });
  if (entry.status === 'thinking') content.append(drawThinking(nameOf(message.author)));
  else if (entry.status === 'failed') content.append(drawFailure('The application did not respond'));
  else content.append(...drawContent(entry, local, host));
  body.append(content);
  if (failure !== undefined) body.append(drawFailure(failure));
  if (entry.visibleTo !== null) body.append(drawPrivateNote(() => host.dismiss(message.id)));
  const classes = ['message', joined ? 'joined' : '', entry.visibleTo === null ? '' : 'private'];
  return element(
    'article',
    { class: classes.filter(Boolean).join(' '), tabindex: -1, 'aria-labelledby': joined ? null : headId },
    drawAbove(entry, local, host.goTo),
    joined ? null : avatar(message.author),
    body,
    drawMessageMenu(entry, () => content.innerText, host.menu),
  );
}

/** Draws a command that is on its way, or that the bot never answered. */
export function drawPending(pending: PendingCommand, local: LocalState, host: MessageHost): HTMLElement {
  const words =
    pending.failure === null
      ? element('div', { class: 'thinking' }, dots(), 'Sending command…')
      : drawFailure(pending.failure);
  const note = pending.failure === null ? null : drawPrivateNote(() => host.forget(pending.id));
  return element(
    'article',
    { class: 'message private', tabindex: -1 },
    drawInvocation(pending, local),
    avatar(local.bot),
    element(
      'div',
      { class: 'body' },
      drawHead(local.bot, null, ''),
      element('div', { class: 'content' }, words),
      note,
    ),
  );
}

function drawContent({ message }: LocalMessage, local: LocalState, host: MessageHost): Node[] {
  const context: DrawContext = {
    local,
    message,
    press: (customId, type, values) => host.press(message.id, customId, type, values),
    fillCommand: host.fillCommand,
  };
  const components = drawComponents(message.components ?? [], context);
  // In a Components V2 message every attachment stands in a component already.
  if (((message.flags ?? 0) & messageFlag.IsComponentsV2) !== 0) return components;
  const embeds = ((message.flags ?? 0) & messageFlag.SuppressEmbeds) === 0 ? message.embeds : [];
  const edited = message.edited_timestamp === null ? null : element('span', { class: 'edited' }, ' (edited)');
  return [
    element('div', { class: 'markdown' }, drawMarkdown(message.content, local, host.fillCommand), edited),
    ...drawAttachments(message.attachments),
    ...embeds.map((embed) => drawEmbed(embed, context)),
    ...components,
  ];
}

function drawHead(author: LocalState['bot'], timestamp: string | null, id: string): HTMLElement {
  return element(
    'div',
    { class: 'head', id: id === '' ? null : id },
    element('span', { class: author.bot === true ? 'author bot' : 'author' }, nameOf(author)),
    author.bot === true ? element('span', { class: 'app-tag' }, icon('check'), 'APP') : null,
    timestamp === null ? null : element('time', { datetime: timestamp }, formatMoment(new Date(timestamp))),
  );
}

function formatMoment(moment: Date): string {
  const today = new Date().toDateString() === moment.toDateString();
  const style: Intl.DateTimeFormatOptions = today
    ? { timeStyle: 'short' }
    : { dateStyle: 'short', timeStyle: 'short' };
  return new Intl.DateTimeFormat(navigator.language, style).format(moment);
}

function drawThinking(name: string): HTMLElement {
  return element('div', { class: 'thinking' }, dots(), `${name} is thinking…`);
}

function dots(): HTMLElement {
  const three = [1, 2, 3].map(() => element('span'));
  return element('span', { class: 'dots', 'aria-hidden': 'true' }, ...three);
}

function drawFailure(reason: string): HTMLElement {
  return element('div', { class: 'failure', role: 'alert' }, reason);
}

function drawPrivateNote(dismiss: () => void): HTMLElement {
  return element(
    'div',
    { class: 'private-note' },
    icon('eye'),
    'Only you can see this • ',
    element(
      'button',
      { type: 'button', class: 'link', 'data-key': 'dismiss', on: { click: dismiss } },
      'Dismiss message',
    ),
  );
}
