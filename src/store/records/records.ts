import { z } from 'zod';
import type { ArticleInfo } from '../../domain/article.ts';
import type { ActValues } from '../../domain/curation/actItem.ts';
import { recordForm, type OldRecord, type RecordForm } from './recordForm.ts';

// Every document that is stored, and the one schema by which it is read. To change one, change its schema and give
// `recordForm` an upcast that turns the old record into the new: what is stored already stays as it is.

const textOrNull = z.string().nullable();
const span = z.object({ start: z.number(), end: z.number() });

const quotation = z.object({
  kind: z.enum(['utterance', 'fragment', 'title', 'scare', 'unmarked']),
  spans: z.array(span),
  cue: span.nullable(),
  speakerSpan: span.nullable(),
  speaker: textOrNull,
  quoted: z.number(),
  confidence: z.number(),
  sure: z.boolean(),
});

const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('article'), articleId: z.string(), version: z.number(), quotation }),
  z.object({ kind: z.literal('message'), link: z.string(), authorId: z.string() }),
  z.object({ kind: z.literal('typed') }),
]);

const quote = z.object({
  id: z.string(),
  text: z.string(),
  speaker: textOrNull,
  source,
  sourceLine: textOrNull,
  note: textOrNull,
  topics: z.array(z.string()),
  date: textOrNull,
  addedBy: textOrNull,
  state: z.enum(['active', 'pending', 'removed']),
  createdAt: z.number(),
  changedAt: z.number(),
});

const articleInfo = z.object({
  id: z.string(),
  title: z.string(),
  titleIsOurs: z.boolean(),
  date: z.string(),
  interviewIn: textOrNull,
  publisher: textOrNull,
  url: textOrNull,
});

const article = articleInfo.extend({
  version: z.number(),
  speakers: z.record(z.string(), z.string()),
  addedBy: textOrNull,
  state: z.enum(['active', 'removed']),
  createdAt: z.number(),
  changedAt: z.number(),
});

const misquote = z.object({
  claim: z.string(),
  words: z.string(),
  speaker: textOrNull,
  verdict: z.enum(['misquote', 'disputed']),
  isOnlyMisattributed: z.boolean(),
  right: z.array(z.string()),
  reason: z.string(),
  markedAt: z.number(),
  removed: z.object({ reason: z.string(), at: z.number() }).nullable(),
});

const optOut = z.object({ optedOut: z.number().nullable() });

const settings = z.object({
  noticeChannel: textOrNull,
  curatorRole: textOrNull,
  servesUnverified: z.boolean(),
  cardLayout: z.enum(['clipping', 'context', 'poster']).nullable(),
  cardTheme: z.enum(['paper', 'night']),
  mostWaiting: z.number(),
});

const daily = z.object({
  channel: z.string(),
  minute: z.number(),
  zone: z.string(),
  topic: textOrNull,
  picture: z.boolean(),
  days: z.array(z.number()),
  paused: z.enum(['gone', 'closed', 'forbidden', 'refused']).nullable(),
});

const ofArticle = z.looseObject({ quotation: z.looseObject({ speaker: textOrNull }) });

/** Whether a speaker is sure was not kept at first: only one whom a person named instead of whom was read is. */
function withSure(old: OldRecord): OldRecord {
  const parsed = ofArticle.safeParse(old['source']);
  if (!parsed.success) return old;
  const read = parsed.data.quotation;
  const sure = old['speaker'] !== null && old['speaker'] !== read.speaker;
  return { ...old, source: { ...parsed.data, quotation: { sure, ...read } } };
}

/** What an act can change, by subject. */
export const records: { readonly [S in keyof ActValues]: RecordForm<ActValues[S]> } = {
  quote: recordForm('quote', quote, [withSure]),
  article: recordForm('article', article),
  misquote: recordForm('misquote', misquote),
  'opt-out': recordForm('opt-out', optOut),
  settings: recordForm('record of settings', settings),
  daily: recordForm('quote of the day', daily),
};

/** What is stored of an article of the library: its words stay in its file. */
export const libraryArticle: RecordForm<ArticleInfo> = recordForm('library article', articleInfo);
