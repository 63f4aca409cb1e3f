import { expect, it } from 'vitest';
import { findInnerSpeech } from '../../../../src/domain/check/speaker/innerSpeech.ts';
import { quoting } from '../articles.ts';

function innerOf(words: string, claim: string): string | null {
  const text = `“${words}” Odo Pratt said.`;
  const quotation = quoting(text, [words], 'Odo Pratt', 'Odo Pratt');
  const start = text.indexOf(claim);
  const spans = [{ start, end: start + claim.length }];
  const inner = findInnerSpeech({ articleId: 'a', spans, quotation }, text);
  return inner === null ? null : inner.isOwn ? 'his own' : (inner.said ?? 'somebody');
}

const GO = 'Go home now';

it.each([
  [`Marv said, ‘${GO}.’ I left.`, GO, 'Marv'],
  [`Marv said, '${GO}.' I left.`, 'Go home', 'Marv'],
  [`Marv said — ‘${GO}’— I left.`, 'Go home', 'Marv'],
  [`Marv said, (‘${GO}’) and left.`, GO, 'Marv'],
  [`Marv said, ‘${GO}`, GO, 'Marv'],
  [`Marv said, ‘${GO}.’ I left.`, `‘${GO}.’`, 'Marv'],
  [`Marv said, ‘${GO}.’ I left.`, `said, ‘${GO}`, null],
  [`Marv said, ‘${GO}.’ I left.`, `${GO}.’ I`, null],
  [`Marv said, ‘Go home.’ I left.`, 'Go home', null],
  [`Marv said, ‘Go  home.’ I left.`, 'Go  home', null],
  [`Marv said, ‘${GO}.’`, `${GO}.’” Odo`, null],
  [`‘${GO},’ Marv said.`, `“‘${GO}`, null],
  [`‘${GO},’ it goes. ‘Stay right here,’ Ida said.`, GO, 'somebody'],
  [`Marv said, ‘It’s time to go.’ I left.`, 'It’s time', 'Marv'],
  [`Marv said, ‘${GO}.’ Ida said, ‘Stay right here.’`, 'Stay right here', 'Ida'],
  [`Marv said, ‘${GO}.’ Ida said, ‘Stay right here.’`, `${GO}.’ Ida said, ‘Stay right here`, null],
  [`Marv was like, ‘${GO}.’ I left.`, GO, 'Marv'],
  [`My mother always says, ‘${GO}.’ I left.`, GO, 'My mother'],
  [`‘${GO},’ Marv said. I left.`, GO, 'Marv'],
  [`He said, ‘${GO}.’ I left.`, GO, 'somebody'],
  [`I said, ‘${GO}.’ He left.`, GO, 'his own'],
  [`‘${GO},’ I said. He left.`, GO, 'his own'],
  [`We were told, ‘${GO}.’ We left.`, GO, 'his own'],
])('of “%s” the words “%s” are: %s', (words, claim, said) => {
  expect(innerOf(words, claim)).toBe(said);
});

it('is nobody’s where nothing is quoted', () => {
  const text = `Marv said, ‘${GO}.’`;
  const spans = [{ start: 12, end: 12 + GO.length }];
  expect(findInnerSpeech({ articleId: 'a', spans, quotation: null }, text)).toBeNull();
  expect(findInnerSpeech({ articleId: 'a', spans: [], quotation: null }, text)).toBeNull();
});
