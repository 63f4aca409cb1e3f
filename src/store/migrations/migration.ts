/** The few words in which the two databases differ. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  /** A key that the database counts up and never gives twice. */
  readonly serial: string;
  readonly integer: string;
  /** Text that is compared by code points, so that ranges of words mean the same everywhere. */
  readonly text: string;
}

/** A step from one shape of the tables to the next. Steps are only ever added, never changed once released. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  /** Single statements, in order. */
  readonly statements: (dialect: Dialect) => readonly string[];
}
