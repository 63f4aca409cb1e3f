import { describe, expect, it } from 'vitest';
import { APPLICATION_ID } from '../../../local-discord/world.ts';
import { send, start } from '../connect.ts';
import { option, slash, subcommand } from '../definitions.ts';

const GLOBAL = `/applications/${APPLICATION_ID}/commands`;

describe('refuses', () => {
  it.each<[string, object[], string[], string]>([
    ['a name in capitals', [slash('Bad')], ['0', 'name'], 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name with a space', [slash('a b')], ['0', 'name'], 'APPLICATION_COMMAND_INVALID_NAME'],
    ['a name of 33 letters', [slash('a'.repeat(33))], ['0', 'name'], 'BASE_TYPE_MAX_LENGTH'],
    ['a slash command without description', [{ name: 'a' }], ['0', 'description'], 'BASE_TYPE_REQUIRED'],
    [
      'a description of 101 letters',
      [slash('a', { description: 'x'.repeat(101) })],
      ['0', 'description'],
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a context menu with a description',
      [slash('Pick', { type: 3 })],
      ['0', 'description'],
      'APPLICATION_COMMAND_INVALID_DESCRIPTION',
    ],
    [
      'a context menu with options',
      [{ name: 'Pick', type: 3, options: [option('a')] }],
      ['0', 'options'],
      'APPLICATION_COMMAND_INVALID_OPTIONS',
    ],
    ['two commands of one name', [slash('a'), slash('a')], ['1'], 'APPLICATION_COMMANDS_DUPLICATE_NAME'],
    [
      'an option in capitals',
      [slash('a', { options: [option('B')] })],
      ['0', 'options', '0', 'name'],
      'APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'two options of one name',
      [slash('a', { options: [option('b'), option('b')] })],
      ['0', 'options', '1', 'name'],
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    ],
    [
      'a required option behind an optional one',
      [slash('a', { options: [option('b'), option('c', { required: true })] })],
      ['0', 'options', '1'],
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'an option beside a subcommand',
      [slash('a', { options: [subcommand, option('b')] })],
      ['0', 'options', '1', 'type'],
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    [
      'an unknown option type',
      [slash('a', { options: [option('b', { type: 99 })] })],
      ['0', 'options', '0'],
      'UNION_TYPE_CHOICES',
    ],
    [
      'choices beside autocomplete',
      [slash('a', { options: [option('b', { autocomplete: true, choices: [{ name: 'x', value: 'x' }] })] })],
      ['0', 'options', '0', 'autocomplete'],
      'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES_INVALID',
    ],
    [
      'two choices of one name',
      [
        slash('a', {
          options: [
            option('b', {
              choices: [
                { name: 'x', value: '1' },
                { name: 'x', value: '2' },
              ],
            }),
          ],
        }),
      ],
      ['0', 'options', '0', 'choices', '1', 'name'],
      'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
    ],
    [
      'a choice value of 101 letters',
      [slash('a', { options: [option('b', { choices: [{ name: 'x', value: 'x'.repeat(101) }] })] })],
      ['0', 'options', '0', 'choices', '0', 'value'],
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a minimum over the maximum',
      [slash('a', { options: [option('b', { min_length: 5, max_length: 4 })] })],
      ['0', 'options', '0', 'min_length'],
      'APPLICATION_COMMAND_OPTION_RANGE_INVALID',
    ],
    [
      '26 options',
      [slash('a', { options: Array.from({ length: 26 }, (_, n) => option(`b${n}`)) })],
      ['0', 'options'],
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a definition of more than 8,000 characters',
      [
        slash('a', {
          options: Array.from({ length: 25 }, (_, n) =>
            option(`b${n}`, {
              description: 'x'.repeat(100),
              choices: Array.from({ length: 5 }, (__, m) => ({ name: `${m}${'x'.repeat(60)}`, value: 'y' })),
            }),
          ),
        }),
      ],
      ['0'],
      'APPLICATION_COMMAND_TOO_LARGE',
    ],
  ])('%s', async (_what, body, path, code) => {
    const discord = await start();
    const answer = await send(discord, 'PUT', GLOBAL, body);
    expect(answer).toMatchObject({ status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
    expect(answer.body).toHaveProperty(['errors', ...path, '_errors', '0', 'code'], code);
    expect(discord.violations()).toMatchObject([{ by: 'bot', status: 400, code: 50035 }]);
    expect(discord.commands()).toEqual([]);
  });

  it('101 slash commands, one by one as well as at once', async () => {
    const discord = await start();
    const all = Array.from({ length: 101 }, (_, number) => slash(`c${number}`));
    expect(await send(discord, 'PUT', GLOBAL, all)).toMatchObject({ status: 400, body: { code: 30032 } });
    expect(await send(discord, 'PUT', GLOBAL, all.slice(1))).toMatchObject({ status: 200 });
    expect(await send(discord, 'POST', GLOBAL, all[0])).toMatchObject({
      status: 400,
      body: { code: 30032 },
    });
  });
});
