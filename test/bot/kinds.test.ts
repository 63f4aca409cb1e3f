import { beforeEach, describe, expect, it } from 'vitest';
import {
  defineCommand,
  defineCommandGroup,
  defineMessageCommand,
  defineSubcommand,
} from '../../src/bot/command.ts';
import { defineComponent } from '../../src/bot/component.ts';
import { textField } from '../../src/bot/customId.ts';
import type { TargetMessage } from '../../src/bot/interaction.ts';
import { defineModal } from '../../src/bot/modal.ts';
import { untouchedSettings } from '../fixtures/untouchedSettings.ts';
import { buttonRow, textDisplay } from '../../src/views/parts/components.ts';
import { createBench, type Bench } from '../commands/harness.ts';
import { MODERATOR, type Caller } from '../commands/interactionJson.ts';
import { formOf, isPrivate, texts } from '../commands/readAnswer.ts';

// Small commands of every kind, through discord.js and back.

const said = (text: string) => ({ kind: 'components', components: [textDisplay(text)] }) as const;

const noteModal = defineModal({
  name: 'notes.write',
  title: () => 'A note',
  access: 'moderators',
  private: true,
  fields: { id: textField },
  inputs: {
    text: { kind: 'paragraph', label: () => 'Words', required: true, minLength: 2, maxLength: 20 },
    author: { kind: 'short', label: () => 'Who wrote it' },
    mood: {
      kind: 'select',
      label: () => 'Mood',
      options: [
        { label: () => 'Good', value: 'good' },
        { label: () => 'Bad', value: 'bad' },
      ],
    },
    place: { kind: 'select', label: () => 'Where', required: true },
    file: { kind: 'file', label: () => 'A file' },
  },
  submit({ id, text, author, mood, place, file }, { isOwn, user }) {
    const parts: readonly (string | undefined)[] = [id, text, author, mood, place, file?.name, user.name];
    return { ...said(`${parts.map((part) => part ?? '-').join(' ')} ${isOwn}`), update: true };
  },
});

const editButton = defineComponent({
  name: 'notes.edit',
  access: 'moderators',
  fields: { id: textField },
  press: ({ id }, context) =>
    noteModal.open(context.texts, {
      fields: { id },
      values: { text: 'so far', mood: 'bad', place: 'b' },
      options: { place: ['a', 'b'].map((value) => ({ label: value, value })) },
    }),
});

const notes = defineCommandGroup({
  name: 'notes',
  description: () => 'Notes',
  access: 'moderators',
  components: [editButton],
  modals: [noteModal],
  subcommands: {
    read: defineSubcommand({
      description: () => 'Reads one',
      options: {
        id: {
          description: () => 'Which',
          required: true,
          maxLength: 5,
          suggest: (typed) => [{ name: typed, value: typed }],
        },
      },
      run: ({ id }) => ({
        kind: 'components',
        components: [
          textDisplay(id),
          ...buttonRow([{ label: 'Edit', customId: editButton.customId({ id }), style: 'danger' }]),
        ],
      }),
    }),
    load: defineSubcommand({
      description: () => 'Loads many',
      slow: true,
      private: true,
      options: { file: { kind: 'attachment', description: () => 'Which file', required: true } },
      run: async ({ file: { name, size, contentType } }) => said(`${name} ${size} ${contentType}`),
    }),
  },
});

const suggest = defineCommand({
  name: 'suggest',
  description: () => 'Suggests',
  access: 'members',
  options: {},
  run: (_args, { user, server, isModerator }) => said(`${user.id} ${user.name} ${server} ${isModerator}`),
});

const seen: TargetMessage[] = [];
const save = defineMessageCommand({
  name: 'Save it',
  access: 'moderators',
  run(message) {
    seen.push(message);
    return said('saved');
  },
});

let bot: Bench;
beforeEach(() => {
  bot = createBench(untouchedSettings, [notes, suggest, save]);
  seen.length = 0;
});

const MEMBER: Caller = {};
const ADMINISTRATOR: Caller = { permissions: '8' };
const STRANGERS: readonly Caller[] = [
  MEMBER,
  { permissions: '0' },
  { ...MODERATOR, server: null },
  { ...ADMINISTRATOR, server: null },
];
const VALUES = { text: 'words', author: '', mood: ['good'], place: ['x'], file: [] };

describe('subcommands', () => {
  it('are run by their names with their own options', async () => {
    const answer = await bot.command('notes read', { id: 'n1' }, MODERATOR);
    expect(texts(answer)).toEqual(['n1']);
    expect(JSON.stringify(answer.body)).toContain('"style":4');
    expect(texts(await bot.command('notes read', { id: 'n1' }, ADMINISTRATOR))).toEqual(['n1']);
    for (const [name, id] of [
      ['notes', 'n1'],
      ['notes gone', 'n1'],
      ['notes read', 'too long'],
      ['notes constructor', 'n1'],
    ] as const) {
      expect(texts(await bot.command(name, { id }, MODERATOR))[0]).toContain('no longer here');
    }
  });

  it('suggest for their options', async () => {
    expect((await bot.autocomplete('notes read', 'id', 'n', MODERATOR)).body).toEqual({
      type: 8,
      data: { choices: [{ name: 'n', value: 'n' }] },
    });
  });

  it('take files', async () => {
    const answer = await bot.command(
      'notes load',
      { file: { filename: 'a.txt', size: 7, content_type: 'text/plain' } },
      MODERATOR,
    );
    expect(texts(answer)).toEqual(['a.txt 7 text/plain']);
    const untyped = await bot.command('notes load', { file: { filename: 'a' } }, MODERATOR);
    expect(texts(untyped)).toEqual(['a 1 null']);
  });
});

describe('access', () => {
  it('keeps everything that is for moderators from everyone else, also outside of servers', async () => {
    for (const as of STRANGERS) {
      for (const answer of [
        await bot.command('notes read', { id: 'n1' }, as),
        await bot.messageCommand('Save it', { content: 'x' }, as),
        await bot.press({ customId: editButton.customId({ id: 'n1' }) }, as),
        await bot.submit({ customId: '1|notes.write|n1', values: VALUES }, as),
      ]) {
        expect(isPrivate(answer)).toBe(true);
        expect(texts(answer)[0]).toContain(as.server === null ? 'in servers only' : 'Manage Messages');
      }
      const { body } = await bot.autocomplete('notes read', 'id', 'n', as);
      expect(body).toEqual({ type: 8, data: { choices: [] } });
    }
    expect(seen).toEqual([]);
    expect(bot.logged).toEqual([]);
  });

  it('tells handlers who is there', async () => {
    const place = { server: '300000000000000000' };
    const ana = { user: '42', name: 'ana' };
    expect(texts(await bot.command('suggest', {}, { ...ana, ...place }))).toEqual([
      '42 ana 300000000000000000 false',
    ]);
    expect(texts(await bot.command('suggest', {}, MODERATOR))[0]).toMatch(/ mod \d+ true$/);
    const outside = await bot.command('suggest', {}, { ...ana, server: null });
    expect(texts(outside)[0]).toContain('in servers only');
  });
});

describe('forms', () => {
  it('open with what stands in them, and come back as they were declared', async () => {
    const opened = await bot.press({ customId: editButton.customId({ id: 'n1' }) }, MODERATOR);
    const form = formOf(opened);
    expect(form?.title).toBe('A note');
    expect(form?.inputs.map((input) => [input.custom_id, input.type, input.value])).toEqual([
      ['text', 4, 'so far'],
      ['author', 4, undefined],
      ['mood', 3, undefined],
      ['place', 3, undefined],
      ['file', 19, undefined],
    ]);
    expect(form?.inputs[3]?.options).toEqual([
      { label: 'a', value: 'a' },
      { label: 'b', value: 'b', default: true },
    ]);
    const customId = form?.customId ?? '';
    const values = { ...VALUES, file: [{ filename: 'a.txt' }] };
    const alone = await bot.submit({ customId, values }, MODERATOR);
    expect(texts(alone)).toEqual(['n1 words - good x a.txt mod true']);
    expect([alone.body.type, isPrivate(alone)]).toEqual([4, true]);
    const bare = { text: 'words', place: ['x'] };
    const update = await bot.submit({ customId, values: bare, messageOf: 'somebody else' }, MODERATOR);
    expect(texts(update)).toEqual(['n1 words - - x - mod false']);
    expect(update.body.type).toBe(7);
  });

  it.each([
    { ...VALUES, text: '' },
    { ...VALUES, text: 'w' },
    { ...VALUES, text: 'w'.repeat(21) },
    { ...VALUES, text: ['words'] },
    { ...VALUES, mood: ['sad'] },
    { ...VALUES, mood: ['good', 'bad'] },
    { ...VALUES, place: [] },
    { ...VALUES, place: ['x'.repeat(101)] },
    { ...VALUES, file: 'a.txt' },
    { place: ['x'] },
  ])('whose values do not fit are refused: %j', async (values) => {
    const answer = await bot.submit({ customId: '1|notes.write|n1', values }, MODERATOR);
    expect(isPrivate(answer)).toBe(true);
    expect(texts(answer)[0]).toContain('no longer fits');
  });

  it('that are not declared are refused', async () => {
    for (const customId of ['1|notes.write', '0|notes.write|n1', '1|gone|n1', '']) {
      expect(texts(await bot.submit({ customId, values: VALUES }, MODERATOR))[0]).toContain('no longer fits');
    }
    expect(bot.logged).toEqual([]);
  });

  it('count characters as Discord does', async () => {
    const answer = await bot.submit(
      { customId: '1|notes.write|n1', values: { ...VALUES, text: '🕊'.repeat(20) } },
      MODERATOR,
    );
    expect(texts(answer)[0]).toContain('🕊');
  });
});

const button = (id: string) => ({ type: 2, style: 2, label: id, custom_id: id });

describe('commands of messages', () => {
  it('are given the message, its author and what it replies to', async () => {
    const text = { type: 10, content: 'before' };
    const components = [
      text,
      { type: 1, components: [button('first')] },
      {
        type: 17,
        components: [
          { type: 9, components: [text], accessory: button('second') },
          { type: 1, components: [button('third')] },
        ],
      },
    ];
    await bot.messageCommand(
      'Save it',
      {
        id: '400000000000000001',
        content: 'See (https://example.org/a_(b)?c=1), or https://example.org/a_(b)?c=1.',
        author: { id: '42', name: 'ana' },
        embedUrl: 'https://example.org/embedded',
        repliesTo: { id: '400000000000000000', content: '', author: { id: '43', bot: true }, components },
      },
      MODERATOR,
    );
    expect(seen).toEqual([
      {
        id: '400000000000000001',
        channelId: '100000000000000004',
        link: 'https://discord.com/channels/100000000000000003/100000000000000004/400000000000000001',
        content: 'See (https://example.org/a_(b)?c=1), or https://example.org/a_(b)?c=1.',
        author: { id: '42', name: 'ana', isBot: false },
        // As the id says.
        sentAt: 1_515_437_831_640,
        urls: ['https://example.org/a_(b)?c=1', 'https://example.org/embedded'],
        customIds: [],
        askedBy: null,
        repliesTo: expect.objectContaining({
          author: { id: '43', name: 'user-43', isBot: true },
          customIds: ['first', 'second', 'third'],
        }),
      },
    ]);
  });
});

describe('a slow command', () => {
  it('says so at once, privately where it is private, and fills in the answer later', async () => {
    const { requests, body } = await bot.command('notes load', { file: { filename: 'a' } }, MODERATOR);
    expect(requests.map(({ kind }) => kind)).toEqual(['respond', 'edit']);
    expect(requests[0]?.body).toEqual({ type: 5, data: { flags: 64 } });
    expect(body).toMatchObject({ type: 4, data: { flags: (1 << 15) | 64, allowed_mentions: { parse: [] } } });
  });
});
