import { quotedPerson } from '../domain/curation/quotedPerson.ts';
import type { OutlinedFile } from '../domain/exchange/exchangeFile.ts';
import type { ImportAct, PlannedFile, PlanRequest } from '../domain/exchange/importPlan.ts';
import { planImport } from '../domain/exchange/planImport.ts';
import { readExchangeFile } from './readExchangeFile.ts';

/** What a file of quotes names that the store has to be asked for before it is planned. */
export function outlineFile(bytes: Uint8Array): OutlinedFile {
  const read = readExchangeFile(bytes);
  if (read.kind === 'unreadable') return read;
  const { quotes, articles } = read.file;
  return {
    kind: 'outline',
    quotes: [...new Set(quotes.flatMap(({ value }) => value.id ?? []))],
    articles: articles.map(({ value }) => value.id),
    people: [...new Set(quotes.flatMap(({ value }) => quotedPerson(value) ?? []))],
  };
}

/** What importing a file would do. */
export function planFile({ bytes, here, ...act }: PlanRequest, newId: ImportAct['newId']): PlannedFile {
  const read = readExchangeFile(bytes);
  if (read.kind === 'unreadable') return read;
  return { kind: 'planned', plan: planImport(read.file, here, { ...act, newId }) };
}
