import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { LocalState } from '../../local.ts';
import { usePage } from '../page.ts';
import type { PageState } from '../pageState.ts';
import { Clock } from './Clock.tsx';
import { Avatar } from './Avatar.tsx';
import { Icon } from './Icon.tsx';
import { nameOf } from './entities.ts';
import { toggleTheme } from './theme.ts';

/** What stands around the messages: server and channel, banners, and the switch between the people to act as. */
export function Frame({
  state,
  children,
}: {
  readonly state: PageState;
  readonly children: ComponentChildren;
}) {
  const { local } = state;
  const channel = local?.channel.name ?? '';
  const banner = bannerWords(state);
  useEffect(() => {
    document.title = channel === '' ? 'Local Discord' : `#${channel} · Local Discord`;
  }, [channel]);
  return (
    <div class="app">
      <nav class="side" aria-label="Channels">
        <div class="guild">
          <span class="guild-name">{local?.guild.name}</span>
        </div>
        <div class="side-heading">Text channels</div>
        <div class="side-channel" aria-current="page">
          <Icon name="hash" />
          <span>{channel}</span>
        </div>
      </nav>
      <section class="user-panel" aria-label="Who you are here">
        {local !== null && <User local={local} current={state.persona} />}
      </section>
      <header class="top">
        <Icon name="hash" />
        <h1>{channel}</h1>
        <span class="local-tag" title="Not discord.com: a channel on this computer">
          Local Discord
        </span>
        {local !== null && <Clock ahead={local.ahead} />}
        <button
          type="button"
          class="tool"
          title="Light or dark"
          aria-label="Switch between light and dark"
          onClick={toggleTheme}
        >
          <Icon name="theme" />
        </button>
      </header>
      <main class="main">
        <div class="banner" role="status" hidden={banner === ''}>
          {banner}
        </div>
        {children}
      </main>
    </div>
  );
}

function bannerWords({ connected, local }: PageState): string {
  if (!connected)
    return local === null ? 'Connecting…' : 'The local Discord cannot be reached. Trying again…';
  return local?.online === false ? `${nameOf(local.bot)} is offline. Commands fail until it is back.` : '';
}

function User({ local, current }: { readonly local: LocalState; readonly current: PageState['persona'] }) {
  const page = usePage();
  const persona = local.personas.find(({ id }) => id === current);
  return (
    <div class="user">
      {persona !== undefined && <Avatar user={persona.user} />}
      {persona !== undefined && <span class="user-name">{nameOf(persona.user)}</span>}
      <div class="personas" role="radiogroup" aria-label="Act as">
        {local.personas.map(({ id }) => (
          <label key={id} class="persona">
            <input
              type="radio"
              name="persona"
              value={id}
              checked={id === current}
              onChange={() => page.change((state) => ({ ...state, persona: id }))}
            />
            {/* A narrow phone has no room for the whole word. */}
            <span>{id === 'moderator' ? ['Mod', <span class="wide">erator</span>] : 'Member'}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
