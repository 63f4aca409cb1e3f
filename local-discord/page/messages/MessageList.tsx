import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { LocalMessage } from '../../local.ts';
import { messageType } from '../discordNumbers.ts';
import { visibleMessages, type PageState } from '../pageState.ts';
import { Message, PendingMessage, type MessageProps } from './Message.tsx';
import { Welcome } from './Welcome.tsx';

const JOIN_WITHIN_MS = 7 * 60 * 1000;
const NEAR_END_PX = 80;

/** The channel's messages, which stay at the foot while one reads there. */
export function MessageList({ state }: { readonly state: PageState }) {
  const { local } = state;
  const box = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const lastTop = useRef(0);

  const toEnd = (): void => {
    if (box.current === null || !isAtEnd.current) return;
    box.current.scrollTop = box.current.scrollHeight;
    lastTop.current = box.current.scrollTop;
  };
  useLayoutEffect(() => {
    isAtEnd.current = true;
    toEnd();
  }, [state.sent]);
  // New messages, pictures that arrive and a composer that grows all change one of the two heights.
  useLayoutEffect(() => {
    const watch = new ResizeObserver(toEnd);
    for (const part of [box.current, inner.current]) if (part !== null) watch.observe(part);
    return () => watch.disconnect();
  }, []);
  const noteScroll = ({
    currentTarget: { scrollHeight, scrollTop, clientHeight },
  }: {
    currentTarget: Element;
  }) => {
    // The event comes late: what arrived meanwhile is below, and nobody has scrolled away from it.
    if (scrollHeight - scrollTop - clientHeight < NEAR_END_PX) isAtEnd.current = true;
    else if (scrollTop < lastTop.current) isAtEnd.current = false;
    lastTop.current = scrollTop;
  };

  return (
    <div class="messages" tabIndex={-1} ref={box} onScroll={noteScroll}>
      <div class="messages-inner" ref={inner}>
        {local !== null && <Welcome local={local} />}
        <div
          class="log"
          role="log"
          aria-live="polite"
          aria-relevant="additions"
          aria-label={`Messages in #${local?.channel.name ?? ''}`}
        >
          {entriesOf(state)}
        </div>
      </div>
    </div>
  );
}

/** The messages and the commands on their way, by time. */
function entriesOf(state: PageState) {
  const messages = visibleMessages(state);
  const ahead = state.local?.ahead ?? 0;
  const byId = new Map(messages.map((entry) => [entry.message.id, entry]));
  const drawn = messages.map((entry, at) => {
    const { id, timestamp, type, message_reference: reference } = entry.message;
    const source = type === messageType.Reply ? byId.get(reference?.message_id ?? '') : undefined;
    const props = {
      entry,
      source,
      isJoined: joins(messages[at - 1], entry),
      failure: state.failures.get(id),
      ahead,
    };
    return { at: Date.parse(timestamp), view: <UnchangedMessage key={id} {...props} /> };
  });
  const pending = state.pending
    .filter(({ persona }) => persona === state.persona)
    .map((each) => ({ at: each.at, view: <PendingMessage key={`pending-${each.id}`} pending={each} /> }));
  return [...drawn, ...pending].toSorted((a, b) => a.at - b.at).map(({ view }) => view);
}

/** A message is drawn anew only when something of it has changed: its markdown takes long to read. */
function UnchangedMessage({ ahead, ...props }: MessageProps & { readonly ahead: number }) {
  // What it says of time is stale once the clock was moved.
  return useMemo(() => <Message {...props} />, [ahead, ...Object.values(props)]);
}

function joins(before: LocalMessage | undefined, entry: LocalMessage): boolean {
  if (before === undefined || entry.invokedBy !== null || entry.visibleTo !== before.visibleTo) return false;
  if (entry.message.type === messageType.Reply || before.message.author.id !== entry.message.author.id)
    return false;
  return Date.parse(entry.message.timestamp) - Date.parse(before.message.timestamp) < JOIN_WITHIN_MS;
}
