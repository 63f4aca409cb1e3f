import { describe, expect, it } from 'vitest';
import type { Card, CardLook, CardPicture, Shape } from '../../../src/domain/cards/card.ts';
import { layoutCard, layoutFor } from '../../../src/domain/cards/layoutCard.ts';
import { PALETTES } from '../../../src/domain/cards/page.ts';
import { cardFrom, uncheckedCard } from '../../cards/gallery.ts';
import { rulerWithout } from './ruler.ts';

const words = 'A boat is only as old as the last person who cared for it.';
const story = {
  text: `Nobody spoke.\n\nShe said: “${words}” Then she left.\n\nThe vote was put off.`,
  words: [words],
  speaker: 'Inge Halvorsen',
  title: 'The vote on the ferry',
  publisher: 'The Harbour News',
};
const boat = cardFrom(story);

const LOOKS: readonly CardLook[] = (['clipping', 'context', 'poster'] as const).flatMap((layout) =>
  (['paper', 'night'] as const).map((theme) => ({ layout, theme })),
);
const PAPER: CardLook = { layout: 'clipping', theme: 'paper' };

function picture(card: Card, look: CardLook = PAPER): CardPicture {
  const laid = layoutCard(card, look, rulerWithout());
  if (laid.kind !== 'picture') throw new Error(`no card: ${laid.kind}`);
  return laid;
}

type Written = Extract<Shape, { kind: 'text' }>;
const written = ({ shapes }: CardPicture): readonly Written[] =>
  shapes.filter((shape) => shape.kind === 'text');
const told = (laid: CardPicture): string =>
  written(laid)
    .map(({ text }) => text.replace(/[\u2068\u2069]/g, ''))
    .join(' ');

/** The words of one colour. */
const inkOf = (laid: CardPicture, fill: string): string =>
  written(laid)
    .filter((shape) => shape.fill === fill && shape.face === 'serif')
    .map(({ text }) => text)
    .join(' ');

/** Of a poster's words, in pixels. */
const sizeOf = (said: string): number =>
  Math.max(
    ...written(picture(uncheckedCard(said, 'Inge'), { layout: 'poster', theme: 'paper' }))
      .filter(({ fill }) => fill === PALETTES.paper.ink)
      .map(({ size }) => size),
  );

describe('a card', () => {
  it.each(LOOKS)('has words, speaker, source, day, id and what stands behind it: $layout, $theme', (look) => {
    const text = told(picture(boat, look));
    for (const part of [
      words,
      'Inge Halvorsen',
      'The vote on the ferry',
      'The Harbour News',
      '2024-05-01',
      '¶ 2',
      'h7k2m9xq',
      '✓ verbatim',
    ]) {
      expect(text).toContain(part);
    }
  });

  it.each(LOOKS)('keeps within its edges and writes nothing too small: $layout, $theme', (look) => {
    const laid = picture(boat, look);
    const ruler = rulerWithout();
    for (const { text, x, y, heldAt, face, size } of written(laid)) {
      const width = ruler.measure(text, face, size);
      expect(heldAt === 'left' ? x : x - width).toBeGreaterThanOrEqual(0);
      expect(heldAt === 'left' ? x + width : x).toBeLessThanOrEqual(laid.width);
      expect(y).toBeLessThan(laid.height);
      expect(size).toBeGreaterThanOrEqual(28);
    }
  });

  it.each(LOOKS)(
    'shortens no name that has room in smaller letters or a second line: $layout, $theme',
    (look) => {
      const title = 'The council puts off its vote on the new ferry until June';
      const text = told(picture(cardFrom({ ...story, title }), look));
      expect(text).toContain(title);
      expect(text).toContain('The Harbour News');
      expect(text).not.toContain('…');
    },
  );

  it('is the larger as a poster the fewer words it has', () => {
    expect(sizeOf('No.')).toBeGreaterThan(sizeOf(words.slice(0, 50)));
  });

  it('says who probably said it', () => {
    const text = told(picture(cardFrom({ ...story, sure: false })));
    expect(text).toContain('probably Inge Halvorsen');
  });

  it('says in the picture that words were not checked', () => {
    const card = uncheckedCard('Salt first, ask later.', 'Grandmother');
    for (const layout of ['clipping', 'poster'] as const) {
      const text = told(picture(card, { layout, theme: 'night' }));
      expect(text).toContain('not checked');
      expect(text).not.toContain('verbatim');
    }
    expect(card.alt).toContain('Not checked');
    expect(boat.alt).toContain('Verbatim');
  });

  it('says since when the article says it otherwise', () => {
    expect(told(picture(cardFrom(story, '2024-06-02')))).toContain('reworded 2024-06-02');
  });

  it('never shortens a quote: what does not fit gets no card', () => {
    for (let length = 100; length <= 3000; length += 100) {
      const text = 'word '.repeat(length / 5).trim();
      const card = cardFrom({ ...story, text: `“${text}”`, words: [text] });
      for (const look of LOOKS) {
        const laid = layoutCard(card, look, rulerWithout());
        if (laid.kind === 'picture') expect(told(laid).match(/\bword\b/g)).toHaveLength(length / 5);
        else expect(laid).toEqual({ kind: 'too-long' });
      }
    }
    const longest = 'word '.repeat(60).trim();
    expect(
      layoutCard(cardFrom({ ...story, text: `“${longest}”`, words: [longest] }), PAPER, rulerWithout()).kind,
    ).toBe('picture');
    expect(layoutCard(uncheckedCard('a '.repeat(1001), null), PAPER, rulerWithout())).toEqual({
      kind: 'too-long',
    });
  });

  it('is taller where the words need it', () => {
    const text = 'word '.repeat(100).trim();
    expect(picture(uncheckedCard(text, null)).height).toBe(900);
    expect(picture(boat).height).toBe(630);
  });

  it('is a poster where few words are, and a clipping where they are too many for one', () => {
    expect(layoutFor(boat)).toBe('poster');
    expect(layoutFor(uncheckedCard('x'.repeat(76), null))).toBe('clipping');
    const long = cardFrom({
      ...story,
      text: `“${words} ${words} ${words}”`,
      words: [`${words} ${words} ${words}`],
    });
    expect(told(picture(long, { layout: 'poster', theme: 'paper' }))).toBe(told(picture(long)));
  });

  it('leaves the comma before “she said” off, with its marks and without', () => {
    const card = cardFrom({ ...story, text: '“I never swim,” she said.', words: ['I never swim,'] });
    expect(card.bare).toBe('I never swim');
    expect(card.words).toEqual(['“I never swim”']);
  });

  it('is turned round for scripts from right to left, the days staying as they are', () => {
    const hebrew = cardFrom({ ...story, text: '”סירה זקנה“', words: ['סירה זקנה'] });
    const laid = picture(hebrew);
    const [line] = written(laid);
    expect(line).toMatchObject({ direction: 'rtl', heldAt: 'right', x: 1200 - 108 });
    expect(written(laid).some(({ text }) => text.includes('\u20682024-05-01\u2069'))).toBe(true);
    const left = written(picture(boat)).map(({ x }) => x);
    expect(written(picture(boat)).every(({ direction }) => direction === 'ltr')).toBe(true);
    expect(Math.min(...left)).toBe(72);
  });

  it.each(['\u202e', '\u202a', '\u2066', '\u2069'])(
    'is not drawn where marks turn the direction: %j',
    (mark) => {
      const turned = uncheckedCard(`abc${mark}def`, null);
      expect(layoutCard(turned, PAPER, rulerWithout())).toEqual({ kind: 'direction-marks' });
      expect(layoutCard({ ...boat, who: `In${mark}ge` }, PAPER, rulerWithout())).toEqual({
        kind: 'direction-marks',
      });
      expect(layoutCard({ ...boat, publisher: mark }, PAPER, rulerWithout())).toEqual({
        kind: 'direction-marks',
      });
    },
  );

  it('is not drawn where a font lacks a sign, in the words or in what is told of them', () => {
    expect(layoutCard(boat, PAPER, rulerWithout('Halvorsen'))).toEqual({
      kind: 'not-covered',
      sign: 'Halvorsen',
    });
    expect(layoutCard(boat, PAPER, rulerWithout('Nobody'))).toMatchObject({ kind: 'picture' });
    const around: CardLook = { layout: 'context', theme: 'paper' };
    expect(layoutCard(boat, around, rulerWithout('Nobody'))).toEqual({ kind: 'not-covered', sign: 'Nobody' });
    const stacked = `e${'\u0301'.repeat(9)}`;
    expect(layoutCard(uncheckedCard(stacked, null), PAPER, rulerWithout())).toEqual({
      kind: 'not-covered',
      sign: stacked,
    });
  });
});

describe('a card in context', () => {
  const around: CardLook = { layout: 'context', theme: 'paper' };
  it('marks the quote, and fades what stands around it', () => {
    const laid = picture(boat, around);
    expect(inkOf(laid, PALETTES.paper.ink)).toBe(`“${words}”`);
    expect(inkOf(laid, PALETTES.paper.faded).replaceAll('\u00a0', '')).toBe(
      'Nobody spoke. She said: Then she left. The vote was put off.',
    );
    const markers = laid.shapes.filter(({ fill }) => fill === PALETTES.paper.marker);
    expect(markers.length).toBeGreaterThan(0);
  });

  it('says where it leaves out something, and shows whole sentences', () => {
    const filler = 'This sentence fills the article with nothing at all. '.repeat(20).trim();
    const card = cardFrom({ ...story, text: `${filler}\n\nShe said: “${words}” And so on.\n\n${filler}` });
    const text = told(picture(card, around));
    expect(text).toContain('[…] This sentence');
    expect(text).toContain('at all. […]');
    expect(text).toContain(words);
  });

  it('has none where no article has the words', () => {
    expect(layoutCard(uncheckedCard('Salt.', null), around, rulerWithout()).kind).toBe('too-long');
  });
});

describe('what a card says for those who do not see it', () => {
  it('is the quote and its source', () => {
    expect(boat.alt).toBe(
      `“${words}” — Inge Halvorsen. Verbatim, h7k2m9xq. The vote on the ferry, The Harbour News, 2024-05-01, ¶ 2`,
    );
  });

  it('has room in Discord, however long names are', () => {
    for (const length of [1, 500, 700, 1500]) {
      const { alt } = cardFrom({
        text: 'q'.repeat(length),
        words: ['q'.repeat(length)],
        speaker: 'w'.repeat(length),
        title: 't'.repeat(length),
      });
      expect(alt.length).toBeLessThanOrEqual(1024);
      expect(alt).toContain('h7k2m9xq');
    }
  });
});

describe('the colours of cards', () => {
  it.each(['paper', 'night'] as const)('can be read: %s', (theme) => {
    const { ground, ink, soft, faded, accent, marker, band, bandInk, bandSoft } = PALETTES[theme];
    for (const colour of [ink, soft, faded, accent]) expect(contrast(colour, ground)).toBeGreaterThan(4.5);
    expect(contrast(ink, marker)).toBeGreaterThan(4.5);
    for (const colour of [bandInk, bandSoft]) expect(contrast(colour, band)).toBeGreaterThan(4.5);
  });
});

/** https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
