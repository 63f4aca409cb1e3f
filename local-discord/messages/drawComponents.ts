import { ComponentType, type APIAttachment, type APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { walkComponents, type Component } from './walkComponents.ts';
import { isAbsent, withoutNulls } from '../absent.ts';

interface Media {
  readonly url: string;
}
interface Drawing {
  readonly nextId: () => number;
  readonly attachments: readonly APIAttachment[];
}

/** `attachment://name` becomes the file's address; any other address stays and its picture is not fetched. */
function resolveMedia(media: Media, { attachments }: Drawing): object {
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
}

const shown = (part: { readonly [field: string]: unknown }): object => ({
  description: part['description'] ?? null,
  spoiler: part['spoiler'] ?? false,
});

/** Makes a new object of a component's fields. */
type Draw = (component: Component, drawing: Drawing) => object;

const drawAll = (parts: readonly Component[] | undefined, drawing: Drawing): Component[] =>
  (parts ?? []).map((part) => draw(part, drawing));

const drawFile: Draw = (component, drawing) => {
  const media = component['file'] as Media;
  const file = drawing.attachments.find(({ filename }) => media.url === `attachment://${filename}`);
  return {
    file: resolveMedia(media, drawing),
    name: file?.filename ?? null,
    size: file?.size ?? null,
    spoiler: component['spoiler'] ?? false,
  };
};

const drawGallery: Draw = (component, drawing) => ({
  items: (component['items'] as readonly { readonly [field: string]: unknown }[]).map((item) => ({
    media: resolveMedia(item['media'] as Media, drawing),
    ...shown(item),
  })),
});

/** What of a component Discord writes out; a type that is not here keeps its own fields and a select's defaults. */
const DRAWERS: Partial<Record<ComponentType, Draw>> = {
  [ComponentType.ActionRow]: ({ components }, drawing) => ({ components: drawAll(components, drawing) }),
  [ComponentType.Container]: (component, drawing) => ({
    accent_color: component['accent_color'] ?? null,
    spoiler: component['spoiler'] ?? false,
    components: drawAll(component.components, drawing),
  }),
  [ComponentType.Section]: ({ components, accessory }, drawing) => ({
    components: drawAll(components, drawing),
    accessory: accessory === undefined ? undefined : draw(accessory, drawing),
  }),
  [ComponentType.TextDisplay]: ({ content }) => ({ content }),
  [ComponentType.Thumbnail]: (component, drawing) => ({
    media: resolveMedia(component['media'] as Media, drawing),
    ...shown(component),
  }),
  [ComponentType.MediaGallery]: drawGallery,
  [ComponentType.File]: drawFile,
  [ComponentType.Separator]: (component) => ({
    divider: component['divider'] ?? true,
    spacing: component['spacing'] ?? 1,
  }),
  [ComponentType.Button]: withoutNulls,
};

function draw(component: Component, drawing: Drawing): Component {
  const id = isAbsent(component.id) || component.id === 0 ? drawing.nextId() : component.id;
  const fields = DRAWERS[component.type]?.(component, drawing) ?? {
    min_values: 1,
    max_values: 1,
    ...withoutNulls(component),
  };
  return Object.assign(fields, { type: component.type, id });
}

/** A bot's components as Discord gives them back: ids dealt out, defaults written, attachments resolved. */
export function drawComponents(
  components: readonly Component[],
  attachments: readonly APIAttachment[],
): APIMessageTopLevelComponent[] {
  const taken = new Set<number>();
  walkComponents(components, [], ({ id }) => {
    if (!isAbsent(id)) taken.add(id);
  });
  let last = 0;
  const nextId = (): number => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const drawing: Drawing = { nextId, attachments };
  return components.map((component) => draw(component, drawing)) as unknown as APIMessageTopLevelComponent[];
}
