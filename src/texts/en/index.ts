import { check } from './check.ts';
import { context } from './context.ts';
import { daily } from './daily.ts';
import { misquotes } from './misquotes.ts';
import { parts } from './parts.ts';
import { quote } from './quote.ts';
import { refusals } from './refusals.ts';
import { search } from './search.ts';

export const en = { check, context, daily, misquotes, parts, quote, refusals, search };
