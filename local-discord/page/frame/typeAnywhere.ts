/** Takes what is typed outside every field into the composer, as Discord does: nobody has to click it first. */
export function typeAnywhere(focusComposer: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    // Space presses the button that has the focus; names of keys are longer than one character.
    if (event.key.length !== 1 || event.key === ' ') return;
    const busy = document.activeElement?.closest(
      'input, textarea, dialog, [role="menu"], [aria-expanded="true"]',
    );
    if (busy instanceof Element) return;
    focusComposer();
  });
}
