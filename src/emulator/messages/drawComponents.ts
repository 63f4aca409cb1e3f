import { ComponentType, type APIAttachment, type APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { walkComponents, type Component } from './walkComponents.ts';
import { withoutNulls } from './withoutNulls.ts';

type Media = { readonly url: string };
type Drawing = { readonly nextId: () => number; readonly attachments: readonly APIAttachment[] };

/** `attachment://name` becomes the file's address; any other address stays and its picture is not fetched. */
const resolveMedia = (media: Media, { attachments }: Drawing): object => {
  const name = media.url.startsWith('attachment://') ? media.url.slice('attachment://'.length) : null;
  const file = name === null ? undefined : attachments.find(({ filename }) => filename === name);
  if (file === undefined) return { id: '0', url: media.url, proxy_url: media.url };
  return withoutNulls({
    id: file.id,
    url: file.url,
    proxy_url: file.proxy_url,
    width: file.width,
    height: file.height,
    content_type: file.content_type,
    attachment_id: file.id,
  });
};

const shown = (part: { readonly [field: string]: unknown }): object => ({
  description: part['description'] ?? null,
  spoiler: part['spoiler'] ?? false,
});

const draw = (component: Component, drawing: Drawing): Component => {
  const { type } = component;
  const id = component.id == null || component.id === 0 ? drawing.nextId() : component.id;
  const drawAll = (parts: readonly Component[] | undefined): Component[] =>
    (parts ?? []).map((part) => draw(part, drawing));
  switch (type) {
    case ComponentType.ActionRow:
      return { type, id, components: drawAll(component.components) };
    case ComponentType.Container:
      return {
        type,
        id,
        accent_color: component['accent_color'] ?? null,
        spoiler: component['spoiler'] ?? false,
        components: drawAll(component.components),
      };
    case ComponentType.Section:
      return {
        type,
        id,
        components: drawAll(component.components),
        accessory: draw(component.accessory!, drawing),
      };
    case ComponentType.TextDisplay:
      return { type, id, content: component.content! };
    case ComponentType.Thumbnail:
      return { type, id, media: resolveMedia(component['media'] as Media, drawing), ...shown(component) };
    case ComponentType.MediaGallery:
      return {
        type,
        id,
        items: (component['items'] as readonly { readonly [field: string]: unknown }[]).map((item) => ({
          media: resolveMedia(item['media'] as Media, drawing),
          ...shown(item),
        })),
      };
    case ComponentType.File: {
      const media = component['file'] as Media;
      const file = drawing.attachments.find(({ filename }) => media.url === `attachment://${filename}`);
      return {
        type,
        id,
        file: resolveMedia(media, drawing),
        name: file?.filename ?? null,
        size: file?.size ?? null,
        spoiler: component['spoiler'] ?? false,
      };
    }
    case ComponentType.Separator:
      return { type, id, divider: component['divider'] ?? true, spacing: component['spacing'] ?? 1 };
    case ComponentType.Button:
      return { ...withoutNulls(component), id };
    default:
      return { min_values: 1, max_values: 1, ...withoutNulls(component), id };
  }
};

/** A bot's components as Discord gives them back: ids dealt out, defaults written, attachments resolved. */
export const drawComponents = (
  components: readonly Component[],
  attachments: readonly APIAttachment[],
): APIMessageTopLevelComponent[] => {
  const taken = new Set<number>();
  walkComponents(components, [], ({ id }) => {
    if (id != null) taken.add(id);
  });
  let last = 0;
  const nextId = (): number => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const drawing: Drawing = { nextId, attachments };
  return components.map((component) => draw(component, drawing)) as unknown as APIMessageTopLevelComponent[];
};
