import { describe, expect, it } from 'vitest';
import { namedIn, withSure } from '../../src/domain/curation.ts';
import { act } from '../store/samples.ts';
import { addGates, bot, newServer, quoted, openArticleDesk } from './articleDesk.ts';
import type { Caller } from './interactionJson.ts';
import { buttonIds, isPrivate, labels, selectId, texts } from './readAnswer.ts';
import type { SentAnswer } from './sentAnswer.ts';

openArticleDesk();

const ALL = { offset: 0, limit: 10 };

async function keptIn(as: Caller) {
  const { quotes } = await bot.store.listQuotes(as.server ?? '', {}, ALL);
  const [kept] = quotes;
  if (kept === undefined) throw new Error('nothing is kept');
  return kept;
}

/** A server whose one quote is doubted; gives what *More* under it says. */
async function doubted(as: Caller): Promise<SentAnswer> {
  await addGates(as);
  const { value, revision } = await keptIn(as);
  const source = withSure(value.source, false);
  await act(bot.store, as.server ?? '', { quotes: [{ value: { ...value, source }, revision }] });
  return more(as);
}

async function more(as: Caller): Promise<SentAnswer> {
  const answer = await bot.command('quote', { topic: 'ferris' }, as);
  return bot.press({ customId: buttonIds(answer)[labels(answer).indexOf('More')] ?? '' }, as);
}

const pressed = (answer: SentAnswer, label: string, as: Caller): Promise<SentAnswer> => {
  const customs = buttonIds(answer);
  const named = labels(answer).filter((one) => one !== 'Open the page');
  return bot.press({ customId: customs[named.indexOf(label)] ?? '' }, as);
};

describe('More under a quote', () => {
  it('gives the id, the words and the page, and to a member no more than a report', async () => {
    const as = newServer();
    await doubted(as);
    const answer = await more({ ...as, permissions: '0' });
    expect(isPrivate(answer)).toBe(true);
    const { value } = await keptIn(as);
    expect(texts(answer)[0]).toContain(`probably **Maud Ferris** · \`${value.id}\``);
    expect(texts(answer)[0]).toContain('I have opened these gates forty thousand times,\nNobody ever waved.');
    expect(labels(answer)).toEqual(['Open the page', 'Report a mistake']);
    expect(selectId(answer)).toBeUndefined();
    const told = await pressed(answer, 'Report a mistake', as);
    expect(texts(told)[0]).toContain(value.id);
    expect(isPrivate(told)).toBe(true);
  });

  it('lets a moderator confirm the speaker in one press, which can be undone', async () => {
    const as = newServer();
    const answer = await doubted(as);
    expect(await quoted('ferris', as)).toContain('probably **Maud Ferris**');
    const done = await pressed(answer, 'Confirm speaker', as);
    expect(texts(done)[0]).toContain('**Maud Ferris**');
    expect(await quoted('ferris', as)).not.toContain('probably');
    const again = await pressed(answer, 'Confirm speaker', as);
    expect(texts(again)[0]).toContain('can no longer be used');
    const history = await bot.command('curate history', {}, as);
    expect(texts(history).join('\n')).toContain('**Confirmed a speaker**');
    expect(texts(history).join('\n')).toContain('“probably Maud Ferris” → “Maud Ferris”');
    await pressed(done, 'Undo', as);
    expect(namedIn((await keptIn(as)).value)).toEqual({ speaker: 'Maud Ferris', sure: false });
  });

  it('lets a moderator say in one choice that nobody is named, and no member', async () => {
    const as = newServer();
    const customId = selectId(await doubted(as)) ?? '';
    const refused = await bot.press({ customId, values: ['nobody'] }, { ...as, permissions: '0' });
    expect(texts(refused)[0]).toContain('Manage Messages');
    await bot.press({ customId, values: ['nobody'] }, as);
    expect(namedIn((await keptIn(as)).value)).toEqual({ speaker: null, sure: false });
    expect(await quoted('forty thousand', as)).toContain('*speaker not named in the text*');
  });
});
