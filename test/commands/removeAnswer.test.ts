import { beforeEach, describe, expect, it } from 'vitest';
import { createPosterDouble, type PosterDouble } from '../fixtures/posterDouble.ts';
import { createHarness, type Harness } from './harness.ts';
import { MODERATOR, type Caller, type TargetJson } from './interactionJson.ts';
import { isPrivate, texts } from './readAnswer.ts';
import type { SentAnswer } from './sentAnswer.ts';

const MEMBER: Caller = { user: '100000000000000031' };
const ANSWER = '100000000000000077';

let bot: Harness;
let discord: PosterDouble;
beforeEach(async () => {
  discord = createPosterDouble();
  bot = await createHarness(undefined, { poster: discord });
});

const remove = (answers: TargetJson['answers'], as = MEMBER): Promise<SentAnswer> =>
  bot.messageCommand(
    'Remove answer',
    { content: '', id: ANSWER, ...(answers === undefined ? {} : { answers }) },
    as,
  );

describe('Remove answer', () => {
  it('takes away what the bot answered to this person', async () => {
    const answer = await remove({ user: '100000000000000031' });
    expect(texts(answer)[0]).toContain('**Removed.**');
    expect(isPrivate(answer)).toBe(true);
    expect(discord.removed).toEqual([[expect.any(String), ANSWER]]);
  });

  it.each<[string, TargetJson['answers'], Caller]>([
    ['to somebody else', { user: '100000000000000032' }, MEMBER],
    ['to somebody else, for a moderator either', { user: '100000000000000032' }, MODERATOR],
    ['of another bot', { user: '100000000000000031', application: '100000000000000088' }, MEMBER],
    ['that is none', undefined, MEMBER],
  ])('leaves an answer %s', async (_, answers, as) => {
    const answer = await remove(answers, as);
    expect(texts(answer)[0]).toContain('That is no answer of mine to a command of yours.');
    expect(isPrivate(answer)).toBe(true);
    expect(discord.removed).toEqual([]);
  });

  it('says so where Discord does not let it', async () => {
    discord.refuse(() => ({ kind: 'forbidden' }));
    expect(texts(await remove({ user: '100000000000000031' }))[0]).toContain(
      'Discord did not let me remove it',
    );
  });
});
