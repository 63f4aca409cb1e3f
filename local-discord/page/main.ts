import { createActions } from './actions.ts';
import { api, listen } from './api.ts';
import { mayUseCommand } from './commandLeaves.ts';
import { createComposer } from './composer.ts';
import { createLayout } from './layout.ts';
import { createMessageList } from './messageList.ts';
import { applyEvent, createStore, type PageState } from './state.ts';
import { restoreTheme, toggleTheme } from './theme.ts';
import { typeAnywhere } from './typeAnywhere.ts';

// Puts the page together: the store in the middle, the server's events into it, and the views out of it.

restoreTheme();
const store = createStore({
  local: null,
  connected: false,
  persona: 'member',
  pending: [],
  failures: new Map(),
});
const actions = createActions(store, api);
const permissions = (): string =>
  store.get().local?.personas.find((persona) => persona.id === store.get().persona)?.permissions ?? '0';

const composer = createComposer({
  local: () => store.get().local,
  permissions,
  suggest: actions.suggest,
  upload: api.upload,
  post: (content, repliesTo) => {
    messages.toEnd();
    return actions.post(content, repliesTo);
  },
  run: (command, options, line) => {
    messages.toEnd();
    actions.run(command, options, line);
  },
});

const messages = createMessageList({
  press: actions.press,
  dismiss: actions.dismiss,
  forget: actions.forget,
  goTo: (messageId) => messages.goTo(messageId),
  fillCommand: (name) => composer.fill(`/${name}`),
  menu: {
    reply: composer.replyTo,
    commands: () =>
      (store.get().local?.commands ?? []).filter((command) => mayUseCommand(command, permissions())),
    run: (command, targetId) => {
      messages.toEnd();
      actions.run(command, [], command.name, targetId);
    },
  },
});

const layout = createLayout(messages.box, composer.box, {
  toggleTheme,
  switchPersona: (persona) => store.change((state) => ({ ...state, persona })),
});

const draw = (state: PageState): void => {
  layout.draw(state);
  messages.draw(state);
  if (state.local !== null) composer.setChannel(state.local.channel.name);
};
store.subscribe(draw);
document.body.append(layout.box);
draw(store.get());
composer.focus();
typeAnywhere(composer.focus);

listen({
  event: (event) => store.change((state) => applyEvent(state, event)),
  connection: (connected) => store.change((state) => ({ ...state, connected })),
});
