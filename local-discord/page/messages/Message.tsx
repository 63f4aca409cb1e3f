import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { LocalMessage, LocalState } from '../../local.ts';
import { MessageComponents } from '../components/Components.tsx';
import { Embed } from '../components/Embed.tsx';
import { Attachments } from '../components/Media.tsx';
import { messageFlag } from '../discordNumbers.ts';
import { Avatar } from '../frame/Avatar.tsx';
import { Icon } from '../frame/Icon.tsx';
import { nameOf } from '../frame/entities.ts';
import { Markdown } from '../markdown/Markdown.tsx';
import { usePage, usePlace } from '../page.ts';
import { nowAt, type PendingCommand } from '../pageState.ts';
import { Invocation, RepliesTo } from './AboveMessage.tsx';
import { MessageMenu } from './MessageMenu.tsx';

export interface MessageProps {
  readonly entry: LocalMessage;
  /** It follows one by the same author, whose head it shares. */
  readonly isJoined: boolean;
  /** Why the last click on it failed. */
  readonly failure: string | undefined;
  /** The message that it replies to, while that one is in the channel. */
  readonly source: LocalMessage | undefined;
}

export function Message({ entry, isJoined, failure, source }: MessageProps) {
  const { actions } = usePage();
  const { channel } = usePlace();
  const { message } = entry;
  const box = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const hadFocus = box.current?.contains(document.activeElement) === true;
  // Where the control that had the focus is gone, the message itself takes it.
  useLayoutEffect(() => {
    if (hadFocus && box.current?.contains(document.activeElement) === false) box.current.focus();
  });
  const headId = `author-${message.id}`;
  const classes = ['message', isJoined && 'joined', entry.visibleTo !== null && 'private'];
  return (
    <article
      ref={box}
      id={`message-${message.id}`}
      class={classes.filter(Boolean).join(' ')}
      tabIndex={-1}
      aria-labelledby={isJoined ? undefined : headId}
    >
      {source !== undefined && <RepliesTo source={source} />}
      {source === undefined && entry.invokedBy !== null && <Invocation by={entry.invokedBy} />}
      {!isJoined && <Avatar user={message.author} />}
      <div class="body">
        {!isJoined && <Head author={message.author} timestamp={message.timestamp} id={headId} />}
        <div class="content" ref={content}>
          {entry.status === 'thinking' && <Waiting>{nameOf(message.author)} is thinking…</Waiting>}
          {entry.status === 'failed' && <Failure>The application did not respond</Failure>}
          {entry.status === 'sent' && <Content entry={entry} />}
        </div>
        {failure !== undefined && <Failure>{failure}</Failure>}
        {entry.visibleTo !== null && (
          <PrivateNote
            isDirect={message.channel_id !== channel.id}
            dismiss={() => actions.dismiss(message.id)}
          />
        )}
      </div>
      <MessageMenu entry={entry} text={() => content.current?.innerText ?? ''} />
    </article>
  );
}

/** A command that is on its way, or that the bot never answered. */
export function PendingMessage({ pending }: { readonly pending: PendingCommand }) {
  const { actions } = usePage();
  const { bot } = usePlace();
  return (
    <article class="message private" tabIndex={-1}>
      <Invocation by={pending} />
      <Avatar user={bot} />
      <div class="body">
        <Head author={bot} />
        <div class="content">
          {pending.failure === null ? (
            <Waiting>Sending command…</Waiting>
          ) : (
            <Failure>{pending.failure}</Failure>
          )}
        </div>
        {pending.failure !== null && <PrivateNote dismiss={() => actions.forget(pending.id)} />}
      </div>
    </article>
  );
}

function Content({ entry: { message } }: { readonly entry: LocalMessage }) {
  const flags = message.flags ?? 0;
  const components = <MessageComponents components={message.components ?? []} message={message} />;
  // In a Components V2 message every attachment stands in a component already.
  if ((flags & messageFlag.IsComponentsV2) !== 0) return components;
  const embeds = (flags & messageFlag.SuppressEmbeds) === 0 ? message.embeds : [];
  return (
    <>
      {(message.content !== '' || message.edited_timestamp !== null) && (
        <div class="markdown">
          <Markdown source={message.content} />
          {message.edited_timestamp !== null && <span class="edited"> (edited)</span>}
        </div>
      )}
      <Attachments files={message.attachments} />
      {embeds.map((embed, at) => (
        <Embed key={at} embed={embed} attachments={message.attachments} />
      ))}
      {components}
    </>
  );
}

interface HeadProps {
  readonly author: LocalState['bot'];
  readonly timestamp?: string;
  readonly id?: string;
}

function Head({ author, timestamp, id }: HeadProps) {
  return (
    <div class="head" id={id}>
      <span class="author">{nameOf(author)}</span>
      {author.bot === true && (
        <span class="app-tag">
          <Icon name="check" />
          APP
        </span>
      )}
      {timestamp !== undefined && <Moment timestamp={timestamp} />}
    </div>
  );
}

function Moment({ timestamp }: { readonly timestamp: string }) {
  const now = nowAt({ local: usePlace() });
  return <time dateTime={timestamp}>{formatMoment(new Date(timestamp), new Date(now))}</time>;
}

function formatMoment(moment: Date, now: Date): string {
  const isToday = now.toDateString() === moment.toDateString();
  const style: Intl.DateTimeFormatOptions = isToday
    ? { timeStyle: 'short' }
    : { dateStyle: 'short', timeStyle: 'short' };
  return new Intl.DateTimeFormat(navigator.language, style).format(moment);
}

function Waiting({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="thinking">
      <span class="dots" aria-hidden="true">
        <span />
        <span />
        <span />
      </span>
      {children}
    </div>
  );
}

function Failure({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="failure" role="alert">
      {children}
    </div>
  );
}

interface PrivateNoteProps {
  /** A direct message: there is one column on this page for all channels. */
  readonly isDirect?: boolean;
  readonly dismiss: () => void;
}

function PrivateNote({ isDirect = false, dismiss }: PrivateNoteProps) {
  return (
    <div class="private-note">
      <Icon name="eye" />
      {isDirect ? 'Direct message to you • ' : 'Only you can see this • '}
      <button type="button" class="link" onClick={dismiss}>
        Dismiss message
      </button>
    </div>
  );
}
