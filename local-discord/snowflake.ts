const DISCORD_EPOCH_MS = 1_420_070_400_000;
const IDS_PER_MS = 4096;

/** Makes snowflakes: decimal strings that grow, each carrying its time in its upper bits as Discord's do. */
export type Snowflakes = () => string;

/** `now` gives epoch milliseconds. More than 4,096 ids in one millisecond borrow from the next one. */
export function createSnowflakes(now: () => number): Snowflakes {
  let millisecond = 0;
  let sequence = 0;
  return () => {
    const time = now() - DISCORD_EPOCH_MS;
    if (time > millisecond) {
      millisecond = time;
      sequence = 0;
    } else if (++sequence === IDS_PER_MS) {
      millisecond += 1;
      sequence = 0;
    }
    return ((BigInt(millisecond) << 22n) | BigInt(sequence)).toString();
  };
}
