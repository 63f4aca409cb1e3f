/** Running handlers get this long to finish, in ms; Docker and systemd kill after 10 s at the soonest. */
const GRACE = 4_000;

/**
 * Calls `stop` at the first SIGTERM or SIGINT and then ends the process: with 0, or with 1 where stopping failed or
 * took too long. A second signal ends it at once.
 */
export function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), GRACE).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
