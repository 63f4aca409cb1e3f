/** The day of a date that may have a time behind it, such as `2024-03-01T08:15:00Z`; anything else as it stands. */
export function dayOfTime(written: string): string {
  return /^(\d{4}-\d{2}-\d{2})[T ]\s?\d{1,2}[:.]\d{2}/.exec(written)?.[1] ?? written;
}
