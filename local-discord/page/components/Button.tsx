import type { APIButtonComponent, APIMessageComponentEmoji } from 'discord-api-types/v10';
import { useState } from 'preact/hooks';
import { buttonStyle, componentType } from '../discordNumbers.ts';
import { Icon } from '../frame/Icon.tsx';
import { usePage } from '../page.ts';

const CLASSES: Readonly<Record<number, string>> = {
  [buttonStyle.Primary]: 'primary',
  [buttonStyle.Success]: 'success',
  [buttonStyle.Danger]: 'danger',
  [buttonStyle.Premium]: 'primary',
};

/** A button of a message: a link opens a new tab, all others press. */
export function Button({
  button,
  messageId,
}: {
  readonly button: APIButtonComponent;
  readonly messageId: string;
}) {
  const { actions } = usePage();
  const [isBusy, setBusy] = useState(false);
  const classes = `button ${CLASSES[button.style] ?? 'secondary'}`;
  if (button.style === buttonStyle.Premium)
    return (
      <button type="button" class={classes} disabled>
        Premium (not sold here)
      </button>
    );
  const words = (
    <>
      {button.emoji !== undefined && <span class="emoji">{emojiText(button.emoji)}</span>}
      {button.label !== undefined && <span>{button.label}</span>}
    </>
  );
  if (button.style === buttonStyle.Link) {
    const isOff = button.disabled === true || !/^https?:/i.test(button.url);
    return (
      <a
        class={classes}
        target="_blank"
        rel="noopener noreferrer"
        {...(isOff ? { role: 'link' as const, 'aria-disabled': true } : { href: button.url })}
      >
        {words}
        <Icon name="external" />
      </a>
    );
  }
  const customId = button.custom_id;
  const press = async (): Promise<void> => {
    setBusy(true);
    await actions.press(messageId, customId, componentType.Button);
    setBusy(false);
  };
  return (
    <button
      type="button"
      class={classes}
      disabled={button.disabled}
      aria-label={button.label === undefined ? button.emoji?.name : undefined}
      aria-busy={isBusy}
      onClick={() => void (isBusy || press())}
    >
      {words}
    </button>
  );
}

/** A custom emoji is a remote picture, so its name stands for it. */
export function emojiText(emoji: APIMessageComponentEmoji): string {
  return emoji.id === undefined ? (emoji.name ?? '') : `:${emoji.name ?? 'emoji'}:`;
}
