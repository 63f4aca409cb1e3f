import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';

// All that the bot says stands in `src/texts`: elsewhere no text for people is written.

/** Words with a blank between them, or a word with a capital or a sign that only sentences have. */
const FOR_PEOPLE = /\p{L}{2,}[,;:.]? |[ (“]\p{L}{2,}|^\p{Lu}\p{Ll}+[.:!?]?$|\p{L}[’…]/u;

/** Names of commands that are typed stand in code too. */
const NAMES: ReadonlySet<string> = new Set(
  commands.flatMap((command) =>
    command.kind === 'slash' ? [...command.actions.keys()].map((name) => `${command.name} ${name}`) : [],
  ),
);

/** What is written in a file that people could read; errors and the log are for whoever runs the bot. */
function literalsOf(file: string): readonly string[] {
  const found: { readonly text: string; readonly at: number }[] = [];
  const others: { readonly start: number; readonly end: number }[] = [];
  const note = (text: unknown, at: number): void => {
    if (typeof text === 'string' && FOR_PEOPLE.test(text) && !NAMES.has(text) && !KEPT.has(text))
      found.push({ text, at });
  };
  const source = readFileSync(file, 'utf8');
  new Visitor({
    Literal: ({ value, start }) => note(value, start),
    TemplateElement: ({ value, start }) => note(value.cooked, start),
    NewExpression: (made) => void (/Error\(/.test(source.slice(made.start, made.end)) && others.push(made)),
    PropertyDefinition: (declared) => void others.push(declared),
    CallExpression: (call) =>
      void (/^(?:super|log\b[^(]*)\(/.test(source.slice(call.start, call.end)) && others.push(call)),
  }).visit(parseSync(file, source).program);
  return found
    .filter(({ at }) => !others.some(({ start, end }) => start <= at && at < end))
    .map(({ text }) => text);
}

/** What is written there are keys, and names for the log. */
const NOT_FOR_PEOPLE: ReadonlySet<string> = new Set([
  'src/bot/cooldowns.ts',
  'src/bot/registry.ts',
  // What files of other programs say, and what is written into files.
  'src/domain/exchange/annotateArticle.ts',
  'src/domain/exchange/articlePlaces.ts',
  'src/domain/exchange/writeCsv.ts',
  'src/exchange/mapColumns.ts',
]);
/** Where a quote of another bot is from, as it is kept. */
const KEPT: ReadonlySet<string> = new Set([
  'Firebot, quote ',
  'NadekoBot, quote ',
  'Quoter',
  'Quoter, quote ',
  ', added by ',
]);

const files = [
  'src/views',
  'src/bot',
  'commands',
  'src/domain/cards',
  'src/domain/exchange',
  'src/exchange',
].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .filter((file) => !NOT_FOR_PEOPLE.has(file)),
);

it('has no text for people outside of the catalogue', () => {
  expect(files.flatMap((file) => literalsOf(file).map((text) => `${file}: ${text}`))).toEqual([]);
});
