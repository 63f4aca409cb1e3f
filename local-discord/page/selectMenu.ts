import { element } from './element.ts';
import { icon } from './icon.ts';

export interface SelectItem {
  readonly label: string;
  readonly value: string;
  readonly description?: string | undefined;
  readonly emoji?: string | undefined;
}

export interface SelectMenuSettings {
  readonly items: readonly SelectItem[];
  readonly selected: readonly string[];
  readonly label: string;
  readonly placeholder: string;
  readonly least: number;
  readonly most: number;
  readonly disabled: boolean;
  /** Names the control across redraws. */
  readonly key: string;
  /** Called with the values, in the order of the items, when they have changed and the list closes. */
  readonly commit: (values: readonly string[]) => void;
}

/** A select menu: a button that opens a list. One choice closes it; several are kept until it closes. */
export function drawSelectMenu(settings: SelectMenuSettings): HTMLElement {
  const { items, least, most } = settings;
  const many = most > 1;
  let selected = new Set(settings.selected);
  let before = [...selected].toString();
  let at = -1;
  const listId = `select-${crypto.randomUUID()}`;
  const words = element('span', { class: 'select-words' });
  const trigger = element(
    'button',
    {
      type: 'button',
      class: 'select-trigger',
      role: 'combobox',
      disabled: settings.disabled,
      'aria-label': settings.label,
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-controls': listId,
      'data-key': settings.key,
    },
    words,
    icon('chevron'),
  );
  const rows = items.map((item, index) =>
    element(
      'li',
      { role: 'option', id: `${listId}-${index}` },
      item.emoji === undefined ? null : element('span', { class: 'emoji' }, item.emoji),
      element(
        'span',
        { class: 'select-item' },
        element('span', {}, item.label),
        item.description === undefined ? null : element('span', { class: 'muted' }, item.description),
      ),
      many ? element('span', { class: 'tick' }, icon('check')) : null,
    ),
  );
  const list = element(
    'ul',
    { id: listId, role: 'listbox', class: 'select-list', 'aria-label': settings.label, hidden: true },
    ...rows,
  );
  if (many) list.setAttribute('aria-multiselectable', 'true');
  const box = element('div', { class: 'select' }, trigger, list);

  const values = (): string[] => items.filter((item) => selected.has(item.value)).map((item) => item.value);
  const draw = (): void => {
    const labels = items.filter((item) => selected.has(item.value)).map((item) => item.label);
    words.textContent = labels.length === 0 ? settings.placeholder : labels.join(', ');
    words.classList.toggle('muted', labels.length === 0);
    rows.forEach((row, index) =>
      row.setAttribute('aria-selected', String(selected.has(items[index]?.value ?? ''))),
    );
  };
  const move = (index: number): void => {
    rows[at]?.classList.remove('active');
    at = Math.min(Math.max(index, 0), rows.length - 1);
    rows[at]?.classList.add('active');
    rows[at]?.scrollIntoView({ block: 'nearest' });
    trigger.setAttribute('aria-activedescendant', rows[at]?.id ?? '');
  };
  const open = (): void => {
    list.hidden = false;
    trigger.setAttribute('aria-expanded', 'true');
    const room = window.innerHeight - trigger.getBoundingClientRect().bottom;
    box.classList.toggle('above', room < Math.min(list.offsetHeight, 320) + 90);
    move(
      Math.max(
        0,
        items.findIndex((item) => selected.has(item.value)),
      ),
    );
  };
  const close = (): void => {
    if (list.hidden) return;
    list.hidden = true;
    trigger.setAttribute('aria-expanded', 'false');
    trigger.removeAttribute('aria-activedescendant');
    const now = values();
    if (now.toString() === before) return;
    if (now.length < least) {
      selected = new Set(settings.selected);
      draw();
      return;
    }
    before = now.toString();
    settings.commit(now);
  };
  const toggle = (index: number): void => {
    const value = items[index]?.value;
    if (value === undefined) return;
    if (!many) {
      const clears = selected.has(value) && least === 0;
      selected = new Set(clears ? [] : [value]);
    } else if (selected.has(value)) selected.delete(value);
    else if (selected.size < most) selected.add(value);
    draw();
    if (!many) close();
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(at + 1),
    ArrowUp: () => move(at - 1),
    Home: () => move(0),
    End: () => move(rows.length - 1),
    Enter: () => toggle(at),
    ' ': () => toggle(at),
    Escape: close,
  };

  rows.forEach((row, index) => {
    row.addEventListener('mousedown', (event) => event.preventDefault());
    row.addEventListener('mousemove', () => move(index));
    row.addEventListener('click', () => toggle(index));
  });
  trigger.addEventListener('click', () => (list.hidden ? open() : close()));
  trigger.addEventListener('blur', close);
  trigger.addEventListener('keydown', (event) => {
    if (list.hidden && event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const act = list.hidden ? open : keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  draw();
  return box;
}
