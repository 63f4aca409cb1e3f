import { describe, expect, it } from 'vitest';
import type { CardLook, DrawnCard } from '../../src/domain/cards/card.ts';
import type { ServedQuote } from '../../src/domain/servedQuote.ts';
import { DEFAULT_SETTINGS, type ServerSettings } from '../../src/domain/serverSettings.ts';
import { createCardService } from '../../src/services/quote/cardService.ts';
import { en } from '../../src/texts/en/index.ts';
import { libraryQuote } from '../store/samples.ts';

const LONG = 'The boat has never missed a winter, and nobody on the island has ever thought that it would.';
const said = (text: string): ServedQuote => ({
  kind: 'article',
  quote: libraryQuote('a', text, 'Ann'),
  note: null,
  wordingChanged: null,
  curated: false,
});
const typed: ServedQuote = {
  kind: 'words',
  id: 'b',
  text: LONG,
  speaker: null,
  sourceLine: null,
  link: null,
  note: null,
  topics: [],
  date: null,
};

/** The looks in which a quote is tried, until one has room for it. */
async function tried(
  quote: ServedQuote,
  chosen: Partial<ServerSettings>,
  look: Partial<CardLook> = {},
  fits: (look: CardLook) => boolean = () => true,
): Promise<readonly string[]> {
  const looks: string[] = [];
  const cards = createCardService(
    {
      drawCard: async (_, request): Promise<DrawnCard> => {
        looks.push(`${request.look.layout} ${request.look.theme}`);
        return fits(request.look) ? { kind: 'drawn', png: new Uint8Array() } : { kind: 'too-long' };
      },
    },
    { read: async () => ({ ...DEFAULT_SETTINGS, ...chosen }) },
  );
  const drawn = await cards.draw('1', quote, look, en);
  return drawn.kind === 'card' ? looks : [...looks, drawn.kind];
}

const noPassage = ({ layout }: CardLook): boolean => layout !== 'context';
const nothing = (): boolean => false;

describe('the look of a picture', () => {
  it('is what suits the quote, unless the server chose another', async () => {
    expect(await tried(said('We wave.'), {})).toEqual(['poster paper']);
    expect(await tried(said(LONG), {})).toEqual(['clipping paper']);
    expect(await tried(said(LONG), { cardLayout: 'poster', cardTheme: 'night' })).toEqual(['poster night']);
    expect(await tried(said('We wave.'), { cardLayout: 'context' })).toEqual(['context paper']);
  });

  it('is as it was asked for, whatever the server chose', async () => {
    const chosen = { cardLayout: 'poster', cardTheme: 'paper' } as const;
    expect(await tried(said(LONG), chosen, { layout: 'context', theme: 'night' })).toEqual(['context night']);
  });

  it('falls back where the words have no passage, or none that has room', async () => {
    expect(await tried(typed, { cardLayout: 'context' })).toEqual(['clipping paper']);
    expect(await tried(said(LONG), { cardLayout: 'context' }, {}, noPassage)).toEqual([
      'context paper',
      'clipping paper',
    ]);
    expect(await tried(said(LONG), { cardLayout: 'context' }, {}, nothing)).toHaveLength(3);
    expect(await tried(said(LONG), {}, {}, nothing)).toEqual(['clipping paper', 'too-long']);
    expect(await tried(said(LONG), {}, { layout: 'context' }, nothing)).toEqual([
      'context paper',
      'too-long',
    ]);
  });
});
