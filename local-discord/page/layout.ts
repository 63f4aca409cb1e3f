import type { LocalState, PersonaId } from '../local.ts';
import { avatar } from './avatar.ts';
import { element } from './element.ts';
import { icon } from './icon.ts';
import { nameOf } from './people.ts';
import type { PageState } from './state.ts';

/** The frame around the messages: server and channel names, banners, and the switch between the personas. */
export interface Layout {
  readonly box: HTMLElement;
  readonly draw: (state: PageState) => void;
}

export interface LayoutHost {
  readonly switchPersona: (persona: PersonaId) => void;
  readonly toggleTheme: () => void;
}

export function createLayout(messages: HTMLElement, composer: HTMLElement, host: LayoutHost): Layout {
  const guild = element('span', { class: 'guild-name' });
  const sideChannel = element('span', {});
  const channel = element('h1', {});
  const banner = element('div', { class: 'banner', role: 'status', hidden: true });
  const user = element('div', { class: 'user' });
  const theme = element(
    'button',
    {
      type: 'button',
      class: 'tool',
      title: 'Light or dark',
      'aria-label': 'Switch between light and dark',
      on: { click: host.toggleTheme },
    },
    icon('theme'),
  );
  const box = element(
    'div',
    { class: 'app' },
    element(
      'nav',
      { class: 'side', 'aria-label': 'Channels' },
      element('div', { class: 'guild' }, guild),
      element('div', { class: 'side-heading' }, 'Text channels'),
      element('div', { class: 'side-channel', 'aria-current': 'page' }, icon('hash'), sideChannel),
    ),
    element('section', { class: 'user-panel', 'aria-label': 'Who you are here' }, user),
    element(
      'header',
      { class: 'top' },
      icon('hash'),
      channel,
      element(
        'span',
        { class: 'local-tag', title: 'Not discord.com: a channel on this computer' },
        'Local Discord',
      ),
      theme,
    ),
    element('main', { class: 'main' }, banner, messages, composer),
  );
  let shown = '';

  return {
    box,
    draw: (state) => {
      const { local } = state;
      const words = bannerWords(state);
      banner.textContent = words;
      banner.hidden = words === '';
      if (local === null) return;
      const mark = JSON.stringify([local.guild, local.channel, local.personas, state.persona]);
      if (mark === shown) return;
      shown = mark;
      guild.textContent = local.guild.name;
      sideChannel.textContent = local.channel.name;
      channel.textContent = local.channel.name;
      document.title = `#${local.channel.name} · Local Discord`;
      drawUser(user, local, state.persona, host.switchPersona);
    },
  };
}

function bannerWords(state: PageState): string {
  if (!state.connected) {
    return state.local === null ? 'Connecting…' : 'The local Discord cannot be reached. Trying again…';
  }
  if (state.local?.online === false)
    return `${nameOf(state.local.bot)} is offline. Commands fail until it is back.`;
  return '';
}

/** Letters that a narrow phone has no room for. */
function wide(letters: string): HTMLElement {
  return element('span', { class: 'wide' }, letters);
}

function drawUser(
  box: HTMLElement,
  local: LocalState,
  current: PersonaId,
  switchPersona: (persona: PersonaId) => void,
): void {
  const held = box.contains(document.activeElement);
  const persona = local.personas.find((each) => each.id === current);
  const choices = local.personas.map((each) =>
    element(
      'label',
      { class: 'persona' },
      element('input', {
        type: 'radio',
        name: 'persona',
        value: each.id,
        checked: each.id === current,
        'aria-label': each.id,
        on: { change: () => switchPersona(each.id) },
      }),
      element('span', {}, ...(each.id === 'moderator' ? ['Mod', wide('erator')] : ['Member'])),
    ),
  );
  box.replaceChildren(
    ...(persona === undefined
      ? []
      : [avatar(persona.user), element('span', { class: 'user-name' }, nameOf(persona.user))]),
    element('div', { class: 'personas', role: 'radiogroup', 'aria-label': 'Act as' }, ...choices),
  );
  if (held) box.querySelector<HTMLInputElement>('input:checked')?.focus();
}
