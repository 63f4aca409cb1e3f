import { EmbedType, type APIAttachment, type APIEmbed } from 'discord-api-types/v10';
import { isAbsent, withoutNulls } from '../absent.ts';

/** A bot's embeds as Discord gives them back; `attachment://name` becomes the file's address. */
export function drawEmbeds(embeds: readonly APIEmbed[], attachments: readonly APIAttachment[]): APIEmbed[] {
  const resolve = (url: string | null | undefined): string | undefined =>
    url?.startsWith('attachment://') === true
      ? attachments.find(({ filename }) => url === `attachment://${filename}`)?.url
      : (url ?? undefined);
  return embeds.map(({ image, thumbnail, author, footer, fields, ...embed }) =>
    withoutNulls({
      ...embed,
      type: EmbedType.Rich,
      image: isAbsent(image) ? undefined : withoutNulls({ ...image, url: resolve(image.url) }),
      thumbnail: isAbsent(thumbnail)
        ? undefined
        : withoutNulls({ ...thumbnail, url: resolve(thumbnail.url) }),
      author: isAbsent(author) ? undefined : withoutNulls({ ...author, icon_url: resolve(author.icon_url) }),
      footer: isAbsent(footer) ? undefined : withoutNulls({ ...footer, icon_url: resolve(footer.icon_url) }),
      fields: fields?.map((field) => ({ ...field, inline: field.inline ?? false })),
    }),
  );
}
