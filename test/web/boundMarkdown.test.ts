import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/web/reading/readMarkdown.ts';

// What each of these took before is minutes.
describe('a Markdown file that costs much', { timeout: 60_000 }, () => {
  it.each([
    ['quotes in quotes', '> '.repeat(400_000), 'too deeply nested'],
    ['lists in lists', `${'- '.repeat(200_000)}x`, 'too deeply nested'],
    ['quotes and lists in turn', `${'> 1. '.repeat(60)}x`, 'too deeply nested'],
    ['stars', 'a**b'.repeat(250_000), 'too many signs in a paragraph'],
    ['underscores', 'a_\n'.repeat(60_000), 'too many signs in a paragraph'],
    ['strokes', '~~a~'.repeat(250_000), 'too many signs in a paragraph'],
    ['pictures', '![a](b)'.repeat(140_000), 'too many signs in a paragraph'],
    ['lines', 'a\n\n'.repeat(60_000), 'too many lines'],
  ])('for its %s is refused', (_, source, reason) => {
    expect(() => readMarkdown(source)).toThrow(new RangeError(reason));
  });

  it.each([
    ['long list of links', '- [a harbour](https://gazette.example/harbour) of *note*\n'.repeat(9_000)],
    [
      'book of paragraphs',
      `${'It *never* rained, she said, and it **always** rained. '.repeat(12)}\n\n`.repeat(1_000),
    ],
    ['long line of words', 'The boat was late. '.repeat(50_000)],
  ])('but a %s is read', (_, source) => {
    expect(readMarkdown(source)?.text.length).toBeGreaterThan(source.length / 4);
  });

  it.each([
    ['names', Array.from({ length: 90_000 }, (_, at) => `a${at}: b\n`).join('')],
    ['brackets', `${'['.repeat(500_000)}\n`],
  ])('for a front matter of many %s tells nothing by it', (_, yaml) => {
    expect(readMarkdown(`---\ntitle: T\n${yaml}---\nText.`)).toMatchObject({ title: null, text: 'Text.' });
  });
});
