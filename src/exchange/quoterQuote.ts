import { need } from './firstIssue.ts';
import { z } from 'zod';
import { dayOf } from '../domain/days.ts';
import type { FileQuote } from '../domain/exchange/exchangeFile.ts';

const DAY = 86_400_000;
const time = z
  .int(need('time'))
  .nonnegative(need('time'))
  .nullish()
  .transform((given) => given ?? null);

/**
 * An entry of the list that the Quoter bot exports: text, author, times, and since its fifth version a number. The day
 * it was saved stands for the day it was said.
 */
export const quoterQuote = z
  .object({
    text: z.string(need('text')),
    author: z.string(need('text-or-null')).nullish(),
    createdTimestamp: time,
    editedTimestamp: time,
    quoteNumber: z.int(need('whole')).optional(),
  })
  .transform(({ text, author, createdTimestamp, editedTimestamp, quoteNumber }): FileQuote['value'] => ({
    id: null,
    text: text.trim(),
    speaker: author?.trim() || null,
    source: { kind: 'typed' },
    sourceLine: quoteNumber === undefined ? 'Quoter' : `Quoter, quote ${quoteNumber}`,
    note: null,
    topics: [],
    date: createdTimestamp === null ? null : dayOf(Math.floor(createdTimestamp / DAY)),
    addedBy: null,
    state: 'active',
    createdAt: createdTimestamp,
    changedAt: editedTimestamp,
  }));
