import type { FetchRefusal } from '../fetching.ts';
import type { UnreadableFile } from './exchangeFile.ts';

/** Why nothing is exported or imported. */
export type ExchangeRefusal =
  | { readonly code: 'nothing-to-export' }
  /** The file is larger than Discord takes; `limit` in bytes. */
  | { readonly code: 'export-too-large'; readonly limit: number }
  | { readonly code: 'file-not-fetched'; readonly reason: FetchRefusal }
  | { readonly code: 'file-unreadable'; readonly fault: UnreadableFile };
