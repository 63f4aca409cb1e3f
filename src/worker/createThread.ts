import { Worker } from 'node:worker_threads';
import { createFairQueue } from '../domain/fairQueue.ts';
import type { JobRequest, JobResponse } from './jobs.ts';

/**
 * A job could not be done: too many others wait for theirs (`busy`), it took too much time or memory (`too-heavy`), its
 * thread did not start or ended under it (`failed`), or was closed.
 */
export class ThreadError extends Error {
  override readonly name = 'ThreadError';
  readonly reason: 'busy' | 'too-heavy' | 'failed' | 'closed';

  constructor(reason: ThreadError['reason'], message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

/** A thread that does one job after the other. Those who ask take turns, however much one has asked for. */
export interface Thread {
  /**
   * Does a job; the first one starts the thread.
   * @param from who asks, such as a server's id
   * @param transfer buffers of the request that are handed over and can no longer be used here
   * @throws what the job threw, or {ThreadError}; the jobs that wait behind it go on in a fresh thread
   */
  run(request: JobRequest, from: string, transfer?: readonly ArrayBuffer[]): Promise<unknown>;
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
  /** Whether every job gets a thread of its own, so that none sees what another left behind. */
  readonly fresh?: boolean;
}

interface Call {
  readonly request: JobRequest;
  readonly transfer: readonly ArrayBuffer[];
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Jobs that may wait, of one who asks and of all. */
const ROOM = { each: 32, all: 256 };
/** For a thread to be loaded, in ms. */
const LOADING = 30_000;
/** A small young heap drops short-lived objects early: it costs little, as on the main thread, and saves memory. */
const YOUNG_HEAP = 16;

export function createThread({ entry, limit, heap, fresh = false }: ThreadSetting): Thread {
  const waiting = createFairQueue<Call>(ROOM);
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

  const end = (): void => {
    worker?.removeAllListeners();
    // Its end is of no interest any more, and an error without a listener would end the process.
    worker?.on('error', () => undefined);
    void worker?.terminate();
    worker = null;
  };

  /** Lets go of a thread that is of no more use; the next job starts another. */
  const drop = (why: unknown): void => {
    end();
    finish()?.reject(why);
    next();
  };

  /** How long the present job may take from now on. */
  const allow = (time: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => drop(new ThreadError('too-heavy', `a job took longer than ${time} ms`)), time);
  };

  const start = (): Worker => {
    const started = new Worker(runnable(entry), {
      resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: YOUNG_HEAP },
    });
    started.on('message', (response: JobResponse) => {
      if ('ready' in response) {
        if (current !== null) allow(limit);
        return;
      }
      const call = finish();
      if (fresh) end();
      if ('error' in response) call?.reject(response.error);
      else call?.resolve(response.output);
      next();
    });
    started.on('error', (error: NodeJS.ErrnoException) =>
      drop(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new ThreadError('too-heavy', `a job took more than ${heap} MiB`, error)
          : new ThreadError('failed', 'the thread failed', error),
      ),
    );
    started.on('messageerror', (error) =>
      drop(new ThreadError('failed', 'the thread answered nonsense', error)),
    );
    started.on('exit', (code) => drop(new ThreadError('failed', `the thread ended with ${code}`)));
    // Whoever waits for an answer keeps the process alive, not the thread.
    started.unref();
    return started;
  };

  const next = (): void => {
    if (current !== null) return;
    current = waiting.shift() ?? null;
    if (current === null) return;
    // Loading a thread is not the job's time; on a busy machine it takes seconds.
    allow(worker === null ? Math.max(limit, LOADING) : limit);
    worker ??= start();
    const { request, transfer } = current;
    worker.postMessage(request, transfer);
  };

  return {
    run(request, from, transfer = []) {
      if (isClosed) return Promise.reject(new ThreadError('closed', 'the thread is closed'));
      return new Promise((resolve, reject) => {
        if (waiting.push(from, { request, transfer, resolve, reject })) next();
        else reject(new ThreadError('busy', 'too many jobs wait for the thread'));
      });
    },
    async close() {
      isClosed = true;
      const why = new ThreadError('closed', 'the thread was closed');
      for (const { reject } of waiting.clear()) reject(why);
      const ending = worker;
      drop(why);
      await ending?.terminate();
    },
  };
}

/** What a thread is started with: TypeScript needs the loader by which it is run here, what was built needs none. */
function runnable(entry: URL): URL {
  if (!entry.pathname.endsWith('.ts')) return entry;
  const loader = import.meta.resolve('tsx/esm/api');
  const start = `import { register } from ${JSON.stringify(loader)}; register(); await import(${JSON.stringify(entry.href)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(start)}`);
}
