import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GATES as OF_GATES } from '../services/serverQuotes.ts';
import { act, quote } from '../store/samples.ts';
import { createHarness, type Harness } from './harness.ts';
import { MODERATOR, type Caller } from './interactionJson.ts';
import { buttonIds, labels, selectId, texts } from './readAnswer.ts';
import type { SentAnswer } from './sentAnswer.ts';

const GATES = 'Rain.\n\n“I have opened these gates forty thousand times,” said Maud Ferris.';

let bot: Harness;
let mod: Caller;
let servers = 0;
beforeAll(async () => {
  bot = await createHarness();
});
beforeEach(async () => {
  const server = `41000000000000${String(++servers).padStart(4, '0')}`;
  mod = { ...MODERATOR, server };
  await act(bot.store, server, { articles: [{ value: OF_GATES, revision: null, text: GATES }] });
});

const shown = (answer: SentAnswer): string => texts(answer).join('\n');
/** Keeps words that nobody holds against an article, as if an article had come after them. */
const removed = async (text: string) => {
  const value = quote('taken000', text, { speaker: 'Ann', state: 'removed' });
  await act(bot.store, mod.server ?? '', { quotes: [{ value, revision: null }] });
};
const kept = async () => (await bot.store.quotes(mod.server ?? '', ['taken000']))[0]?.value;
const restore = () => bot.command('curate restore', { id: 'taken000' }, mod);
const press = (answer: SentAnswer, label: string) =>
  bot.press({ customId: buttonIds(answer)[labels(answer).indexOf(label)] ?? '', messageOf: 'caller' }, mod);

describe('a removed quote', () => {
  it('is held against the articles before it is restored', async () => {
    const text = 'I have closed these gates forty thousand times';
    await removed(text);
    const asked = await restore();
    expect(shown(asked)).toContain('says it otherwise.** Nothing was kept yet.');
    expect(asked.body.type).toBe(4);
    expect(await kept()).toMatchObject({ state: 'removed' });
    const done = await press(asked, 'Keep as unverified');
    expect(shown(done)).toContain('**Restored.** It is served again.');
    expect(await kept()).toMatchObject({ state: 'active', text, speaker: 'Ann' });
    await press(done, 'Undo');
    expect(await kept()).toMatchObject({ state: 'removed' });
  });

  it('is asked about beside the page that it is chosen from', async () => {
    await removed('i have opened these gates forty thousand times');
    const page = await bot.command('curate list', { state: 'removed' }, mod);
    const asked = await bot.press({ customId: selectId(page) ?? '', values: ['restore:taken000'] }, mod);
    expect(asked.body.type).toBe(4);
    await press(asked, 'Keep as the article’s own');
    expect(await kept()).toMatchObject({ state: 'active', source: { kind: 'article' } });
  });

  it('is restored at once where no article has its words', async () => {
    await removed('A ferry is a promise with a timetable.');
    expect(shown(await restore())).toContain('Restored. It is served again.');
    expect(await kept()).toMatchObject({ state: 'active' });
  });
});
