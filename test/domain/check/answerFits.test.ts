import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../src/domain/check/checkClaim.ts';
import { createCheckIndex } from '../../../src/domain/check/createCheckIndex.ts';
import { quoting } from './articles.ts';

type Source = readonly [text: string, speaker?: string | null];

const WORDS = 'The old boat sank in the bay';
const plain: Source = [WORDS];
const ada: Source = [`“${WORDS},” said Ada Holm.`, 'Ada Holm'];
const bo: Source = [`“${WORDS},” said Bo Lund.`, 'Bo Lund'];
const nobody: Source = [`“${WORDS},” they said.`, null];

/** Which of some articles a claim is answered with, what is said of its speaker, and which others are named beside it. */
function answer(sources: readonly Source[], text: string, speaker: string | null = null) {
  const index = createCheckIndex();
  for (const [at, [source, by]] of sources.entries()) {
    const quoted = source.slice(source.indexOf('“') + 1, source.indexOf('”'));
    index.add({
      id: `${at}`,
      text: source,
      quotations: by === undefined ? [] : [quoting(source, [quoted], by)],
    });
  }
  const result = checkClaim(index, { text, speaker });
  if (!('attribution' in result)) return [result.verdict];
  const others = result.notes.flatMap((note) => (note.kind === 'ambiguous' ? note.others : []));
  const named = others.map(({ articleId }) => articleId).join();
  return [result.verdict, result.passage.articleId, result.attribution.verdict, named];
}

describe('of several passages', () => {
  it.each<[string, readonly Source[], string, string | null, readonly (string | null)[]]>([
    ['the quoted one before narration', [plain, ada, bo], WORDS, null, ['verbatim', '1', null, '0,2']],
    [
      'the one by the claimed speaker',
      [plain, ada, bo],
      WORDS,
      'Bo Lund',
      ['verbatim', '2', 'confirmed', ''],
    ],
    [
      'one that leaves it open before another’s',
      [plain, ada, nobody],
      WORDS,
      'Bo Lund',
      ['verbatim', '2', 'unconfirmed', ''],
    ],
    [
      'somebody else’s before narration',
      [plain, ada],
      WORDS,
      'Bo Lund',
      ['misattributed', '1', 'other', '0'],
    ],
    [
      'the one without marks',
      [['The very old boat sank'], ['The old boat sank']],
      'The … old boat sank',
      null,
      ['verbatim', '1', null, ''],
    ],
    [
      'the one that is written so',
      [['We can’t say that the old boat sank'], ['We cannot say that the old boat sank']],
      'We cannot say that the old boat sank',
      null,
      ['verbatim', '1', null, ''],
    ],
    [
      'the one with fewer changes',
      [['We can’t say that one boat won’t sink'], ['We cannot say that one boat won’t sink']],
      'We cannot say that 1 boat won’t sink',
      null,
      ['respelled', '1', null, ''],
    ],
    [
      'the first of equal ones',
      [['We can’t say that the old boat sank'], ['We cannot say that the old boat sank']],
      'We can not say that the old boat sank',
      null,
      ['respelled', '0', null, '1'],
    ],
    [
      'four others at most',
      Array.from({ length: 60 }, () => plain),
      WORDS,
      null,
      ['verbatim', '0', null, '1,2,3,4'],
    ],
  ])('takes %s', (_, sources, text, speaker, expected) => {
    expect(answer(sources, text, speaker)).toEqual(expected);
  });

  it('names the changed passages that are as near', () => {
    const [near, far]: Source[] = [
      ['The old boat sank in the cold bay today'],
      ['The big old boat sank in the cold sea today'],
    ];
    const index = createCheckIndex();
    for (const [at, source] of [far, near, near].entries())
      index.add({ id: `${at}`, text: source?.[0] ?? '', quotations: [] });
    expect(
      checkClaim(index, { text: 'The new boat sank in the cold bay today', speaker: null }),
    ).toMatchObject({
      verdict: 'altered',
      passage: { articleId: '1' },
      notes: [{ kind: 'ambiguous', others: [{ articleId: '2' }] }],
    });
  });

  it('says where a claim goes from the article’s words into quoted ones', () => {
    const text = 'He called it “the last boat” of the bay';
    const index = createCheckIndex();
    const last = quoting(text, ['the last boat'], null);
    index.add({ id: 'a', text, quotations: [last] });
    const notesOf = (claim: string) => checkClaim(index, { text: claim, speaker: null }).notes;
    const [quoted] = last.spans;
    expect(notesOf('called it the last boat of the bay')).toEqual([
      { kind: 'partly-quoted', quoted: [quoted] },
    ]);
    expect(notesOf('He called it “the last boat” of the bay')).toEqual([
      { kind: 'partly-quoted', quoted: [quoted] },
    ]);
    expect(notesOf('the last boat')).toEqual([{ kind: 'too-short', words: 3 }]);
    index.add({ id: 'a', text, quotations: [{ ...last, kind: 'title' }] });
    expect(notesOf('called it the last boat of the bay')).toEqual([]);
  });
});

describe('what stands behind a claim', () => {
  it.each([
    ['The old boat sank #ferry and more', 'The old boat sank #ferry', 24],
    ['The old boat sank  #ferry', 'The old boat sank #ferry ', 25],
    ['The old boat sank. Then more', 'The old boat sank #ferry', 17],
    ['The old boat sank 🙂', 'The old boat sank 🙂', 17],
  ])('of %j is a part of %j as far as %d', (text, claim, end) => {
    const index = createCheckIndex();
    index.add({ id: 'a', text, quotations: [] });
    expect(checkClaim(index, { text: claim, speaker: null })).toMatchObject({
      verdict: 'verbatim',
      passage: { spans: [{ start: 0, end }] },
    });
  });
});
