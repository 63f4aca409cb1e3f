import { watch } from 'node:fs';
import type { Article } from '../domain/article.ts';
import { LibraryError, newestFirst, readLibrary } from './loadLibrary.ts';

/** A file is often written in several steps; in ms. */
const SETTLED = 1_000;

export interface LibraryFollower {
  /** Takes what the folder holds now, newest first. */
  readonly onRead: (articles: readonly Article[]) => Promise<void>;
  /** Hears of each file that is wrong; where it was right before, the article stays as it was. */
  readonly onFault: (fault: unknown) => void;
}

/**
 * Reads a folder of articles again each time something in it has changed, one reading after the other, until the
 * returned function is called. Where the folder cannot be watched it says so by `onFault`.
 */
export function followLibrary(folder: string, { onRead, onFault }: LibraryFollower): () => void {
  let before: ReadonlyMap<string, Article> = new Map();
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const inTurn = (work: () => Promise<void>): void => {
    last = last.then(work).catch(onFault);
  };
  const readAgain = async (): Promise<void> => {
    before = await readLibrary(folder, before, onFault);
    await onRead(newestFirst(before));
  };
  // Whoever follows has read the folder already: this only notes what was right.
  inTurn(async () => {
    before = await readLibrary(folder, before, () => undefined);
  });
  try {
    const watcher = watch(folder, () => {
      clearTimeout(timer);
      timer = setTimeout(() => inTurn(readAgain), SETTLED);
    });
    watcher.on('error', onFault);
    return () => {
      clearTimeout(timer);
      watcher.close();
    };
  } catch (error) {
    onFault(
      new LibraryError(`${folder} cannot be watched: after a change please start again.`, { cause: error }),
    );
    return () => undefined;
  }
}
