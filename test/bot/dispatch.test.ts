import { EventEmitter, once } from 'node:events';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { defineCommand, type Command } from '../../src/bot/command.ts';
import { defineComponent } from '../../src/bot/component.ts';
import { textField } from '../../src/bot/customId.ts';
import { defineModal } from '../../src/bot/modal.ts';
import { keepTyped } from '../../src/bot/keepTyped.ts';
import { createDispatcher, type Dispatcher, type DispatcherParts } from '../../src/bot/dispatch.ts';
import type { Interaction, Outgoing, Send } from '../../src/bot/interaction.ts';
import { UserError } from '../../src/domain/userError.ts';
import type { Services } from '../../src/services/services.ts';
import { en } from '../../src/texts/en/index.ts';
import { textDisplay } from '../../src/views/parts/components.ts';
import { unhurried } from '../fixtures/unhurried.ts';

const SECRET = 'what the person typed';

const said = (text: string) => ({ kind: 'components', components: [textDisplay(text)] }) as const;

const button = defineComponent({
  name: 'echo.press',
  fields: { text: textField },
  press: ({ text }) => said(text),
});

const echo = defineCommand({
  name: 'echo',
  description: () => 'says it again',
  options: {
    text: {
      description: () => 'what to say',
      required: true,
      suggest: () => [{ name: 'x'.repeat(300), value: ' ' }],
    },
    tone: { description: () => 'how', choices: [{ name: () => 'loud', value: 'loud' }] },
  },
  components: [button],
  run: ({ text, tone }) => said(tone === 'loud' ? text.toUpperCase() : text),
});

const failing = (name: string, error: unknown): Command =>
  defineCommand({
    name,
    description: () => 'fails',
    options: {
      text: {
        description: () => 'anything',
        suggest: () => {
          throw error;
        },
      },
    },
    run: () => {
      throw error;
    },
  });

/** A form whose words are kept where it is refused or fails. */
const keeping = (name: string, error: unknown): Command =>
  defineCommand({
    name,
    description: () => 'fails',
    options: {},
    modals: [
      defineModal({
        name: `${name}.form`,
        title: () => 'A form',
        fields: {},
        inputs: { text: { kind: 'short', label: () => 'Text' } },
        submit: () =>
          keepTyped(
            en,
            () => Promise.reject(error),
            async (refusal) => `${refusal?.code ?? 'fault'}|kept`,
          ),
      }),
    ],
    run: () => said('never'),
  });

interface Bench {
  readonly dispatcher: Dispatcher;
  readonly logged: string[];
  readonly outcomes: string[];
  readonly sent: Outgoing[];
  /** @returns the body of the last thing that was sent */
  run(interaction: Interaction): Promise<unknown>;
}

function createBench(respond?: Send, parts: Partial<DispatcherParts> = {}): Bench {
  const logged: string[] = [];
  const outcomes: string[] = [];
  const sent: Outgoing[] = [];
  const refusal = new UserError({ code: 'article-not-found', article: SECRET, known: ['One'] });
  const dispatcher = createDispatcher({
    commands: [
      echo,
      failing('broken', new Error('a fault')),
      failing('refusing', refusal),
      keeping('fragile', new Error('a fault')),
      keeping('strict', refusal),
      keeping('crowded', new UserError({ code: 'server-full', of: 'quotes', limit: 5 })),
      failing('stuck', new UserError({ code: 'store-unavailable', trouble: 'full' })),
      failing('damaged', new UserError({ code: 'store-unavailable', trouble: 'damaged' })),
    ],
    services: {} as Services,
    log: pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) }),
    cooldowns: unhurried,
    observe: ({ outcome }) => void outcomes.push(outcome),
    newIncidentId: () => 'abc123',
    ...parts,
  });
  return {
    dispatcher,
    logged,
    outcomes,
    sent,
    async run(interaction) {
      const keep: Send = async (outgoing) => void sent.push(outgoing);
      await dispatcher.dispatch(interaction, respond ?? keep);
      const last = sent.at(-1);
      return last === undefined || last.kind === 'remove' ? undefined : last.body;
    },
  };
}

const origin = {
  server: 'server',
  channel: 'channel',
  inServer: true,
  user: { id: 'user', name: 'User' },
  isModerator: false,
  isManager: false,
  roles: [],
  locale: null,
  publicLocale: null,
};

const command = (name: string, options: Readonly<Record<string, string>>): Interaction => ({
  ...origin,
  kind: 'command',
  command: name,
  subcommand: '',
  options,
});
const take: Send = async () => undefined;
const fault = (message: string): unknown => expect.objectContaining({ message });
const press = (customId: string): Interaction => ({
  ...origin,
  kind: 'component',
  customId,
  isOwn: true,
  chosen: [],
});

describe('createDispatcher', () => {
  it('speaks the language of the person to them alone, and that of the server to everybody', async () => {
    const speaking = defineCommand({
      name: 'speaking',
      description: () => 'says which texts it was given',
      options: {},
      run: (_args, { texts, publicTexts }) => said(`${texts.locale} ${publicTexts.locale}`),
    });
    const bench = createBench(undefined, {
      commands: [speaking],
      textsOf: (locale) => ({
        ...en,
        locale: locale ?? 'none',
        refusals: { ...en.refusals, unknownCommand: `refused in ${locale}` },
      }),
    });
    const inPolish = { locale: 'pl', publicLocale: 'fr' };
    const asked = JSON.stringify(await bench.run({ ...command('speaking', {}), ...inPolish }));
    expect(asked).toContain('"pl fr"');
    const refused = JSON.stringify(await bench.run({ ...command('gone', {}), ...inPolish }));
    expect(refused).toContain('refused in pl');
  });

  it('runs the handler with the declared options and answers without pings', async () => {
    const bench = createBench();
    expect(await bench.run(command('echo', { text: '@everyone', tone: 'loud', other: 'x' }))).toEqual({
      type: 4,
      data: {
        components: [{ type: 10, content: '@EVERYONE' }],
        flags: 1 << 15,
        allowed_mentions: { parse: [] },
      },
    });
    expect(bench.outcomes).toEqual(['answered']);
  });

  it('makes suggestions fit Discord’s limits', async () => {
    const answer = await createBench().run({
      ...origin,
      kind: 'autocomplete',
      command: 'echo',
      subcommand: '',
      focused: 'text',
      typed: '',
    });
    expect(answer).toEqual({ type: 8, data: { choices: [] } });
  });

  it('answers a fault privately with an incident id that the log has too, and goes on', async () => {
    const bench = createBench();
    const answer = JSON.stringify(await bench.run(command('broken', { text: SECRET })));
    expect(answer).toContain('abc123');
    expect(answer).not.toContain('a fault');
    expect(JSON.parse(answer)).toMatchObject({ data: { flags: (1 << 15) | 64 } });
    expect(bench.logged).toHaveLength(1);
    expect(JSON.parse(bench.logged[0] ?? '')).toMatchObject({ incident: 'abc123', on: 'broken', level: 50 });
    expect(bench.logged.join('')).not.toContain(SECRET);
    expect(await bench.run(command('echo', { text: 'still here' }))).toMatchObject({ type: 4 });
  });

  it.each([
    ['fragile', 'Try again', 'fault|kept', 'failed', 1],
    ['strict', 'Correct it', 'article-not-found|kept', 'refused', 0],
    ['crowded', 'Try again', 'server-full|kept', 'refused', 0],
  ])('gives what was typed back where the form %s fails, and counts that as ever', async (...of) => {
    const [name, label, customId, outcome, logged] = of;
    const bench = createBench();
    const form = { ...origin, kind: 'modal', customId: `1|${name}.form`, values: {}, isOwn: true } as const;
    const kept = {
      components: [{ type: 10 }, { components: [{ label, custom_id: customId }] }],
    };
    const fresh = { type: 4, data: { ...kept, flags: (1 << 15) | 64 } };
    expect(await bench.run({ ...form, onMessage: false })).toMatchObject(fresh);
    expect(bench.outcomes).toEqual([outcome]);
    expect(bench.logged).toHaveLength(logged);
    expect(bench.logged.filter((line) => !line.includes('a fault'))).toEqual([]);
    expect(await bench.run({ ...form, onMessage: true })).toMatchObject({ type: 7, data: kept });
  });

  it('answers a fault of autocomplete with no choice', async () => {
    const answer = await createBench().run({
      ...origin,
      kind: 'autocomplete',
      command: 'broken',
      subcommand: '',
      focused: 'text',
      typed: '',
    });
    expect(answer).toEqual({ type: 8, data: { choices: [] } });
  });

  it('answers a refusal of autocomplete with no choice', async () => {
    const interaction = {
      ...origin,
      kind: 'autocomplete',
      command: 'refusing',
      subcommand: '',
      focused: 'text',
      typed: '',
    } as const;
    expect(await createBench().run(interaction)).toEqual({ type: 8, data: { choices: [] } });
  });

  it('drops the answer to a keystroke that was followed by another one of the same person', async () => {
    const { dispatcher } = createBench();
    const answered: string[] = [];
    const type = (user: string, typed: string): Promise<void> =>
      dispatcher.dispatch(
        {
          ...origin,
          user: { id: user, name: user },
          kind: 'autocomplete',
          command: 'echo',
          subcommand: '',
          focused: 'text',
          typed,
        },
        async () => {
          answered.push(`${user} ${typed}`);
        },
      );
    await Promise.all([type('ana', 'l'), type('tom', 'x'), type('ana', 'le')]);
    expect(answered.sort()).toEqual(['ana le', 'tom x']);
    await type('ana', 'leg');
    expect(answered).toContain('ana leg');
  });

  it('answers a refusal privately and does not log it', async () => {
    const bench = createBench();
    expect(JSON.stringify(await bench.run(command('refusing', {})))).toContain('No article for');
    expect(bench.logged).toEqual([]);
    expect(bench.outcomes).toEqual(['refused']);
  });

  it('says each time what the database suffers from, and logs it once', async () => {
    const bench = createBench();
    for (const _ of [1, 2]) {
      const answer = JSON.stringify(await bench.run(command('stuck', {})));
      expect(answer).toContain('The disk of this bot is full');
      expect(answer).not.toContain('in a moment');
    }
    expect(JSON.stringify(await bench.run(command('damaged', {})))).toContain('is damaged');
    expect(bench.logged.map((line) => JSON.parse(line) as object)).toMatchObject([
      { on: 'stuck', trouble: 'full', level: 50 },
      { on: 'damaged', trouble: 'damaged', level: 50 },
    ]);
  });

  it.each([
    command('gone', {}),
    command('echo', {}),
    command('echo', { text: 'x', tone: 'shrill' }),
    press('1|echo.press'),
    press('1|echo.press|a|b'),
    press('0|echo.press|a'),
    press('1|gone|a'),
    press(''),
    press(`1|${SECRET}|x`),
  ])('refuses what does not fit any declaration: %j', async (interaction) => {
    const bench = createBench();
    expect(await bench.run(interaction)).toMatchObject({ type: 4, data: { flags: (1 << 15) | 64 } });
    expect(bench.outcomes).toEqual(['refused']);
    expect(bench.logged).toEqual([]);
  });

  it('runs a component with what its custom_id carries', async () => {
    expect(JSON.stringify(await createBench().run(press(button.customId({ text: 'hello' }))))).toContain(
      'hello',
    );
  });

  it('logs an answer that was not taken, without what was typed', async () => {
    const error = Object.assign(new Error(SECRET), {
      code: 10062,
      status: 404,
      requestBody: { json: SECRET },
    });
    const bench = createBench(() => Promise.reject(error));
    await bench.run(command('echo', { text: SECRET }));
    expect(JSON.parse(bench.logged[0] ?? '')).toMatchObject({
      on: 'echo',
      code: 10062,
      status: 404,
      level: 40,
    });
    expect(bench.logged.join('')).not.toContain(SECRET);
    expect(bench.outcomes).toEqual(['unsent']);
  });

  it('writes one line for each interaction, without what was typed', async () => {
    const lines: object[] = [];
    const dispatcher = createDispatcher({
      commands: [echo, failing('broken', new Error('a fault'))],
      services: {} as Services,
      log: pino({ base: null }, { write: (line: string) => void lines.push(JSON.parse(line) as object) }),
      cooldowns: unhurried,
      newIncidentId: () => 'abc123',
    });
    const typed = {
      kind: 'autocomplete',
      command: 'echo',
      subcommand: '',
      focused: 'text',
      typed: SECRET,
    } as const;
    await dispatcher.dispatch(command('echo', { text: SECRET }), take);
    await dispatcher.dispatch({ ...origin, ...typed }, take);
    await dispatcher.dispatch(command(SECRET, { text: SECRET }), take);
    await dispatcher.dispatch(press(button.customId({ text: SECRET })), take);
    await dispatcher.dispatch(command('broken', {}), take);
    await dispatcher.dispatch(command('echo', { text: SECRET }), () => Promise.reject(new Error(SECRET)));
    await dispatcher.apologize(new Error('unreadable'), take, false);
    const always = { time: expect.any(Number), ms: expect.any(Number), msg: 'interaction' };
    const shared = { ...always, server: 'server' };
    expect(lines).toEqual([
      { ...shared, level: 30, on: 'echo', kind: 'command', outcome: 'answered' },
      { ...shared, level: 30, on: 'echo', kind: 'autocomplete', outcome: 'answered' },
      { ...shared, level: 30, on: 'unknown command', kind: 'command', outcome: 'refused' },
      { ...shared, level: 30, on: 'echo.press', kind: 'component', outcome: 'answered' },
      {
        ...shared,
        level: 50,
        on: 'broken',
        kind: 'command',
        outcome: 'failed',
        incident: 'abc123',
        err: fault('a fault'),
      },
      { ...shared, level: 40, on: 'echo', kind: 'command', outcome: 'unsent', name: 'Error' },
      {
        ...always,
        level: 50,
        on: 'unreadable',
        outcome: 'failed',
        incident: 'abc123',
        err: fault('unreadable'),
      },
    ]);
    expect(JSON.stringify(lines)).not.toContain(SECRET);
  });

  it('is idle when every handler has answered', async () => {
    const gate = new EventEmitter();
    const opened = once(gate, 'open');
    const { dispatcher } = createBench();
    const order: string[] = [];
    const answered = dispatcher.dispatch(command('echo', { text: 'x' }), async () => {
      await opened;
      order.push('answered');
    });
    const idle = dispatcher.idle().then(() => order.push('idle'));
    gate.emit('open');
    await Promise.all([answered, idle, dispatcher.idle()]);
    expect(order).toEqual(['answered', 'idle']);
  });
});
