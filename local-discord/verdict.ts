import { safeParse, type core } from 'zod/mini';

// A quick reader of Zod schemas. Zod makes an object for each key of each branch that it tries: 19 us for a reply of two
// Text Displays and three buttons. It knows only what most bodies are made of, and leaves the rest to Zod.

/**
 * `clean`: Zod would take the value and knows all its keys; `refused`: Zod would refuse it; `unsure`: Zod must say.
 * The first two are exact.
 */
export type Verdict = 'clean' | 'refused' | 'unsure';

type Judge = (value: unknown) => Verdict;
type Schema = core.$ZodType;
type Def = core.$ZodTypes['_zod']['def'];

const UNSURE: Judge = () => 'unsure';

const accept =
  (accepts: (value: unknown) => boolean): Judge =>
  (value) =>
    accepts(value) ? 'clean' : 'refused';

/** The lengths that checks allow; null where they hold the value to more than its length. */
const lengthsOf = (checks: readonly unknown[] = []): { least: number; most: number } | null => {
  let least = 0;
  let most = Infinity;
  for (const {
    _zod: { def },
  } of checks as readonly core.$ZodChecks[]) {
    if (def.check === 'min_length') least = Math.max(least, def.minimum);
    else if (def.check === 'max_length') most = Math.min(most, def.maximum);
    else return null;
  }
  return { least, most };
};

/** Zod counts code points, at least half as many as units: a text that is surely within its limits is not counted. */
const judgeString = (def: core.$ZodStringDef, schema: Schema): Judge => {
  const lengths = 'check' in def ? null : lengthsOf(def.checks);
  const ask = accept((value) => safeParse(schema, value).success);
  if (lengths === null) return ask;
  const { least, most } = lengths;
  return (value) =>
    typeof value === 'string' && value.length >= least * 2 && value.length <= most ? 'clean' : ask(value);
};

const judgeNumber = (def: core.$ZodNumberDef, schema: Schema): Judge =>
  accept(
    'check' in def || (def.checks ?? []).length > 0
      ? (value) => safeParse(schema, value).success
      : Number.isFinite,
  );

const judgeArray = ({ element, checks }: core.$ZodArrayDef): Judge => {
  const lengths = lengthsOf(checks);
  if (lengths === null) return UNSURE;
  const { least, most } = lengths;
  const judgeElement = judgeOf(element);
  return (value) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) return 'refused';
    let verdict: Verdict = 'clean';
    for (const part of value) {
      const found = judgeElement(part);
      if (found === 'refused') return found;
      if (found === 'unsure') verdict = found;
    }
    return verdict;
  };
};

const judgeObject = ({ shape, catchall, checks }: core.$ZodObjectDef): Judge => {
  if (catchall !== undefined || (checks ?? []).length > 0) return UNSURE;
  const fields = Object.entries(shape).map(([key, schema]) => ({
    key,
    judge: judgeOf(schema),
    absent: judgeAbsent(schema),
  }));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'refused';
    let verdict: Verdict = 'clean';
    let known = 0;
    for (const { key, judge, absent } of fields) {
      const isThere = key in value;
      if (isThere) known += 1;
      const found = isThere ? judge((value as Record<string, unknown>)[key]) : absent;
      if (found === 'refused') return found;
      if (found === 'unsure') verdict = found;
    }
    return Object.keys(value).length === known ? verdict : 'unsure';
  };
};

const judgeAbsent = ({ _zod: { optin, def } }: Schema): Verdict =>
  optin === undefined ? 'refused' : def.type === 'optional' ? 'clean' : 'unsure';

/** The first branch that Zod would take is the one whose keys it knows. */
const judgeUnion = ({ options }: core.$ZodUnionDef): Judge => {
  const judges = options.map(judgeOf);
  return (value) => {
    for (const judge of judges) {
      const found = judge(value);
      if (found !== 'refused') return found;
    }
    return 'refused';
  };
};

const judgeUnless = (nothing: null | undefined, inner: Schema): Judge => {
  const judge = judgeOf(inner);
  return (value) => (value === nothing ? 'clean' : judge(value));
};

/** A schema may lead back to itself (a message quotes messages), so what stands behind is read when it is needed. */
const judgeLazy = ({ getter }: core.$ZodLazyDef): Judge => {
  let judge: Judge | undefined;
  return (value) => (judge ??= judgeOf(getter()))(value);
};

type Makers = {
  readonly [Type in Def['type']]?: (def: Extract<Def, { readonly type: Type }>, schema: Schema) => Judge;
};

const MAKERS: Makers = {
  string: judgeString,
  number: judgeNumber,
  boolean: () => accept((value) => typeof value === 'boolean'),
  null: () => accept((value) => value === null),
  literal: ({ values }) => accept((value) => (values as readonly unknown[]).includes(value)),
  array: judgeArray,
  object: judgeObject,
  union: judgeUnion,
  optional: ({ innerType }) => judgeUnless(undefined, innerType),
  nullable: ({ innerType }) => judgeUnless(null, innerType),
  lazy: judgeLazy,
};

const judges = new WeakMap<Schema, Judge>();

const judgeOf = (schema: Schema): Judge => {
  const known = judges.get(schema);
  if (known !== undefined) return known;
  const { _zod: zod } = schema as core.$ZodTypes;
  const make = MAKERS[zod.def.type] as ((def: Def, schema: Schema) => Judge) | undefined;
  const judge = make?.(zod.def, schema) ?? UNSURE;
  judges.set(schema, judge);
  return judge;
};

/** What can be said of a value by a schema without asking Zod. */
export const verdict = (schema: Schema, value: unknown): Verdict => judgeOf(schema)(value);
