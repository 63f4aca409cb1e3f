import type { Explanations } from '../parts/explanations.ts';
import type { ExchangeRefusal } from '../../domain/exchange/exchangeRefusal.ts';
import type { FetchRefusal } from '../../domain/fetching.ts';
import { unreadableWords } from './importWords.ts';
import { escapeMarkdown } from '../parts/markdown.ts';

/** Why nothing was exported or imported, and what to do next. */
export const exchangeExplanations: Explanations<ExchangeRefusal> = {
  'nothing-to-export': () =>
    'This server has no quotes and no articles of its own yet. `/curate add` and `/article add` bring some.',
  'export-too-large': (refusal) =>
    `The file would have more than ${refusal.limit / 1_000_000} MB. Please ask the people who run this bot for it: \`verbatim export\` has no limit. As CSV it is much smaller, but without the articles.`,
  'file-not-fetched': (refusal) => `${notFetched(refusal.reason)} Nothing was imported.`,
  'file-unreadable': (refusal) =>
    `**This file cannot be read:** ${escapeMarkdown(unreadableWords(refusal.fault))} Nothing was imported.`,
};

function notFetched(reason: FetchRefusal): string {
  return NOT_FETCHED[reason] ?? 'Discord did not hand over the file. Please attach it again.';
}

const NOT_FETCHED: Readonly<Partial<Record<FetchRefusal, string>>> = {
  'too-large':
    'That file has more than 8 MB. Please import it in parts, or ask the people who run this bot: `verbatim import` takes larger ones.',
  'wrong-type': 'Please attach a `.json`, `.csv`, `.yaml` or `.yml` file.',
  busy: 'Too many others are waiting to have files read just now. Please try again in a minute.',
};
