import { render } from 'preact';
import { createActions } from './actions.ts';
import { api, listen } from './api.ts';
import { Composer } from './composer/Composer.tsx';
import { emptyDraft, refocus } from './composer/draft.ts';
import { Form } from './forms/Form.tsx';
import { Frame } from './frame/Frame.tsx';
import { restoreTheme } from './frame/theme.ts';
import { typeAnywhere } from './frame/typeAnywhere.ts';
import { MessageList } from './messages/MessageList.tsx';
import { PageContext, type Page } from './page.ts';
import { applyEvent, createStore, type PageState } from './pageState.ts';

// Puts the page together: the store in the middle, the server's events into it, and one drawing out of it.

restoreTheme();
const store = createStore({
  local: null,
  connected: false,
  persona: 'member',
  pending: [],
  failures: new Map(),
  draft: emptyDraft,
  replyTo: null,
  sent: 0,
  form: null,
});
const page: Page = { ...store, actions: createActions(store, api) };

function draw(state: PageState): void {
  const { form } = state;
  render(
    <PageContext.Provider value={page}>
      <Frame state={state}>
        <MessageList state={state} />
        <Composer state={state} />
      </Frame>
      {form !== null && <Form key={form.interactionId} form={form} />}
    </PageContext.Provider>,
    document.body,
  );
}

store.subscribe(draw);
draw(store.get());
typeAnywhere(() => store.change((state) => ({ ...state, draft: refocus(state.draft) })));

listen({
  event: (event) => store.change((state) => applyEvent(state, event)),
  connection: (connected) => store.change((state) => ({ ...state, connected })),
});
