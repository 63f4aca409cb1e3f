import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/web/reading/readHtml.ts';
import { LAYOUTS, READ_BESIDES, STORIES } from '../fixtures/pages/layouts.ts';

describe('a page', () => {
  it.each(Object.entries(LAYOUTS))(
    'of the layout "%s" is read whole, and nothing else is',
    (name, layout) => {
      for (const story of STORIES) {
        const expected = READ_BESIDES[name]?.(story) ?? story;
        expect(readHtml(layout(story))?.text.split('\n\n')).toEqual(expected);
      }
    },
  );
});
