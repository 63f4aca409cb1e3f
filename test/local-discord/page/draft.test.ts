import { describe, expect, it } from 'vitest';
import {
  addField,
  commandLine,
  draftOf,
  emptyDraft,
  pickChoice,
  readCommand,
  removeBefore,
  REST,
  takeFile,
  typeInField,
  typeRest,
  typeText,
  type CommandDraft,
  type Draft,
} from '../../../local-discord/page/composer/draft.ts';
import type { CommandLeaf } from '../../../local-discord/page/composer/commandLeaves.ts';
import { command, option, quietChannel } from './commandFixtures.ts';

const leaf: CommandLeaf = {
  command: command('search', 'Searches'),
  path: [],
  name: 'search',
  description: 'Searches',
  options: [
    option('text', { required: true }),
    option('speaker'),
    option('source'),
    { type: 11, name: 'file', description: 'A file' },
  ],
};

type Open = Draft & { readonly command: CommandDraft };
const filled = (draft: Draft) =>
  Object.fromEntries((draft.command?.fields ?? []).map((field) => [field.option.name, field.text]));

/** Types as a person does: each letter into the field where the caret is. */
function typed(line: string, first: Draft = emptyDraft): Open {
  const draft = Array.from(line).reduce((before, letter) => {
    const at = before.focus.field;
    if (before.command === null) return typeText(before, before.text + letter, [leaf]);
    if (at === REST) return typeRest(before, before.command.rest + letter);
    return typeInField(before, at, (filled(before)[at] ?? '') + letter);
  }, first);
  if (draft.command === null) throw new Error('no command was opened');
  return { ...draft, command: draft.command };
}

describe('a command typed letter by letter', () => {
  it.each([
    ['/search love', { text: 'love' }],
    ['/search love speaker:Kanye West', { text: 'love', speaker: 'Kanye West' }],
    ['/search text:love is speaker:Kanye source:GQ', { text: 'love is', speaker: 'Kanye', source: 'GQ' }],
    ['/search speaker:Kanye West', { text: '', speaker: 'Kanye West' }],
    ['/search see https://a.example at 10:30', { text: 'see https://a.example at 10:30' }],
    ['/search he said text:this', { text: 'he said text:this' }],
    ['/search a speaker:b speaker:c', { text: 'a', speaker: 'b speaker:c' }],
    ['/search myspeaker:x', { text: 'myspeaker:x' }],
  ])('%s', (line, values) => {
    expect(filled(typed(line))).toEqual(values);
  });

  it('reads a line that is pasted in the same way', () => {
    const draft = draftOf('/search love speaker:Kanye West', [leaf]);
    expect(filled(draft)).toEqual({ text: 'love', speaker: 'Kanye West' });
    expect(filled(typeInField(typed('/search '), 'text', 'love speaker:Kanye West source:'))).toEqual({
      text: 'love',
      speaker: 'Kanye West',
      source: '',
    });
  });
});

describe('the caret', () => {
  const choice = { name: 'Love', value: 'love' };

  it('goes on with Tab, and stays with Enter and a click where nothing required is open', () => {
    const draft = addField(typed('/search l'), 'speaker');
    expect(pickChoice(draft, 'text', choice, true).focus.field).toBe('speaker');
    expect(pickChoice(draft, 'speaker', choice, true).focus.field).toBe(REST);
    expect(pickChoice(draft, 'speaker', choice, false).focus.field).toBe('speaker');
    expect(pickChoice(addField(typed('/search '), 'speaker'), 'speaker', choice, false).focus.field).toBe(
      'text',
    );
  });

  it('goes back over what is empty', () => {
    const draft = addField(typed('/search l'), 'speaker');
    const back = removeBefore(draft, 'speaker');
    expect([filled(back), back.focus.field]).toEqual([{ text: 'l' }, 'text']);
    expect(removeBefore(typed('/search '), 'text')).toMatchObject({ text: '/search', command: null });
  });
});

describe('what is sent', () => {
  it('marks what is missing, and drops the mark when it is filled', () => {
    const read = readCommand(typed('/search speaker:me'), quietChannel);
    if (!('wrong' in read)) throw new Error('it was taken');
    expect(read.wrong.focus.field).toBe('text');
    expect(read.wrong.command?.fields[0]?.complaint).toBe('This option is required.');
    expect(typeInField(read.wrong, 'text', 'l').command?.fields[0]?.complaint).toBe('');
  });

  it('holds options in their order, and names a file', () => {
    const before = typed('/search love');
    const uploading = takeFile(addField(before, 'file'), 'file', { name: 'a.csv', id: null, failure: '' });
    expect(readCommand({ ...before, ...uploading } as Open, quietChannel)).toHaveProperty('wrong');
    const done = takeFile(uploading, 'file', { name: 'a.csv', id: '7', failure: '' }) as Open;
    expect(readCommand(done, quietChannel)).toEqual({
      options: [
        { name: 'text', type: 3, value: 'love' },
        { name: 'file', type: 11, value: '7' },
      ],
    });
    expect(commandLine(done.command)).toBe('/search text:love file:a.csv');
  });
});
