import type { Explanations } from '../parts/explanations.ts';
import type { ExchangeRefusal } from '../../domain/exchange/exchangeRefusal.ts';
import type { FetchRefusal } from '../../domain/fetching.ts';
import type { Texts } from '../../texts/texts.ts';
import { unreadableWords } from './importWords.ts';
import { escapeMarkdown } from '../parts/markdown.ts';

/** Why nothing was exported or imported, and what to do next. */
export const exchangeExplanations: Explanations<ExchangeRefusal> = {
  'nothing-to-export': ({ refusals }) => refusals.nothingToExport,
  'export-too-large': ({ refusals }, { limit }) => refusals.exportTooLarge(limit / 1_000_000),
  'file-not-fetched': (texts, { reason }) => texts.refusals.notFetched(whyNotFetched(texts, reason)),
  'file-unreadable': (texts, { fault }) =>
    texts.refusals.unreadable(escapeMarkdown(unreadableWords(texts, fault))),
};

function whyNotFetched({ refusals }: Texts, reason: FetchRefusal): string {
  const known: Readonly<Partial<Record<FetchRefusal, string>>> = refusals.dataFile;
  return known[reason] ?? refusals.notHandedOver;
}
