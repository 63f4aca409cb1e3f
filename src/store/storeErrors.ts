import type { StoreTrouble } from '../domain/userError.ts';

/** Nothing is wrong with what was asked: the database cannot do it. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly trouble: StoreTrouble;

  constructor(trouble: StoreTrouble, cause: unknown) {
    super(cause instanceof StoreRefused ? cause.message : UNAVAILABLE[trouble], { cause });
    this.trouble = trouble;
  }
}

/** The store cannot be used until somebody has done what the message says. Shown as it is, without a stack. */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused';
}

const UNAVAILABLE: Readonly<Record<StoreTrouble, string>> = {
  connection: 'The database does not answer.',
  busy: 'The database is busy with another process.',
  full: 'There is no space left for the database. Make room on its disk.',
  'read-only':
    'The database can be read but not written. Make its file and folder writable, or name a server that is.',
  damaged: 'The database is damaged. Put the newest backup in its place.',
};
