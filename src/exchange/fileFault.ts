import type { UnreadableFile } from '../domain/exchange/exchangeFile.ts';

/** Ends the reading of a file that cannot be read as a whole. `readExchangeFile` turns it into its answer. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  readonly fault: UnreadableFile;

  constructor(line: number, problem: string, mend: string) {
    super(problem);
    this.fault = { line, problem, mend };
  }
}
