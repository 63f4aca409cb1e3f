import { describe, expect, it } from 'vitest';
import { listCommandLeaves } from '../../../local-discord/page/composer/commandLeaves.ts';
import {
  listOptionChoices,
  nestOptions,
  readOptionValue,
  type OptionChoice,
  type TypedValueOption,
} from '../../../local-discord/page/composer/optionValue.ts';
import { command, option, quietChannel } from './commandFixtures.ts';

const of = (type: number, more: object = {}): TypedValueOption =>
  Object.assign(option('x'), { type, ...more });

const read = (kind: TypedValueOption, text: string, picked: OptionChoice | null = null) =>
  readOptionValue(kind, { text, picked }, listOptionChoices(kind, quietChannel));

describe('readOptionValue', () => {
  it('sends the value of a picked entry, not its name', () => {
    expect(read(option('topic'), 'Shown', { name: 'Shown', value: 'sent' })).toEqual({
      kind: 'value',
      value: 'sent',
    });
  });

  it('accepts typed text, trimmed, for a free string', () => {
    expect(read(option('topic'), '  sea ')).toEqual({ kind: 'value', value: 'sea' });
  });

  it('asks for a required option and lets an optional one be empty', () => {
    expect(read(option('topic', { required: true }), ' ').kind).toBe('wrong');
    expect(read(option('topic'), ' ')).toEqual({ kind: 'empty' });
  });

  it('keeps the limits of a string', () => {
    const limited = option('topic', { min_length: 2, max_length: 3 });
    expect(read(limited, 'a').kind).toBe('wrong');
    expect(read(limited, 'ab').kind).toBe('value');
    expect(read(limited, 'abcd').kind).toBe('wrong');
  });

  it('takes an entry of a closed list by name or value, and nothing else', () => {
    const closed = of(3, { choices: [{ name: 'Short', value: 's' }] });
    expect(read(closed, 'short')).toEqual({ kind: 'value', value: 's' });
    expect(read(closed, 's')).toEqual({ kind: 'value', value: 's' });
    expect(read(closed, 'long').kind).toBe('wrong');
  });

  it('reads numbers within their limits', () => {
    expect(read(of(4), '12')).toEqual({ kind: 'value', value: 12 });
    expect(read(of(4), '1.5').kind).toBe('wrong');
    expect(read(of(4), 'twelve').kind).toBe('wrong');
    expect(read(of(4, { min_value: 1, max_value: 5 }), '0').kind).toBe('wrong');
    expect(read(of(4, { min_value: 1, max_value: 5 }), '6').kind).toBe('wrong');
    expect(read(of(10), '1,5')).toEqual({ kind: 'value', value: 1.5 });
    expect(read(of(10), 'Infinity').kind).toBe('wrong');
  });

  it('offers true and false, users, roles and the channel by name', () => {
    expect(read(of(5), 'true')).toEqual({ kind: 'value', value: true });
    expect(read(of(6), '@ana')).toEqual({ kind: 'value', value: '41' });
    expect(read(of(6), '@reader')).toEqual({ kind: 'value', value: '10' });
    expect(read(of(8), '@everyone')).toEqual({ kind: 'value', value: '20' });
    expect(read(of(9), '@ben')).toEqual({ kind: 'value', value: '42' });
    expect(read(of(7), '#poems')).toEqual({ kind: 'value', value: '30' });
  });
});

describe('nestOptions', () => {
  it('wraps the options of a subcommand as Discord sends them', () => {
    const [leaf] = listCommandLeaves(
      [
        command('shelf', 'Curate', [
          {
            type: 2,
            name: 'label',
            description: 'Labels',
            options: [{ type: 1, name: 'set', description: 'Write', options: [option('word')] }],
          },
        ]),
      ],
      '0',
    );
    if (leaf === undefined) throw new Error('no leaf');
    const word = { name: 'word', type: 3, value: 'sea' };
    expect(nestOptions(leaf, [word])).toEqual([
      { name: 'label', type: 2, options: [{ name: 'set', type: 1, options: [word] }] },
    ]);
  });
});
