import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const GAP_PX = 4;
const TALLEST_PX = 320;

/**
 * Shows `panel` (an element with `popover="manual"`) beside `anchor` while it is drawn: below it, or above where there
 * is more room. It stands in the browser's top layer, so that nothing around it can cut it off or lie over it.
 */
export function useBesideAnchor(
  anchor: RefObject<HTMLElement | null>,
  panel: RefObject<HTMLElement | null>,
  isOpen: boolean,
): void {
  useLayoutEffect(() => {
    const { current: list } = panel;
    if (!isOpen || list === null) return undefined;
    const place = (): void => {
      const { top, bottom, left, right, width } = anchor.current?.getBoundingClientRect() ?? new DOMRect();
      const below = window.innerHeight - bottom - 2 * GAP_PX;
      const above = top - 2 * GAP_PX;
      list.style.setProperty('--anchor-width', `${width}px`);
      list.style.maxHeight = `${Math.min(TALLEST_PX, Math.max(below, above))}px`;
      const isBelow = list.offsetHeight <= below || below >= above;
      list.style.top = `${isBelow ? bottom + GAP_PX : top - GAP_PX - list.offsetHeight}px`;
      const from = list.dataset['align'] === 'end' ? right - list.offsetWidth : left;
      list.style.left = `${Math.max(GAP_PX, Math.min(from, window.innerWidth - list.offsetWidth - GAP_PX))}px`;
    };
    list.showPopover();
    place();
    window.addEventListener('resize', place);
    // Scrolling the list itself moves nothing.
    const follow = ({ target }: Event): void => void (target !== list && place());
    document.addEventListener('scroll', follow, true);
    return () => {
      window.removeEventListener('resize', place);
      document.removeEventListener('scroll', follow, true);
    };
  }, [isOpen]);
}
