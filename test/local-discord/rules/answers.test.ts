import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send } from '../connect.ts';
import { faultsAt, openSilentBot, type SilentBot } from '../silentBot.ts';
import { button, many, row, V2 } from './parts.ts';

let bot: SilentBot;
beforeAll(async () => {
  bot = await openSilentBot();
});
afterAll(async () => {
  await bot.close();
});

describe('choices are refused for', () => {
  const choice = { name: 'x', value: 'x' };
  it.each([
    ['26 of them', many(26, (n) => ({ name: `${n}`, value: `${n}` })), ['choices']],
    ['an empty name', [{ ...choice, name: '' }], ['choices', '0', 'name']],
    ['a name of 101 characters', [{ ...choice, name: 'x'.repeat(101) }], ['choices', '0', 'name']],
    ['an empty value', [{ ...choice, value: '' }], ['choices', '0', 'value']],
    ['a value of 101 characters', [{ ...choice, value: 'x'.repeat(101) }], ['choices', '0', 'value']],
    ['a value of another type', [{ ...choice, value: 5 }], ['choices', '0', 'value']],
  ])('%s', async (_what, choices, path) => {
    const { status, body } = await bot.answerWith({ type: 8, data: { choices } }, 'autocomplete');
    expect(status).toBe(400);
    expect(faultsAt(body, ['data', ...path, '_errors'])).toHaveLength(1);
  });

  it('being asked for no choices', async () => {
    expect(await bot.answerWith({ type: 8, data: { choices: [] } })).toMatchObject({
      status: 400,
      body: { code: 50035 },
    });
    expect(await bot.answerWith({ type: 4, data: { content: 'x' } }, 'autocomplete')).toMatchObject({
      status: 400,
    });
  });
});

const input = (customId: string) => ({
  type: 18,
  label: 'Label',
  component: { type: 4, custom_id: customId, style: 1 },
});

describe('a modal is refused for', () => {
  const modal = { custom_id: 'form', title: 'Form', components: [input('a')] };
  it.each([
    ['a title of 46 characters', { ...modal, title: 'x'.repeat(46) }, ['title'], 'BASE_TYPE_MAX_LENGTH'],
    ['no components', { ...modal, components: [] }, ['components'], 'BASE_TYPE_BAD_LENGTH'],
    [
      'six components',
      { ...modal, components: many(6, (n) => input(`${n}`)) },
      ['components'],
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'two equal custom ids',
      { ...modal, components: [input('a'), input('a')] },
      ['components', '1', 'component', 'custom_id'],
      'COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'a button',
      { ...modal, components: [row(button('b'))] },
      ['components', '0', 'components', '0', 'type'],
      'BASE_TYPE_CHOICES',
    ],
  ])('%s', async (_what, data, path, code) => {
    const { status, body } = await bot.answerWith({ type: 9, data });
    expect(status).toBe(400);
    expect(faultsAt(body, ['data', ...path, '_errors', '0', 'code'])).toBe(code);
  });
});

it('a deferral can only be private', async () => {
  const refusal = await bot.answerWith({ type: 5, data: { flags: V2 | 64 } });
  expect(faultsAt(refusal.body, ['data', 'flags', '_errors', '0', 'code'])).toBe('MESSAGE_FLAGS_INVALID');
  expect(await bot.answerWith({ type: 5, data: { flags: 64 } })).toMatchObject({ status: 204 });
});

it.each([[1], [6], [7], [10], [12], [99], [undefined]])(
  'a command cannot be answered with type %s',
  async (type) => {
    const { status, body } = await bot.answerWith({ type, data: {} });
    expect(status).toBe(400);
    expect(faultsAt(body, ['type', '_errors', '0', 'code'])).toBe('UNION_TYPE_CHOICES');
  },
);

it('a second answer is refused, whatever it is', async () => {
  const { path } = await bot.answerWith({ type: 4, data: { content: 'one' } });
  expect(await send(bot.discord, 'POST', path, { type: 5 }, {})).toEqual({
    status: 400,
    body: { code: 40060, message: 'Interaction has already been acknowledged.' },
  });
});

it('breaks no schema itself', () => {
  expect(bot.discord.violations().filter(({ by }) => by === 'localDiscord')).toEqual([]);
});
