import { expect, it } from 'vitest';
import { LAYOUTS } from '../fixtures/pages/layouts.ts';
import { readWrapped } from '../fixtures/pages/readWrapped.ts';

/** Each layout nine times; `npm run eval` does it 5,000 times. */
const WRAPPINGS = 9 * Object.keys(LAYOUTS).length;

it(
  'reads words the same whatever element they are in, and whatever it is called',
  { timeout: 120_000 },
  () => {
    expect(readWrapped(WRAPPINGS, 20_251_014)).toEqual([]);
  },
);
