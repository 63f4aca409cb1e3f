/** What ties a field to the list above the composer. */
export interface FieldHandlers {
  readonly ref: (input: HTMLElement | null) => void;
  readonly 'aria-controls': string | undefined;
  readonly 'aria-activedescendant': string | undefined;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}
