import { useLayoutEffect, useRef } from 'preact/hooks';

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

export const LIST_ID = 'composer-list';

interface PopupProps {
  readonly content: PopupContent;
  readonly chosen: number;
  readonly choose: (index: number) => void;
}

/** A list above the composer, steered from the field that has the focus, which stays there. */
export function Popup({ content: { heading, items, empty }, chosen, choose }: PopupProps) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    // The field must keep the focus, or the list would close before the click arrives.
    <div class="popup" onMouseDown={(event) => event.preventDefault()}>
      <div class="popup-heading">{heading}</div>
      {items.length > 0 && (
        <ul ref={list} id={LIST_ID} tabIndex={0} role="listbox" class="popup-list" aria-label={heading}>
          {items.map(({ title, tags = [], detail, pick }, index) => (
            <li
              key={index}
              id={`${LIST_ID}-${index}`}
              role="option"
              aria-selected={index === chosen}
              onClick={() => pick('click')}
              onMouseMove={() => choose(index)}
            >
              <span class="popup-title">{title}</span>
              {tags.map((tag) => (
                <span key={tag} class="popup-tag">
                  {tag}
                </span>
              ))}
              {detail !== undefined && <span class="popup-detail">{detail}</span>}
            </li>
          ))}
        </ul>
      )}
      <p class="popup-empty" role="status">
        {items.length === 0 && empty}
      </p>
    </div>
  );
}

/** What a key does to the list: where the choice goes, or which row it picks; null where it is none of the list's. */
export function readPopupKey(
  event: KeyboardEvent,
  { items, tabPicks }: PopupContent,
  chosen: number,
): { readonly choose: number } | { readonly pick: PopupItem | undefined; readonly by: PickedBy } | null {
  if (items.length === 0) return null;
  if (event.key === 'ArrowDown') return { choose: (chosen + 1) % items.length };
  if (event.key === 'ArrowUp') return { choose: chosen <= 0 ? items.length - 1 : chosen - 1 };
  if (event.shiftKey) return null;
  if (event.key === 'Enter' && chosen >= 0) return { pick: items[chosen], by: 'enter' };
  if (event.key === 'Tab' && (tabPicks || chosen >= 0))
    return { pick: items[Math.max(chosen, 0)], by: 'tab' };
  return null;
}
