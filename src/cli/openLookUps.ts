import { loadLibrary } from '../library/loadLibrary.ts';
import { createLookUps } from '../services/createLookUps.ts';
import { createLibraryLoader } from '../services/article/loadArticle.ts';
import type { Store } from '../store/port.ts';
import { createBackgroundWork } from '../worker/backgroundWork.ts';

/** Looks words up in the library of a folder and in servers' articles, in a thread that has to be closed. */
export async function openLookUps(store: Store, articlesDir: string) {
  const library = createLibraryLoader()(await loadLibrary(articlesDir));
  const background = createBackgroundWork(library.map(({ article }) => article));
  return { calls: createLookUps(store, { background, library }), close: () => background.close() };
}
