import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The resident memory of a process. Linux only; elsewhere it is not known, `NaN`. */
export function residentMiB({ pid }: Pick<ChildProcess, 'pid'>): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
