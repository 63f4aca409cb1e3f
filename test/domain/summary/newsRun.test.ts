import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slice } from '../../../src/domain/article.ts';
import { headlineLength, isStatement } from '../../../src/domain/summary/headline.ts';
import { isThin } from '../../../src/domain/summary/saysNothing.ts';
import { summarize } from '../../../src/domain/summary/summarize.ts';
import { isMeasuredByBefore, opensVaguely, untoldThings } from '../../../src/domain/summary/untoldThings.ts';

const recap = (paragraphs: readonly string[], length: 'short' | 'long' = 'long'): string[] => {
  const text = paragraphs.join('\n\n');
  const summary = summarize(text, length);
  return summary.kind === 'none' ? [] : summary.sentences.map((sentence) => slice(text, sentence));
};

const LEAD =
  'The harbour city of Vessel will close its last herring cannery in June, Mayor Ingrid Solheim told the council on Monday.';
const NEXT = 'But she wants to keep the 140 workers, most of whom are over fifty.';
const THIRD = 'They will be offered places at the timber yard in Tarn, she said.';
const FILLER = [
  'Crews blame warmer water, which has driven herring north, and the price of tin.',
  'Nobody in Vessel remembers a winter without herring on the piers.',
  'Olav Reid has counted gulls on the coast for a museum in Wendle since 1988.',
];

describe('a recap of an article with paragraphs', () => {
  it('goes on from the opening as the article does', () => {
    expect(recap([LEAD, NEXT, THIRD, ...FILLER]).slice(0, 3)).toEqual([LEAD, NEXT, THIRD]);
  });

  it('goes on behind a long opening too, so that the long recap is longer than the short one', () => {
    const long = `${LEAD.slice(0, -1)}, after two winters in which boats came home from the northern banks with holds so empty that their crews, some of them fathers and sons who had fished together for thirty years, mended nets for nothing and sold what fuel was left.`;
    const next = `But she wants to keep the 140 workers, most of whom are over fifty, and has asked the county for money for them until a buyer for the building is found.`;
    expect(recap([long, next, ...FILLER])).toEqual([long, next]);
    expect(recap([long, next, ...FILLER], 'short')).toEqual([long]);
  });

  it('does not say the headline where the opening tells it', () => {
    const headline = 'Vessel to close last herring cannery.';
    expect(recap([headline, LEAD, NEXT, THIRD, ...FILLER])[0]).toBe(LEAD);
  });

  it('says the headline where the opening leans on it', () => {
    const headline = 'Harbour cook of Vessel wins a medal.';
    const leaning =
      'She had never cooked herring before the cannery in Vessel gave her a kitchen and a knife.';
    expect(recap([headline, leaning, ...FILLER]).slice(0, 2)).toEqual([headline, leaning]);
  });

  it('does not take who opens an article without a name for the one in the headline', () => {
    const headline = 'Solheim brings a herring cook to the council.';
    const stranger = 'She has cooked herring in Vessel for forty years and knows every crew.';
    const short = recap([headline, stranger, LEAD, ...FILLER], 'short');
    expect(short).not.toEqual([]);
    expect(short).not.toContain(stranger);
  });

  it('has two sentences behind a question, which tells no news', () => {
    const opening = 'Herring has been the trade of Vessel since the first pier was built of larch and stone.';
    const next =
      'But the council wants to close the last cannery in June, and nobody has bid for the building.';
    expect(recap(['Will the cannery close?', opening, next, ...FILLER], 'short')).toEqual([opening, next]);
  });

  it('says more in the long recap where the short one has all that fits', () => {
    const headline = 'Vessel closes cannery; herring crews keep jobs at timber yard in Tarn.';
    const opening =
      'The harbour city of Vessel will close its last herring cannery in June after two winters in which the boats came home from the northern banks with empty holds, the council said on Monday.';
    const second =
      'Herring crews keep their jobs at the timber yard in Tarn, which the county bought in March for eleven million crowns from a family that had run it for ninety years.';
    const third = 'The county will pay for the move of the crews and their families.';
    const text = [headline, opening, second, third, ...FILLER];
    expect(recap(text, 'short')).toEqual([opening, second]);
    expect(recap(text)).toEqual([opening, second, third]);
  });

  it('leaves out an abstract that tells less of the headline than the opening does', () => {
    const abstract = 'Olav Reid will stay on as foreman, though some saw that as a demotion.';
    const headline = 'Vessel to close last herring cannery in June.';
    expect(
      recap([headline, 'ABSTRACT.', abstract, 'FULL TEXT.', LEAD, NEXT, THIRD, ...FILLER], 'short')[0],
    ).toBe(LEAD);
  });

  const SCENE = 'Ida Moss was peeling a potato when the phone rang in her kitchen by the sea.';
  const MORE_SCENE = 'The potato rolled under the table, and the cat looked at it with one eye.';

  it('says the headline before an opening that is a scene, in the short recap too', () => {
    const headline = 'Herring crews of Vessel go on strike; Wages fell for nine winters in a row.';
    for (const length of ['short', 'long'] as const)
      expect(recap([headline, `${SCENE} ${MORE_SCENE}`, ...FILLER], length).slice(0, 2)).toEqual([
        headline,
        SCENE,
      ]);
  });

  it('leaves the name of a column out of a headline', () => {
    const headline = 'Herring crews of Vessel go on strike';
    expect(recap([`${headline}; Letter from the Coast.`, `${SCENE} ${MORE_SCENE}`, ...FILLER])[0]).toBe(
      headline,
    );
  });

  it('says what a headline names where it states nothing, but only before the opening', () => {
    const label = 'The crews of a herring town';
    expect(recap([label, `${SCENE} ${MORE_SCENE}`, ...FILLER]).slice(0, 2)).toEqual([label, SCENE]);
    const asked = ['Who is out there?', 'And who is not?'];
    expect(recap([label, ...asked, ...FILLER])).not.toContain(label);
  });

  it('says what a headline states before it asks', () => {
    const headline = 'Museum of Wendle loses herring. Is it tin?';
    expect(recap([headline, `${SCENE} ${MORE_SCENE}`, ...FILLER])[0]).toBe('Museum of Wendle loses herring.');
  });

  it('says the headline before what reports on it where the opening cannot be read', () => {
    const headline = 'Town mayor begins to write farewell speech';
    const report = 'On Monday Ingrid Solheim told Vessel how hard a farewell is after nine winters.';
    expect(recap([headline, 'It all began with “a wink.', report, ...FILLER]).slice(0, 2)).toEqual([
      headline,
      report,
    ]);
  });

  it('takes no line of a list for its headline', () => {
    const lines = [
      'Ferry runs all winter',
      'Bridge is green',
      'Gulls counted',
      'Pier closed',
      'Tin dearer',
      'Boats sold',
    ];
    expect(recap([...lines, `${SCENE} ${MORE_SCENE}`, ...FILLER])[0]).not.toBe(lines[0]);
  });

  it('is none where what begins further down tells nothing of the headline', () => {
    const headline = 'Mayor Solheim resigns, and why';
    const further = [
      'Crews blame warm water.',
      'A buyer in Tarn has bid for nine boats of the old fleet, tins and all.',
    ];
    const leaning = [
      'But why?',
      'And so it went, they said of it.',
      'Who resigns there?',
      'And why him, they asked?',
    ];
    const text = [
      headline,
      ...leaning,
      ...further,
      'But they said so.',
      'Solheim?',
      'It was so, because of it, again.',
      'And he then asked them about it, and about all of those, in that same week, and for that again.',
    ];
    expect(recap(text)).toEqual([]);
  });

  const HANGING = [
    'But why him, they asked?',
    'And so it went, they said of it, and of those, and then of that again.',
    'Who is to say?',
    'And so they told him of it, of those, and of all that had come of it by then.',
    'But they said so, and he then asked them about it and about all of those.',
  ];
  const LONG_HEADLINE = 'Herring crews of Vessel go on strike after wages fell for nine winters';

  it('does not end with somebody whom a sentence has only announced', () => {
    const opening =
      'Ingrid Solheim closed the last herring cannery of Vessel on Monday after nine lean winters.';
    const text = [
      `${opening} But one man of Vessel brings more than advice. He had the key of the old boat house.`,
      ...HANGING,
    ];
    expect(recap(text)).toEqual([opening]);
  });

  it('is no headline alone', () => {
    expect(recap([LONG_HEADLINE, ...HANGING])).toEqual([]);
  });

  it('has a sentence of the article in its short form too where it begins with the headline', () => {
    expect(recap([LONG_HEADLINE, SCENE, ...HANGING], 'short')).toEqual([LONG_HEADLINE, SCENE]);
  });

  it('says in its short form what a first sentence only leads up to', () => {
    const first = 'On Monday Ingrid Solheim will give her last speech as the mayor of Vessel.';
    const second =
      'Here is a version of what the crews would like to see put before her on the old stage by the pier.';
    expect(recap([`${first} ${second}`, ...HANGING], 'short')).toEqual([first, second]);
  });

  it('reads what somebody added only right behind what was said before', () => {
    const asked = '“We lost the boats of Tarn.';
    const added = '“Nobody wants the tins of nine winters in Vessel,” she added on Monday.';
    expect(recap([LEAD, asked, added, ...FILLER])).not.toContain(added);
  });

  it('says nothing below the headline in the words that stand above', () => {
    const above = 'Vessel loses herring cannery; Unless towns find richer buyers, crews could leave.';
    const abstract =
      'Unless towns find richer buyers for the old boats, they say, the people of Vessel could move to Tarn in June.';
    const told = recap([above, 'ABSTRACT.', abstract, 'FULL TEXT.', SCENE, ...FILLER]);
    expect(told.includes(above) && told.includes(abstract)).toBe(false);
  });

  it('is long enough in its short form to tell the headline', () => {
    const headline = 'Cook of Vessel loses her licence for herring pies';
    const first =
      'Ida Moss has cooked in Vessel for most of her life and half of the town knows her by name.';
    const second =
      'In June she loses her licence, since the herring pies that she sold had no herring in them at all, and nobody in the three towns on the coast had noticed it for nine winters in a row, not even the cats that sat below her window and waited there for what was left.';
    expect(recap([headline, `${first} ${second}`, ...FILLER], 'short')).toContain(second);
  });

  it.each(['How a cook of Vessel won a medal', 'Cooks of Vessel: a medal', 'Medal for cooks of Vessel'])(
    'never says a headline that is no statement: %s',
    (headline) => {
      expect(recap([headline, LEAD, NEXT, THIRD, ...FILLER])).not.toContain(headline);
    },
  );

  it('leaves an anecdote for the sentence that tells the headline', () => {
    const headline = 'Herring cannery workers of Tarn: a strike for higher wages';
    const anecdote = 'Ida Moss was peeling a potato when the phone rang in her kitchen.';
    const more = 'The potato rolled under the table, and the cat looked at it.';
    const news =
      'Some 300 herring cannery workers in Tarn went on strike for higher wages on Monday, the first strike on the coast in 70 years.';
    const onward =
      'They were paid twelve crowns an hour last year, and had to stand for eight hours on a wet floor.';
    expect(recap([headline, anecdote, more, news, onward, ...FILLER])[0]).toBe(news);
  });

  it('leaves a gap only before what everything is told for', () => {
    const untold = 'Crews in Vessel packed herring for the cannery until a storm sank the fleet.';
    const told = 'The cannery in Vessel packed 900 tonnes of herring last year.';
    const asked = 'Who will pay for that?';
    expect(recap([LEAD, asked, untold, ...FILLER])).not.toContain(untold);
    expect(recap([LEAD, asked, told, ...FILLER])).toContain(told);
  });

  it('goes on behind a quotation of the same speaker', () => {
    const quoted = '“We knew it was coming. It still hurts,” the mayor said.';
    const onward = 'She blamed warmer water and the price of tin for the end of the cannery.';
    const lead = 'Ingrid Solheim, the mayor of Vessel, will close the last cannery of the city in June.';
    expect(recap([lead, quoted, onward, ...FILLER]).slice(0, 2)).toEqual([lead, onward]);
    const other = '“We knew it was coming. It still hurts,” said Petra Dunmore, a cook of the cannery.';
    expect(recap([lead, other, onward, ...FILLER])).not.toContain(onward);
  });

  it('keeps to one entry of a live report', () => {
    const entries = [
      'The latest on the storm in Vessel (all times local):',
      '11:20 p.m.',
      'A storm tore the roof off the cannery in Vessel on Sunday night.',
      'Nobody was in the cannery when the storm came, and the herring stayed dry, the harbour master of Vessel said.',
      '___',
      '10:05 p.m.',
      'A storm sank nine boats of the cannery in Vessel, the harbour board said.',
      'Crews of the cannery pulled the boats out.',
    ];
    expect(recap(entries)).toEqual([entries[2], entries[3]]);
  });

  it('does not present the author', () => {
    const author = 'Ada Quist is a professor of herring and of the harbour at the museum in Vessel.';
    expect(recap([LEAD, ...FILLER, author])).not.toContain(author);
  });

  it('lets a writer say "we" only where nothing is left out', () => {
    const we = 'We have known the cannery in Vessel for a hundred years.';
    expect(recap([LEAD, we, ...FILLER])).toContain(we);
    expect(recap([LEAD, 'Who will pay for that?', we, ...FILLER])).not.toContain(we);
  });

  it('keeps a short sentence of the opening, whose verb is in no list', () => {
    const short = 'Neither takes the herring seriously.';
    const opening = `Ingrid Solheim and Olav Reid ran for mayor of Vessel on Monday. ${short} ${NEXT}`;
    expect(recap([opening, ...FILLER])[1]).toBe(short);
    expect(recap([LEAD, short, ...FILLER])).not.toContain(short);
  });

  it('says the headline before an opening whose "it" is the headline', () => {
    const headline = 'Mayor of Vessel copies the herring tax of Tarn';
    const leaning = 'If it worked in Tarn, it might just work on the coast of Vessel as well.';
    expect(recap([headline, leaning, ...FILLER]).slice(0, 2)).toEqual([headline, leaning]);
  });

  it('opens with the answer where the article opens with a question', () => {
    const headline = 'Vessel sounds sweeter with a choir of gulls';
    const answer =
      'The comedian Olav Reid needed to know, and taught forty gulls of Vessel to sing in a choir.';
    expect(recap([headline, 'What would it sound like?', answer, ...FILLER])).toContain(answer);
  });

  it('leaves an abstract out where the opening says the same', () => {
    const abstract =
      'Vessel loses its cannery in June, a last one that packs herring and pays 140 people in three towns.';
    const label = ['Vessel loses herring cannery in three towns.', 'ABSTRACT.', abstract, 'FULL TEXT.'];
    expect(recap([...label, LEAD, NEXT, THIRD, ...FILLER])[0]).toBe(LEAD);
    const anecdote = 'She was peeling a potato when the phone rang in a kitchen.';
    expect(recap([...label, anecdote, ...FILLER])[0]).toBe(abstract);
  });

  it('is a beginning of the long one where it is short', () => {
    const sentences = fc.constantFrom(LEAD, NEXT, THIRD, ...FILLER, '“We lost it,” Ingrid Solheim said.');
    fc.assert(
      fc.property(fc.array(sentences, { minLength: 5, maxLength: 12 }), (paragraphs) => {
        const [short, long] = [recap(paragraphs, 'short'), recap(paragraphs, 'long')];
        expect(long.slice(0, short.length)).toEqual(short);
        expect(short.length === 0).toBe(long.length === 0);
        if (long.length > 2) expect(short.length).toBeLessThan(long.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a headline', () => {
  it.each([
    [['Cannery closes', 'A cannery closes.'], 1],
    [['Cannery of Vessel closes.', 'A cannery in Tarn burned.'], 1],
    [['Cannery closes; gulls leave', 'Nothing else was said.'], 1],
    [['Oops!', 'Vessel closes cannery.', 'A cannery in Vessel is closed.'], 2],
    [['The harbour board of Vessel has closed a cannery on the coast.', 'The cannery in Vessel closes.'], 0],
    [['It rained in the north for forty days and forty nights without an end.', 'A cannery closes.'], 0],
  ])('of %j has %i sentences', (sentences, length) => {
    const paragraphs = sentences.map((_, at) => (at === sentences.length - 1 ? 1 : 0));
    expect(headlineLength(sentences, paragraphs)).toBe(length);
  });

  it('is not read into a text of one paragraph', () => {
    expect(headlineLength(['Cannery closes', 'A cannery closes.'], [0, 0])).toBe(0);
  });

  it.each([
    ['Mayor of Vessel closes cannery', true],
    ['Vessel will lose its cannery', true],
    ['Why Vessel will lose its cannery', false],
    ['Mayor: Vessel loses its cannery', false],
    ['Will Vessel lose its cannery?', false],
    ['12 things that Vessel loses', false],
    ['2016 shows Vessel a loss', true],
    ['Vessel doesn’t lose its cannery', true],
    ['Vessel loses a cannery; Tarn and the coast.', true],
    ['Vessel loses a cannery; Will Tarn?', false],
    ['Cannery closes', false],
    ['The mayor of Vessel', false],
  ])('%j is a statement: %j', (headline, expected) => {
    expect(isStatement(headline)).toBe(expected);
  });
});

describe('what a sentence takes for known', () => {
  it.each([
    ['The fleet left.', [['fleet']]],
    ['Crews of Tarn sold the nets.', [['net']]],
    ['Nets came, and crews sold the nets.', []],
    ['The crews who left Tarn sold tin.', []],
    ['The Hague sold tin.', []],
    ['The largest pier is closed.', []],
    ['The government closed a pier.', []],
    ['Another storm in Tarn sank nine boats.', [['storm', 'hurrican', 'cyclon', 'tornado', 'wind']]],
    ['Those who left sold tin.', []],
  ])('of %j: %j', (sentence, things) => {
    expect(untoldThings(sentence)).toEqual(things);
  });

  it.each([
    ['Crews also sold tin.', true],
    ['Crews later sold tin.', true],
    ['“We sold tin,” Ada Quist said.', true],
    ['Its crews sold tin.', true],
    ['A cook from Tarn, she sold tin.', true],
    ['Crews sold tin.', false],
    ['“Tin and Tears” was sold.', false],
  ])('is measured by what stands before: %j is %j', (sentence, expected) => {
    expect(isMeasuredByBefore(sentence)).toBe(expected);
  });

  it.each([
    ['The harbour board met.', true],
    ['These crews met.', true],
    ['In its first year, Vessel sold tin.', true],
    ['The president of Tarn met crews.', false],
    ['A harbour board met.', false],
  ])('opens vaguely: %j is %j', (sentence, expected) => {
    expect(opensVaguely(sentence)).toBe(expected);
  });

  it.each([
    ['But one person brings more than advice to Tarn.', true],
    ['There is a catch for crews of the harbour board.', true],
    ['But one person in Tarn sold the boats, the piers, the tin and the herring of Vessel.', false],
    ['It wasn’t even that the boats of Vessel came home late with torn herring nets.', true],
    ['It wasn’t the boats of Vessel that came home late with torn herring nets.', false],
  ])('announces, and does not end a recap: %j is %j', (sentence, expected) => {
    expect(isThin(sentence)).toBe(expected);
  });
});
