import { beforeAll, describe, expect, it } from 'vitest';
import { splitParagraphs, type Article } from '../../src/domain/article.ts';
import { loadLibrary } from '../../src/library/loadLibrary.ts';
import { createHarness, type Harness } from './harness.ts';
import { buttonIds, labels, isPrivate, texts } from './readAnswer.ts';

let bot: Harness;
let article: Article;

beforeAll(async () => {
  bot = await createHarness();
  [article] = (await loadLibrary('data/articles')) as [Article];
});

/** The quoted lines of an answer, without markdown. */
function quotedLines(text: string): readonly string[] {
  return text.split('\n').map((line) => line.replace(/^(?:> |#+ )/, ''));
}

describe('/quote', () => {
  it.each(['legend', 'john legend', 'LEGEND', 'Legend', ' legend  john '])(
    'finds the speaker by %j',
    async (topic) => {
      const answer = await bot.command('quote', { topic });
      const [quoted = '', source = ''] = texts(answer);
      for (const line of quotedLines(quoted)) expect(article.text).toContain(line.replaceAll(/^“|”$/g, ''));
      expect(source).toContain('**John Legend**');
      expect(source).toContain('The New Yorker');
      expect(source).toContain('<t:1662292800:D>');
      expect(source).toContain('✓ verbatim');
      expect(source).toMatch(/[1-6] of 6$/m);
      expect(isPrivate(answer)).toBe(false);
    },
  );

  it('puts the parts of a split quotation on lines of their own', async () => {
    const [quoted = ''] = texts(await bot.command('quote', { topic: 'what are friendships' }));
    const lines = quotedLines(quoted);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^“I mean, what are friendships\?.*world$/);
    expect(lines[1]).toMatch(/^We’re so online these days.*matters\.”$/);
  });

  it('finds words of the text, curly or straight', async () => {
    for (const topic of ['blood relatives', "they're not your blood", 'they’re not your blood']) {
      expect(texts(await bot.command('quote', { topic }))[0]).toContain('blood relatives');
    }
  });

  it('understands a near miss in spelling, and says what it read', async () => {
    const answer = await bot.command('quote', { topic: 'frienship' });
    expect(texts(answer)[0]).toContain('friendship');
    expect(texts(answer)[1]).toContain('read as “friendship”');
  });

  it('finds a quote by its id, in any case', async () => {
    const id =
      buttonIds(await bot.command('quote', { topic: 'scam' }))
        .at(-1)
        ?.split('|')
        .at(-1) ?? '';
    for (const topic of [id, id.toUpperCase()]) {
      expect(texts(await bot.command('quote', { topic }))[0]).toContain('clear scam');
    }
  });

  it('answers a miss privately with the nearest topics, never with another quote', async () => {
    const answer = await bot.command('quote', { topic: 'xylophone' });
    expect(isPrivate(answer)).toBe(true);
    expect(texts(answer)).toHaveLength(1);
    expect(texts(answer)[0]).toMatch(/^No quote for “xylophone”\. Try \*\*/);
    expect(buttonIds(answer)).toEqual([]);
  });

  it('goes on in the topic’s bag when the command is sent again, and keeps servers apart', async () => {
    const fresh = await createHarness();
    const places = async (server: string): Promise<string | undefined> =>
      /\d of 6$/m.exec(texts(await fresh.command('quote', { topic: 'legend' }, { server }))[1] ?? '')?.[0];
    expect([await places('1'), await places('1'), await places('2'), await places('1')]).toEqual([
      '1 of 6',
      '2 of 6',
      '1 of 6',
      '3 of 6',
    ]);
  });

  it('shows all six before any comes again, and does not repeat across rounds', async () => {
    const fresh = await createHarness();
    for (const topic of ['legend', 'random']) {
      let answer = await fresh.command('quote', { topic });
      const seen: string[] = [];
      for (let step = 0; step < 18; step++) {
        seen.push(texts(answer)[0] ?? '');
        answer = await fresh.press({ customId: buttonIds(answer)[0] ?? '' });
        expect(answer.body.type).toBe(7);
      }
      for (const round of [seen.slice(0, 6), seen.slice(6, 12), seen.slice(12)])
        expect(new Set(round).size).toBe(6);
      expect(seen.every((text, at) => at === 0 || text !== seen[at - 1])).toBe(true);
    }
  });

  it('leaves somebody else’s message as it is: they get the next quote privately', async () => {
    const [another = ''] = buttonIds(await bot.command('quote', { topic: 'legend' }));
    const answer = await bot.press({ customId: another, messageOf: 'somebody else' });
    expect(answer.body.type).toBe(4);
    expect(isPrivate(answer)).toBe(true);
  });

  it('gives the words to copy, with speaker, source and day', async () => {
    const copy = buttonIds(await bot.command('quote', { topic: 'everyone saw' })).at(-3) ?? '';
    const { body } = await bot.press({ customId: copy });
    expect(body).toMatchObject({ type: 4, data: { flags: 64, allowed_mentions: { parse: [] } } });
    const { content = '' } = (body as { data: { content?: string } }).data;
    expect(content).toMatch(/^“Everyone saw how I talked to him/);
    expect(content).toMatch(/”\n— John Legend, .+, interview in The New Yorker, 4 September 2022$/);
  });

  it('cuts a quote that is too long at a sentence and adds the whole as a file', async () => {
    const said = Array.from(
      { length: 90 },
      (_, at) => `Sentence number ${at} has quite a few words in it.`,
    ).join(' ');
    const text = `Mary Jones spoke for long.\n\n“${said}” Jones said.`;
    const long: Article = { ...article, id: 'long', text, paragraphs: splitParagraphs(text) };
    const answer = await (await createHarness([long])).command('quote', { topic: 'jones' });
    const shown = texts(answer);
    expect(shown.join('').length).toBeLessThanOrEqual(4000);
    expect(shown[0]).toMatch(/words in it\.\n> \*\*\[…\] cut here: the whole quotation is in the file\*\*$/);
    expect(answer.files).toHaveLength(1);
    expect(JSON.stringify(answer.body)).toContain(`attachment://${answer.files[0]}`);
  });
});

describe('/quote for words that no quote has', () => {
  const said = [
    'Carla Munez met reporters in Westbrook on Monday. Her brother Edo Veltman stayed at home.',
    '“We have the support of everybody who went there,” Munez said.',
    '“Money was never the question between us two,” Munez said.',
    '“A friendship is a slow harvest,” Munez said. “Every trend passes, and a friend stays.”',
  ].join('\n\n');
  let small: Harness;

  beforeAll(async () => {
    const { title, date, titleIsOurs, interviewIn, publisher, url } = article;
    const info = { id: 'reeds', title, date, titleIsOurs, interviewIn, publisher, url };
    small = await createHarness([{ ...info, text: said, paragraphs: splitParagraphs(said) }]);
  });

  it.each([
    'soup',
    'hate',
    'moon',
    'west',
    'supp',
    'frend',
    'moneys',
    'Veltman',
    'westbrok reporters',
    '2022',
  ])('answers nobody but the one who asked for %j', async (topic) => {
    for (const [name, option] of [
      ['quote', 'topic'],
      ['context', 'quote'],
    ] as const) {
      const answer = await small.command(name, { [option]: topic });
      expect(isPrivate(answer)).toBe(true);
      expect(texts(answer)[0]).toMatch(/^No quote for “/);
    }
  });

  it('does not mend a name of an article into another word', async () => {
    const veltmar = said.replace('question between', 'Veltmar question between');
    const other = { ...article, id: 'veltmar', text: veltmar, paragraphs: splitParagraphs(veltmar) };
    const bench = await createHarness([other]);
    const named = await bench.command('quote', { topic: 'Veltman' });
    expect(isPrivate(named)).toBe(true);
    expect(texts(named)[0]).toBe('No quote for “Veltman”. Did you mean one of these?');
    const slipped = await bench.command('quote', { topic: 'Veltmer' });
    expect(isPrivate(slipped)).toBe(false);
    expect(texts(slipped)[1]).toContain('read as “veltmar”');
  });

  it.each([
    ['frienship', 'friendship'],
    ['havrest', 'harvest'],
    ['mony', 'money'],
  ])('mends %j into the one word that may be meant, and says so', async (topic, read) => {
    const answer = await small.command('quote', { topic });
    expect(isPrivate(answer)).toBe(false);
    expect(texts(answer)[1]).toContain(`read as “${read}”`);
  });

  it('asks which was meant, and shows everybody what was chosen', async () => {
    const asked = await small.command('quote', { topic: 'frend' });
    expect(texts(asked)).toEqual(['No quote for “frend”. Did you mean one of these?']);
    expect(labels(asked)).toEqual(['friend', 'trend']);
    const chosen = await small.press({ customId: buttonIds(asked)[0] ?? '' });
    expect(chosen.body.type).toBe(4);
    expect(isPrivate(chosen)).toBe(false);
    expect(texts(chosen)[0]).toContain('a friend stays');
    const passage = await small.command('context', { quote: 'frend' });
    const opened = await small.press({ customId: buttonIds(passage)[1] ?? '' });
    expect(isPrivate(opened)).toBe(false);
    expect(texts(opened).join('\n')).toContain('Every trend passes');
  });

  it('answers a press under somebody else’s message privately', async () => {
    for (const name of ['quote', 'context']) {
      const pressed = { customId: `1|${name}.meant|friend`, messageOf: 'somebody else' } as const;
      const answer = await small.press(pressed);
      expect(texts(answer).join('\n')).toContain('a friend stays');
      expect(isPrivate(answer)).toBe(true);
    }
  });

  it('offers longer words that begin so', async () => {
    expect(labels(await small.command('quote', { topic: 'supp' }))).toEqual(['support']);
  });
});

async function suggestions(typed: string): Promise<readonly { name: string; value: string }[]> {
  const { body } = await bot.autocomplete('quote', 'topic', typed);
  return (body as { data: { choices: { name: string; value: string }[] } }).data.choices;
}

describe('autocomplete of /quote', () => {
  it('offers random first, then the speaker with a count, topics and quotes', async () => {
    const choices = await suggestions('');
    expect(choices[0]?.value).toBe('random');
    expect(choices[1]).toEqual({ name: 'John Legend (6 quotes)', value: 'John Legend' });
    expect(choices.length).toBeLessThanOrEqual(25);
  });

  it('echoes what was typed first', async () => {
    expect((await suggestions('leg'))[0]).toEqual({ name: 'leg', value: 'leg' });
    expect((await suggestions('leg'))[1]?.value).toBe('John Legend');
  });

  it('sends ids for quotes, and each finds its quote', async () => {
    const quote = (await suggestions('scam')).find(({ name }) => name.includes('— John Legend'));
    expect(texts(await bot.command('quote', { topic: quote?.value ?? '' }))[0]).toContain('scam');
  });

  it('never fails, whatever is typed', async () => {
    for (const typed of ['   ', '😀'.repeat(50), '\u202e\u200b', '.*+?^${}()|[]\\', 'ﬀ'.repeat(100)]) {
      const choices = await suggestions(typed);
      for (const { name, value } of choices) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(100);
        expect(value.length).toBeLessThanOrEqual(100);
      }
    }
  });
});
