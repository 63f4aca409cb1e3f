/** The same calls, each timed. @param observe hears how long one took in ms, whether it succeeded or not */
export function timed<T extends object>(calls: T, observe: (call: string, ms: number) => void): T {
  const wrapped = Object.entries(calls).map(([name, call]: [string, unknown]) => {
    if (typeof call !== 'function') return [name, call];
    const timedCall = async (...args: readonly unknown[]): Promise<unknown> => {
      const from = performance.now();
      try {
        return (await Reflect.apply(call, calls, args)) as unknown;
      } finally {
        observe(name, performance.now() - from);
      }
    };
    return [name, timedCall];
  });
  return Object.fromEntries(wrapped) as T;
}
