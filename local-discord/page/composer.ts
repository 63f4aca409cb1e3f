import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { LocalState, TypedOption } from '../local.ts';
import { createCommandForm, type CommandForm } from './commandForm.ts';
import { listCommandLeaves, type CommandLeaf } from './commandLeaves.ts';
import { matchCommandLine } from './commandMatch.ts';
import { element } from './element.ts';
import type { UploadFile } from './filePicker.ts';
import { icon } from './icon.ts';
import type { OptionChoice } from './optionValue.ts';
import { createPopup, type PickedBy } from './popup.ts';
import { createReplyBar, type ReplyBar } from './replyBar.ts';

/** The line at the foot of the channel: plain text, or a command with its options. */
export interface Composer {
  readonly box: HTMLElement;
  readonly setChannel: (name: string) => void;
  /** Takes a line as if it had been typed, ready to be sent. */
  readonly fill: (line: string) => void;
  /** Makes the next message a reply. */
  readonly replyTo: ReplyBar['set'];
  readonly focus: () => void;
}

export interface ComposerHost {
  readonly local: () => LocalState | null;
  readonly permissions: () => string;
  /** Resolves to null, or to the reason why the text was not posted. */
  readonly post: (content: string, repliesTo: string | undefined) => Promise<string | null>;
  readonly run: (command: APIApplicationCommand, options: readonly TypedOption[], line: string) => void;
  readonly upload: UploadFile;
  readonly suggest: (
    command: APIApplicationCommand,
    options: readonly TypedOption[],
  ) => Promise<readonly OptionChoice[]>;
}

const LONGEST_MESSAGE = 2000;

export function createComposer(host: ComposerHost): Composer {
  const popup = createPopup();
  const text = element('textarea', {
    rows: 1,
    maxlength: LONGEST_MESSAGE,
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    autocomplete: 'off',
    enterkeyhint: 'send',
  });
  const send = element('button', { type: 'submit', class: 'send', 'aria-label': 'Send' }, icon('send'));
  const alert = element('p', { class: 'composer-alert', role: 'alert' });
  const bar = element('div', { class: 'composer-bar' }, text, send);
  const reply = createReplyBar(() => text.focus());
  const box = element(
    'form',
    { class: 'composer', 'aria-label': 'Write a message' },
    popup.box,
    reply.box,
    bar,
    alert,
  );
  let form: CommandForm | null = null;

  const leaves = (): readonly CommandLeaf[] =>
    listCommandLeaves(host.local()?.commands ?? [], host.permissions());

  const backToText = (line: string): void => {
    form?.close();
    form?.box.replaceWith(text);
    form = null;
    popup.hide();
    text.value = line;
    text.focus();
    if (line !== '') read();
  };

  const openForm = (leaf: CommandLeaf, values: ReadonlyMap<string, string>): void => {
    popup.hide();
    const opened = createCommandForm(leaf, values, {
      // A form only opens from a command of the state, so there is one.
      local: () => host.local() as LocalState,
      popup,
      suggest: (of, options) => host.suggest(of.command, options),
      upload: host.upload,
      submit,
      backToText,
    });
    (form === null ? text : form.box).replaceWith(opened.box);
    form?.close();
    form = opened;
    opened.focus();
  };

  const read = (): void => {
    const match = matchCommandLine(text.value, leaves());
    if (match.kind === 'text') popup.hide();
    else if (match.kind === 'command') openForm(match.leaf, match.values);
    else {
      const items = match.hits.map((leaf) => ({
        title: `/${leaf.name}`,
        tags: leaf.options.map((option) => (option.required === true ? option.name : `${option.name}?`)),
        detail: leaf.description,
        pick: (by: PickedBy) => {
          const whole = leaf.name === match.query && !leaf.options.some((option) => option.required);
          if (by === 'enter' && whole) submit();
          else openForm(leaf, new Map());
        },
      }));
      const empty = host.local()?.online === false ? 'The bot is offline.' : 'No commands match.';
      popup.show(text, { heading: 'Commands', items, empty, chooseFirst: true, tabPicks: true });
    }
  };

  const submit = (): void => {
    if (form === null) submitText();
    else {
      const options = form.read();
      if (options === null) return;
      const { leaf } = form;
      const line = form.line();
      backToText('');
      host.run(leaf.command, options, line);
    }
  };

  const submitText = (): void => {
    const line = text.value.trim();
    // A bare command without options that must be filled is sent as it stands: `/summary` and Enter.
    const match = matchCommandLine(`${line} `, leaves());
    if (match.kind === 'command') {
      openForm(match.leaf, match.values);
      submit();
    } else if (line !== '') {
      text.value = '';
      popup.hide();
      void postText(line);
    }
  };

  /** What could not be posted comes back, unless something new was begun meanwhile. */
  const postText = async (line: string): Promise<void> => {
    const repliesTo = reply.target();
    reply.set(null);
    const reason = await host.post(line, repliesTo);
    alert.textContent = reason ?? '';
    if (reason !== null && form === null && text.value === '') text.value = line;
  };

  text.addEventListener('input', read);
  text.addEventListener('focus', () => {
    if (text.value !== '') read();
  });
  text.addEventListener('blur', () => popup.hide());
  text.addEventListener('keydown', (event) => {
    if (popup.handleKey(event)) event.preventDefault();
    else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit();
    }
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && form !== null) backToText('');
  });
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  bar.addEventListener('click', (event) => {
    if (event.target === bar) (form ?? text).focus();
  });

  return {
    box,
    setChannel: (name) => {
      text.placeholder = `Message #${name}, or / for commands`;
      text.setAttribute('aria-label', `Message #${name}`);
    },
    fill: (line) => {
      backToText(line);
      // A command without anything behind it opens its options at once.
      if (form === null && line.startsWith('/')) {
        const match = matchCommandLine(`${line} `, leaves());
        if (match.kind === 'command') openForm(match.leaf, match.values);
      }
    },
    replyTo: (message) => {
      reply.set(message);
      (form ?? text).focus();
    },
    focus: () => (form ?? text).focus(),
  };
}
