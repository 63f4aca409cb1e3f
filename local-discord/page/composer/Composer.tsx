import type { APIUser } from 'discord-api-types/v10';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { optionType } from '../discordNumbers.ts';
import { tooLong } from '../forms/fieldRules.ts';
import { Icon } from '../frame/Icon.tsx';
import { nameOf } from '../frame/entities.ts';
import { usePage } from '../page.ts';
import { permissionsOf, type PageState } from '../pageState.ts';
import type { FieldHandlers } from '../forms/fieldHandlers.ts';
import { CommandForm } from './CommandForm.tsx';
import { listCommandLeaves } from './commandLeaves.ts';
import {
  addField,
  commandLine,
  isEmpty,
  MESSAGE,
  openCommand,
  pickChoice,
  refocus,
  removeBefore,
  REST,
  typeText,
  type Draft,
} from './draft.ts';
import { offerChoices, offerCommands, offerOptions } from './offers.ts';
import { LIST_ID, Popup, readPopupKey, type PopupContent } from './Popup.tsx';
import { LONGEST_MESSAGE, submitDraft } from './submitDraft.ts';
import { useSuggestions } from './suggestions.ts';

/** With fewer characters left than this, one sees how many. */
const NEARLY_FULL = 200;
const TYPING_PAUSE_MS = 150;

/** The line at the foot of the channel: plain text, or a command with its options. */
export function Composer({ state }: { readonly state: PageState }) {
  const page = usePage();
  const { draft, local, replyTo } = state;
  const { command, text } = draft;
  /** The field that has the focus and whose list was not closed. */
  const [at, setAt] = useState<string | null>(null);
  /** The row that was moved to; null while it is the list's own first choice. */
  const [moved, setMoved] = useState<number | null>(null);
  const [failure, setFailure] = useState('');
  const { suggested, ask, cancel } = useSuggestions();
  const inputs = useRef(new Map<string, HTMLElement>());
  useLayoutEffect(() => inputs.current.get(draft.focus.field)?.focus(), [draft.focus]);

  const leaves = listCommandLeaves(local?.commands ?? [], permissionsOf(state));
  const change = (update: (draft: Draft) => Draft): void =>
    page.change((before) => ({ ...before, draft: update(before.draft) }));
  const close = (): void => {
    setAt(null);
    cancel();
  };
  const open = (field: string, pauseMs: number): void => {
    setAt(field);
    setMoved(null);
    ask(field, pauseMs);
  };
  const type = (name: string, update: (draft: Draft) => Draft): void => {
    const { focus } = page.get().draft;
    change(update);
    // Where the caret went on to another field, that one has opened its own list.
    if (page.get().draft.focus === focus) open(name, TYPING_PAUSE_MS);
  };
  const clear = (line = ''): void => change(() => ({ text: line, command: null, focus: { field: MESSAGE } }));

  const post = async (line: string): Promise<void> => {
    clear();
    close();
    page.change((before) => ({ ...before, replyTo: null }));
    const reason = await page.actions.post(line, replyTo?.id);
    setFailure(reason ?? '');
    // What could not be posted comes back, unless something new was begun meanwhile.
    const now = page.get().draft;
    if (reason !== null && now.command === null && now.text === '') clear(line);
  };
  const submit = (): void => {
    const { draft: now, local: place } = page.get();
    if (place === null) return;
    const sent = submitDraft(now, place, leaves);
    if (sent.kind === 'post') void post(sent.line);
    else if (sent.kind === 'wrong') change(() => sent.draft);
    else if (sent.kind === 'run') {
      clear();
      page.actions.run(sent.command.leaf.command, sent.options, commandLine(sent.command));
    }
  };

  const field = command?.fields.find(({ option }) => option.name === at);
  const offer = (): PopupContent | null => {
    if (at === null || local === null) return null;
    if (command === null)
      return offerCommands(text, leaves, local.online, (leaf, by, isWhole) => {
        const isReady = isWhole && !leaf.options.some((option) => option.required);
        if (by === 'enter' && isReady) submit();
        else change(() => openCommand(leaf));
      });
    if (at === REST) return offerOptions(command, (name) => change((before) => addField(before, name)));
    if (field === undefined) return null;
    return offerChoices(field, local, suggested, (choice, by) => {
      close();
      change((before) => pickChoice(before, at, choice, by === 'tab'));
    });
  };
  const content = offer();
  const first = content?.chooseFirst === true && content.items.length > 0 ? 0 : -1;
  const chosen = moved !== null && moved < (content?.items.length ?? 0) ? moved : first;
  const listed = content !== null && content.items.length > 0 ? at : null;

  const onKey = (event: KeyboardEvent, name: string): void => {
    if (event.isComposing) return;
    const used = content === null ? null : readPopupKey(event, content, chosen);
    const act = used === null ? keyAct(event, name) : null;
    if (used !== null && 'choose' in used) setMoved(used.choose);
    else if (used !== null) used.pick?.pick(used.by);
    else if (act !== null) act();
    else return;
    event.preventDefault();
  };
  /** What a key does that the list has no use for; null = what the browser does with it. */
  const keyAct = ({ key, shiftKey }: KeyboardEvent, name: string): (() => void) | null => {
    const here = command?.fields.find(({ option }) => option.name === name);
    const isBlank = name === REST ? command?.rest === '' : here !== undefined && isEmpty(here);
    const isFile = here?.option.type === optionType.Attachment;
    if (key === 'Escape') return content !== null ? close : command !== null ? () => clear() : null;
    // Without a file in it, Enter opens the browser's list of files.
    if (key === 'Enter') return shiftKey || (isFile && isBlank) ? null : submit;
    const removes = key === 'Backspace' && command !== null && (isBlank || isFile);
    return removes ? () => change((before) => removeBefore(before, name)) : null;
  };
  const handlers = (name: string): FieldHandlers => ({
    ref: (input) => void (input === null ? inputs.current.delete(name) : inputs.current.set(name, input)),
    'aria-controls': listed === name ? LIST_ID : undefined,
    'aria-activedescendant': listed === name && chosen >= 0 ? `${LIST_ID}-${chosen}` : undefined,
    onFocus: () => open(name, 0),
    onBlur: close,
    onKeyDown: (event) => onKey(event, name),
  });

  const excess = excessOf(draft);
  return (
    <form
      class="composer"
      aria-label="Write a message"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {replyTo !== null && <ReplyBar author={replyTo.author} />}
      <div
        class="composer-bar"
        onClick={({ target, currentTarget }) => void (target === currentTarget && change(refocus))}
      >
        {command === null ? (
          <MessageField
            text={text}
            channel={local?.channel.name ?? ''}
            handlers={handlers(MESSAGE)}
            change={(value) => type(MESSAGE, (before) => typeText(before, value, leaves))}
          />
        ) : (
          <CommandForm command={command} handlers={handlers} listed={listed} change={type} />
        )}
        <button type="submit" class="send" aria-label="Send">
          <Icon name="send" />
        </button>
      </div>
      <p class="composer-alert" role="alert">
        {excess === '' ? failure : excess}
      </p>
      {/* Last, though it is drawn above: the list can be focused, and Tab must not run into it on the way back. */}
      {content !== null && <Popup content={content} chosen={chosen} choose={setMoved} />}
    </form>
  );
}

/** What a text says that is too long to be posted; "" where it fits. */
function excessOf({ command, text }: Draft): string {
  return command === null && text.length > LONGEST_MESSAGE ? tooLong(text.length, LONGEST_MESSAGE) : '';
}

interface MessageFieldProps {
  readonly text: string;
  readonly channel: string;
  readonly handlers: FieldHandlers;
  readonly change: (text: string) => void;
}

/** The field for plain words, and for the beginning of a command. */
function MessageField({ text, channel, handlers, change }: MessageFieldProps) {
  const left = LONGEST_MESSAGE - text.length;
  return (
    <>
      <textarea
        {...handlers}
        rows={1}
        autocomplete="off"
        enterkeyhint="send"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-label={`Message #${channel}`}
        aria-invalid={left < 0}
        placeholder={`Message #${channel}, or / for commands`}
        value={text}
        onInput={({ currentTarget: { value } }) => change(value)}
      />
      {left < NEARLY_FULL && <span class={left < 0 ? 'count over' : 'count'}>{left}</span>}
    </>
  );
}

function ReplyBar({ author }: { readonly author: APIUser }) {
  const page = usePage();
  const cancel = (): void =>
    page.change((state) => ({ ...state, replyTo: null, draft: refocus(state.draft) }));
  return (
    <div class="reply-bar" role="status">
      <span>Replying to {nameOf(author)}</span>
      <button type="button" class="tool" aria-label="Do not reply" onClick={cancel}>
        <Icon name="close" />
      </button>
    </div>
  );
}
