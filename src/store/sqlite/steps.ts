import type Sqlite from 'better-sqlite3';
import type { Parameters } from '../core/engine.ts';

/** Small changes that need not outlast the end of the process. */
interface Steps {
  /** @returns what runs the statement, and tells how many rows it changed; it throws where another writes just now */
  prepare(statement: string): (parameters: Parameters) => number;
  close(): void;
}

/**
 * What is changed in one turn of the event loop is committed together after it: a commit of its own takes several
 * times as long as the change, and writes whole pages. Until then only this connection sees it.
 * @param raw a connection that nothing else uses
 */
export function createSteps(raw: Sqlite.Database): Steps {
  const begin = raw.prepare('begin immediate');
  const commit = raw.prepare('commit');
  let later: NodeJS.Immediate | undefined;
  const finish = (): void => {
    clearImmediate(later);
    // A full disk may have ended the transaction already.
    if (!raw.inTransaction) return;
    try {
      commit.run();
    } catch {
      // As if the process had ended: whoever steps on finds that the database has not.
      if (raw.inTransaction) raw.exec('rollback');
    }
  };
  return {
    prepare(statement) {
      const prepared = raw.prepare<[object]>(statement);
      return (parameters) => {
        if (!raw.inTransaction) {
          begin.run();
          later = setImmediate(finish);
        }
        const { changes } = prepared.run(parameters);
        // Who changed nothing looks at what stands there, and that must not be what stood there before this turn.
        if (changes === 0) finish();
        return changes;
      };
    },
    close() {
      finish();
      raw.close();
    },
  };
}
