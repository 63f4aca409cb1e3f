import type { APIEmbed } from 'discord-api-types/v10';
import type { DrawContext } from './drawContext.ts';
import { element } from './element.ts';
import { drawMarkdown } from './markdownView.ts';
import { drawPicture } from './media.ts';

/** Draws a classic embed; its remote pictures are named, not loaded. */
export function drawEmbed(embed: APIEmbed, context: DrawContext): HTMLElement {
  const markdown = (source: string): DocumentFragment =>
    drawMarkdown(source, context.local, context.fillCommand);
  const { attachments } = context.message;
  const box = element('div', { class: 'embed' });
  if (embed.color !== undefined)
    box.style.setProperty('--accent', `#${embed.color.toString(16).padStart(6, '0')}`);
  const words = element('div', { class: 'embed-words' });
  if (embed.author !== undefined) words.append(element('div', { class: 'embed-author' }, embed.author.name));
  if (embed.title !== undefined) {
    const href = embed.url !== undefined && /^https?:/i.test(embed.url) ? embed.url : undefined;
    const title = markdown(embed.title);
    const link = { href, target: '_blank', rel: 'noopener noreferrer' };
    words.append(
      element('div', { class: 'embed-title' }, href === undefined ? title : element('a', link, title)),
    );
  }
  if (embed.description !== undefined) {
    words.append(element('div', { class: 'embed-text markdown' }, markdown(embed.description)));
  }
  if (embed.fields !== undefined && embed.fields.length > 0) {
    const fields = embed.fields.map((field) =>
      element(
        'div',
        { class: field.inline === true ? 'embed-field inline' : 'embed-field' },
        element('div', { class: 'embed-field-name' }, markdown(field.name)),
        element('div', { class: 'embed-text markdown' }, markdown(field.value)),
      ),
    );
    words.append(element('div', { class: 'embed-fields' }, ...fields));
  }
  box.append(words);
  if (embed.thumbnail !== undefined) {
    box.append(element('div', { class: 'embed-thumbnail' }, drawPicture(embed.thumbnail, attachments)));
  }
  if (embed.image !== undefined) {
    box.append(element('div', { class: 'embed-image' }, drawPicture(embed.image, attachments)));
  }
  const foot = [
    embed.footer?.text,
    embed.timestamp === undefined ? undefined : new Date(embed.timestamp).toLocaleString(navigator.language),
  ].filter((part) => part !== undefined);
  if (foot.length > 0) box.append(element('div', { class: 'embed-footer' }, foot.join(' • ')));
  return box;
}
