import { describe, expect, it } from 'vitest';
import { slice } from '../../../src/domain/article.ts';
import { isHeading } from '../../../src/domain/summary/isHeading.ts';
import { callsByRole } from '../../../src/domain/summary/presumedThings.ts';
import { isThin, saysNothing } from '../../../src/domain/summary/saysNothing.ts';
import { sentenceFlaw } from '../../../src/domain/summary/sentenceFlaw.ts';
import { summarize } from '../../../src/domain/summary/summarize.ts';
import { splitSentences } from '../../../src/domain/text/splitSentences.ts';

const recap = (text: string, length: 'short' | 'long' = 'long'): string[] => {
  const summary = summarize(text, length);
  return summary.kind === 'none' ? [] : summary.sentences.map((sentence) => slice(text, sentence));
};

const NEWS =
  'The harbour city of Vessel will close its last herring cannery in June, ending a trade that fed it for a century, Mayor Ingrid Solheim said on Monday.';
const REST = [
  'The cannery employs 140 people, most of them over fifty, and buys half of the herring that is landed on the coast.',
  'Harbour records show that the cannery packed 900 tonnes of herring last year, down from 4,000 tonnes in 1988.',
  'Fishing crews blame warmer water, which has driven the herring north, and the price of tin.',
  'Solheim told the council that the city would lend the workers of the cannery money to buy boats.',
];

describe('a credit or a note on publication', () => {
  it.each([
    'The pier at dusk, photo courtesy of the harbour museum in Vessel.',
    'The photographs were taken by Ada Quist and are used by permission.',
    'Images provided by the harbour board and its friends were used.',
    'Republished with permission from the Harbour Gazette.',
    'Photo: Ada Quist had waited there for a year.',
    'At least 12 crews were seen at the pier, photographs courtesy of the board.',
    'Ingrid Solheim has been mayor for a year (Ada Quist/AP Photo).',
    'Credit was given to Ada Quist of the Gazette for this.',
    'Story by Ada Quist Video produced by Per Lund and Ida Moss.',
    'Video was filmed by Ada Quist and edited by Per Lund for the Gazette.',
  ])('is no sentence of a recap: %s', (sentence) => {
    expect(sentenceFlaw(sentence, 'reporter')).not.toBeNull();
  });

  it.each([
    'Originally published on the website of the Harbour Gazette.',
    'First published in the Harbour Gazette on Monday.',
    'This article was originally published on Harbour Notes.',
    'This story first appeared in the Harbour Gazette in June.',
    'The interview has been edited and was shortened.',
    'This post has been updated with what the board said.',
    'Additional reporting by Per Lund was done in Tarn.',
    'Here’s why the harbour board closed the pier.',
    'Questions and answers have been edited for length and clarity.',
  ])('is an appeal: %s', (sentence) => {
    expect(sentenceFlaw(sentence, 'reporter')).toBe('appeal');
  });

  it.each([
    'The photograph shocked the harbour board when it was shown in June.',
    'Ada Quist took the photographs that closed the pier.',
    'The study was published in a journal on Monday.',
    'The film first appeared in cinemas in June.',
    'She was photographed by nobody while the pier was closed.',
    'The board published the story that it had kept for a year.',
  ])('is told from news: %s', (sentence) => {
    expect(sentenceFlaw(sentence, 'reporter')).toBeNull();
  });
});

describe('a stop behind the form of a company', () => {
  it.each([
    'Danube Foods Kft. Chief executive Anna Nagy said so.',
    'The board of Vessel Zrt. Director Ida Moss included met.',
    'Harbour Tin Nyrt. Chairman Per Lund was there.',
    'It was sold to Tarn Boats GmbH. Manager Karl Brandt said so.',
    'He owns Skerry Lines Pty. Ltd. Managing director Tom Reed said so.',
    'Wendle Timber Sdn. Bhd. Spokesman Lee Tan was there.',
    'Vessel Oy. Chief Olav Reid sold it.',
    'Marrow Tin Ltda. Owner Ana Gil sold it.',
    'Calder Wool Jsc. Head Ivan Petrov was there.',
    'Hethe Flax Grp. Founder Ada Quist was there.',
  ])('ends no sentence before a name: %s', (text) => {
    expect(splitSentences(text)).toHaveLength(1);
  });

  it.each([
    'It was sold to Danube Foods Kft. The price was kept.',
    'It was sold to Wendle Timber Sdn. Bhd. Nobody asked why.',
    'He works for the BBC. Farmers were angry.',
    'She has a PhD. Crews were angry.',
    'Nothing was heard but Hmm. Crews were angry.',
  ])('ends one before the next: %s', (text) => {
    expect(splitSentences(text)).toHaveLength(2);
  });
});

describe('somebody who is not introduced', () => {
  it.each([
    'The Vermont senator is struggling.',
    'The Tarn striker scored twice.',
    'The 34-year-old was found at the pier.',
    'The Republican nominee has said little.',
    'The frontrunner wrote a letter.',
    'The GOP presidential front-runner predicted rain.',
    'The billionaire businessman sold the pier.',
    'The Texan’s words were sharp.',
  ])('is called by role: %s', (sentence) => {
    expect(callsByRole(sentence)).toBe(true);
  });

  it.each([
    'The Vermont senator Ada Lund is struggling.',
    'The senator from Vermont is struggling.',
    'The mayor of Vessel sold the pier.',
    'The 34-year-old Ada Lund was found.',
    'The nominee of the party has said little.',
    'The Vessel pier is closed.',
    'The number of boats fell.',
    'A striker scored twice.',
  ])('is told from who is: %s', (sentence) => {
    expect(callsByRole(sentence)).toBe(false);
  });

  it('is not introduced by a courtesy title, where the article has the full name', () => {
    const filler =
      'The harbour board of Vessel has met on Tuesdays for a hundred years, in a room above the chandler’s shop.';
    const text = [
      'The harbour board of Vessel closed its last herring pier on Monday, after a vote that took three hours and one long letter.',
      'Amara Lund.',
      'Ms. Lund wrote the letter to the harbour board, which counts the herring, the boats, the piers and the years in Vessel.',
      filler,
      'Herring has been landed on the pier since 1901, and the harbour board has counted the boats of Vessel every year since then.',
    ].join('\n\n');
    expect(recap(text).join(' ')).not.toContain('Ms. Lund');
    expect(recap(text.replace('Amara Lund.', 'Nobody else.')).join(' ')).toContain('Ms. Lund');
  });
});

describe('a heading', () => {
  it.each([
    'Top Climate Group Will Run Ads After the Vote.',
    'Harbour Board Closes Its Last Pier in Vessel',
    'INTENSE CAMPAIGNING ON BOTH SIDES.',
    'HARBOUR BOARD CLOSES PIER After a month of talks, the board of Vessel closed it.',
    'There’s Nowhere Left To Hide.',
  ])('is one by how it is written: %s', (sentence) => {
    expect(isHeading(sentence)).toBe(true);
  });

  it.each([
    'Ingrid Solheim met Petra Dunmore and Olav Reid in Vessel.',
    'The mayor closed the pier.',
    'NATO and the EU met in Oslo.',
    'President Obama met Angela Merkel.',
    'Amara Lund Smith said so.',
  ])('is told from a sentence: %s', (sentence) => {
    expect(isHeading(sentence)).toBe(false);
  });

  it.each([
    'Tip 3: The pier should be closed at night.',
    'Step one. The pier was closed at night.',
    'No. 4: The pier was closed at night.',
    '(2) The pier was closed at night.',
    'b) The pier was closed at night.',
    '3 – The pier was closed at night.',
    '✓ The pier was closed at night.',
    '6:45 pm – The pier was closed at night.',
    '18.30: The pier was closed at night.',
  ])('of a list is no statement: %s', (sentence) => {
    expect(sentenceFlaw(sentence, 'reporter')).toBe('list-item');
  });

  it.each([
    'Use your own bag when the pier is closed.',
    'Avoid the pier when it was closed.',
    'Never pay the price that was asked.',
    'Check the boat before it is sold.',
    'Be sure that the boat was sold.',
  ])('of advice is an appeal: %s', (sentence) => {
    expect(sentenceFlaw(sentence, 'reporter')).toBe('appeal');
  });

  it.each([
    'Pay for teachers was raised in Vessel on Monday.',
    'Set in Vessel, the film was shown on Monday.',
    'Use of the pier was banned on Monday.',
    'No 10 said the pier was closed on Monday.',
    'Part of the pier was closed on Monday.',
    'Plan after plan was dropped in Vessel.',
  ])('is told from what begins alike: %s', (sentence) => {
    expect(sentenceFlaw(sentence, 'reporter')).toBeNull();
  });
});

describe('what stands beside an article', () => {
  it.each([
    '(See what the harbour board said below.)',
    '(Nobody in Vessel was asked whether the pier was closed.)',
    '[Reuters] The pier in Vessel was closed on Monday.',
    '[Ada Quist, Gazette] The pier in Vessel was closed on Monday.',
    'Crews who have called for the pier to be closed.',
    'Other members who are against it.',
    'Ada QuistFlagShareLikeReply said the pier was closed on Monday.',
  ])('is no sentence of it: %s', (sentence) => {
    expect(sentenceFlaw(sentence, 'reporter')).toBe('fragment');
  });

  it.each([
    'Crews who have a boat are paid for it.',
    'Those who were there said so to the board.',
    '(The pier) is what crews of Vessel called it on Monday.',
    '“[The pier] was closed,” Ingrid Solheim told the harbour board.',
    'LinkedIn and YouTube were closed to the crews of the McDonald pier.',
  ])('is told from words in brackets and names: %s', (sentence) => {
    expect(sentenceFlaw(sentence, 'reporter')).toBeNull();
  });

  it.each([
    'VESSEL, S.C. — ',
    'VESSEL ― ',
    'VESSEL, Norway, Oct. 4 (Tarn News) — ',
    'TARN, June 12, 2025 - ',
    'TARN, May 3 (Gull) ― ',
  ])('is a dateline: %s', (line) => {
    expect(recap([line + NEWS, ...REST].join('\n\n'))[0]).toBe(NEWS);
  });
});

describe('a sentence that says nothing', () => {
  it.each([
    'Time will tell.',
    'The rest is history, as they say in Vessel and in Tarn.',
    'The harbour board of Vessel did not immediately respond to a request for comment on Monday.',
    'Ingrid Solheim declined to comment on the letter from the island.',
    'The crews of the boat could not be reached on Monday.',
    'It was not immediately clear why the pier in Vessel was closed on Monday.',
    'More details will follow when the board has met in Vessel.',
    'An investigation is under way in Vessel, the harbour board said.',
    'He was there.',
    'It was so.',
  ])('may be left out: %s', (sentence) => {
    expect(saysNothing(sentence)).toBe(true);
  });

  it.each([
    'Nobody aboard the ferry from Vessel was hurt.',
    'The board will vote on 3 June.',
    'Solheim responded with a letter to the harbour board.',
    'The pier cost 4,000.',
    'It is clear that the board of Vessel closed the pier for money.',
  ])('is told from one that tells something: %s', (sentence) => {
    expect(saysNothing(sentence)).toBe(false);
  });
});

describe('the news of an article that opens with a list', () => {
  const items = [
    'Ferry runs all winter',
    'Bridge painted green',
    'Lighthouse for sale',
    'Gulls counted',
    'Choir finds bass',
    'Pier closed',
    'Tin dearer',
    'Boats sold',
  ];
  it.each([
    ['bullets', items.map((item) => `• ${item} on Monday.`)],
    ['hyphens', items.map((item) => `- ${item} and nobody was hurt.`)],
    ['numbers', items.map((item, at) => `${at + 1}. ${item} on Monday.`)],
    [
      'headings',
      items.map(
        (item) =>
          `${item.replaceAll(/\b[a-z]/g, (sign) => sign.toUpperCase())} as the Harbour Board Has Said.`,
      ),
    ],
    ['short lines', items],
    ['ticks', items.map((item) => `✓ ${item} in Vessel on Monday.`)],
  ])('of %s is in its recap', (_, list) => {
    for (const length of ['short', 'long'] as const)
      expect(recap([...list, NEWS, ...REST].join('\n\n'), length)[0]).toBe(NEWS);
  });
});

describe('a title that is needed', () => {
  it('opens the recap where what follows leans on it', () => {
    const title = 'Harbour Board Has Closed The Last Pier In Vessel.';
    const leaning =
      'It has told the crews that the cannery in Vessel will be closed in June, and that nobody will be paid.';
    expect(recap([title, leaning, ...REST].join('\n\n'))[0]).toBe(title);
    expect(recap([title, NEWS, ...REST].join('\n\n'))[0]).toBe(NEWS);
  });
});

describe('the end of a recap', () => {
  it.each([
    ['Donald Reid Lund may be harder to ignore.', true],
    ['Solheim smiled at crews.', true],
    ['Solheim sold the boat of the harbour board.', false],
    ['Solheim sold 4 of them.', false],
  ])('is not %j: %s', (sentence, expected) => {
    expect(isThin(sentence)).toBe(expected);
    const text = [NEWS, ...REST.slice(0, 2), sentence].join('\n\n');
    if (expected)
      for (const length of ['short', 'long'] as const) expect(recap(text, length).at(-1)).not.toBe(sentence);
  });
});

describe('a list of unlike things', () => {
  it('is not mixed up: what follows in an item is read behind its first sentence', () => {
    const items = [
      [
        '1. WHAT THE MAYOR SAID.',
        'Ingrid Solheim of Vessel told the crews that the cannery will be closed in June.',
        'The number of those who will lose work is 140 people.',
      ],
      [
        '2. WHY THE PIER SHOOK.',
        'A storm tore the roof off the pier in Tarn and sank nine boats on Sunday night.',
        'The number of injured stands at 387 people in three towns.',
      ],
      [
        '3. WHO SOLD TIN.',
        'Olav Reid sold tin to nobody for a year and then gave it to the museum of Wendle.',
        'The museum has counted the tins twice and found 4,000 of them.',
      ],
    ];
    expect(recap(items.flat().join('\n\n'))).toEqual(items[0]?.slice(1));
  });
});

describe('the two lengths', () => {
  it.each([
    [
      'an article of long sentences',
      [
        NEWS,
        NEWS.replace('harbour city of Vessel', 'island town of Tarn').replace(
          'herring cannery',
          'timber yard',
        ),
        ...REST,
      ],
    ],
    ['an article', [NEWS, ...REST]],
    [
      'an article of short sentences',
      [NEWS, 'The cannery employs 140 people in Vessel.', 'Harbour crews blame warmer water.', ...REST],
    ],
    ['an article under a short headline', ['Cannery closes in Vessel, mayor says.', NEWS, ...REST]],
  ])('of %s differ', (_, paragraphs) => {
    const text = paragraphs.join('\n\n');
    const [short, long] = [recap(text, 'short'), recap(text, 'long')];
    expect(short.length).toBeGreaterThan(0);
    expect(short.length).toBeLessThanOrEqual(2);
    expect(short).not.toEqual(long);
    expect(short.join(' ').length).toBeLessThan(long.join(' ').length);
    expect(short[0]).toBe(long[0]);
  });
});
