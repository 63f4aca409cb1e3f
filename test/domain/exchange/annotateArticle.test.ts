import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotateArticle, type AnnotatedQuote } from '../../../src/domain/exchange/annotateArticle.ts';
import { ANNOTATION_TERMS as TERMS } from '../../fixtures/annotationTerms.ts';
import { article } from '../../store/samples.ts';

const TEXT = '🏀 “We will 👍🏽 wait,” said Ana.\n\n“Then we go.”';

function quoteAt(start: number, end: number, more: Partial<AnnotatedQuote> = {}): AnnotatedQuote {
  return {
    id: 'aaaaaaaa',
    version: 1,
    spans: [{ start, end }],
    speaker: 'Ana Lopez',
    note: null,
    topics: [],
    createdAt: null,
    ...more,
  };
}

function annotated(quotes: readonly AnnotatedQuote[], url: string | null = null, text = TEXT) {
  const info = article('a1234567890', { title: 'The match', url });
  return annotateArticle({ owner: '100000000000000001', info, texts: new Map([[1, text]]) }, quotes);
}

/** Every fault of a value of JSON-LD against the terms: a name that is none of them, or a value of another kind. */
function faultsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((part, at) => faultsOf(part, `${path}[${at}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) => {
    const at = `${path}.${name}`;
    const fits = (right: boolean): string[] => (right ? [] : [`${at}: ${JSON.stringify(part)}`]);
    if (name === '@context') return fits(part === 'http://www.w3.org/ns/anno.jsonld' && path === '');
    if (name === 'id') return fits(isIri(part));
    if (name === 'type') return fits(typeof part === 'string' && part in TERMS.classes);
    if (name in TERMS.motivated) return fits(typeof part === 'string' && part in TERMS.motivations);
    if (name in TERMS.texts) return fits(typeof part === 'string');
    if (name in TERMS.numbers) return fits(Number.isInteger(part) && Number(part) >= 0);
    if (name in TERMS.times) return fits(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(String(part)));
    if (name in TERMS.resources) {
      return typeof part === 'string' ? fits(isIri(part)) : faultsOf(part, at);
    }
    return [`${at} is no term`];
  });
}

function isIri(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/.test(value);
}

describe('annotations of an article', () => {
  it('use the terms of the published context only, each for what it is', () => {
    const full = quoteAt(4, 14, { note: 'On Friday', topics: ['sport'], createdAt: 1_700_000_000_000 });
    const collection = annotated([full, quoteAt(40, 50, { speaker: null })], 'https://example.org/match');
    expect(faultsOf(collection)).toEqual([]);
    // The check itself sees what is wrong.
    const wrong = { ...collection, creater: 'x', total: -1, type: 'Collection', id: 'no iri' };
    expect(faultsOf(wrong)).toHaveLength(4);
  });

  it('have what the model requires: an id, a type, a target with a source, and both selectors of every part', () => {
    const [first, second] = [quoteAt(4, 14), quoteAt(40, 50, { id: 'bbbbbbbb' })];
    const collection = annotated([{ ...first, spans: [...first.spans, { start: 45, end: 52 }] }, second]);
    expect(collection).toMatchObject({ type: 'AnnotationCollection', total: 2 });
    expect(collection.first).toMatchObject({ type: 'AnnotationPage', startIndex: 0 });
    const items = collection.first?.items ?? [];
    expect(new Set(items.map(({ id }) => id)).size).toBe(2);
    expect(items.map(({ target }) => target.length)).toEqual([2, 1]);
    for (const { type, target } of items) {
      expect(type).toBe('Annotation');
      for (const { source, selector } of target) {
        expect(source).toBe('urn:verbatim:100000000000000001:article:a1234567890:version:1');
        expect(selector.map((one) => one.type)).toEqual(['TextQuoteSelector', 'TextPositionSelector']);
      }
    }
  });

  it('count characters, not UTF-16 units', () => {
    const start = TEXT.indexOf('We will');
    const end = TEXT.indexOf(',”');
    const [item] = annotated([quoteAt(start, end)]).first?.items ?? [];
    expect(item?.target[0]?.selector).toEqual([
      {
        type: 'TextQuoteSelector',
        exact: 'We will 👍🏽 wait',
        prefix: '🏀 “',
        suffix: ',” said Ana.\n\n“Then we go.”',
      },
      { type: 'TextPositionSelector', start: 3, end: 18 },
    ]);
    expect(end - start).toBe(17);
  });

  it('lead to the page where the article has one', () => {
    const [item] = annotated([quoteAt(4, 14)], 'https://example.org/match').first?.items ?? [];
    expect(item?.target[0]?.source).toBe('https://example.org/match');
  });

  it('say who said it, what was noted, and the topics; a quote of nobody’s is only marked', () => {
    const told = quoteAt(4, 14, { note: 'On Friday', topics: ['sport', 'patience'] });
    const items = annotated([told, quoteAt(4, 14, { speaker: null })]).first?.items ?? [];
    expect(items[0]?.motivation).toBe('describing');
    expect(items[0]?.body?.map(({ purpose, value }) => [purpose, value])).toEqual([
      ['describing', 'Ana Lopez'],
      ['commenting', 'On Friday'],
      ['tagging', 'sport'],
      ['tagging', 'patience'],
    ]);
    expect(items[1]).toMatchObject({ motivation: 'highlighting' });
    expect(items[1]).not.toHaveProperty('body');
  });

  it('of no quotes are an empty collection', () => {
    expect(annotated([])).not.toHaveProperty('first');
    expect(annotated([]).total).toBe(0);
  });

  it('select in any text, by characters and by words, exactly the quote', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'é', '“', '🏀', '\n', '👍🏽', ' '),
      minLength: 2,
      maxLength: 3000,
    });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
        const points = Array.from(text);
        const [from = 0, to = 0] = [one % points.length, other % points.length].toSorted((a, b) => a - b);
        const start = points.slice(0, from).join('').length;
        const exact = points.slice(from, to + 1).join('');
        const [item] = annotated([quoteAt(start, start + exact.length)], null, text).first?.items ?? [];
        const [words, place] = item?.target[0]?.selector ?? [];
        expect(words?.exact).toBe(exact);
        expect(points.slice(place?.start, place?.end).join('')).toBe(exact);
        expect(text).toContain(`${words?.prefix}${exact}${words?.suffix}`);
        expect(Array.from(words?.prefix ?? '')).toHaveLength(Math.min(32, from));
        expect(Array.from(words?.suffix ?? '')).toHaveLength(Math.min(32, points.length - to - 1));
      }),
    );
  });
});
