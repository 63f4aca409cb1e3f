import { expect, it } from 'vitest';
import {
  createInteractions,
  makeToken,
  type Interaction,
} from '../../local-discord/interactions/interactions.ts';

it('forgets no interaction that waits for its answer, and old ones that were answered', () => {
  const interactions = createInteractions();
  const all = Array.from(
    { length: 10_000 },
    (_, at) => ({ id: String(at), token: makeToken(String(at)) }) as Interaction,
  );
  for (const one of all) interactions.add(one);
  const isKnown = ({ token }: Interaction): boolean => interactions.byToken(token) !== undefined;
  expect(all.filter(isKnown)).toHaveLength(10_000);
  for (const one of all) interactions.finish(one);
  expect(all.filter(isKnown)).toEqual(all.slice(-250));
});
