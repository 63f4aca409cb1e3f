/** A file that goes with a message; a component refers to it as `attachment://NAME`. */
export interface MessageFile {
  readonly name: string;
  readonly data: string | Uint8Array;
}

/** A message that nobody's command asked for. */
export interface Post {
  /** As Discord's API takes it. Whom it names is never pinged. */
  readonly body: object;
  readonly files?: readonly MessageFile[];
  /** 1 to 25 characters. For some minutes Discord takes one post with it and gives the same message to others. */
  readonly nonce: string;
}

/** What became of a post. */
export type PostOutcome =
  /** It stands there. `message` is its id; null where it was deleted already. */
  { readonly kind: 'posted'; readonly message: string | null } | PostFailure;

/** Why nothing was posted. `code` is Discord's. */
export type PostFailure =
  /** There is no such channel any more. */
  | { readonly kind: 'gone' }
  /** A thread that is archived or locked. */
  | { readonly kind: 'closed' }
  /** The bot may not see the channel, or not write or put files there. */
  | { readonly kind: 'forbidden' }
  /** Discord, a server's filter or the person does not take this message: no direct messages from the bot, mostly. */
  | { readonly kind: 'refused'; readonly code: number }
  /** For now: too many posts, no network, or a fault of Discord's. It may stand there all the same. */
  | { readonly kind: 'failed'; readonly reason: string };

/** Posts on Discord, and takes back. Calls never reject. Ids are Discord's. */
export interface Poster {
  /** @param channel a channel or a thread of a server */
  post(channel: string, post: Post): Promise<PostOutcome>;
  /**
   * Whether a message of the bot's stands in a channel that has a component of this number, among the first 100 since a
   * time in epoch ms; or why that cannot be told.
   */
  find(
    channel: string,
    sought: { readonly component: number; readonly since: number },
  ): Promise<{ readonly kind: 'found' | 'absent' } | PostFailure>;
  /** Takes a message of the bot's own away; one that is gone already counts as taken away. */
  remove(channel: string, message: string): Promise<{ readonly kind: 'removed' } | PostFailure>;
  /** Sends it to one person alone. */
  tell(user: string, post: Post): Promise<PostOutcome>;
}
