const KEY = 'theme';

/** Applies the theme chosen earlier; without one the system's preference holds. */
export function restoreTheme(): void {
  const kept = localStorage.getItem(KEY);
  if (kept === 'light' || kept === 'dark') document.documentElement.dataset['theme'] = kept;
}

/** Turns light to dark and back, and keeps the choice. */
export function toggleTheme(): void {
  const now =
    document.documentElement.dataset['theme'] ??
    (matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark');
  const next = now === 'light' ? 'dark' : 'light';
  document.documentElement.dataset['theme'] = next;
  localStorage.setItem(KEY, next);
}
