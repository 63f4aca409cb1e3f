import type { Logger } from 'pino';
import { repeat, type Repeated } from './repeat.ts';

/** Between looks for quotes of the day that are due, in ms. */
const ROUND_MS = 5_000;

/** What came of a look at one of them. */
interface PostReport {
  readonly server: string;
  readonly day: string;
  readonly posted: string;
  readonly error?: unknown;
}

/**
 * Posts the quotes of the day that are due, from now on, and logs what whoever runs the bot may want to know.
 * @param observe hears what each look at one came to
 */
export function keepPosting(
  round: () => Promise<readonly PostReport[]>,
  log: Logger,
  observe: (posted: string) => void,
): Repeated {
  const post = async (): Promise<void> => {
    for (const { server, day, posted, error } of await round()) {
      observe(posted);
      const isPlanned = posted === 'sent' || posted === 'taken';
      const what = isPlanned ? 'a quote of the day' : 'a quote of the day was not posted as planned';
      log[isPlanned ? 'debug' : 'warn']({ server, day, posted, err: error }, what);
    }
  };
  return repeat(post, ROUND_MS, (error) =>
    log.error({ err: error }, 'the quotes of the day could not be posted'),
  );
}
