import type { APIAttachment } from 'discord-api-types/v10';
import { LRUCache } from 'lru-cache';
import { withoutNulls } from '../absent.ts';
import type { Snowflakes } from '../snowflake.ts';

/** A file as it was uploaded; `field` is the number n of its multipart field `files[n]`. */
export interface Upload {
  readonly field: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

interface StoredFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** The files that messages and options carry. */
export interface AttachmentStore {
  readonly add: (upload: Upload, described?: { readonly description?: string | null }) => APIAttachment;
  readonly get: (id: string, name: string) => StoredFile | undefined;
  /** Takes a file of the time before a restart back. */
  readonly restore: (id: string, file: StoredFile) => void;
  readonly remove: (id: string) => void;
}

/** Discord's limit for one file in a server without boosts, in bytes. */
export const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;

/** Beyond this many bytes the files that were not asked for longest are forgotten and answer 404. */
const KEPT_BYTES = 64 * 1024 * 1024;

const PNG_SIGNATURE = 0x89504e47;

/** A PNG's width and height in pixels stand in its header; for other formats Discord would decode, we say nothing. */
const pngSize = (bytes: Buffer): { width: number; height: number } | null =>
  bytes.length >= 24 && bytes.readUInt32BE(0) === PNG_SIGNATURE
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : null;

/** Discord keeps only these characters of a file's name; spaces become underscores. */
const safeName = (name: string): string =>
  name.replaceAll(/\s+/g, '_').replaceAll(/[^\w.-]/g, '') || 'unknown';

/** `baseUrl` is where `/local/attachments` is served, without a trailing slash. */
export function createAttachmentStore(snowflake: Snowflakes, baseUrl: () => string): AttachmentStore {
  const files = new LRUCache<string, StoredFile>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ bytes }) => bytes.length || 1,
  });
  return {
    restore: (id, file) => void files.set(id, file),
    add: ({ name, contentType, bytes }, described) => {
      const id = snowflake();
      const filename = safeName(name);
      files.set(id, { name: filename, contentType, bytes });
      const url = `${baseUrl()}/local/attachments/${id}/${encodeURIComponent(filename)}`;
      return {
        id,
        filename,
        size: bytes.length,
        url,
        proxy_url: url,
        content_type: contentType,
        ...pngSize(bytes),
        ...withoutNulls({ description: described?.description }),
      };
    },
    get: (id, name) => {
      const file = files.get(id);
      return file?.name === name ? file : undefined;
    },
    remove: (id) => void files.delete(id),
  };
}
