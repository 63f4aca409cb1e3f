import type { ExchangeFile, Malformed } from '../../src/domain/exchange/exchangeFile.ts';
import { en } from '../../src/texts/en/index.ts';
import { problemWords } from '../../src/views/exchange/importWords.ts';
import { readExchangeFile } from '../../src/exchange/readExchangeFile.ts';

/** What is wrong with entries, as people are told. */
export function told(malformed: readonly Malformed[]) {
  return malformed.map(({ row, problem }) => ({ row, problem: problemWords(en, problem) }));
}

function read(file: string | Uint8Array) {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  return readExchangeFile(bytes);
}

/** What a file says; fails where it cannot be read. */
export async function fileFrom(file: string | Uint8Array): Promise<ExchangeFile> {
  const answer = read(file);
  if (answer.kind === 'unreadable') throw new Error(`not read: ${JSON.stringify(answer.fault)}`);
  return answer.file;
}

/** Why a file cannot be read; fails where it can. */
export async function faultFrom(
  file: string | Uint8Array,
): Promise<{ readonly line: number; readonly problem: string }> {
  const answer = read(file);
  if (answer.kind === 'file') throw new Error(`read: ${JSON.stringify(answer.file).slice(0, 500)}`);
  const { line, problem } = answer.fault;
  return { line, problem: problemWords(en, problem) };
}
