import { need } from './firstIssue.ts';
import { z } from 'zod';
import type { Quotation } from '../domain/quotation/quotation.ts';
import { webAddress } from '../domain/webAddress.ts';

// What stands in our own JSON. Strict: a name that is not known would be lost.

const text = z.string(need('text'));
const textOrNull = z.string(need('text-or-null')).nullable();
/** What names somebody or something; longer than what any form or page gives. */
const name = text.max(300, need('most-300'));
const nameOrNull = z.string(need('text-or-null')).max(300, need('most-300')).nullable();
const id = text.regex(/^[0-9a-z-]{1,48}$/, need('id'));
const discordId = text.regex(/^\d{1,20}$/, need('discord-id'));
const time = z.int(need('time')).nonnegative(need('time'));
const count = z.int(need('whole')).positive(need('one-or-more'));
const share = z.number(need('share')).min(0, need('share')).max(1, need('share'));
const offset = z.int(need('whole')).nonnegative(need('not-negative'));
const span = z.strictObject({ start: offset, end: offset }, need('span'));

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
    kind: z.enum(KINDS, need('kind')),
    spans: z.array(span, need('span-list')).min(1, need('some-span')),
    cue: span.nullable(),
    speakerSpan: span.nullable(),
    speaker: nameOrNull,
    quoted: share,
    confidence: share,
    // Files that were written before there was such a thing say nothing of it.
    sure: z.boolean(need('truth')).default(false),
  },
  need('quotation'),
);

/** A link that leads to a message on Discord, and nowhere else. */
const messageLink = text.regex(
  /^https:\/\/(?:(?:ptb|canary)\.)?discord(?:app)?\.com\/channels\/(?:\d{1,20}|@me)\/\d{1,20}\/\d{1,20}$/,
  need('message-link'),
);

const source = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('article'), articleId: id, version: count, quotation }),
    z.strictObject({ kind: z.literal('message'), link: messageLink, authorId: discordId }),
    z.strictObject({ kind: z.literal('typed') }),
  ],
  need('source'),
);

/** A quote, as `writeVerbatim` writes it. Lengths and days are the plan's to check. */
export const verbatimQuote = z.strictObject({
  id,
  text,
  speaker: textOrNull,
  source,
  sourceLine: textOrNull,
  note: textOrNull,
  topics: z.array(text, need('text-list')),
  date: textOrNull,
  addedBy: discordId.nullable(),
  state: z.enum(['active', 'pending', 'removed'], need('quote-state')),
  createdAt: time,
  changedAt: time,
});

/** An article with all of its versions. The same names and lengths as in a file of the library. */
export const verbatimArticle = z.strictObject({
  id,
  title: text.min(1, need('filled')).max(200, need('most-200')),
  titleIsOurs: z.boolean(need('truth')),
  date: z.iso.date(need('day')),
  interviewIn: nameOrNull,
  publisher: nameOrNull,
  url: text
    .refine((given) => webAddress(given) !== null, need('address'))
    // As it stands it could end the link that it is shown in.
    .transform((given) => webAddress(given) ?? given)
    .refine((url) => url.length <= 500, need('most-500'))
    .nullable(),
  version: count,
  speakers: z.record(name, name, need('names')),
  addedBy: discordId.nullable(),
  state: z.enum(['active', 'removed'], need('article-state')),
  createdAt: time,
  changedAt: time,
  versions: z.array(z.strictObject({ version: count, storedAt: time, text }), need('versions')),
});
