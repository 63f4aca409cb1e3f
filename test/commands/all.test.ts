import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Access } from '../../src/bot/access.ts';
import { commandJson, type Command } from '../../src/bot/command.ts';
import type { Option, Options } from '../../src/bot/options.ts';
import { checkBody } from '../../local-discord/checkBody.ts';
import { modalFaults } from '../../local-discord/rules/answerFaults.ts';
import { messageFaults, type MessageBody } from '../../local-discord/rules/messageFaults.ts';
import { requestSchemas } from '../../local-discord/schemas.ts';
import { createHarness, type Harness } from './harness.ts';
import { MANAGER, MODERATOR, type Caller, type FileJson, type SubmitJson } from './interactionJson.ts';
import { buttonIds, formOf, isPrivate, selectId, texts } from './readAnswer.ts';
import type { SentAnswer } from './sentAnswer.ts';

let bot: Harness;
beforeAll(async () => {
  bot = await createHarness();
});

const schemas = {
  4: requestSchemas.answerMessage,
  7: requestSchemas.answerUpdate,
  8: requestSchemas.answerChoices,
  9: requestSchemas.answerModal,
};

/** What the official schemas, and the rules beyond them, hold against an answer; and no ping, no fault in the log. */
function expectFit({ body, files }: SentAnswer): void {
  const schema = schemas[body.type as keyof typeof schemas];
  expect(checkBody(schema, body)).toEqual({ faults: [], unknownKeys: [] });
  if (schema === schemas[9]) {
    const { components } = (body as { data: MessageBody }).data;
    expect(modalFaults(components as Parameters<typeof modalFaults>[0])).toEqual([]);
  } else if (schema !== schemas[8]) {
    const message = (body as { data: MessageBody }).data;
    expect(messageFaults(message, { path: [], fileNames: files, existing: null })).toEqual({
      faults: [],
      oversights: [],
    });
    expect(message.allowed_mentions).toEqual({ parse: [] });
  }
  expect(bot.logged).toEqual([]);
}

/** How many are tried of each use of a command: `INPUTS=150` for more. */
const INPUTS = Number(process.env['INPUTS'] ?? '50');

/** What a hostile or careless person types. */
const HOSTILE = [
  '😀'.repeat(50),
  '\u200b\u200d\ufeff',
  '\u202eright to left\u202c',
  '.*+?^${}()|[]\\',
  '@everyone',
  '@everyone @here',
  '<@1> <@&2> <#3> </quote:4>',
  '```js\ncode',
  '   ',
  'a'.repeat(100),
  "'; DROP TABLE quotes; --",
  '__proto__',
  'constructor',
  '\ud800',
  '00000000',
];

const typed = fc.oneof(
  fc.constantFrom(...HOSTILE, 'legend', 'random', 'friendship', 'frienship'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 50 }),
);

const files: fc.Arbitrary<FileJson> = fc.record({
  filename: fc.constantFrom('quotes.json', 'a.txt', '../../etc/passwd'),
  size: fc.constantFrom(0, 10, 30_000_000),
  content_type: fc.constantFrom('text/plain', 'application/json', 'image/png'),
});

function valuesOf(option: Option): fc.Arbitrary<string | FileJson> {
  if (option.kind === 'attachment') return files;
  if (option.kind === 'channel') return fc.constantFrom('100000000000000003', '1');
  return option.choices === undefined ? typed : fc.constantFrom(...option.choices.map(({ value }) => value));
}

/** Inputs as Discord's client would let them through, from the declared options alone. */
function inputsOf(options: Options): fc.Arbitrary<Record<string, string | FileJson>> {
  const values = Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, valuesOf(option)]),
  );
  const requiredKeys = Object.keys(options).filter((name) => options[name]?.required === true);
  return fc.record(values, { requiredKeys });
}

/** A way to use a command, with any input. */
interface Use {
  /** As it is typed: `curate add`. */
  readonly name: string;
  readonly options: Options;
  readonly answer: (as: Caller) => fc.Arbitrary<() => Promise<SentAnswer>>;
}

function usesOf(command: Command): readonly Use[] {
  if (command.kind === 'message') {
    const { name } = command;
    const contents = fc.oneof(fc.constantFrom(...HOSTILE, ''), fc.string({ maxLength: 4_000 }));
    const answer = (as: Caller) => contents.map((content) => () => bot.messageCommand(name, { content }, as));
    return [{ name, options: {}, answer }];
  }
  return [...command.actions].map(([subcommand, { options }]) => {
    const name = `${command.name} ${subcommand}`.trim();
    const answer = (as: Caller) => inputsOf(options).map((given) => () => bot.command(name, given, as));
    return { name, options, answer };
  });
}

/** Fills in a form with anything that Discord's client would let through, or forges it. */
function fill({ customId, inputs }: NonNullable<ReturnType<typeof formOf>>, text: string): SubmitJson {
  const values = inputs.map(
    ({ custom_id: name, type, value, options }): [string, SubmitJson['values'][string]] => [
      name,
      type === 4 ? (value ?? text) : type === 3 ? [options?.[0]?.value ?? ''] : [],
    ],
  );
  return { customId, values: Object.fromEntries(values) };
}

function strangersTo(access: Access): readonly Caller[] {
  return {
    everyone: [],
    members: [{ ...MODERATOR, server: null }],
    moderators: [{}, { permissions: '0' }, { ...MODERATOR, server: null }],
    managers: [{}, MODERATOR, { ...MANAGER, server: null }],
  }[access];
}

function expectTurnedAway(answer: SentAnswer): void {
  expectFit(answer);
  expect(isPrivate(answer)).toBe(true);
  expect(texts(answer).join('')).toMatch(/moderators of this server|Manage Server|in servers only/);
}

describe.each(commands.map((command) => [command.name, command] as const))('%s', (_name, command) => {
  const as = { everyone: {}, members: {}, moderators: MODERATOR, managers: MANAGER }[command.access];

  it('is declared as Discord wants it', () => {
    const { default_member_permissions: permissions, ...declared } = commandJson(command);
    // They go over the wire as a decimal string, which the official schema calls a number.
    const body =
      permissions === undefined ? declared : { ...declared, default_member_permissions: Number(permissions) };
    expect(checkBody(requestSchemas.commandCreate, body)).toEqual({ faults: [], unknownKeys: [] });
    expect(commandJson(command)).toMatchObject(
      command.access === 'everyone'
        ? { integration_types: [0, 1], contexts: [0, 1, 2] }
        : { integration_types: [0], contexts: [0] },
    );
  });

  it.each(usesOf(command))(
    'answers every input of $name, and every button and form of every answer, with what Discord takes',
    async ({ answer: answerAs }) => {
      await fc.assert(
        fc.asyncProperty(answerAs(as), typed, fc.boolean(), async (run, text, isOwn) => {
          const answer = await run();
          expectFit(answer);
          const messageOf = isOwn ? ('caller' as const) : ('somebody else' as const);
          const answers = [answer];
          for (const customId of buttonIds(answer))
            answers.push(await bot.press({ customId, messageOf }, as));
          const customId = selectId(answer);
          if (customId !== undefined)
            answers.push(await bot.press({ customId, values: ['0-5'], messageOf }, as));
          for (const each of answers) {
            expectFit(each);
            const form = formOf(each);
            if (form === undefined) continue;
            const opener = each === answer ? {} : { messageOf };
            expectFit(await bot.submit({ ...fill(form, text), ...opener }, as));
          }
        }),
        { numRuns: INPUTS },
      );
    },
  );

  it.each(usesOf(command))(
    'suggests for everything that may be typed to $name',
    async ({ name, options }) => {
      for (const [option, declared] of Object.entries(options)) {
        if (!('suggest' in declared) || declared.suggest === undefined) continue;
        await fc.assert(
          fc.asyncProperty(fc.oneof(typed, fc.constant('')), async (text) => {
            expectFit(await bot.autocomplete(name, option, text, as));
          }),
        );
      }
    },
  );

  it.each(usesOf(command))('lets nobody use $name who may not', async ({ answer: answerAs }) => {
    const strangers = strangersTo(command.access);
    for (const stranger of strangers) {
      for (const run of fc.sample(answerAs(stranger), 5)) expectTurnedAway(await run());
    }
    expect(strangers.length > 0).toBe(command.access !== 'everyone');
  });
});

const components = commands.flatMap((command) => command.components);
const modals = commands.flatMap((command) => command.modals);

/** Values that a `custom_id` may have been forged with. */
const forgedValues = fc.array(
  fc.constantFrom('', 'legend', '0', '-1', 'zzzz', '9'.repeat(20), 'before', 'after', '../x', '00000000'),
  { maxLength: 6 },
);

/** A `custom_id` of nothing, or of something that is declared but never wrote it. */
function forgedIds(names: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }),
    fc
      .tuple(fc.constantFrom('0', '1', '2'), fc.constantFrom('gone', ...names), forgedValues)
      .map(([version, name, raw]) => [version, name, ...raw].join('|').slice(0, 100)),
  );
}

describe('forms', () => {
  const inputNames = [...new Set(modals.flatMap(({ inputs }) => Object.keys(inputs)))];
  const anything = fc.oneof(typed, fc.array(typed, { maxLength: 3 }), fc.array(files, { maxLength: 2 }));
  const forgedForm = fc.record({
    customId: forgedIds(modals.map(({ name }) => name)),
    values: fc.dictionary(fc.constantFrom('other', ...inputNames), anything),
  });

  it('that were forged are answered with what Discord takes, and nothing is logged', async () => {
    await fc.assert(
      fc.asyncProperty(forgedForm, fc.boolean(), async (form, isModerator) => {
        expectFit(await bot.submit(form, isModerator ? MODERATOR : {}));
      }),
      { numRuns: 300 },
    );
  });

  it('and buttons are for nobody who may not', async () => {
    for (const { name, access } of [...components, ...modals]) {
      for (const stranger of strangersTo(access)) {
        for (const raw of fc.sample(forgedValues, 5)) {
          const customId = ['1', name, ...raw].join('|').slice(0, 100);
          const isButton = components.some((component) => component.name === name);
          expectTurnedAway(
            isButton
              ? await bot.press({ customId }, stranger)
              : await bot.submit({ customId, values: {} }, stranger),
          );
        }
      }
    }
  });
});

describe('buttons', () => {
  const forged = forgedIds(components.map(({ name }) => name));

  it('that were forged or are of another version get a private answer, and nothing is logged', async () => {
    await fc.assert(
      fc.asyncProperty(forged, async (customId) => {
        const answer = await bot.press({ customId, messageOf: 'somebody else' });
        expectFit(answer);
        expect(isPrivate(answer)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('of a place that is not in the article are refused', async () => {
    for (const values of [['0-999999'], ['7-7'], ['9-3'], ['x'], []]) {
      const answer = await bot.press({
        customId: '1|context.sentence|2022-09-04-john-legend-kanye-west',
        values,
      });
      expect(texts(answer)[0]).toContain('can no longer be used');
    }
  });

  it('of an article or quote that is not there are refused', async () => {
    for (const customId of [
      '1|context.open|00000000',
      '1|quote.copy|00000000',
      '1|context.more|before|gone@0-5|0|1',
    ]) {
      expect(texts(await bot.press({ customId }))[0]).toContain('can no longer be used');
    }
  });
});

describe('bad topics', () => {
  // Above, members have made quotes of the same words.
  let fresh: Harness;
  beforeAll(async () => {
    fresh = await createHarness();
  });

  it.each(HOSTILE)('%j gets a private, clear reply', async (topic) => {
    const answer = await fresh.command('quote', { topic });
    expectFit(answer);
    expect(isPrivate(answer)).toBe(true);
    expect(texts(answer)[0]).toMatch(/^No quote for .+\. Try /s);
  });
});
