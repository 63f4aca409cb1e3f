import { useLayoutEffect, useId, useRef, useState } from 'preact/hooks';
import { useBesideAnchor } from '../frame/besideAnchor.ts';
import { Icon } from '../frame/Icon.tsx';

export interface SelectItem {
  readonly label: string;
  readonly value: string;
  readonly description?: string | undefined;
  readonly emoji?: string | undefined;
}

/** What a select offers, what is chosen at first, and how many may be. */
export interface SelectSettings {
  readonly items: readonly SelectItem[];
  readonly selected: readonly string[];
  readonly label: string;
  readonly placeholder: string;
  readonly least: number;
  readonly most: number;
  readonly disabled: boolean;
}

export interface SelectMenuProps extends SelectSettings {
  /** Where another one takes its place, what was chosen here is forgotten. */
  readonly origin: unknown;
  /** Called with the values, in the order of the items, when they have changed and the list closes. */
  readonly commit: (values: readonly string[]) => void;
}

/** A select menu: a button that opens a list. One choice closes it; several are kept until it closes. */
export function SelectMenu({ items, least, most, commit, origin, ...settings }: SelectMenuProps) {
  const isMany = most > 1;
  const trigger = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [selected, setSelected] = useState(settings.selected);
  const [committed, setCommitted] = useState(settings.selected);
  /** The row that the arrow keys are at; null while the list is closed. */
  const [at, setAt] = useState<number | null>(null);
  const [from, setFrom] = useState(origin);
  const id = useId();
  useBesideAnchor(trigger, list, at !== null);
  useLayoutEffect(() => {
    if (at !== null) list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  if (from !== origin) {
    setFrom(origin);
    setSelected(settings.selected);
    setCommitted(settings.selected);
  }

  const open = (): void =>
    setAt(
      Math.max(
        0,
        items.findIndex(({ value }) => selected.includes(value)),
      ),
    );
  const close = (values = selected): void => {
    if (at === null) return;
    setAt(null);
    const now = items.map(({ value }) => value).filter((value) => values.includes(value));
    if (now.length < least) setSelected(committed);
    else if (now.toString() !== committed.toString()) {
      setCommitted(now);
      commit(now);
    }
  };
  const toggle = (index: number): void => {
    const value = items[index]?.value;
    if (value === undefined) return;
    const rest = selected.filter((each) => each !== value);
    const isChosen = rest.length < selected.length;
    if (isMany) setSelected(isChosen || selected.length >= most ? rest : [...rest, value]);
    else {
      const values = isChosen && least === 0 ? [] : [value];
      setSelected(values);
      close(values);
    }
  };
  const onKey = (event: KeyboardEvent): void => {
    if (at === null) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      open();
    } else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' || event.key === ' ') toggle(at);
    else {
      const last = items.length - 1;
      const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
      if (next === undefined) return;
      setAt(Math.min(Math.max(next, 0), last));
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const words = items.filter(({ value }) => selected.includes(value)).map(({ label }) => label);
  return (
    <div class="select">
      <button
        ref={trigger}
        type="button"
        class="select-trigger"
        role="combobox"
        disabled={settings.disabled}
        aria-label={settings.label}
        aria-haspopup="listbox"
        aria-expanded={at !== null}
        aria-controls={at === null ? undefined : id}
        aria-activedescendant={at === null ? undefined : `${id}-${at}`}
        onClick={() => (at === null ? open() : close())}
        onBlur={() => close()}
        onKeyDown={onKey}
      >
        <span class={words.length === 0 ? 'select-words muted' : 'select-words'}>
          {words.length === 0 ? settings.placeholder : words.join(', ')}
        </span>
        <Icon name="chevron" />
      </button>
      {at !== null && (
        <ul
          ref={list}
          popover="manual"
          id={id}
          role="listbox"
          class="select-list"
          aria-label={settings.label}
          aria-multiselectable={isMany}
          // The trigger keeps the focus, or the list would close before the click arrives.
          onMouseDown={(event) => event.preventDefault()}
        >
          {items.map(({ label, value, description, emoji }, index) => (
            <li
              key={value}
              role="option"
              id={`${id}-${index}`}
              class={index === at ? 'active' : undefined}
              aria-selected={selected.includes(value)}
              onMouseMove={() => setAt(index)}
              onClick={() => toggle(index)}
            >
              {emoji !== undefined && <span class="emoji">{emoji}</span>}
              <span class="select-item">
                <span>{label}</span>
                {description !== undefined && <span class="muted">{description}</span>}
              </span>
              {isMany && (
                <span class="tick">
                  <Icon name="check" />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
