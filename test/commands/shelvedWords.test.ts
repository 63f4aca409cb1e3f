import { beforeEach, describe, expect, it } from 'vitest';
import { addGates, GATES } from '../services/serverQuotes.ts';
import {
  add,
  bot,
  fill,
  idIn,
  member,
  mod,
  press,
  save,
  shown,
  suggest,
  openCurateDesk,
} from './curateDesk.ts';
import { buttonIds, formOf, isPrivate } from './readAnswer.ts';

openCurateDesk();

const WRONG = 'I have opened these gates forty million times';
const ON_SHELF = 'These words are on the misquote shelf';

/** Puts words on the shelf the way a moderator does. */
async function shelve(text = WRONG) {
  const checked = await bot.command('check', { text }, mod);
  const shelveId = buttonIds(checked).find((id) => id.includes('misquotes.shelve')) ?? '';
  const form = formOf(await bot.press({ customId: shelveId }, mod));
  const values = { verdict: ['misquote'], reason: 'It was thousands.' };
  return bot.submit({ customId: form?.customId ?? '', values, messageOf: 'caller' }, mod);
}

const draw = (topic: string) => bot.command('quote', { topic }, member);

describe('words of the misquote shelf', () => {
  let kept = '';
  beforeEach(async () => {
    kept = idIn(await add({ quote: WRONG, speaker: 'Maud Ferris' }));
    await addGates(
      bot.store,
      mod.server ?? '',
      'Rain.\n\n“I have opened these gates forty thousand times,” said Maud Ferris.',
    );
  });

  it('are served no more, though they were kept before, until the act is taken back', async () => {
    expect(shown(await draw(kept))).toContain(WRONG);
    const marked = await shelve();
    expect(shown(marked)).toContain('1 quote of this server with them is served no more.');
    for (const topic of [kept, 'million', 'ferris']) {
      const answer = await draw(topic);
      expect([topic, shown(answer).includes('million times')]).toEqual([topic, false]);
    }
    expect(shown(await bot.command('search', { query: 'gates' }, member))).not.toContain('million');
    await press(marked, 0);
    expect(shown(await draw(kept))).toContain(WRONG);
  });

  it('are not added, suggested, saved, restored, but corrected', async () => {
    await shelve();
    const refused = [
      await add({ quote: `${WRONG}!` }),
      await suggest(`Ferris: ${WRONG}, she said`),
      await fill(save({ content: WRONG }), { quote: WRONG, speaker: 'Zoë' }),
      await bot.command('curate restore', { id: kept }, mod),
    ];
    for (const answer of refused) {
      expect(isPrivate(answer)).toBe(true);
      expect(shown(answer)).toContain(ON_SHELF);
      expect(shown(answer)).toContain('**I have opened these gates forty thousand times**');
      expect(shown(answer)).toContain('**Why:** It was thousands.');
    }
    expect(shown(await bot.command('curate list', { state: 'active' }, mod))).not.toContain('million');
  });

  it('leave the article’s own words to be added', async () => {
    await shelve();
    const right = await add({ quote: 'opened these gates forty thousand times' }, { article: GATES.id });
    expect(shown(right)).not.toContain(ON_SHELF);
  });
});
