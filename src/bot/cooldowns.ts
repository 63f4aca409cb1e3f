import { LRUCache } from 'lru-cache';
import { charge, type Charge, type Rate } from '../domain/cooldown.ts';
import type { Origin } from './interaction.ts';

// Nobody meets these who reads what was answered; who does not, and who has a program do it, leaves room for others.

const PERSON: Rate = { burst: 20, everyMs: 500 };
const PERSON_AT_ONE: Rate = { burst: 10, everyMs: 1_000 };
/** What fetches, draws or reads files. */
const PERSON_AT_COSTLY: Rate = { burst: 5, everyMs: 6_000 };
const COSTLY_IN_CHANNEL: Rate = { burst: 6, everyMs: 5_000 };
const COSTLY_IN_SERVER: Rate = { burst: 20, everyMs: 2_000 };
/** How often a person is told to wait; beyond that it is not worth an answer. */
const TELLING: Rate = { burst: 10, everyMs: 2_000 };

/** How many people, channels and servers are remembered, about 12 MB: those that were heard of last. */
const REMEMBERED = 50_000;

const MOST_IGNORED = 1_000;

/** What to do with an interaction that came too early. */
export interface Early {
  /** When it would be allowed, in epoch ms. */
  readonly until: number;
  /** Whether the person is told so; somebody who goes on regardless is not told each time. */
  readonly isTold: boolean;
}

export interface Cooldowns {
  /**
   * Counts an interaction.
   * @param on what it is for
   * @param isCostly whether that takes long
   * @returns null where it may be done now
   */
  check(on: string, isCostly: boolean, from: Origin): Early | null;
  /** Whether a person goes on though told to wait as often as anybody is, and so is not even read for a while. */
  isIgnored(person: string): boolean;
  /** How many people, channels and servers are remembered. */
  count(): number;
}

/** @param now epoch ms */
export function createCooldowns(now: () => number): Cooldowns {
  const debts = new LRUCache<string, number>({ max: REMEMBERED });
  /** By person, until when, in epoch ms. */
  const ignored = new LRUCache<string, number>({ max: MOST_IGNORED });
  return {
    check(on, isCostly, { user: { id: person }, channel, server }) {
      const at = now();
      const charges: Charge[] = [
        { key: `person ${person}`, rate: PERSON },
        { key: `person ${person} ${on}`, rate: isCostly ? PERSON_AT_COSTLY : PERSON_AT_ONE },
      ];
      if (isCostly) {
        charges.push(
          { key: `channel ${channel}`, rate: COSTLY_IN_CHANNEL },
          { key: `server ${server}`, rate: COSTLY_IN_SERVER },
        );
      }
      const wait = charge(debts, charges, at);
      if (wait === 0) return null;
      const untilTold = charge(debts, [{ key: `telling ${person}`, rate: TELLING }], at);
      if (untilTold > 0) ignored.set(person, at + untilTold);
      return { until: at + wait, isTold: untilTold === 0 };
    },
    isIgnored(person) {
      const until = ignored.get(person);
      if (until === undefined) return false;
      const left = until - now();
      // More than anybody is ignored for: the clock was put back.
      return left > 0 && left <= TELLING.everyMs;
    },
    count: () => debts.size,
  };
}
