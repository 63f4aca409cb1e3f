import { describe, expect, it } from 'vitest';
import { createCheckIndex, type CheckIndex } from '../../../src/domain/check/createCheckIndex.ts';
import { findNearest } from '../../../src/domain/check/findNearest.ts';
import { uniformWords } from '../../../src/domain/text/uniformWords.ts';

const LAMPS = 'The harbour woke late. The keeper polished nine lamps before the storm. Then it rained.';
const GEESE = 'Nobody counted. The geese flew over the frozen marsh at dawn. It was quiet.';
const near = (
  index: CheckIndex,
  claim: string,
  sees: (id: string) => boolean = () => true,
): readonly string[] =>
  findNearest(index, uniformWords(claim).words, (position) => sees(index.at(position)?.article.id ?? '')).map(
    ({ articleId, spans }) =>
      spans
        .map(({ start, end }) => `${articleId}: ${index.articleOf(articleId)?.text.slice(start, end)}`)
        .join(),
  );
const KEEPER = 'lamps: The keeper polished nine lamps before the storm.';

function create(lower?: CheckIndex): CheckIndex {
  const index = createCheckIndex(lower);
  if (lower === undefined) index.add({ id: 'geese', text: GEESE, quotations: [] });
  index.add({ id: 'lamps', text: LAMPS, quotations: [] });
  return index;
}

describe('findNearest', () => {
  const index = create();

  it('finds the sentence that has the words in other forms and another order', () => {
    expect(near(index, 'Storms came after lamps were polished by its keepers')).toEqual([KEEPER]);
  });

  it.each([
    ['one rare word', 'A lamp costs money in every town'],
    ['common words only', 'It was before the late one, and then it came'],
    ['nothing', 'Parliament adjourned without a vote'],
    [
      'a small share',
      'The keeper polished zoologists, hydrologists, theologians, geologists, biologists and poets',
    ],
    ['no words', ''],
    ['words that lie in two articles', 'Geese frightened the keeper'],
  ])('shows nothing for %s', (_, claim) => {
    expect(near(index, claim)).toEqual([]);
  });

  it('shows every sentence that has a part of the words', () => {
    const own = createCheckIndex();
    own.add({
      id: 'own',
      text: 'It rained. The keeper polished nine. Lamps burned. It was late.',
      quotations: [],
    });
    expect(near(own, 'He polished the keeper’s lamps')).toEqual([
      'own: The keeper polished nine. Lamps burned.',
    ]);
    expect(near(own, 'The rain burned the lamps')).toEqual([
      'own: It rained. The keeper polished nine. Lamps burned.',
    ]);
  });

  it('weighs a word once, however often the claim has it', () => {
    expect(near(index, 'Lamp lamp lamps, lamps lamp of lamps')).toEqual([]);
    expect(near(index, 'The keeper keeper keeper polished lamps in parliament')).toEqual([KEEPER]);
  });

  it('weighs rare words and figures by how much they say', () => {
    const own = createCheckIndex();
    own.add({ id: 'own', text: 'The zygote flew over 77 boats. It rained.', quotations: [] });
    const shown = 'own: The zygote flew over 77 boats.';
    expect(near(own, 'A zygote took 77 houses, roads and trees')).toEqual([shown]);
    expect(near(own, 'A boat flew over houses, roads, trees and the heron zoologist')).toEqual([]);
  });

  it('shows two places of one article that lie apart, and those that lie close as one', () => {
    const own = createCheckIndex();
    const like = 'Polished lamps please keepers in stormy towns.';
    const best = 'Polished lamps please keepers in stormy harbours.';
    const claim = 'The polished lamps please a stormy harbour keeper';
    const filler = 'It was so, and then it was not so at all. '.repeat(60);
    own.add({ id: 'own', text: `${like} ${filler}${best} ${filler}${like}`, quotations: [] });
    expect(near(own, claim)).toEqual([`own: ${best}`, `own: ${like}`, `own: ${like}`]);
    const close = createCheckIndex();
    close.add({ id: 'own', text: `${like} ${best} ${filler}`, quotations: [] });
    expect(near(close, claim)).toHaveLength(1);
  });

  it('widens a place to no more than its own sentence, however long the text', () => {
    const own = createCheckIndex();
    const long = 'And they went on and on about it and the weather '.repeat(40);
    own.add({ id: 'own', text: `${long}. ${LAMPS} ${long}.`, quotations: [] });
    expect(near(own, 'Keepers had nine polished lamps before a storm')).toEqual([
      KEEPER.replace('lamps:', 'own:'),
    ]);
    const endless = createCheckIndex();
    endless.add({
      id: 'own',
      text: `${long}the keeper polished nine lamps before the storm ${long}`,
      quotations: [],
    });
    const [shown = ''] = near(endless, 'Keepers had nine polished lamps before a storm');
    expect(shown).toContain('keeper polished nine lamps before the storm');
    expect(shown.length).toBeLessThan(1400);
  });

  it('passes over what is not to be seen', () => {
    expect(near(index, 'The keeper polished his lamps', (id) => id === 'geese')).toEqual([]);
  });

  it('shows three at most, each place once', () => {
    const many = createCheckIndex();
    for (const id of ['a', 'b', 'c', 'd']) {
      many.add({ id, text: `${LAMPS} The lamps that the keeper had polished were nine.`, quotations: [] });
    }
    const found = near(many, 'The keeper polished nine lamps, and the harbour heard a storm');
    expect(new Set(found).size).toBe(3);
  });

  it('shows the best first, and nothing that is much worse', () => {
    const both = create();
    both.add({ id: 'best', text: 'Polished lamps please keepers in stormy harbours.', quotations: [] });
    expect(near(both, 'The polished lamps please a stormy harbour keeper')).toEqual([
      'best: Polished lamps please keepers in stormy harbours.',
    ]);
    both.add({ id: 'less', text: 'Polished lamps please keepers in stormy towns.', quotations: [] });
    expect(
      near(both, 'The polished lamps please a stormy harbour keeper').map((line) => line.slice(0, 4)),
    ).toEqual(['best', 'less']);
  });

  it('answers as one index does where one stands on another', () => {
    const lower = createCheckIndex();
    lower.add({ id: 'geese', text: GEESE, quotations: [] });
    const upper = create(lower);
    expect(near(upper, 'The keeper polished his lamps')).toEqual([KEEPER]);
    expect(near(upper, 'At dawn geese are flying over marshes')).toHaveLength(1);
  });

  it('forgets what was taken out, and finds the rest when the gaps are closed', () => {
    const changing = create();
    changing.add({ id: 'long', text: `${GEESE} `.repeat(20), quotations: [] });
    changing.remove('long');
    changing.remove('geese');
    expect(near(changing, 'At dawn geese are flying over marshes')).toEqual([]);
    expect(near(changing, 'The keeper polished his lamps')).toEqual([KEEPER]);
  });
});
