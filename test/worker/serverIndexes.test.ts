import { checkedArticle } from '../../src/domain/check/checkedArticle.ts';
import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../src/domain/check/checkClaim.ts';
import { createCheckIndex } from '../../src/domain/check/createCheckIndex.ts';
import { createServerIndexes, type ServerIndexes } from '../../src/worker/serverIndexes.ts';

const LIBRARY_WORDS = 'The lighthouse keeper counted every ship that passed.';
const library = createCheckIndex();
library.add(checkedArticle('library', LIBRARY_WORDS));

const WORDS = {
  ferry: 'The ferry will sail again before the summer ends.',
  bridge: 'A bridge is a promise made of patience and steel.',
};
type Id = keyof typeof WORDS;

const article = (id: string, version = 1, speakers: Readonly<Record<string, string>> = {}) => ({
  id,
  version,
  speakers,
});

/** Asks, and sends what is missing as often as it is asked for. */
function ask(indexes: ServerIndexes, server: string, articles: readonly ReturnType<typeof article>[]) {
  const sent: string[] = [];
  let found = indexes.find({ server, articles, texts: [] });
  while (found.kind === 'missing') {
    sent.push(...found.ids);
    const texts = found.ids.map((id) => ({ id, text: WORDS[id as Id] }));
    found = indexes.find({ server, articles, texts });
  }
  const { index, leftOut } = found;
  const verdictOf = (text: string): string => checkClaim(index, { text, speaker: null }).verdict;
  return { sent, leftOut, count: index.count(), verdictOf };
}

const roomy = () => createServerIndexes(library, { server: 1000, all: 1000 });

describe('createServerIndexes', () => {
  it('finds the library and what is the server’s own, and nothing of another’s', () => {
    const indexes = roomy();
    const one = ask(indexes, 'one', [article('ferry')]);
    const other = ask(indexes, 'other', [article('bridge')]);
    const none = ask(indexes, 'none', []);
    for (const { verdictOf } of [one, other, none]) expect(verdictOf(LIBRARY_WORDS)).toBe('verbatim');
    expect([one, other, none].map(({ verdictOf }) => verdictOf(WORDS.ferry))).toEqual([
      'verbatim',
      'not-found',
      'not-found',
    ]);
    expect([one, other, none].map(({ count }) => count)).toEqual([2, 2, 1]);
  });

  it('asks for words once, and again when the article or its speakers have changed', () => {
    const indexes = roomy();
    expect(ask(indexes, 'one', [article('ferry'), article('bridge')]).sent).toEqual(['ferry', 'bridge']);
    expect(ask(indexes, 'one', [article('ferry'), article('bridge')]).sent).toEqual([]);
    expect(ask(indexes, 'one', [article('ferry', 2), article('bridge')]).sent).toEqual(['ferry']);
    const corrected = article('bridge', 1, { 'An aide': 'Ada Holm' });
    expect(ask(indexes, 'one', [article('ferry', 2), corrected]).sent).toEqual(['bridge']);
    const { verdictOf, count } = ask(indexes, 'one', [corrected]);
    expect([count, verdictOf(WORDS.ferry)]).toEqual([2, 'not-found']);
  });

  it('counts what has no room, and takes it in when there is room again', () => {
    const indexes = createServerIndexes(library, { server: 60, all: 1000 });
    const both = ask(indexes, 'one', [article('ferry'), article('bridge')]);
    expect([both.leftOut, both.count, both.verdictOf(WORDS.bridge)]).toEqual([1, 2, 'not-found']);
    expect(ask(indexes, 'one', [article('ferry'), article('bridge')]).sent).toEqual([]);
    const alone = ask(indexes, 'one', [article('bridge')]);
    expect([alone.leftOut, alone.verdictOf(WORDS.bridge)]).toEqual([0, 'verbatim']);
  });

  it('lets go of the server that was asked for longest ago', () => {
    const indexes = createServerIndexes(library, { server: 1000, all: 110 });
    ask(indexes, 'one', [article('ferry')]);
    ask(indexes, 'two', [article('ferry')]);
    expect(ask(indexes, 'one', [article('ferry')]).sent).toEqual([]);
    ask(indexes, 'three', [article('bridge')]);
    expect(ask(indexes, 'one', [article('ferry')]).sent).toEqual([]);
    expect(ask(indexes, 'two', [article('ferry')]).sent).toEqual(['ferry']);
  });
});

describe('checkedArticle', () => {
  const text = 'It rained. “The harbour was never this quiet before,” said Ada Holm. “Nobody came at all.”';

  it('names the speakers as they were corrected', () => {
    const asRead = checkedArticle('quiet', text).quotations;
    const corrected = checkedArticle('quiet', text, { 'Ada Holm': 'Ida Holm' }).quotations;
    expect([asRead[0]?.speaker, corrected[0]?.speaker]).toEqual(['Ada Holm', 'Ida Holm']);
  });
});
