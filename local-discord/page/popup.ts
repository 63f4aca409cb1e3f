import { element } from './element.ts';

export type PickedBy = 'enter' | 'tab' | 'click';

/** A row of the list; only picking it by `enter` may also send the line. */
export interface PopupItem {
  readonly title: string;
  /** Short names beside the title, such as a command's options. */
  readonly tags?: readonly string[];
  readonly detail?: string;
  readonly pick: (by: PickedBy) => void;
}

export interface PopupContent {
  readonly heading: string;
  readonly items: readonly PopupItem[];
  /** Shown where there are no items. */
  readonly empty: string;
  /** Whether the first row is chosen before an arrow key was pressed, so that Enter takes it. */
  readonly chooseFirst: boolean;
  /** Whether Tab takes the first row where none is chosen; else it leaves the field, as Tab does. */
  readonly tabPicks: boolean;
}

/** A list above the composer, steered from the text field that owns it: focus stays in the field. */
export interface Popup {
  readonly box: HTMLElement;
  readonly show: (owner: HTMLElement, content: PopupContent) => void;
  readonly hide: () => void;
  /** Moves the choice, picks or closes; true when the key was used up. */
  readonly handleKey: (event: KeyboardEvent) => boolean;
}

const LIST_ID = 'composer-list';

export function createPopup(): Popup {
  const heading = element('div', { class: 'popup-heading' });
  const list = element('ul', { id: LIST_ID, role: 'listbox', class: 'popup-list' });
  const empty = element('p', { class: 'popup-empty', role: 'status' });
  const box = element('div', { class: 'popup', hidden: true }, heading, list, empty);
  let owner: HTMLElement | null = null;
  let items: readonly PopupItem[] = [];
  let chosen = -1;
  let tabPicks = false;

  const choose = (index: number): void => {
    list.children[chosen]?.setAttribute('aria-selected', 'false');
    chosen = index;
    const row = list.children[index];
    row?.setAttribute('aria-selected', 'true');
    row?.scrollIntoView({ block: 'nearest' });
    if (row === undefined) owner?.removeAttribute('aria-activedescendant');
    else owner?.setAttribute('aria-activedescendant', row.id);
  };

  const hide = (): void => {
    box.hidden = true;
    items = [];
    chosen = -1;
    owner?.removeAttribute('aria-activedescendant');
    if (owner?.hasAttribute('aria-expanded') === true) owner.setAttribute('aria-expanded', 'false');
    owner = null;
  };

  const drawRow = (item: PopupItem, index: number): HTMLElement =>
    element(
      'li',
      {
        id: `${LIST_ID}-${index}`,
        role: 'option',
        'aria-selected': 'false',
        on: {
          // The field must keep the focus, or the list would close before the click arrives.
          mousedown: (event) => event.preventDefault(),
          click: () => item.pick('click'),
          mousemove: () => {
            if (chosen !== index) choose(index);
          },
        },
      },
      element('span', { class: 'popup-title' }, item.title),
      ...(item.tags ?? []).map((tag) => element('span', { class: 'popup-tag' }, tag)),
      item.detail === undefined ? null : element('span', { class: 'popup-detail' }, item.detail),
    );

  return {
    box,
    hide,
    show: (field, content) => {
      if (owner !== field) hide();
      const kept = items[chosen]?.title;
      owner = field;
      items = content.items;
      tabPicks = content.tabPicks;
      heading.textContent = content.heading;
      list.setAttribute('aria-label', content.heading);
      list.replaceChildren(...items.map(drawRow));
      list.hidden = items.length === 0;
      empty.textContent = items.length === 0 ? content.empty : '';
      box.hidden = false;
      field.setAttribute('aria-controls', LIST_ID);
      if (field.getAttribute('role') === 'combobox') field.setAttribute('aria-expanded', 'true');
      // A list that is only refreshed keeps the row that an arrow key went to.
      const first = items.length > 0 ? 0 : -1;
      choose(content.chooseFirst ? first : items.findIndex((item) => item.title === kept));
    },
    handleKey: (event) => {
      if (box.hidden || event.isComposing) return false;
      if (event.key === 'Escape') {
        hide();
        return true;
      }
      if (items.length === 0) return false;
      if (event.key === 'ArrowDown') choose((chosen + 1) % items.length);
      else if (event.key === 'ArrowUp') choose(chosen <= 0 ? items.length - 1 : chosen - 1);
      else if (event.key === 'Enter' && chosen >= 0 && !event.shiftKey) items[chosen]?.pick('enter');
      else if (event.key === 'Tab' && !event.shiftKey && (tabPicks || chosen >= 0))
        items[Math.max(chosen, 0)]?.pick('tab');
      else return false;
      return true;
    },
  };
}
