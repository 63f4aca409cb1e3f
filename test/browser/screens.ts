/** The sizes of screen that the page is tried on. */
export const DESKTOP = { viewport: { width: 1100, height: 720 }, colorScheme: 'dark' } as const;
export const PHONE = {
  viewport: { width: 390, height: 780 },
  colorScheme: 'dark',
  isMobile: true,
  hasTouch: true,
} as const;
