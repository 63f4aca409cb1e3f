import type { Typesetter } from '../../../src/domain/cards/card.ts';
import { signsOf } from '../../../src/domain/cards/signs.ts';

/** Letters that are all half as wide as they are high, and a font that has every sign but the given one. */
export function rulerWithout(missing: string | null = null): Typesetter {
  return {
    measure: (text, _face, size) => (signsOf(text.replace(/[\u2068\u2069]/g, '')).length * size) / 2,
    lacks: (text) => (missing !== null && text.includes(missing) ? missing : null),
  };
}
