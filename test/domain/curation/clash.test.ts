import { expect, it } from 'vitest';
import { clashOf } from '../../../src/domain/curation/clash.ts';
import { quote, spanQuote } from '../../store/samples.ts';

const said = (text: string, speaker: string | null = null) => quote('a', text, { speaker });

const at = (start: number, end: number, version = 1, articleId = 'match') =>
  spanQuote('a', `words ${start} to ${end}`, { articleId, version, start, end });

it('takes the same words of one person for the same, whatever the typography', () => {
  expect(clashOf(said('It’s late — go.'), said("it's late: GO"))).toBe('same');
  expect(clashOf(said('Thank you.', 'Ann Lee'), said('Thank you!', 'Lee'))).toBe('same');
  expect(clashOf(said('Thank you.', 'Ann Lee'), said('Thank you!'))).toBe('same');
  expect(clashOf(said('Thank you.', 'Ann Lee'), said('Thank you.', 'Bob Ray'))).toBe('overlapping');
  expect(clashOf(said('Thank you.'), said('Thank you all.'))).toBeNull();
  expect(clashOf(said('🌙'), said('🌙 '))).toBe('same');
  expect(clashOf(said('🌙'), said('⭐'))).toBeNull();
});

it('sees spans of one version that meet', () => {
  expect(clashOf(at(0, 10), at(9, 20))).toBe('overlapping');
  expect(clashOf(at(0, 10), at(10, 20))).toBeNull();
  expect(clashOf(at(0, 10), at(5, 7, 2))).toBeNull();
  expect(clashOf(at(0, 10), at(5, 7, 1, 'other'))).toBeNull();
  expect(clashOf(at(0, 10), said('words 0 to 9'))).toBeNull();
});
