import { labelSpeaker, NOT_NAMED, type Named } from '../../domain/quotation/labelSpeaker.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { escapeMarkdown } from './markdown.ts';

/**
 * Who said something, as markdown: "**Name**", "probably **Name**", or in italics that nobody is named.
 * @param length characters shown of the name
 */
export function speakerName(named: Named, length: number, nobody: string = NOT_NAMED): string {
  const bold = (name: string): string => `**${escapeMarkdown(shorten(name, length))}**`;
  return labelSpeaker(named, bold) ?? `*${nobody}*`;
}

/** The same where nothing can stand out: in a select, a file. */
export function plainSpeakerName(named: Named, nobody: string = NOT_NAMED): string {
  return labelSpeaker(named) ?? nobody;
}
