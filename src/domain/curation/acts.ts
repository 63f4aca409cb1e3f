/**
 * What can be done to what a server keeps, by the name that the history knows it by, and who may take it back: any of
 * the server's moderators, if `isManagers` does not say otherwise, or nobody, because it is a person's own choice.
 */
export const UNDONE_BY = {
  'quote.add': 'moderators',
  'quote.suggest': 'moderators',
  'quote.save': 'moderators',
  'quote.edit': 'moderators',
  'quote.remove': 'moderators',
  'quote.restore': 'moderators',
  'quote.approve': 'moderators',
  'quote.reject': 'moderators',
  'quote.confirm': 'moderators',
  'quote.speaker': 'moderators',
  'article.add': 'moderators',
  'article.remove': 'moderators',
  'article.refetch': 'moderators',
  'article.speakers': 'moderators',
  'misquote.mark': 'moderators',
  'misquote.remove': 'moderators',
  'settings.change': 'moderators',
  'daily.set': 'moderators',
  'daily.off': 'moderators',
  'daily.pause': 'moderators',
  import: 'moderators',
  undo: 'moderators',
  redo: 'moderators',
  'privacy.opt-out': 'nobody',
  'privacy.opt-in': 'nobody',
} as const;

/** Whether only those who manage the server may take it back: of an undo what it changed tells. */
export function isManagers({ items }: { readonly items: readonly { readonly subject: string }[] }): boolean {
  return items.some(({ subject }) => subject === 'settings');
}

export type ActName = keyof typeof UNDONE_BY;
