import type { APIComponentInLabel, APIModalSubmissionComponent } from 'discord-api-types/v10';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OpenedModal } from '../../local.ts';
import { componentType } from '../discordNumbers.ts';
import { Avatar } from '../frame/Avatar.tsx';
import { Icon } from '../frame/Icon.tsx';
import { nameOf } from '../frame/entities.ts';
import { Markdown } from '../markdown/Markdown.tsx';
import { usePage, usePlace } from '../page.ts';
import {
  complaintOf,
  firstValue,
  isRequired,
  submitField,
  submitText,
  type FieldValue,
} from './fieldRules.ts';
import { FormField } from './FormField.tsx';

type Part = OpenedModal['components'][number];

const NOTHING: FieldValue = { values: [], file: null };

/** A form (Discord's modal) as a dialog; it closes once it was taken, and stays with the reason where it was not. */
export function Form({ form }: { readonly form: OpenedModal }) {
  const page = usePage();
  const place = usePlace();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const fields = form.components.map(fieldOf);
  const [values, setValues] = useState(() =>
    fields.map((field) => (field === null ? NOTHING : firstValue(field, place))),
  );
  const [complaints, setComplaints] = useState<readonly string[]>(fields.map(() => ''));
  const [failure, setFailure] = useState('');
  const [isSending, setSending] = useState(false);
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    focusFirst(dialog.current, '.modal-body');
    return () => {
      // Chromium hands the focus back without a caret: a text field then takes no keys until it is focused anew.
      if (!(before instanceof HTMLElement)) return;
      before.blur();
      before.focus();
    };
  }, []);

  const close = (): void => page.change((state) => ({ ...state, form: null }));
  const change = (at: number, value: FieldValue): void => {
    setValues((before) => before.with(at, value));
    setComplaints((before) => before.with(at, value.file?.failure ?? ''));
  };
  const submit = async (): Promise<void> => {
    const found = fields.map((field, at) =>
      field === null ? '' : complaintOf(field, values[at] ?? NOTHING),
    );
    setComplaints(found);
    const wrong = found.findIndex((words) => words !== '');
    if (wrong >= 0) return focusFirst(dialog.current, `[data-part="${wrong}"]`);
    setSending(true);
    setFailure('');
    const reason = await page.actions.submitForm(
      form.components.map((part, at) => submitPart(part, values[at] ?? NOTHING)),
    );
    setSending(false);
    if (reason === null) close();
    else setFailure(reason);
  };

  return (
    <dialog ref={dialog} class="modal" aria-labelledby={title} onClose={close}>
      <form
        class="modal-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSending) void submit();
        }}
      >
        <header class="modal-head">
          <Avatar user={place.bot} />
          <h2 id={title}>{form.title}</h2>
          <button type="button" class="tool" aria-label="Close" onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        <div class="modal-body">
          <p class="modal-note">
            This form is sent to {nameOf(place.bot)}. Do not share passwords or other secrets.
          </p>
          {form.components.map((part, at) => {
            const field = fields[at] ?? null;
            if (field === null) return <Words key={at} part={part} />;
            const { label, description } = labelOf(part);
            return (
              <div key={at} class="modal-field" data-part={at}>
                <div class="modal-label">
                  {label}
                  {isRequired(field) && (
                    <span class="required" aria-hidden="true">
                      {' *'}
                    </span>
                  )}
                </div>
                {description !== undefined && <div class="muted modal-description">{description}</div>}
                <FormField
                  field={field}
                  name={label}
                  value={values[at] ?? NOTHING}
                  onChange={(value) => change(at, value)}
                />
                <span class="modal-complaint" role="alert">
                  {complaints[at]}
                </span>
              </div>
            );
          })}
          <div class="failure" role="alert">
            {failure}
          </div>
        </div>
        <footer class="modal-foot">
          <button type="button" class="button secondary" onClick={close}>
            Cancel
          </button>
          <button type="submit" class="button primary" disabled={isSending}>
            Submit
          </button>
        </footer>
      </form>
    </dialog>
  );
}

function focusFirst(within: HTMLElement | null, part: string): void {
  within?.querySelector<HTMLElement>(`${part} :is(input, textarea, button)`)?.focus();
}

/** The field of a part; null where it is words alone. A row is the older form of a label: one text input in it. */
function fieldOf(part: Part): APIComponentInLabel | null {
  if (part.type === componentType.Label) return part.component;
  return part.type === componentType.ActionRow ? (part.components[0] ?? null) : null;
}

function labelOf(part: Part): { readonly label: string; readonly description?: string | undefined } {
  if (part.type === componentType.Label) return part;
  return { label: part.type === componentType.ActionRow ? (part.components[0]?.label ?? '') : '' };
}

function submitPart(part: Part, value: FieldValue): APIModalSubmissionComponent {
  if (part.type === componentType.Label)
    return { type: part.type, component: submitField(part.component, value) };
  if (part.type === componentType.ActionRow)
    return { type: part.type, components: part.components.map((input) => submitText(input, value)) };
  return { type: part.type };
}

function Words({ part }: { readonly part: Part }) {
  if (part.type !== componentType.TextDisplay) return null;
  return (
    <div class="markdown">
      <Markdown source={part.content} />
    </div>
  );
}
