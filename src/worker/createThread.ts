import { Worker } from 'node:worker_threads';
import { createFairQueue } from './fairQueue.ts';
import type { JobRequest, JobResponse } from './jobs.ts';

/** A job could not be done: its thread ended under it, took too long over it, or was closed. */
export class ThreadError extends Error {
  override readonly name = 'ThreadError';
}

/** A thread that does one job after the other. Those who ask take turns: nobody waits for all that another has asked for. */
export interface Thread {
  /**
   * Does a job; the first one starts the thread.
   * @param from who asks, such as a server's id
   * @throws what the job threw, or {ThreadError}; the jobs that wait behind it go on in a fresh thread
   */
  run(request: JobRequest, from: string): Promise<unknown>;
  /** Ends the thread. What was asked for and not done yet is rejected. */
  close(): Promise<void>;
}

export interface ThreadSetting {
  /** The module that the thread runs. */
  readonly entry: URL;
  /** Longest time for one job, in ms: a job that hangs must not keep all others waiting. */
  readonly limit: number;
  /** Upper bound of the thread's heap, in MiB: what asks for more ends the thread, not the process. */
  readonly heap: number;
}

interface Call {
  readonly request: JobRequest;
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Short-lived objects are dropped early: as for the main thread, a small young heap costs little and keeps memory low. */
const YOUNG_HEAP = 16;

export function createThread({ entry, limit, heap }: ThreadSetting): Thread {
  const waiting = createFairQueue<Call>();
  let current: Call | null = null;
  let timer: NodeJS.Timeout | undefined;
  let worker: Worker | null = null;
  let isClosed = false;

  const finish = (): Call | null => {
    clearTimeout(timer);
    const call = current;
    current = null;
    return call;
  };

  /** Lets go of a thread that is of no more use; the next job starts another. */
  const drop = (why: unknown): void => {
    worker?.removeAllListeners();
    // Its end is of no interest any more, and an error without a listener would end the process.
    worker?.on('error', () => undefined);
    void worker?.terminate();
    worker = null;
    finish()?.reject(why);
    next();
  };

  const start = (): Worker => {
    const started = new Worker(runnable(entry), {
      resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: YOUNG_HEAP },
    });
    started.on('message', (response: JobResponse) => {
      const call = finish();
      if ('error' in response) call?.reject(response.error);
      else call?.resolve(response.output);
      next();
    });
    started.on('error', (error) => drop(new ThreadError('the thread failed', { cause: error })));
    started.on('messageerror', (error) =>
      drop(new ThreadError('the thread answered nonsense', { cause: error })),
    );
    started.on('exit', (code) => drop(new ThreadError(`the thread ended with ${code}`)));
    // Whoever waits for an answer keeps the process alive, not the thread.
    started.unref();
    return started;
  };

  const next = (): void => {
    if (current !== null) return;
    current = waiting.shift() ?? null;
    if (current === null) return;
    worker ??= start();
    timer = setTimeout(() => drop(new ThreadError(`a job took longer than ${limit} ms`)), limit);
    worker.postMessage(current.request);
  };

  return {
    run(request, from) {
      if (isClosed) return Promise.reject(new ThreadError('the thread is closed'));
      return new Promise((resolve, reject) => {
        waiting.push(from, { request, resolve, reject });
        next();
      });
    },
    async close() {
      isClosed = true;
      const why = new ThreadError('the thread was closed');
      for (const { reject } of waiting.clear()) reject(why);
      const ending = worker;
      drop(why);
      await ending?.terminate();
    },
  };
}

/** What a thread is started with: TypeScript as it stands needs the loader by which it is run here, what was built needs none. */
function runnable(entry: URL): URL {
  if (!entry.pathname.endsWith('.ts')) return entry;
  const loader = import.meta.resolve('tsx/esm/api');
  const start = `import { register } from ${JSON.stringify(loader)}; register(); await import(${JSON.stringify(entry.href)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(start)}`);
}
