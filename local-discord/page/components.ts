import type {
  APIActionRowComponent,
  APIComponentInContainer,
  APIComponentInMessageActionRow,
  APIContainerComponent,
  APIMediaGalleryComponent,
  APIMessageTopLevelComponent,
  APISectionComponent,
  APISeparatorComponent,
} from 'discord-api-types/v10';
import { drawButton } from './button.ts';
import { componentType, separatorSpacing } from './discordNumbers.ts';
import type { DrawContext } from './drawContext.ts';
import { element } from './element.ts';
import { drawMarkdown } from './markdownView.ts';
import { drawFile, drawPicture } from './media.ts';
import { drawSelectMenu } from './selectMenu.ts';
import { readSelectSettings } from './selectSettings.ts';

/** Draws a message's components: Components V2 as well as the classic rows of buttons and selects. */
export function drawComponents(
  components: readonly (APIMessageTopLevelComponent | APIComponentInContainer)[],
  context: DrawContext,
): HTMLElement[] {
  return components.map((component) => drawComponent(component, context));
}

function drawComponent(
  component: APIMessageTopLevelComponent | APIComponentInContainer,
  context: DrawContext,
): HTMLElement {
  switch (component.type) {
    case componentType.TextDisplay:
      return drawText(component.content, context);
    case componentType.ActionRow:
      return drawRow(component, context);
    case componentType.Container:
      return drawContainer(component, context);
    case componentType.Section:
      return drawSection(component, context);
    case componentType.Separator:
      return drawSeparator(component);
    case componentType.MediaGallery:
      return drawGallery(component, context);
    case componentType.File:
      return drawFile(component.file.url, context.message.attachments, component);
    default:
      // A component newer than this page: said, not hidden.
      return element(
        'p',
        { class: 'foreign' },
        `A component of type ${(component as { type: number }).type} stands here.`,
      );
  }
}

function drawText(content: string, context: DrawContext): HTMLElement {
  return element('div', { class: 'markdown' }, drawMarkdown(content, context.local, context.fillCommand));
}

function drawRow(
  row: APIActionRowComponent<APIComponentInMessageActionRow>,
  context: DrawContext,
): HTMLElement {
  const controls = row.components.map((control) => {
    if (control.type === componentType.Button) return drawButton(control, context);
    const { type, custom_id: customId } = control;
    return drawSelectMenu({
      ...readSelectSettings(control, context.local),
      commit: (values) => void context.press(customId, type, values),
    });
  });
  return element('div', { class: 'row' }, ...controls);
}

function drawContainer(container: APIContainerComponent, context: DrawContext): HTMLElement {
  const inner = element(
    'div',
    { class: 'container-inner' },
    ...drawComponents(container.components, context),
  );
  const box = element('div', { class: 'container' }, inner);
  if (typeof container.accent_color === 'number') {
    box.classList.add('accented');
    // Set through the object model: a style attribute would be against the page's Content-Security-Policy.
    box.style.setProperty('--accent', `#${container.accent_color.toString(16).padStart(6, '0')}`);
  }
  if (container.spoiler === true) coverContainer(box, inner);
  return box;
}

function coverContainer(box: HTMLElement, inner: HTMLElement): void {
  const cover = element('button', { type: 'button', class: 'media-cover' }, 'Spoiler');
  inner.inert = true;
  box.classList.add('covered');
  box.append(cover);
  cover.addEventListener('click', () => {
    inner.inert = false;
    box.classList.remove('covered');
    cover.remove();
  });
}

function drawSection(section: APISectionComponent, context: DrawContext): HTMLElement {
  const { accessory } = section;
  const words = section.components.map((text) => drawText(text.content, context));
  const side =
    accessory.type === componentType.Button
      ? drawButton(accessory, context)
      : drawPicture(
          { url: accessory.media.url, description: accessory.description, spoiler: accessory.spoiler },
          context.message.attachments,
        );
  return element(
    'div',
    { class: 'section' },
    element('div', { class: 'section-words' }, ...words),
    element('div', { class: 'accessory' }, side),
  );
}

function drawSeparator(separator: APISeparatorComponent): HTMLElement {
  const wide = separator.spacing === separatorSpacing.Large ? ' wide' : '';
  const line = separator.divider === false ? '' : ' line';
  return element('div', {
    class: `separator${wide}${line}`,
    role: line === '' ? 'presentation' : 'separator',
  });
}

function drawGallery(gallery: APIMediaGalleryComponent, context: DrawContext): HTMLElement {
  const pictures = gallery.items.map((item) =>
    drawPicture(
      {
        url: item.media.url,
        description: item.description,
        spoiler: item.spoiler,
        width: item.media.width,
        height: item.media.height,
      },
      context.message.attachments,
    ),
  );
  return element('div', { class: `gallery gallery-${Math.min(pictures.length, 5)}` }, ...pictures);
}
