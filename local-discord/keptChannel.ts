import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LocalMessage } from './local.ts';
import type { AttachmentStore } from './messages/attachmentStore.ts';
import type { State } from './state.ts';

/** The channel as it is written down: its messages and their files (bytes in base64). */
interface KeptChannel {
  readonly version: 1;
  readonly messages: readonly LocalMessage[];
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly contentType: string;
    readonly bytes: string;
  }[];
}

/** A larger file is gone after a restart: the whole channel is written down at once. */
const LARGEST_FILE = 1024 * 1024;
/** Changes in a row are written down together. */
const PAUSE_MS = 500;

function readKept(path: string, log: (line: string) => void): KeptChannel | null {
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as KeptChannel;
    if (kept.version === 1 && Array.isArray(kept.messages) && Array.isArray(kept.files)) return kept;
    log(`${path} holds no channel of this version: it begins empty.`);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (!isMissing) log(`${path} cannot be read, the channel begins empty: ${String(error)}`);
  }
  return null;
}

/**
 * Keeps the channel in a file over a restart, so that old buttons can still be pressed. Returns the function that
 * writes down what is open and ends it.
 */
export function keepChannel(
  path: string,
  state: State,
  attachments: AttachmentStore,
  log: (line: string) => void,
): () => void {
  const kept = readKept(path, log);
  for (const { id, bytes, ...file } of kept?.files ?? [])
    attachments.restore(id, { ...file, bytes: Buffer.from(bytes, 'base64') });
  // The tokens of the time before are gone, so what the bot was still thinking about stays without an answer.
  for (const message of kept?.messages ?? [])
    state.put(message.status === 'thinking' ? { ...message, status: 'failed' } : message);

  const write = (): void => {
    const messages = state.messages();
    const files = messages
      .flatMap(({ message }) => message.attachments)
      .flatMap(({ id, filename, size }) => {
        const file = size > LARGEST_FILE ? undefined : attachments.get(id, filename);
        return file === undefined ? [] : [{ ...file, id, bytes: file.bytes.toString('base64') }];
      });
    // Not `recursive`, which tries for ever in a folder such as /proc that takes no other.
    if (!existsSync(dirname(path))) mkdirSync(dirname(path));
    writeFileSync(`${path}.new`, JSON.stringify({ version: 1, messages, files } satisfies KeptChannel));
    renameSync(`${path}.new`, path);
  };
  let timer: NodeJS.Timeout | undefined;
  const writeSafely = (): void => {
    timer = undefined;
    try {
      write();
    } catch (error) {
      log(`The channel cannot be kept in ${path}: ${String(error)}`);
    }
  };
  const unsubscribe = state.subscribe(({ event }) => {
    if (event === 'message' || event === 'messageDelete') timer ??= setTimeout(writeSafely, PAUSE_MS);
  });
  return () => {
    unsubscribe();
    clearTimeout(timer);
    if (timer !== undefined) writeSafely();
  };
}
