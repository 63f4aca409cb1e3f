import { EventEmitter, once } from 'node:events';
import { pino } from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../src/bot/answer.ts';
import { defineCommand } from '../../src/bot/command.ts';
import { defineComponent } from '../../src/bot/component.ts';
import { textField } from '../../src/bot/customId.ts';
import { createDispatcher } from '../../src/bot/dispatch.ts';
import type { Interaction, Outgoing } from '../../src/bot/interaction.ts';
import { defineModal } from '../../src/bot/modal.ts';
import { UserError } from '../../src/domain/userError.ts';
import type { Services } from '../../src/services/services.ts';
import type { Reply } from '../../src/views/parts/reply.ts';
import { textDisplay } from '../../src/views/parts/components.ts';
import { unhurried } from '../fixtures/unhurried.ts';

const V2 = 1 << 15;
const PRIVATE = 64;

const said = (more: Partial<Extract<Reply, { kind: 'components' }>> = {}): Reply => ({
  kind: 'components',
  components: [textDisplay('done')],
  ...more,
});

const update = () => said({ update: true });
const form = (): Answer => ({ kind: 'modal', title: 'Form', customId: '1|form|x', components: [] });
const refuses = (): Answer => {
  throw new UserError({ code: 'stale-button' });
};

/** Answers with what the bench was told to, when it was told to. */
interface Handling {
  readonly answer: () => Promise<Answer>;
}

function declare({ answer }: Handling) {
  const modal = defineModal({
    name: 'form',
    title: () => 'Form',
    fields: { id: textField },
    inputs: { text: { kind: 'short', label: () => 'Text' } },
    submit: async () => (await answer()) as Reply,
  });
  const button = defineComponent({ name: 'button', fields: {}, press: answer });
  const shared = { description: () => 'works', options: {}, run: answer };
  return [
    defineCommand({ ...shared, name: 'public', components: [button], modals: [modal] }),
    defineCommand({ ...shared, name: 'private', private: true }),
    defineCommand({ ...shared, name: 'slow', slow: true }),
  ];
}

const REFUSED = { status: 400, code: 50_035, name: 'DiscordAPIError[50035]' };

/**
 * A bot whose handlers take long where `late` says so: the time for a first answer is over before they answer.
 * @param refuse says which of what was sent Discord does not take, and why
 */
function createBench(
  answer: () => Answer | Promise<Answer>,
  late: boolean,
  refuse: (sent: Outgoing, at: number) => unknown = () => undefined,
) {
  const logged: string[] = [];
  const outcomes: string[] = [];
  const sent: Outgoing[] = [];
  const gate = new EventEmitter();
  const commands = declare({
    async answer() {
      if (late) await once(gate, 'open');
      return answer();
    },
  });
  let incidents = 0;
  const dispatcher = createDispatcher({
    commands,
    services: {} as Services,
    log: pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) }),
    cooldowns: unhurried,
    observe: ({ outcome }) => void outcomes.push(outcome),
    newIncidentId: () => `incident-${++incidents}`,
    whenLate(defer) {
      if (late) {
        queueMicrotask(() => {
          defer();
          gate.emit('open');
        });
      }
      return () => undefined;
    },
  });
  return {
    dispatcher,
    logged,
    outcomes,
    sent,
    async run(interaction: Interaction): Promise<readonly unknown[]> {
      await dispatcher.dispatch(interaction, async (outgoing) => {
        sent.push(outgoing);
        const error = refuse(outgoing, sent.length - 1);
        if (error !== undefined) throw Object.assign(new Error('refused'), error);
      });
      return sent.map((outgoing) =>
        outgoing.kind === 'remove' ? [outgoing.kind] : [outgoing.kind, outgoing.body],
      );
    },
  };
}

const origin = {
  server: 's',
  channel: 'c',
  inServer: true,
  user: { id: 'u', name: 'u' },
  isModerator: false,
  isManager: false,
  roles: [],
  locale: null,
  publicLocale: null,
};
const command = (name: string): Interaction => ({
  ...origin,
  kind: 'command',
  command: name,
  subcommand: '',
  options: {},
});
const press: Interaction = { ...origin, kind: 'component', customId: '1|button', isOwn: true, chosen: [] };
const submit = (onMessage: boolean): Interaction => ({
  ...origin,
  kind: 'modal',
  customId: '1|form|x',
  onMessage,
  isOwn: true,
  values: { text: 'x' },
});

const message = (flags: number) => ({
  components: [{ type: 10, content: 'done' }],
  flags,
  allowed_mentions: { parse: [] },
});
const edit = { ...message(V2), attachments: [] };
const refusal = (words: string) =>
  expect.objectContaining({
    flags: V2 | PRIVATE,
    components: [{ type: 10, content: expect.stringContaining(words) }],
  });

describe('an answer in time', () => {
  it('is the first response, and private where the command is', async () => {
    expect(await createBench(said, false).run(command('public'))).toEqual([
      ['respond', { type: 4, data: message(V2) }],
    ]);
    expect(await createBench(said, false).run(command('private'))).toEqual([
      ['respond', { type: 4, data: message(V2 | PRIVATE) }],
    ]);
  });

  it('takes the place of the message that was pressed, and is a new one where there is none', async () => {
    for (const interaction of [press, submit(true)]) {
      expect(await createBench(update, false).run(interaction)).toEqual([
        ['respond', { type: 7, data: edit }],
      ]);
    }
    expect(await createBench(update, false).run(submit(false))).toEqual([
      ['respond', { type: 4, data: message(V2) }],
    ]);
  });
});

describe('an answer that takes long', () => {
  it('is deferred and fills the message that waits for it', async () => {
    expect(await createBench(said, true).run(command('public'))).toEqual([
      ['respond', { type: 5 }],
      ['edit', edit],
    ]);
    expect(await createBench(said, true).run(command('private'))).toEqual([
      ['respond', { type: 5, data: { flags: PRIVATE } }],
      ['edit', edit],
    ]);
    expect(await createBench(said, true).run(submit(false))).toEqual([
      ['respond', { type: 5 }],
      ['edit', edit],
    ]);
  });

  it('is deferred at once where the command says that it is slow', async () => {
    expect(await createBench(said, false).run(command('slow'))).toEqual([
      ['respond', { type: 5 }],
      ['edit', edit],
    ]);
  });

  it('takes the place of the message that was pressed, or follows it', async () => {
    for (const interaction of [press, submit(true)]) {
      expect(await createBench(update, true).run(interaction)).toEqual([
        ['respond', { type: 6 }],
        ['edit', edit],
      ]);
      expect(await createBench(() => said({ private: true }), true).run(interaction)).toEqual([
        ['respond', { type: 6 }],
        ['followUp', message(V2 | PRIVATE)],
      ]);
    }
  });

  it('stays private, though everybody saw the bot thinking', async () => {
    expect(await createBench(refuses, true).run(command('public'))).toEqual([
      ['respond', { type: 5 }],
      ['remove'],
      ['followUp', refusal('can no longer be used')],
    ]);
    expect(await createBench(refuses, true).run(command('private'))).toEqual([
      ['respond', { type: 5, data: { flags: PRIVATE } }],
      ['edit', expect.objectContaining({ flags: V2 })],
    ]);
    expect(await createBench(refuses, true).run(press)).toEqual([
      ['respond', { type: 6 }],
      ['followUp', refusal('can no longer be used')],
    ]);
  });

  it('cannot be a form any more', async () => {
    expect(await createBench(form, false).run(press)).toEqual([
      ['respond', { type: 9, data: { title: 'Form', custom_id: '1|form|x', components: [] } }],
    ]);
    for (const interaction of [press, command('slow')]) {
      const bench = createBench(form, interaction === press);
      expect((await bench.run(interaction)).at(-1)).toEqual(['followUp', refusal('took too long')]);
    }
  });

  it('is not sent where the deferral was not taken', async () => {
    const gone = { status: 404, code: 10_062 };
    const bench = createBench(said, true, () => gone);
    expect(await bench.run(command('public'))).toEqual([['respond', { type: 5 }]]);
    expect(bench.outcomes).toEqual(['unsent']);
    expect(JSON.parse(bench.logged[0] ?? '')).toMatchObject({ level: 40, ...gone });
  });
});

describe('a deferral whose answer was lost on its way', () => {
  const lost = [
    ['found to be there already when it is sent again', { status: 400, code: 40_060 }],
    ['answered with a fault of Discord’s', { status: 500, name: 'HTTPError' }],
    ['cut off', { code: 'ECONNRESET' }],
  ] as const;

  it.each(lost)('loses no answer: %s', async (_how, fault) => {
    const refuse = ({ kind }: Outgoing): unknown => (kind === 'respond' ? fault : undefined);
    const bench = createBench(said, true, refuse);
    expect(await bench.run(command('public'))).toEqual([
      ['respond', { type: 5 }],
      ['edit', edit],
    ]);
    expect(bench.outcomes).toEqual(['answered']);
    expect((await createBench(refuses, true, refuse).run(command('public'))).at(-1)).toEqual([
      'followUp',
      refusal('can no longer be used'),
    ]);
  });

  it.each(lost.slice(1))('and was not taken is followed by the answer: %s', async (_how, fault) => {
    const refuse = ({ kind }: Outgoing, at: number): unknown => {
      if (at === 0) return fault;
      return kind === 'respond' ? undefined : { status: 404, code: 10_015 };
    };
    const bench = createBench(said, true, refuse);
    expect((await bench.run(command('public'))).slice(2)).toEqual([
      ['respond', { type: 4, data: message(V2) }],
    ]);
    const asked = createBench(refuses, true, refuse);
    expect((await asked.run(command('public'))).at(-1)).toEqual([
      'respond',
      { type: 4, data: refusal('can no longer be used') },
    ]);
  });

  it('is not sent again where the answer fails otherwise', async () => {
    const bench = createBench(said, true, () => ({ status: 500 }));
    expect(await bench.run(command('public'))).toHaveLength(2);
    expect(bench.outcomes).toEqual(['unsent']);
  });
});

describe('a private answer where the bot was seen thinking', () => {
  it.each([
    ['and the message is gone already', { status: 404, code: 10_008 }],
    ['and the message cannot be taken away', { status: 500 }],
  ])('is not lost, and shown to nobody else: %s', async (_how, fault) => {
    const bench = createBench(refuses, true, ({ kind }) => {
      if (kind === 'remove') return fault;
      return kind === 'edit' && fault.status === 404 ? fault : undefined;
    });
    const words = 'for the person who asked';
    expect((await bench.run(command('public'))).slice(1)).toEqual([
      ['remove'],
      [
        'edit',
        expect.objectContaining({
          flags: V2,
          components: [{ type: 10, content: expect.stringContaining(words) }],
        }),
      ],
      ['followUp', refusal('can no longer be used')],
    ]);
  });

  it('is not shown to everyone where nothing can be done about the message', async () => {
    const bench = createBench(refuses, true, (_sent, at) => (at > 0 ? { status: 500 } : undefined));
    expect((await bench.run(command('public'))).map((of) => (of as string[])[0])).toEqual([
      'respond',
      'remove',
      'edit',
    ]);
  });
});

describe('two seconds', () => {
  afterEach(() => vi.useRealTimers());

  it('are what an answer may take before it is deferred', async () => {
    vi.useFakeTimers();
    const gate = new EventEmitter();
    const sent: unknown[] = [];
    const dispatcher = createDispatcher({
      commands: declare({
        async answer() {
          await once(gate, 'open');
          return said();
        },
      }),
      services: {} as Services,
      log: pino({ level: 'silent' }),
      cooldowns: unhurried,
      newIncidentId: () => '',
    });
    const run = async (waitMs: number): Promise<void> => {
      const done = dispatcher.dispatch(command('public'), async ({ kind }) => void sent.push(kind));
      await vi.advanceTimersByTimeAsync(waitMs);
      gate.emit('open');
      await done;
    };
    await run(1_999);
    expect(sent).toEqual(['respond']);
    await run(2_000);
    expect(sent).toEqual(['respond', 'respond', 'edit']);
    expect(vi.getTimerCount()).toBe(0);
  });
});

it('never answers a form with a form', async () => {
  const bench = createBench(() => ({ kind: 'modal', title: '', customId: '', components: [] }), false);
  const [answer] = await bench.run(submit(false));
  expect(JSON.stringify(answer)).toContain('incident-1');
  expect(bench.outcomes).toEqual(['failed']);
});

describe('an answer that Discord finds invalid', () => {
  const apology = refusal('incident-1');

  it('is followed by an apology whose number is in the log', async () => {
    const bench = createBench(said, false, (_sent, at) => (at === 0 ? REFUSED : undefined));
    expect(await bench.run(command('public'))).toEqual([
      ['respond', { type: 4, data: message(V2) }],
      ['respond', { type: 4, data: apology }],
    ]);
    expect(bench.logged.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({ level: 50, on: 'public', incident: 'incident-1', code: 50_035 }),
    ]);
    expect(bench.outcomes).toEqual(['unsent']);
  });

  it('is so after a deferral too, privately and once', async () => {
    const invalid = createBench(said, true, ({ kind }) => (kind === 'edit' ? REFUSED : undefined));
    expect((await invalid.run(command('public'))).slice(2)).toEqual([['remove'], ['followUp', apology]]);
    const all = createBench(said, false, () => ({ ...REFUSED, status: 413 }));
    expect(await all.run(command('public'))).toHaveLength(2);
    expect(all.logged).toHaveLength(1);
  });

  it('gets none where it was answered already', async () => {
    const bench = createBench(said, false, () => ({ status: 400, code: 40_060 }));
    expect(await bench.run(command('public'))).toHaveLength(1);
  });
});

it('apologizes for an interaction that could not be read', async () => {
  const bench = createBench(said, false);
  await bench.dispatcher.apologize(
    new TypeError('no id'),
    async (outgoing) => void bench.sent.push(outgoing),
    false,
  );
  expect(bench.sent).toEqual([
    { kind: 'respond', body: { type: 4, data: refusal('incident-1') }, files: [] },
  ]);
  expect(JSON.parse(bench.logged[0] ?? '')).toMatchObject({ level: 50, incident: 'incident-1' });
});
