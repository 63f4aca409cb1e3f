import type { LocalState } from '../../local.ts';
import { commandType } from '../discordNumbers.ts';
import { Icon } from '../frame/Icon.tsx';
import { usePage } from '../page.ts';

/** The head of the channel: what this place is, and what to try first. */
export function Welcome({ local }: { readonly local: LocalState }) {
  const { actions } = usePage();
  const first = local.commands.find(({ type }) => type === commandType.ChatInput);
  const own = first === undefined ? [] : [{ title: first.description, line: `/${first.name}` }];
  const tries = local.tries.length > 0 ? local.tries : own;
  return (
    <div class="welcome">
      <div class="welcome-icon">
        <Icon name="hash" />
      </div>
      <h2>Welcome to #{local.channel.name}!</h2>
      <p>
        This is a local Discord: a channel on your own computer for trying {local.application.name} without an
        account. Nothing you type here leaves this machine.
      </p>
      {first === undefined ? (
        <p class="muted">The bot has registered no commands yet.</p>
      ) : (
        <ul class="tries" aria-label="Things to try">
          {tries.map((each) => (
            <li key={each.line}>
              <button type="button" class="try" onClick={() => actions.compose(each)}>
                <span class="try-title">{each.title}</span>
                <code>{each.line}</code>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
