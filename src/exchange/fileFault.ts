import type { UnreadableFile } from '../domain/exchange/exchangeFile.ts';
import type { Problem } from '../domain/exchange/problem.ts';

/** Ends the reading of a file that cannot be read as a whole. `readExchangeFile` turns it into its answer. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  readonly fault: UnreadableFile;

  constructor(line: number, ...problem: Problem) {
    super(problem.join(' '));
    this.fault = { line, problem };
  }
}
