import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Command, StringOption } from '../../src/bot/command.ts';
import { commandJson } from '../../src/bot/command.ts';
import { checkBody } from '../../src/emulator/check.ts';
import type { MessageBody } from '../../src/emulator/rules/messageFaults.ts';
import { messageFaults } from '../../src/emulator/rules/messageFaults.ts';
import { requestSchemas } from '../../src/emulator/schemas.ts';
import type { Harness, SentAnswer } from './harness.ts';
import { createHarness } from './harness.ts';
import { buttonIds, isPrivate, selectId, texts } from './readAnswer.ts';

let bot: Harness;
beforeAll(async () => {
  bot = await createHarness();
});

const schemas = {
  4: requestSchemas.answerMessage,
  7: requestSchemas.answerUpdate,
  8: requestSchemas.answerChoices,
};

/** What the official schemas, and the rules beyond them, hold against an answer; and no ping, no fault in the log. */
function expectFit({ body, files }: SentAnswer): void {
  const schema = schemas[body.type as keyof typeof schemas];
  expect(checkBody(schema, body)).toEqual({ faults: [], unknownKeys: [] });
  if (schema !== schemas[8]) {
    const message = (body as { data: MessageBody }).data;
    expect(messageFaults(message, { path: [], fileNames: files, existing: null })).toEqual({
      faults: [],
      oversights: [],
    });
    expect(message.allowed_mentions).toEqual({ parse: [] });
  }
  expect(bot.logged).toEqual([]);
}

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

function valuesOf(option: StringOption): fc.Arbitrary<string> {
  return option.choices === undefined ? typed : fc.constantFrom(...option.choices.map(({ value }) => value));
}

/** Inputs as Discord's client would let them through, from the declared options alone. */
function inputsOf(command: Command): fc.Arbitrary<Record<string, string>> {
  const values = Object.fromEntries(
    Object.entries(command.options).map(([name, option]) => [name, valuesOf(option)]),
  );
  const requiredKeys = Object.keys(command.options).filter(
    (name) => command.options[name]?.required === true,
  );
  return fc.record(values, { requiredKeys });
}

describe.each(commands.map((command) => [command.name, command] as const))('/%s', (name, command) => {
  it('is declared as Discord wants it', () => {
    expect(checkBody(requestSchemas.commandCreate, commandJson(command))).toEqual({
      faults: [],
      unknownKeys: [],
    });
    expect(commandJson(command)).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
  });

  it('answers every input, and every button of every answer, with what Discord takes', async () => {
    await fc.assert(
      fc.asyncProperty(inputsOf(command), fc.boolean(), async (options, isOwn) => {
        const answer = await bot.command(name, options);
        expectFit(answer);
        const messageOf = isOwn ? 'caller' : 'somebody else';
        for (const customId of buttonIds(answer)) expectFit(await bot.press({ customId, messageOf }));
        const customId = selectId(answer);
        if (customId !== undefined) expectFit(await bot.press({ customId, values: ['0-5'], messageOf }));
      }),
      { numRuns: 150 },
    );
  });

  it('suggests for everything that may be typed', async () => {
    for (const [option, { suggest }] of Object.entries(command.options)) {
      if (suggest === undefined) continue;
      await fc.assert(
        fc.asyncProperty(fc.oneof(typed, fc.constant('')), async (text) => {
          expectFit(await bot.autocomplete(name, option, text));
        }),
      );
    }
  });
});

describe('buttons', () => {
  const forged = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }),
    fc
      .tuple(
        fc.constantFrom('0', '1', '2'),
        fc.constantFrom(
          'quote.another',
          'quote.copy',
          'context.open',
          'context.more',
          'context.sentence',
          'context.quote',
          'search.page',
          'gone',
        ),
        fc.array(
          fc.constantFrom(
            '',
            'legend',
            '0',
            '-1',
            'zzzz',
            '9'.repeat(20),
            'before',
            'after',
            '../x',
            '00000000',
          ),
          {
            maxLength: 6,
          },
        ),
      )
      .map(([version, component, raw]) => [version, component, ...raw].join('|').slice(0, 100)),
  );

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
  it.each(HOSTILE)('%j gets a private, clear reply', async (topic) => {
    const answer = await bot.command('quote', { topic });
    expectFit(answer);
    expect(isPrivate(answer)).toBe(true);
    expect(texts(answer)[0]).toMatch(/^No quote for .+\. Nearest topics: /s);
  });
});
