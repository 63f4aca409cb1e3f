import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { UserError, type StoreTrouble } from '../domain/userError.ts';
import type { Interaction } from './interaction.ts';

/**
 * What became of an interaction. `refused`: answered with the reason why not; `early`: with when it may be done again,
 * or with nothing; `failed`: a fault of ours, answered with its incident id; `unsent`: Discord did not take the answer,
 * whichever it was.
 */
export type Outcome = 'answered' | 'refused' | 'early' | 'failed' | 'unsent';

/** What is told of an interaction when it is over; nothing that a person typed. */
export interface Report {
  /** The command, button or form. */
  readonly on: string;
  readonly kind: Interaction['kind'] | 'unreadable';
  readonly outcome: Outcome;
  readonly ms: number;
}

/** Of what is wrong, only what says nothing of the words: an error of a request carries its whole body. */
interface Fault {
  readonly err?: unknown;
  readonly name?: unknown;
  readonly status?: unknown;
  readonly code?: unknown;
}

/** Notes what happens to one interaction, and writes its one line into the log at the end. */
export interface Course {
  /** What it is for, once that is known. */
  on: string;
  /** Notes why it was not done. @returns the incident's id for a fault of ours */
  refuse(error: unknown): string | undefined;
  /** Notes that the answer was not taken; with an incident's id where an apology follows. */
  lose(error: unknown, incident?: string): void;
  end(): void;
}

export interface ReporterParts {
  readonly log: Logger;
  readonly newIncidentId: () => string;
  readonly observe: (report: Report) => void;
}

/** In milliseconds. */
const REPORTED_FOR = 10 * 60_000;

/** @returns begins the course of an interaction; of one that could not be read with null */
export function createReporter(parts: ReporterParts): (interaction: Interaction | null) => Course {
  const { log, newIncidentId, observe } = parts;
  const reported = new LRUCache<StoreTrouble, true>({ max: 10, ttl: REPORTED_FOR });
  /** Once in a while for each kind, not once for each who meets it. */
  const reportTrouble = (on: string, trouble: StoreTrouble, err: unknown): void => {
    if (reported.has(trouble)) return;
    reported.set(trouble, true);
    log.error({ on, trouble, err }, 'the database cannot answer');
  };

  return (interaction) => {
    const from = performance.now();
    let outcome: Outcome = 'answered';
    let incident: string | undefined;
    let fault: Fault = {};
    const course: Course = {
      on: 'unreadable',
      refuse(error) {
        if (error instanceof UserError) {
          const { refusal, cause } = error;
          outcome = refusal.code === 'too-early' ? 'early' : 'refused';
          if (refusal.code === 'store-unavailable') reportTrouble(course.on, refusal.trouble, cause);
          return undefined;
        }
        outcome = 'failed';
        fault = { err: error };
        return (incident = newIncidentId());
      },
      lose(error, apology) {
        const { name, status, code } = error as Fault;
        // Of a fault of ours its own error matters more.
        if (outcome !== 'failed') fault = { name, status, code };
        outcome = 'unsent';
        incident ??= apology;
      },
      end() {
        const ms = performance.now() - from;
        const { on } = course;
        const level = incident !== undefined ? 'error' : outcome === 'unsent' ? 'warn' : 'info';
        const place = interaction === null ? {} : { kind: interaction.kind, server: interaction.server };
        const number = incident === undefined ? {} : { incident };
        log[level]({ on, ...place, ms: Math.round(ms), outcome, ...number, ...fault }, 'interaction');
        observe({ on, kind: interaction?.kind ?? 'unreadable', outcome, ms });
      },
    };
    return course;
  };
}
