import { z } from 'zod';
import type { Quotation } from '../domain/quotation/quotation.ts';
import { webAddress } from '../domain/webAddress.ts';

// What stands in our own JSON. Strict: a name that is not known would be lost.

const text = z.string('must be text');
const textOrNull = z.string('must be text or null').nullable();
/** What names somebody or something; longer than what any form or page gives. */
const name = text.max(300, 'must have at most 300 characters');
const nameOrNull = z.string('must be text or null').max(300, 'must have at most 300 characters').nullable();
const id = text.regex(/^[0-9a-z-]{1,48}$/, 'must be 1 to 48 lower-case letters, digits and hyphens');
const discordId = text.regex(/^\d{1,20}$/, 'must be a Discord id');
const time = z.int('must be a time in milliseconds').nonnegative('must be a time in milliseconds');
const count = z.int('must be a whole number').positive('must be at least 1');
const share = z
  .number('must be a number from 0 to 1')
  .min(0, 'must be from 0 to 1')
  .max(1, 'must be from 0 to 1');
const offset = z.int('must be a whole number').nonnegative('must not be negative');
const span = z.strictObject({ start: offset, end: offset }, 'must be a span');

/** A record, so that none of the reader's kinds is left out. */
const KIND: Readonly<Record<Quotation['kind'], true>> = {
  utterance: true,
  fragment: true,
  title: true,
  scare: true,
  unmarked: true,
};
const KINDS = Object.keys(KIND) as Quotation['kind'][];

const quotation = z.strictObject(
  {
    kind: z.enum(KINDS, `must be ${KINDS.join(', ')}`),
    spans: z.array(span, 'must be a list of spans').min(1, 'must have a span'),
    cue: span.nullable(),
    speakerSpan: span.nullable(),
    speaker: nameOrNull,
    quoted: share,
    confidence: share,
    // Files that were written before there was such a thing say nothing of it.
    sure: z.boolean('must be true or false').default(false),
  },
  'must be a quotation',
);

/** A link that leads to a message on Discord, and nowhere else. */
const messageLink = text.regex(
  /^https:\/\/(?:(?:ptb|canary)\.)?discord(?:app)?\.com\/channels\/(?:\d{1,20}|@me)\/\d{1,20}\/\d{1,20}$/,
  'must be the link of a message on Discord',
);

const source = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('article'), articleId: id, version: count, quotation }),
    z.strictObject({ kind: z.literal('message'), link: messageLink, authorId: discordId }),
    z.strictObject({ kind: z.literal('typed') }),
  ],
  'must be of an article, a message, or typed',
);

/** A quote, as `writeVerbatim` writes it. Lengths and days are the plan's to check. */
export const verbatimQuote = z.strictObject({
  id,
  text,
  speaker: textOrNull,
  source,
  sourceLine: textOrNull,
  note: textOrNull,
  topics: z.array(text, 'must be a list of texts'),
  date: textOrNull,
  addedBy: discordId.nullable(),
  state: z.enum(['active', 'pending', 'removed'], 'must be active, pending or removed'),
  createdAt: time,
  changedAt: time,
});

/** An article with all of its versions. The same names and lengths as in a file of the library. */
export const verbatimArticle = z.strictObject({
  id,
  title: text.min(1, 'must not be empty').max(200, 'must have at most 200 characters'),
  titleIsOurs: z.boolean('must be true or false'),
  date: z.iso.date('must be a day such as 2022-09-04'),
  interviewIn: nameOrNull,
  publisher: nameOrNull,
  url: text
    .refine((given) => webAddress(given) !== null, 'must be a web address or null')
    // As it stands it could end the link that it is shown in.
    .transform((given) => webAddress(given) ?? given)
    .refine((url) => url.length <= 500, 'must have at most 500 characters')
    .nullable(),
  version: count,
  speakers: z.record(name, name, 'must be names'),
  addedBy: discordId.nullable(),
  state: z.enum(['active', 'removed'], 'must be active or removed'),
  createdAt: time,
  changedAt: time,
  versions: z.array(z.strictObject({ version: count, storedAt: time, text }), 'must be a list of versions'),
});
