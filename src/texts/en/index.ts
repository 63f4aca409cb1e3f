import { context } from './context.ts';
import { daily } from './daily.ts';
import { parts } from './parts.ts';
import { quote } from './quote.ts';
import { refusals } from './refusals.ts';

export const en = { context, daily, parts, quote, refusals };
