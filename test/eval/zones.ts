import { compareAround, transitionsOf } from '../domain/daily/transitions.ts';

/** How often our clocks of time zones agree with Temporal's around every change of every zone in three years. */
export function evaluateZones(): string {
  const zones = Intl.supportedValuesOf('timeZone');
  const transitions = zones.flatMap(transitionsOf);
  const results = transitions.map(compareAround);
  const wrong = results.flatMap((result) => result.wrong);
  const compared = results.reduce((sum, result) => sum + result.compared, 0);
  return [
    '| zones | changes | compared | wrong |',
    '|---|---|---|---|',
    `| ${zones.length} | ${transitions.length - zones.length} | ${compared} | ${wrong.length} |`,
    ...wrong.slice(0, 20),
  ].join('\n');
}
