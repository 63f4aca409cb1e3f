/** What waits for somebody's next press, such as words to be confirmed; `expires` in epoch ms. */
export interface DraftRecord {
  readonly id: string;
  /** Whose press it waits for: a Discord id. */
  readonly person: string;
  readonly kind: string;
  readonly expires: number;
  readonly record: string;
}

/** How many characters drafts of one kind may have in a server, and one person's in it. `now` in epoch ms. */
export interface DraftRoom {
  readonly ofServer: number;
  readonly ofPerson: number;
  readonly now: number;
}

/** What waits for somebody's next press. A server is named by its Discord id. */
export interface DraftStore {
  /** Keeps what waits for somebody's next press, and lets go of what expired and of the oldest beyond the room. */
  keepDraft(server: string, draft: DraftRecord, room: DraftRoom): Promise<void>;
  /** A draft that has not expired at `now`, in epoch ms; whoever's it is. */
  draft(server: string, id: string, now: number): Promise<DraftRecord | null>;
  /** Takes a draft away. Of several that try at once one is told that it did. */
  takeDraft(server: string, id: string): Promise<boolean>;
  /** Erases the drafts of all servers that have expired at `now`, in epoch ms. */
  forgetExpiredDrafts(now: number): Promise<void>;
}
