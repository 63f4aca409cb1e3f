import { beforeAll, beforeEach } from 'vitest';
import { fillForm } from './fillForm.ts';
import { createHarness, type Harness } from './harness.ts';
import { MODERATOR, type Caller } from './interactionJson.ts';
import { buttonIds, texts } from './readAnswer.ts';
import type { SentAnswer } from './sentAnswer.ts';

export let bot: Harness;
let servers = 0;
export let mod: Caller;
export let member: Caller;

/** Opens the desk for the tests of a file: a moderator and a member of a server that nobody has used yet, anew for each. */
export function openCurateDesk(): void {
  beforeAll(async () => {
    bot = await createHarness();
  });
  beforeEach(() => {
    const server = `30000000000000${String(++servers).padStart(4, '0')}`;
    mod = { ...MODERATOR, server };
    member = { server };
  });
}

export const OPENED = 'I have opened these gates forty thousand times';
export const shown = (answer: SentAnswer): string => texts(answer).join('\n');
export const idIn = (answer: SentAnswer): string => /`([0-9a-z]{8})`/.exec(shown(answer))?.[1] ?? '';

export const fill = (
  opened: Promise<SentAnswer>,
  values: Readonly<Record<string, string>>,
  as = mod,
  messageOf?: 'caller',
): Promise<SentAnswer> => fillForm(bot, opened, values, as, messageOf);

export const add = (values: Readonly<Record<string, string>>, options = {}): Promise<SentAnswer> =>
  fill(bot.command('curate add', options, mod), values);

export const press = (answer: SentAnswer, at: number, as = mod): Promise<SentAnswer> =>
  bot.press({ customId: buttonIds(answer)[at] ?? '' }, as);

export const choicesOf = async (name: string, typed: string, as = mod): Promise<unknown> =>
  ((await bot.autocomplete(name, 'id', typed, as)).body as { data: { choices: unknown } }).data.choices;

export const save = (target: object = {}, as = mod): Promise<SentAnswer> =>
  bot.messageCommand(
    'Save as quote',
    {
      content: 'I have never seen such rain. Not in my life.',
      author: { id: '77', name: 'Zoë' },
      ...target,
    },
    as,
  );

export const suggest = (quote: string): Promise<SentAnswer> =>
  fill(bot.command('suggest', {}, member), { quote, speaker: 'Ann' }, member);
