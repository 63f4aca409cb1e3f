import type { ExchangeFile, ReadFile } from '../domain/exchange/exchangeFile.ts';
import { decodeUtf8 } from '../domain/text/decodeUtf8.ts';
import { FileFault } from './fileFault.ts';
import { readCsv } from './readCsv.ts';
import { readJson } from './readJson.ts';
import { readNadeko } from './readNadeko.ts';

/**
 * Reads a file of quotes in any of the known formats, which is told by what the file says, not by its name. Never
 * throws for what is in the file. Linear, but large files take seconds.
 */
export function readExchangeFile(bytes: Uint8Array): ReadFile {
  try {
    return { kind: 'file', file: read(bytes) };
  } catch (error) {
    if (error instanceof FileFault) return { kind: 'unreadable', fault: error.fault };
    throw error;
  }
}

function read(bytes: Uint8Array): ExchangeFile {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new FileFault(1, 'utf-16');
  }
  const decoded = decodeUtf8(bytes);
  if (decoded.kind === 'invalid') {
    throw new FileFault(decoded.line, 'utf-8');
  }
  const text = decoded.text.startsWith('\uFEFF') ? decoded.text.slice(1) : decoded.text;
  const begins = text.search(/\S/);
  if (begins === -1) throw new FileFault(1, 'empty');
  const sign = text.charAt(begins);
  if (sign === '{' || sign === '[') return readJson(text);
  return isYaml(text.slice(begins)) ? readNadeko(text) : readCsv(text);
}

/** Whether the first line that is no comment is YAML's: the mark before a document, or a name and a colon. */
function isYaml(text: string): boolean {
  for (let from = 0; from < text.length;) {
    const feed = text.indexOf('\n', from);
    const end = feed === -1 ? text.length : feed;
    const line = text.slice(from, end).trim();
    if (line !== '' && !line.startsWith('#')) return line === '---' || /^[^,;\t:]+:(?:$| ?\[)/.test(line);
    from = end + 1;
  }
  return false;
}
