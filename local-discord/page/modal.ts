import type { APIModalSubmissionComponent } from 'discord-api-types/v10';
import type { LocalState, OpenedModal } from '../local.ts';
import { avatar } from './avatar.ts';
import { componentType } from './discordNumbers.ts';
import { element } from './element.ts';
import type { UploadFile } from './filePicker.ts';
import { icon } from './icon.ts';
import { drawMarkdown } from './markdownView.ts';
import { createModalField, createTextField, type ModalField } from './modalField.ts';
import { nameOf } from './people.ts';

/** Sends the filled modal; resolves to null when it was taken, or to the reason why not. */
export type SubmitModal = (components: readonly APIModalSubmissionComponent[]) => Promise<string | null>;

interface Part {
  readonly box: HTMLElement;
  readonly field: ModalField | null;
  readonly complain: (words: string) => void;
  readonly read: () => APIModalSubmissionComponent;
}

/** Opens a modal as a dialog; it closes once it was taken, and stays open with the reason where it was not. */
export function openModal(
  modal: OpenedModal,
  local: LocalState,
  upload: UploadFile,
  submit: SubmitModal,
): void {
  const parts = modal.components.map((component) => drawPart(component, local, upload));
  const failure = element('div', { class: 'failure', role: 'alert' });
  const send = element('button', { type: 'submit', class: 'button primary' }, 'Submit');
  const form = element(
    'form',
    { class: 'modal-form' },
    element(
      'header',
      { class: 'modal-head' },
      avatar(local.bot),
      element('h2', { id: 'modal-title' }, modal.title),
      element(
        'button',
        { type: 'button', class: 'tool', 'aria-label': 'Close', on: { click: () => dialog.close() } },
        icon('close'),
      ),
    ),
    element(
      'div',
      { class: 'modal-body' },
      element(
        'p',
        { class: 'modal-note' },
        `This form is sent to ${nameOf(local.bot)}. Do not share passwords or other secrets.`,
      ),
      ...parts.map((part) => part.box),
      failure,
    ),
    element(
      'footer',
      { class: 'modal-foot' },
      element(
        'button',
        { type: 'button', class: 'button secondary', on: { click: () => dialog.close() } },
        'Cancel',
      ),
      send,
    ),
  );
  const dialog = element('dialog', { class: 'modal', 'aria-labelledby': 'modal-title' }, form);

  const sendOnce = async (): Promise<void> => {
    send.disabled = true;
    failure.textContent = '';
    const reason = await submit(parts.map((part) => part.read()));
    send.disabled = false;
    if (reason === null) dialog.close();
    else failure.textContent = reason;
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (send.disabled || !check(parts)) return;
    void sendOnce();
  });
  const before = document.activeElement;
  dialog.addEventListener('close', () => {
    dialog.remove();
    // Chromium hands the focus back without a caret: a text field then takes no keys until it is focused anew.
    if (!(before instanceof HTMLElement)) return;
    before.blur();
    before.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector<HTMLElement>('.modal-body :is(input, textarea, button)')?.focus();
}

function check(parts: readonly Part[]): boolean {
  let wrong: Part | undefined;
  for (const part of parts) {
    const words = part.field?.complaint() ?? '';
    part.complain(words);
    if (words !== '') wrong ??= part;
  }
  if (wrong === undefined) return true;
  wrong.box.querySelector<HTMLElement>('input, textarea, button')?.focus();
  return false;
}

function drawPart(component: OpenedModal['components'][number], local: LocalState, upload: UploadFile): Part {
  if (component.type === componentType.TextDisplay) {
    const words = drawMarkdown(component.content, local, () => undefined);
    return {
      box: element('div', { class: 'markdown' }, words),
      field: null,
      complain: () => undefined,
      read: () => ({ type: component.type }),
    };
  }
  if (component.type === componentType.Label) {
    const field = createModalField(component.component, local, component.label, upload);
    return {
      ...drawLabelled(field, component.label, component.description),
      read: () => ({ type: component.type, component: field.read() }),
    };
  }
  // A row of a modal is the older form of a label: one text input that carries the label itself.
  const [input] = component.components;
  if (input === undefined) throw new Error('A row of this modal is empty.');
  const field = createTextField(input, input.label ?? '');
  return {
    ...drawLabelled(field, input.label ?? '', undefined),
    read: () => ({ type: component.type, components: [field.read()] }),
  };
}

function drawLabelled(field: ModalField, label: string, description: string | undefined): Omit<Part, 'read'> {
  const complaint = element('span', { class: 'modal-complaint', role: 'alert' });
  const box = element(
    'div',
    { class: 'modal-field' },
    element(
      'div',
      { class: 'modal-label' },
      label,
      field.required ? element('span', { class: 'required', 'aria-hidden': 'true' }, ' *') : null,
    ),
    description === undefined ? null : element('div', { class: 'muted modal-description' }, description),
    field.control,
    complaint,
  );
  return {
    box,
    field,
    complain: (words) => {
      complaint.textContent = words;
    },
  };
}
