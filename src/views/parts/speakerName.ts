import type { Named } from '../../domain/quotation/labelSpeaker.ts';
import { shorten } from '../../domain/text/shorten.ts';
import type { Texts } from '../../texts/texts.ts';
import { escapeMarkdown } from './markdown.ts';

/**
 * Who said something, as markdown: "**Name**", "probably **Name**" where a careful reader would not bet on it, or in
 * italics that nobody is named.
 * @param length characters shown of the name
 */
export function speakerName(
  { parts }: Texts,
  { speaker, sure }: Named,
  length: number,
  nobody: string = parts.nobody['not-named'],
): string {
  if (speaker === null) return `*${nobody}*`;
  const name = `**${escapeMarkdown(shorten(speaker, length))}**`;
  return sure ? name : parts.probably(name);
}

/** The same where nothing can stand out: in a select, a file. */
export function plainSpeakerName({ parts }: Texts, { speaker, sure }: Named, nobody: string): string {
  if (speaker === null) return nobody;
  return sure ? speaker : parts.probably(speaker);
}
