import { isDeepStrictEqual } from 'node:util';
import fc, { type GeneratorValue } from 'fast-check';
import { expect, it } from 'vitest';
import type { core, ZodMiniType } from 'zod/mini';
import { requestSchemas, responseSchemas } from '../../local-discord/schemas.ts';
import { verdict, type Verdict } from '../../local-discord/verdict.ts';

const TEXTS = [
  '',
  'a',
  '😀',
  'x'.repeat(100),
  '😀'.repeat(60),
  '123456789012345678',
  'https://example.org/a',
];
const TIME = '2026-01-01T00:00:00.000Z';
const NUMBERS = [0, 1, 2, 3, 5, 10, 13, 17, 100, -1, 2 ** 31, 0.5, Number.NaN];
const JUNK = [...TEXTS, ...NUMBERS, TIME, null, undefined, true, [], {}, [{}], { type: 1 }];

type Draw = GeneratorValue;
const pick = <Value>(g: Draw, values: readonly Value[]): Value =>
  values[g(fc.nat, values.length - 1)] as Value;
const chance = (g: Draw, one: number): boolean => g(fc.nat, one - 1) === 0;

/** A value that the schema may take: now and then a part of it is junk, a key is missing or one too many. */
const draw = (g: Draw, schema: core.$ZodType, depth: number): unknown => {
  if (chance(g, 60)) return pick(g, JUNK);
  const {
    _zod: { def },
  } = schema as core.$ZodTypes;
  if (def.type === 'lazy') return draw(g, def.getter(), depth);
  if (def.type === 'optional' || def.type === 'nullable')
    return depth > 4 || chance(g, 2)
      ? def.type === 'optional'
        ? undefined
        : null
      : draw(g, def.innerType, depth);
  if (def.type === 'union') return draw(g, pick(g, def.options), depth);
  if (def.type === 'literal') return pick(g, def.values);
  if (def.type === 'string') return pick(g, 'check' in def ? [TIME, ...TEXTS] : TEXTS);
  if (def.type === 'number') return pick(g, NUMBERS);
  if (def.type === 'boolean') return chance(g, 2);
  if (def.type === 'array')
    return Array.from({ length: chance(g, 20) ? 11 : g(fc.nat, 2) }, () => draw(g, def.element, depth + 1));
  if (def.type === 'object') {
    const made: Record<string, unknown> = chance(g, 30) ? { unknown: 1 } : {};
    for (const [key, field] of Object.entries(def.shape)) {
      const value = draw(g, field, depth + 1);
      if (value !== undefined || chance(g, 10)) made[key] = value;
    }
    return made;
  }
  return {};
};

/** What Zod itself says: it drops the keys that it does not know. */
const zodSays = (schema: ZodMiniType, value: unknown): Verdict => {
  const result = schema.safeParse(value);
  if (!result.success) return 'refused';
  return isDeepStrictEqual(result.data, value) ? 'clean' : 'unsure';
};

const schemas = Object.entries({ ...requestSchemas, ...responseSchemas });

it.each(schemas)('never says of %s what Zod does not say', (_name, schema) => {
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const value = draw(g, schema, 0);
      const said = verdict(schema, value);
      if (said !== 'unsure') expect(said).toBe(zodSays(schema, value));
    }),
    { numRuns: 100 },
  );
});

const reply = (content: unknown) => ({
  type: 4,
  data: {
    flags: 1 << 15,
    components: [
      { type: 10, content },
      { type: 1, components: [{ type: 2, style: 1, custom_id: 'next', label: 'Next' }] },
    ],
  },
});

it('is sure of a reply in components, and of one that is none', () => {
  const schema = requestSchemas.answerMessage;
  expect(verdict(schema, reply('words'))).toBe('clean');
  expect(verdict(schema, reply(''))).toBe('refused');
  expect(verdict(schema, reply('x'.repeat(4001)))).toBe('refused');
  expect(verdict(schema, reply(5))).toBe('refused');
  expect(verdict(schema, { ...reply('words'), more: true })).toBe('unsure');
});
