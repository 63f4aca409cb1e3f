import type { CuratedQuote } from '../curation.ts';

const MENTION = /^<@!?(\d{1,20})>$/;

/**
 * The Discord id of who is quoted: the author of a saved message, or a speaker who is named by a mention, as other
 * bots do.
 */
export function quotedPerson({ source, speaker }: Pick<CuratedQuote, 'source' | 'speaker'>): string | null {
  if (source.kind === 'message') return source.authorId;
  return MENTION.exec(speaker?.trim() ?? '')?.[1] ?? null;
}
