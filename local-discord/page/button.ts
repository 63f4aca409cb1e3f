import type { APIButtonComponent, APIMessageComponentEmoji } from 'discord-api-types/v10';
import { buttonStyle, componentType } from './discordNumbers.ts';
import type { DrawContext } from './drawContext.ts';
import { element } from './element.ts';
import { icon } from './icon.ts';

const CLASSES: Readonly<Record<number, string>> = {
  [buttonStyle.Primary]: 'primary',
  [buttonStyle.Secondary]: 'secondary',
  [buttonStyle.Success]: 'success',
  [buttonStyle.Danger]: 'danger',
  [buttonStyle.Link]: 'secondary',
  [buttonStyle.Premium]: 'primary',
};

/** A button of a message: a link opens a new tab, all others press. */
export function drawButton(button: APIButtonComponent, context: DrawContext): HTMLElement {
  const classes = `button ${CLASSES[button.style] ?? 'secondary'}`;
  if (button.style === buttonStyle.Premium) {
    return element('button', { type: 'button', class: classes, disabled: true }, 'Premium (not sold here)');
  }
  const words = [
    button.emoji === undefined ? null : element('span', { class: 'emoji' }, emojiText(button.emoji)),
    button.label === undefined ? null : element('span', {}, button.label),
  ];
  const label = button.label === undefined ? button.emoji?.name : undefined;
  if (button.style === buttonStyle.Link) {
    const href = button.disabled === true || !/^https?:/i.test(button.url) ? undefined : button.url;
    return element(
      'a',
      {
        class: classes,
        href,
        target: '_blank',
        rel: 'noopener noreferrer',
        'aria-disabled': href === undefined ? 'true' : null,
      },
      ...words,
      icon('external'),
    );
  }
  const customId = button.custom_id;
  const made = element(
    'button',
    { type: 'button', class: classes, disabled: button.disabled, 'aria-label': label, 'data-key': customId },
    ...words,
  );
  made.addEventListener('click', () => {
    if (made.ariaBusy === 'true') return;
    void press(made, () => context.press(customId, componentType.Button));
  });
  return made;
}

async function press(button: HTMLElement, act: () => Promise<void>): Promise<void> {
  button.ariaBusy = 'true';
  await act();
  button.ariaBusy = null;
}

/** A custom emoji is a remote picture, so its name stands for it. */
export function emojiText(emoji: APIMessageComponentEmoji): string {
  return emoji.id === undefined ? (emoji.name ?? '') : `:${emoji.name ?? 'emoji'}:`;
}
