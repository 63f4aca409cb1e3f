/** Why an address or a file gave no text, in plain data; the views say it in words. */
export type FetchRefusal =
  /** Not an address at all, or of a host that no one on the internet can have. */
  | 'bad-address'
  | 'not-http'
  | 'credentials'
  | 'port'
  /** Of this machine or its own network, or of any other address that is not a public one. */
  | 'private-address'
  /** The site's robots.txt does not let us read the page, or could not be read. */
  | 'robots'
  | 'too-many-redirects'
  | 'unreachable'
  | 'too-slow'
  | 'too-large'
  | 'wrong-type'
  | 'not-found'
  /** The page is not for everyone: it wants a login or a payment, or does not want us. */
  | 'forbidden'
  /** Taking it apart takes too much time or memory. */
  | 'too-tangled'
  | 'no-article'
  /** Too many others are waiting. */
  | 'busy';

export interface FetchRefused {
  readonly kind: 'refused';
  readonly reason: FetchRefusal;
}

/** What was read from a page or a file. `null` means the source does not say. */
export interface ReadArticle {
  /** At most 200 characters. */
  readonly title: string | null;
  /** Paragraphs with a blank line between them. */
  readonly text: string;
  /** Calendar day, `YYYY-MM-DD`, as the publisher wrote it. */
  readonly date: string | null;
  /** At most 100 characters. */
  readonly publisher: string | null;
  /** At most 200 characters. */
  readonly byline: string | null;
  /** Where it stands, as it says itself. At most 500 characters. */
  readonly url: string | null;
  /** Passages that the source strikes through, in order; they are not in the text. Each has at most 300 characters. */
  readonly struck: readonly string[];
}

/** Bytes as they came, and what they are said to be. */
export interface Unread {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: 'html' | 'markdown' | 'plain';
  /** As the Content-Type says; `null` where it does not. */
  readonly charset: string | null;
}

/** A site's robots.txt, and an address of that site. */
export interface RobotsRequest {
  readonly text: string;
  readonly url: string;
}

/** Why a page or a robots.txt was not taken apart. */
export interface Unreadable {
  readonly kind: 'refused';
  readonly reason: Extract<FetchRefusal, 'too-tangled' | 'busy'>;
}

/** Takes apart what strangers wrote, elsewhere than in this thread: some of it takes seconds. `server` is who asks. */
export interface PageReader {
  /**
   * The article in a page or a file, `null` where there is none. The bytes are handed over: they can no longer be used.
   */
  readPage(server: string, unread: Unread): Promise<ReadArticle | Unreadable | null>;
  /** Whether a robots.txt allows an address to us. */
  allows(server: string, request: RobotsRequest): Promise<boolean | Unreadable>;
}

/** `url` is where the page was in the end, without a fragment. */
export type FetchedPage = ({ readonly kind: 'page'; readonly url: string } & ReadArticle) | FetchRefused;

export type FetchedArticle = ({ readonly kind: 'article' } & ReadArticle) | FetchRefused;

export type FetchedData = { readonly kind: 'data'; readonly bytes: Uint8Array } | FetchRefused;

/** The most that a file of data may have, in bytes: room for everything of a large server but long articles. */
export const DATA_LIMIT = 8_000_000;

/** A file that came with an interaction, as Discord describes it. `size` in bytes. */
export interface AttachedFile {
  readonly name: string;
  readonly url: string;
  readonly size: number;
}

/**
 * Text from outside. Whatever stands there and whoever answers, no private address is reached, and a call settles:
 * after five seconds of waiting for the network and five of reading, later only where others stand before it. `server`
 * is who asks: those who do take turns.
 */
export interface Web {
  /** The article at an address, as somebody typed it. */
  fetchPage(server: string, address: string): Promise<FetchedPage>;
  /** The article in an attached `.txt`, `.md` or `.html` of at most 1 MB. */
  fetchArticleFile(server: string, file: AttachedFile): Promise<FetchedArticle>;
  /** An attached `.json`, `.csv`, `.yaml` or `.yml` of at most `DATA_LIMIT` as it stands. */
  fetchDataFile(server: string, file: AttachedFile): Promise<FetchedData>;
}
