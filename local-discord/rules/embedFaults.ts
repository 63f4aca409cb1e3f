import type { APIEmbed } from 'discord-api-types/v10';
import type { Fault } from '../faults.ts';
import type { Path } from '../messages/walkComponents.ts';
import { faultOf } from './faultOf.ts';

const MAX_EMBED_TEXT = 6000;

function embedText({ title, description, footer, author, fields }: APIEmbed): number {
  let length =
    (title?.length ?? 0) +
    (description?.length ?? 0) +
    (footer?.text.length ?? 0) +
    (author?.name.length ?? 0);
  for (const { name, value } of fields ?? []) length += name.length + value.length;
  return length;
}

const isEmpty = (embed: APIEmbed): boolean =>
  embedText(embed) === 0 && !embed.image && !embed.thumbnail && !embed.video;

/** An embed with nothing to show, an empty field, and the limit of 6,000 characters over all embeds of a message. */
export function embedFaults(embeds: readonly APIEmbed[], path: Path): Fault[] {
  const faults: Fault[] = [];
  const required = (...at: Path): void => {
    faults.push(faultOf([...path, ...at], 'BASE_TYPE_REQUIRED'));
  };
  let length = 0;
  for (const [index, embed] of embeds.entries()) {
    length += embedText(embed);
    if (isEmpty(embed)) required(index, 'description');
    for (const [field, { name, value }] of (embed.fields ?? []).entries()) {
      if (name === '') required(index, 'fields', field, 'name');
      if (value === '') required(index, 'fields', field, 'value');
    }
  }
  if (length > MAX_EMBED_TEXT)
    faults.push(
      faultOf(path, 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${MAX_EMBED_TEXT}`),
    );
  return faults;
}
