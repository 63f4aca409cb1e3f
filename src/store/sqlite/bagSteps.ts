import type Sqlite from 'better-sqlite3';
import { bagStatements } from '../core/bagStatements.ts';
import type { BagStep, BagSteps } from '../core/engine.ts';
import { isBusy } from './explain.ts';

type StepStatement = Sqlite.Statement<[object], BagStep>;

interface AskedStep {
  readonly statement: StepStatement;
  readonly parameters: object;
  readonly resolve: (step: BagStep | null) => void;
  readonly reject: (error: unknown) => void;
}

/** The steps over a connection of their own, whose commits do not wait for the disk. */
export function sqliteBags(light: Sqlite.Database): BagSteps {
  const texts = bagStatements({ before: '', from: '' });
  const advance: StepStatement = light.prepare(texts.advance);
  const renew: StepStatement = light.prepare(texts.renew);
  const active = light.prepare<[object], { record: string; article: string | null }>(texts.active);
  const takeAll = light.transaction((steps: readonly AskedStep[]) => steps.map(take));
  let asked: AskedStep[] = [];

  /**
   * A commit is most of what a step costs (about 40 of 50 microseconds), so those that were asked for in one turn of the
   * event loop share one. Nobody waits longer for it: the turn ends when there is nothing else to do.
   */
  const takeAsked = (): void => {
    const steps = asked;
    asked = [];
    try {
      const taken = steps.length === 1 ? steps.map(take) : takeAll.immediate(steps);
      for (const [at, { resolve }] of steps.entries()) resolve(taken[at] ?? null);
    } catch (error) {
      for (const { resolve, reject } of steps) {
        if (isBusy(error)) resolve(null);
        else reject(error);
      }
    }
  };
  const ask = (statement: StepStatement, parameters: object): Promise<BagStep | null> =>
    new Promise((resolve, reject) => {
      if (asked.length === 0) setImmediate(takeAsked);
      asked.push({ statement, parameters, resolve, reject });
    });

  return {
    advance: (bag) => ask(advance, bag),
    renew: (bag) => ask(renew, bag),
    active: async (quote) => active.get(quote) ?? null,
  };
}

function take({ statement, parameters }: AskedStep): BagStep | null {
  // To its end: only then is it known whether the step was kept.
  return statement.all(parameters)[0] ?? null;
}
