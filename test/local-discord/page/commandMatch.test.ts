import type { APIApplicationCommand } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { listCommandLeaves, mayUseCommand } from '../../../local-discord/page/composer/commandLeaves.ts';
import { matchCommandLine } from '../../../local-discord/page/composer/commandMatch.ts';
import { command, option } from './commandFixtures.ts';

const commands: readonly APIApplicationCommand[] = [
  command('poem', 'A poem by topic', [
    option('topic', { required: true }),
    option('length', { description: 'Short or long' }),
  ]),
  command('poems', 'All poems'),
  command('recap', 'The evening in a few lines', [option('mood')]),
  command('shelf', 'Curate', [
    {
      type: 1,
      name: 'add',
      description: 'Put a poem on the shelf',
      options: [option('poem', { required: true })],
    },
    {
      type: 2,
      name: 'label',
      description: 'Labels',
      options: [{ type: 1, name: 'set', description: 'Write a label', options: [] }],
    },
  ]),
];
const leaves = listCommandLeaves(commands, '0');

function read(line: string) {
  const match = matchCommandLine(line, leaves);
  if (match.kind === 'text') return 'text';
  if (match.kind === 'search') return match.hits.map((leaf) => leaf.name);
  return { [match.leaf.name]: Object.fromEntries(match.values) };
}

describe('matchCommandLine', () => {
  it('takes a line without a slash at its start as text', () => {
    expect(read('poem sea')).toBe('text');
    expect(read(' /poem sea')).toBe('text');
    expect(read('')).toBe('text');
  });

  it('offers every command behind a bare slash, subcommands by their whole name', () => {
    expect(read('/')).toEqual(['poem', 'poems', 'recap', 'shelf add', 'shelf label set']);
  });

  it('ranks the beginning of a name before a word of it, before the middle, before the description', () => {
    expect(read('/poe')).toEqual(['poem', 'poems', 'shelf add']);
    expect(read('/add')).toEqual(['shelf add']);
    expect(read('/cap')).toEqual(['recap']);
    expect(read('/EVENING')).toEqual(['recap']);
    expect(read('/xyz')).toEqual([]);
  });

  it('hands the text behind a name to the first required option', () => {
    expect(read('/poem the grey sea')).toEqual({ poem: { topic: 'the grey sea' } });
    expect(read('/POEM Sea')).toEqual({ poem: { topic: 'Sea' } });
    expect(read('/poem sea\n')).toEqual({ poem: { topic: 'sea' } });
  });

  it('hands it to an optional one where none is required', () => {
    expect(read('/recap calm')).toEqual({ recap: { mood: 'calm' } });
  });

  it('opens a command with nothing behind its name once a space is typed', () => {
    expect(read('/poem ')).toEqual({ poem: {} });
    expect(read('/poem')).toEqual(['poem', 'poems', 'shelf add']);
  });

  it('does not take a longer word for the command it begins with', () => {
    expect(read('/poems ')).toEqual({ poems: {} });
    expect(read('/poemsea now')).toEqual([]);
  });

  it('prefers the longer of two names', () => {
    expect(read('/shelf add tide')).toEqual({ 'shelf add': { poem: 'tide' } });
    expect(read('/shelf label set ')).toEqual({ 'shelf label set': {} });
  });

  it('reads options by name, in any order, with spaces in their values', () => {
    expect(read('/poem topic:the sea length:short')).toEqual({ poem: { topic: 'the sea', length: 'short' } });
    expect(read('/poem length: long topic:sea')).toEqual({ poem: { length: 'long', topic: 'sea' } });
    expect(read('/poem sea length:long')).toEqual({ poem: { topic: 'sea', length: 'long' } });
  });

  it('keeps a colon that names no option in the text', () => {
    expect(read('/poem at 10:30 note: tide')).toEqual({ poem: { topic: 'at 10:30 note: tide' } });
  });

  it('lets the first mention of an option stand', () => {
    expect(read('/poem topic:sea topic:')).toEqual({ poem: { topic: 'sea' } });
  });

  it('treats characters of regular expressions as plain text', () => {
    expect(read('/poem .*(a+)+$ \\b[')).toEqual({ poem: { topic: '.*(a+)+$ \\b[' } });
    expect(read('/(')).toEqual([]);
  });
});

describe('mayUseCommand', () => {
  const MANAGE_MESSAGES = '8192';
  const restricted = command('shelf', 'Curate', [], { default_member_permissions: MANAGE_MESSAGES });

  it('lets everyone use what asks for no permission', () => {
    expect(mayUseCommand(command('poem', 'A poem'), '0')).toBe(true);
  });

  it('asks for every permission that the command names', () => {
    expect(mayUseCommand(restricted, '0')).toBe(false);
    expect(mayUseCommand(restricted, MANAGE_MESSAGES)).toBe(true);
    const both = command('shelf', 'Curate', [], { default_member_permissions: String(8192 + 32) });
    expect(mayUseCommand(both, MANAGE_MESSAGES)).toBe(false);
  });

  it('lets administrators use everything, and only them what asks for "0"', () => {
    const locked = command('shelf', 'Curate', [], { default_member_permissions: '0' });
    expect(mayUseCommand(locked, '8')).toBe(true);
    expect(mayUseCommand(restricted, '8')).toBe(true);
    expect(mayUseCommand(locked, MANAGE_MESSAGES)).toBe(false);
  });

  it('reads bits beyond 32', () => {
    const high = command('shelf', 'Curate', [], { default_member_permissions: String(1n << 40n) });
    expect(mayUseCommand(high, String(1n << 40n))).toBe(true);
    expect(mayUseCommand(high, String(1n << 41n))).toBe(false);
  });
});

describe('listCommandLeaves', () => {
  it('leaves out context-menu commands and what the persona may not use', () => {
    const mixed = [
      ...commands,
      command('Check this', '', [], { type: 3 }),
      command('secret', 'Hidden', [], { default_member_permissions: '0' }),
    ];
    expect(listCommandLeaves(mixed, '0').map((leaf) => leaf.name)).toEqual(leaves.map((leaf) => leaf.name));
    expect(listCommandLeaves(mixed, '8').map((leaf) => leaf.name)).toContain('secret');
  });
});
