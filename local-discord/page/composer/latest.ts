/** Runs a task after a pause without newer calls, and hands on its answer only while it is the newest. */
export interface Latest<Input> {
  readonly run: (input: Input, pauseMs: number) => void;
  readonly cancel: () => void;
}

/** A failed task is handed to `fail` under the same rule; an overtaken one is dropped in silence. */
export function createLatest<Input, Answer>(
  task: (input: Input) => Promise<Answer>,
  answer: (answer: Answer) => void,
  fail: (error: unknown) => void,
): Latest<Input> {
  let newest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => {
    newest += 1;
    clearTimeout(timer);
  };
  const runOne = async (input: Input, mine: number): Promise<void> => {
    try {
      const result = await task(input);
      if (mine === newest) answer(result);
    } catch (error) {
      if (mine === newest) fail(error);
    }
  };
  return {
    cancel,
    run: (input, pauseMs) => {
      cancel();
      const mine = newest;
      timer = setTimeout(() => void runOne(input, mine), pauseMs);
    },
  };
}
