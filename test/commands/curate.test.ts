import { describe, expect, it } from 'vitest';
import { addGates, GATES } from '../services/serverQuotes.ts';
import { add, bot, choicesOf, fill, idIn, member, mod, press, shown, openCurateDesk } from './curateDesk.ts';
import { MODERATOR, type Caller } from './interactionJson.ts';
import { buttonIds, formOf, isPrivate, labels, selectId, texts } from './readAnswer.ts';
import type { SentAnswer } from './sentAnswer.ts';

openCurateDesk();

describe('/curate edit, remove, restore and history', () => {
  it('takes back what was done, and says who did what', async () => {
    const added = await add({ quote: 'We won’t go home.', speaker: 'Ann' });
    const id = idIn(added);
    const edited = await fill(bot.command('curate edit', { id }, mod), {
      quote: 'We will go home.',
      note: 'late',
    });
    expect(shown(edited)).toContain('> We will go home.');
    const history = await bot.command('curate history', { id }, mod);
    expect(isPrivate(history)).toBe(true);
    expect(texts(history)[1]).toMatch(/^\*\*Edited\*\* · <@\d+> · <t:\d+:f>\n/);
    expect(texts(history)[1]).toContain('> We ~~won’t~~ go home.\nbecame\n> We **will** go home.');
    expect(texts(history)[1]).toContain('Note: *none* → “late”');
    const undone = await press(history, 0);
    expect(shown(undone)).toContain('**Undone.**');
    expect(shown(await bot.command('quote', { topic: id }, member))).toContain('## We won’t go home.');
    expect(shown(await press(history, 1))).toContain('was changed again after that');
    expect(labels(undone)).toEqual(['Redo']);
    const redone = await press(undone, 0);
    expect(shown(redone)).toContain('**Redone.**');
    expect(shown(await bot.command('quote', { topic: id }, member))).toContain('## We will go home.');
    expect(labels(redone)).toEqual(['Undo']);
    expect(texts(await bot.command('curate history', { id }, mod))[1]).toMatch(/^\*\*Redid\*\*/);
    const undoneAgain = await press(redone, 0);
    expect(shown(undoneAgain)).toContain('**Undone.**');
    expect(labels(undoneAgain)).toEqual(['Redo']);
    expect(labels(await bot.command('curate history', { id }, mod))).toEqual([
      'Redo',
      'Undo',
      'Redo',
      'Undo',
      'Undo',
    ]);
    expect(shown(await press(undoneAgain, 0))).toContain('**Redone.**');
    const removed = await bot.command('curate remove', { id }, mod);
    expect(shown(removed)).toContain('**Removed.');
    expect(shown(await bot.command('quote', { topic: id }, member))).toContain('No quote for');
    expect(shown(await bot.command('curate restore', { id }, mod))).toContain('**Restored.');
    expect(shown(await bot.command('curate restore', { id }, mod))).toContain('nothing to restore');
    expect(shown(await press(await bot.command('curate remove', { id }, mod), 0))).toContain('**Undone.**');
    const all = await bot.command('curate history', {}, mod);
    expect(
      texts(all)
        .slice(1)
        .map((text) => /\*\*(.*?)\*\*/.exec(text)?.[1]),
    ).toEqual(['Undid', 'Removed', 'Restored', 'Removed', 'Redid']);
    const older = await bot.press({ customId: buttonIds(all).at(-1) ?? '' }, mod);
    expect(
      texts(older)
        .slice(1)
        .map((text) => /\*\*(.*?)\*\*/.exec(text)?.[1]),
    ).toEqual(['Undid', 'Redid', 'Undid', 'Edited', 'Added']);
  });

  it('keeps a change that somebody else made meanwhile', async () => {
    const id = idIn(await add({ quote: 'One.' }));
    const opened = bot.command('curate edit', { id }, mod);
    await opened;
    await fill(bot.command('curate edit', { id }, mod), { quote: 'Two.' });
    expect(shown(await fill(opened, { quote: 'Three.' }))).toContain('Somebody changed');
    expect(shown(await fill(bot.command('curate edit', { id }, mod), {}))).toContain('nothing was changed');
  });

  it('edits what stands beside a quote that no form has room for', async () => {
    const long = `${'Ever so long. '.repeat(400)}End.`;
    const text = `“${long}” said Maud Ferris.`;
    const id = await addGates(bot.store, mod.server ?? '', text);
    const form = formOf(await bot.command('curate edit', { id }, mod));
    expect(form?.inputs.map(({ custom_id: name }) => name)).toEqual(['speaker', 'source', 'note', 'topics']);
    const edited = await fill(bot.command('curate edit', { id }, mod), { speaker: 'M. Ferris' });
    expect(shown(edited)).toContain('**M. Ferris**');
    expect((await bot.services.curation.find(mod.server ?? '', id)).value.text.length).toBeGreaterThan(4000);
  });

  it('suggests the server’s own ids while one types', async () => {
    const id = idIn(await add({ quote: 'Blue moon rising.', speaker: 'Ann' }));
    const choice = [{ name: `○ ${id} · Ann: Blue moon rising.`, value: id }];
    expect(await choicesOf('curate edit', 'blue')).toEqual(choice);
    expect(await choicesOf('curate history', id)).toEqual(choice);
    expect(await choicesOf('curate restore', '')).toEqual([]);
    expect(await choicesOf('curate edit', '', member)).toEqual([]);
    expect(await choicesOf('curate edit', '', { ...MODERATOR, server: '1' })).toEqual([]);
  });
});

const choose = (answer: SentAnswer, value: string, as = mod): Promise<SentAnswer> =>
  bot.press({ customId: selectId(answer) ?? '', values: [value] }, as);

describe('/curate list', () => {
  it('pages through the server’s own, by state, speaker and article', async () => {
    await addGates(bot.store, mod.server ?? '');
    for (let at = 0; at < 6; at++) await add({ quote: `Number ${at}.`, speaker: at < 3 ? 'Ann Lee' : 'Bob' });
    const all = await bot.command('curate list', {}, mod);
    expect(texts(all)[0]).toBe('**7 quotes** of this server’s own · page 1 of 2');
    const next = await press(all, 0);
    expect(texts(next)[0]).toContain('page 2 of 2');
    expect(texts(next)).toHaveLength(3);
    expect(texts(await press(next, 0))).toEqual(texts(all));
    expect(texts(await bot.command('curate list', { speaker: 'lee' }, mod))).toHaveLength(4);
    expect(texts(await bot.command('curate list', { article: GATES.id, state: 'active' }, mod))).toHaveLength(
      2,
    );
    expect(texts(await bot.command('curate list', { state: 'removed' }, mod))[0]).toContain('**No quotes**');
    expect(isPrivate(all)).toBe(true);
  });

  it('edits, removes and restores one of a page where it stands', async () => {
    const id = idIn(await add({ quote: 'We hum.', speaker: 'Ann' }));
    await add({ quote: 'We sing.' });
    const list = await bot.command('curate list', { speaker: 'ann' }, mod);
    expect(JSON.stringify(list.body)).not.toContain(`restore:${id}`);
    expect(formOf(await choose(list, `edit:${id}`))?.inputs[0]?.value).toBe('We hum.');
    const removed = await choose(list, `remove:${id}`);
    expect(removed.body.type).toBe(7);
    expect(texts(removed)[0]).toMatch(
      /^`\w{8}` · Removed\..*\n\*\*1 quote\*\* of this server’s own · by ann$/,
    );
    expect(JSON.stringify(removed.body)).not.toContain(`edit:${id}`);
    expect(labels(removed)).toEqual(['Undo']);
    expect(shown(await choose(list, `remove:${id}`))).toContain('there is nothing to remove');
    expect(texts(await choose(removed, `restore:${id}`))[0]).toContain('Restored.');
    for (const forged of ['', 'remove:', `erase:${id}`, `remove:${id}|x`]) {
      expect(shown(await choose(list, forged))).toContain('can no longer be used');
    }
    expect(shown(await choose(list, `remove:${id}`, member))).toContain('Only moderators');
  });

  it('fits into a message, however long and however full of signs', async () => {
    for (let at = 0; at < 5; at++) {
      const sign = '*_~`|<>[]@#'.repeat(350);
      await add({
        quote: `${at} ${sign}`,
        speaker: sign.slice(0, 99),
        note: sign.slice(0, 299),
        topics: sign.slice(0, 299),
      });
    }
    for (const answer of [
      await bot.command('curate list', {}, mod),
      await bot.command('curate history', {}, mod),
      await bot.command('privacy show', {}, mod),
    ]) {
      const length = shown(answer).length;
      expect(length).toBeLessThanOrEqual(4000);
      expect(length).toBeGreaterThan(500);
    }
  });
});

describe('/privacy', () => {
  const author: Caller = { user: '77', name: 'Zoë' };

  it('shows what is kept, hides it, and erases it', async () => {
    const me = { ...member, ...author };
    const target = { content: 'Never quote me.', author: { id: '77', name: 'Zoë' } };
    const id = idIn(await fill(bot.messageCommand('Save as quote', target, mod), {}));
    await fill(bot.command('suggest', {}, me), { quote: 'Mine.' }, me);
    const about = await bot.command('privacy show', {}, me);
    expect(isPrivate(about)).toBe(true);
    expect(shown(about)).toContain('> Never quote me.');
    expect(shown(about)).toContain('> Mine.');
    expect(buttonIds(about)).toEqual([]);
    expect(shown(await bot.command('privacy opt-out', {}, me))).toContain(
      '1 saved message is no longer served',
    );
    expect(shown(await bot.command('quote', { topic: id }, member))).toContain('No quote for');
    for (const answer of [
      await bot.command('curate restore', { id }, mod),
      await press(await bot.command('curate history', { id }, mod), 0),
    ]) {
      expect(shown(answer)).toMatch(/does not want to be quoted|was changed again/);
    }
    expect(shown(await bot.command('privacy opt-in', {}, me))).toContain('can be saved');
    const asked = await bot.command('privacy delete', {}, me);
    const [erase = ''] = buttonIds(asked);
    expect(shown(await bot.press({ customId: erase, messageOf: 'somebody else' }, me))).toContain(
      'can no longer be used',
    );
    expect(shown(await bot.press({ customId: erase }, me))).toContain('**Erased.** 2 quotes were removed');
    expect(shown(await bot.command('privacy show', {}, me))).toContain(
      '**No quote is** saved of what you wrote',
    );
    expect(shown(await bot.command('curate history', {}, mod))).not.toMatch(/Never quote me|Mine\./);
    expect(shown(await bot.command('curate edit', { id }, mod))).toContain('no quote of its own');
  });

  it('is for servers, where anything is kept', async () => {
    expect(shown(await bot.command('privacy show', {}, { server: null }))).toContain('works in servers only');
  });
});

describe('whoever is no moderator', () => {
  it('gets a private refusal to everything that is for moderators', async () => {
    const id = idIn(await add({ quote: 'One.' }));
    const forms = [await bot.command('curate add', {}, mod), await bot.command('curate edit', { id }, mod)];
    const ids = [
      ...buttonIds(await bot.command('curate history', {}, mod)),
      ...['approve', 'reject'].map((decision) => `1|curate.${decision}|${id}`),
      ...['approve', 'reject'].map((decision) => `1|pending.${decision}|${id}|0`),
      `1|pending.edit|${id}`,
      '1|pending.page|0',
      '1|curate.page||||0',
      '1|curate.older||9',
    ];
    const answers = [
      ...(await Promise.all(
        ['add', 'list', 'pending', 'history'].map((name) => bot.command(`curate ${name}`, {}, member)),
      )),
      ...(await Promise.all(
        ['edit', 'remove', 'restore'].map((name) => bot.command(`curate ${name}`, { id }, member)),
      )),
      await bot.messageCommand('Save as quote', { content: 'Hm.' }, member),
      ...(await Promise.all(ids.map((customId) => bot.press({ customId }, member)))),
      ...(await Promise.all(forms.map((form) => fill(Promise.resolve(form), { quote: 'Forged.' }, member)))),
    ];
    for (const answer of answers) {
      expect(isPrivate(answer)).toBe(true);
      expect(shown(answer)).toContain('Only moderators of this server may do that');
    }
    expect((await bot.services.curation.find(mod.server ?? '', id)).revision).toBe(1);
    expect((await bot.services.curation.list(mod.server ?? '', {}, 0, 9)).total).toBe(1);
  });
});
