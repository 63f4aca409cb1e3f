import type { Fault } from '../faults.ts';

/**
 * A request of the bot that Discord refuses, or one that it takes though it cannot be meant so (`unknownKeys`,
 * `oversights`). `by: 'localDiscord'` is a fault of our own: an answer that its official schema does not allow.
 */
export interface Violation {
  readonly by: 'bot' | 'localDiscord';
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Discord's error code; null when the request was accepted. */
  readonly code: number | null;
  readonly message: string;
  readonly faults: readonly Fault[];
  readonly unknownKeys: readonly string[];
  readonly oversights: readonly string[];
  readonly body: unknown;
}

/** The newest this many are kept. */
const KEPT_VIOLATIONS = 1000;

export interface Violations {
  readonly add: (violation: Violation) => void;
  readonly list: () => readonly Violation[];
}

/** `log` hears of each in one line. */
export function createViolations(log: (line: string) => void): Violations {
  const kept: Violation[] = [];
  return {
    add: (violation) => {
      kept.push(violation);
      if (kept.length > KEPT_VIOLATIONS) kept.shift();
      const details = [
        ...violation.faults.map(({ path, code, message }) => `${path.join('.')} ${code}: ${message}`),
        ...violation.unknownKeys.map((key) => `unknown key ${key}`),
        ...violation.oversights,
      ];
      log(
        `${violation.method} ${violation.path} ${violation.status} ${violation.message} ${details.join('; ')}`.trim(),
      );
    },
    list: () => kept,
  };
}
