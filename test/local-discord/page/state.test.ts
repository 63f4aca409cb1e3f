import { describe, expect, it } from 'vitest';
import type { LocalMessage, PersonaId } from '../../../local-discord/local.ts';
import { emptyDraft } from '../../../local-discord/page/composer/draft.ts';
import {
  applyEvent,
  createStore,
  visibleMessages,
  type LocalEvent,
  type PageState,
} from '../../../local-discord/page/pageState.ts';
import { quietChannel } from './commandFixtures.ts';

const empty: PageState = {
  local: null,
  connected: true,
  persona: 'member',
  pending: [],
  failures: new Map(),
  draft: emptyDraft,
  replyTo: null,
  sent: 0,
  form: null,
};

const message = (id: string, content: string, visibleTo: PersonaId | null = null): LocalMessage => ({
  message: {
    id,
    channel_id: '30',
    author: quietChannel.bot,
    content,
    timestamp: '2026-01-01T00:00:00.000Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: 0,
  },
  visibleTo,
  status: 'sent',
  invokedBy: null,
});

const after = (...events: readonly LocalEvent[]): PageState => events.reduce(applyEvent, empty);
const begin: LocalEvent = { name: 'state', data: quietChannel };
const contents = (state: PageState): readonly string[] =>
  visibleMessages(state).map((each) => each.message.content);

describe('applyEvent', () => {
  it('adds a new message at the end and changes a known one in its place', () => {
    const state = after(
      begin,
      { name: 'message', data: message('1', 'one') },
      { name: 'message', data: message('2', 'two') },
      { name: 'message', data: message('1', 'one again') },
    );
    expect(contents(state)).toEqual(['one again', 'two']);
  });

  it('takes a deleted message away', () => {
    const state = after(
      begin,
      { name: 'message', data: message('1', 'one') },
      { name: 'messageDelete', data: { id: '1' } },
    );
    expect(contents(state)).toEqual([]);
  });

  it('begins anew with each whole state, as after a broken connection', () => {
    expect(contents(after(begin, { name: 'message', data: message('1', 'one') }, begin))).toEqual([]);
  });

  it('ignores what comes before the first whole state', () => {
    expect(after({ name: 'bot', data: { online: false } })).toBe(empty);
  });

  it('keeps the commands and the presence of the bot', () => {
    const state = after(begin, { name: 'bot', data: { online: false } }, { name: 'commands', data: [] });
    expect(state.local?.online).toBe(false);
  });

  it('forgets why a click failed once its message changes', () => {
    const failed: PageState = {
      ...after(begin, { name: 'message', data: message('1', 'one') }),
      failures: new Map([
        ['1', 'no answer'],
        ['2', 'no answer'],
      ]),
    };
    const state = applyEvent(failed, { name: 'message', data: message('1', 'changed') });
    expect([...state.failures.keys()]).toEqual(['2']);
  });
});

describe('visibleMessages', () => {
  it('shows a private message only to the persona it is for', () => {
    const state = after(
      begin,
      { name: 'message', data: message('1', 'all') },
      { name: 'message', data: message('2', 'member only', 'member') },
      { name: 'message', data: message('3', 'moderator only', 'moderator') },
    );
    expect(contents(state)).toEqual(['all', 'member only']);
    expect(contents({ ...state, persona: 'moderator' })).toEqual(['all', 'moderator only']);
  });
});

describe('createStore', () => {
  it('tells of each change, and of none where the state stays the same', () => {
    const store = createStore(empty);
    const heard: boolean[] = [];
    store.subscribe((state) => heard.push(state.connected));
    store.change((state) => ({ ...state, connected: false }));
    store.change((state) => state);
    expect(heard).toEqual([false]);
    expect(store.get().connected).toBe(false);
  });
});
