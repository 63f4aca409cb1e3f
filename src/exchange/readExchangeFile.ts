import type { ExchangeFile, ReadFile } from '../domain/exchange/exchangeFile.ts';
import { decodeUtf8 } from '../domain/text/decodeUtf8.ts';
import { FileFault } from './fileFault.ts';
import { readCsv } from './readCsv.ts';
import { readJson } from './readJson.ts';
import { readNadeko } from './readNadeko.ts';

/** Characters between two pauses: some milliseconds of work, of YAML the most. */
const PIECE = 8192;

/**
 * Reads a file of quotes in any of the known formats, which is told by what the file says, not by its name. Never
 * throws for what is in the file.
 * @param pause lets others run; called every millisecond or so of work
 */
export async function readExchangeFile(bytes: Uint8Array, pause: () => Promise<void>): Promise<ReadFile> {
  try {
    return { kind: 'file', file: await read(bytes, pause) };
  } catch (error) {
    if (error instanceof FileFault) return { kind: 'unreadable', fault: error.fault };
    throw error;
  }
}

async function read(bytes: Uint8Array, pause: () => Promise<void>): Promise<ExchangeFile> {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new FileFault(1, 'it is UTF-16', 'save it as UTF-8');
  }
  const decoded = decodeUtf8(bytes);
  if (decoded.kind === 'invalid') {
    throw new FileFault(decoded.line, 'it is not valid UTF-8', 'save the file as UTF-8');
  }
  const hasMark = decoded.text.startsWith('\uFEFF');
  const text = hasMark ? decoded.text.slice(1) : decoded.text;
  const begins = /\S/.exec(text);
  if (begins === null) throw new FileFault(1, 'it is empty', 'import a file with quotes');
  if (begins[0] === '{' || begins[0] === '[') return inPieces(readJson(text), pause);
  if (isYaml(text.slice(begins.index))) return inPieces(readNadeko(text), pause);
  return readCsv(hasMark ? bytes.subarray(3) : bytes, pause);
}

/** Whether the first line is YAML's: a comment, the mark before a document, or a name with a colon in the end. */
function isYaml(text: string): boolean {
  return /^(?:#|---\s*$|[^,;\t\n]*:\s*(?:$|\[))/m.test(text.split('\n', 1)[0] ?? '');
}

async function inPieces(
  work: Generator<number, ExchangeFile, undefined>,
  pause: () => Promise<void>,
): Promise<ExchangeFile> {
  for (let done = 0; ;) {
    const step = work.next();
    if (step.done === true) return step.value;
    done += step.value;
    if (done < PIECE) continue;
    await pause();
    done = 0;
  }
}
