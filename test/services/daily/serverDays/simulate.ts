import type { DailySettings } from '../../../../src/domain/daily/dailySettings.ts';
import { postName } from '../../../../src/domain/daily/postName.ts';
import type { PostReport } from '../../../../src/services/daily/dailyPosting.ts';
import type { Store } from '../../../../src/store/port.ts';
import { localDay, lookAhead, type Expected } from './expectedPosts.ts';
import { createForgetfulDiscord } from './forgetfulDiscord.ts';
import { createMortalBot, Lost } from './mortalBot.ts';
import type { Bag, Gap, Lived, Season } from './season.ts';

const HOUR = 3_600_000;
const STEP = HOUR / 2;
/** Within a step, while something is open: before a lease is over, after it, and after Discord forgot a nonce. */
const SECOND_LOOKS = [60_000, 100_000, 240_000];
const LAST_LOOKS = 60_000;
/** When moderators change something: never at the very moment of a post. */
const CHANGES_AT = 280_000;
/** How often a server is changed in a day, and one that is paused is set anew. */
const CHANGES_A_DAY = 0.2;
const REPAIRS_A_DAY = 0.5;
/** How often a process is lost at each moment of a post, and Discord's answer on its way. */
const LOST = 0.02;
/** Share of the looks for what is due that both processes take at once. */
const AT_ONCE = 0.2;
const NOTICES = '77';
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const WEEKS = [EVERY_DAY, EVERY_DAY, [0, 1, 2, 3, 4], [5, 6]];
const ZONES =
  'Europe/Berlin America/New_York America/Los_Angeles Australia/Sydney Australia/Lord_Howe Asia/Kolkata Pacific/Auckland Pacific/Honolulu Africa/Casablanca America/Santiago UTC'.split(
    ' ',
  );

/** Lives through a season with a bot in two processes, while moderators change their minds and processes are lost. */
export async function simulate(
  stores: readonly Store[],
  { name, from, to, servers, rest, down }: Season,
  chance: () => number,
): Promise<Lived> {
  let time = Date.parse(from);
  let isCareful = false;
  const counts: Record<string, number> = {};
  const count = (what: string): void => void (counts[what] = (counts[what] ?? 0) + 1);
  const happens = (share: number, what: string): boolean => {
    const does = !isCareful && chance() < share;
    if (does) count(what);
    return does;
  };
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;

  const discord = createForgetfulDiscord(
    NOTICES,
    () => time,
    () => happens(LOST, 'answer lost'),
  );
  const all = new Map<string, Expected>();
  const expected = new Set<string>();
  /** Servers of which something is due that nobody has told the outcome of. */
  const open = new Map<string, string>();
  const quotes = new Map<string, string>();
  const drawn = new Map<string, Bag[]>();
  const surprises: string[] = [];
  const missed = { expected: 0, told: 0 };
  let rounds = 0;
  let pauses = 0;
  let days = 0;

  const onClaim = (server: string, day: string, quote: string): void => {
    const before = quotes.get(keyOf(server, day));
    if (before !== undefined && before !== quote) surprises.push(`another quote: ${server} ${day}`);
    if (before !== undefined) return;
    quotes.set(keyOf(server, day), quote);
    const topic = all.get(server)?.settings.topic ?? null;
    const bags = drawn.get(server) ?? [];
    // A bag is kept while its topic is drawn from.
    if (bags.at(-1)?.topic !== topic) bags.push({ topic, quotes: [] });
    bags.at(-1)?.quotes.push(quote);
    drawn.set(server, bags);
  };
  const bots = stores.map((store) =>
    createMortalBot({
      store,
      poster: discord,
      noticeChannel: NOTICES,
      now: () => time,
      chance,
      isLost: (moment) => happens(LOST, `lost when ${moment}`),
      onClaim,
    }),
  );
  const [bot] = bots;
  if (bot === undefined) throw new RangeError('no store');

  const set = async (one: Expected, change: Partial<DailySettings>): Promise<void> => {
    one.settings = { ...one.settings, ...change, paused: null };
    await bot.daily.set({ server: one.server, user: '501' }, one.settings);
    lookAhead(one, time);
  };
  const changes: Readonly<Record<string, (one: Expected) => Promise<void>>> = {
    'another time': (one) => set(one, { minute: someTime(chance) }),
    'an hour later': (one) => set(one, { minute: (one.settings.minute + 60) % 1440 }),
    'another zone': (one) => set(one, { zone: pick(ZONES) }),
    'other days': (one) => set(one, { days: pick(WEEKS) }),
    'another topic': (one) => set(one, { topic: one.settings.topic === null ? 'umbrella' : null }),
    'channel deleted': async ({ settings }) => void discord.gone.add(settings.channel),
    async skip(one) {
      const { day } = await bot.daily.skip(one.server);
      if (day !== one.next?.day) surprises.push(`skipped ${day}, not ${one.next?.day}`);
      one.done.add(day);
      lookAhead(one, time);
    },
    async now(one) {
      if (discord.gone.has(one.settings.channel)) return;
      const day = localDay(time, one.settings.zone);
      const isPosted = await bot.posting.postNow(one.server).then(
        () => true,
        () => false,
      );
      if (isPosted === one.done.has(day)) surprises.push(`now: ${one.server} ${day} ${isPosted}`);
      if (!one.done.has(day)) expected.add(keyOf(one.server, day));
      one.done.add(day);
      lookAhead(one, time);
    },
  };

  /** Notes what is due by now. */
  const fallDue = (one: Expected): void => {
    while (one.next !== null && one.next.at <= time) {
      const { day, at } = one.next;
      days++;
      one.done.add(day);
      open.set(one.server, day);
      const end = Date.parse(rest.from) + rest.hours * HOUR;
      if (isWithin(time, rest) && end - at > 6 * HOUR) missed.expected++;
      else if (discord.gone.has(one.settings.channel)) pauses++;
      else expected.add(keyOf(one.server, day));
      lookAhead(one, at);
    }
  };
  const hear = ({ server, day, posted, error }: PostReport): void => {
    count(posted);
    if (posted === 'fault' && !(error instanceof Lost)) surprises.push(String(error));
    const one = all.get(server);
    if (one === undefined || open.get(server) !== day) return;
    if (posted === 'missed') missed.told++;
    if (posted === 'paused') one.settings = { ...one.settings, paused: 'gone' };
    if (posted === 'paused') one.next = null;
    // Whether it stands in a channel that is gone by now, nobody can tell: it is left out, and the next one is refused.
    if (posted === 'doubtful') pauses--;
    if (['sent', 'found', 'missed', 'paused', 'doubtful'].includes(posted)) open.delete(server);
  };
  const round = async (): Promise<void> => {
    // At once they wait for each other's writes, so they mostly take turns.
    const at = rounds++ % bots.length;
    const working = chance() < AT_ONCE ? bots : bots.slice(at, at + 1);
    const reports = await Promise.all(working.map(({ posting }) => posting.round()));
    reports.flat().forEach(hear);
  };
  const change = async (): Promise<void> => {
    isCareful = true;
    for (const one of all.values()) {
      if (open.has(one.server)) continue;
      const isPaused = one.settings.paused !== null;
      if (chance() >= ((isPaused ? REPAIRS_A_DAY : CHANGES_A_DAY) * STEP) / (24 * HOUR)) continue;
      const what = isPaused ? 'set anew' : pick(Object.keys(changes));
      count(what);
      const { [what]: make = (paused: Expected) => set(paused, { channel: `${time}${paused.server}` }) } =
        changes;
      await make(one);
    }
    isCareful = false;
  };

  for (let at = 0; at < servers; at++) {
    const server = `${name}${String(at).padStart(6, '0')}`;
    const settings: DailySettings = {
      channel: server,
      minute: someTime(chance),
      zone: pick(ZONES),
      topic: pick([null, 'umbrella']),
      picture: false,
      days: EVERY_DAY,
      paused: null,
    };
    const one: Expected = { server, settings, done: new Set(), next: null };
    all.set(server, one);
    await set(one, {});
  }
  const last = Date.parse(to);
  for (let step = time; step < last; step += STEP) {
    time = step;
    all.forEach(fallDue);
    if (isWithin(time, rest)) continue;
    discord.isDown = isWithin(time, down);
    await round();
    for (const later of open.size > 0 ? SECOND_LOOKS : []) {
      time = step + later;
      await round();
    }
    time = step + CHANGES_AT;
    // A post by hand that finds Discord down is refused, and comes at its time.
    if (!discord.isDown) await change();
  }
  // What was due is still to come, and nothing else.
  for (const { server } of all.values()) if (!open.has(server)) await bot.daily.off({ server, user: '501' });
  for (time = last; open.size > 0 && time < last + 12 * HOUR; time += LAST_LOOKS) await round();
  const { standing, notices } = discord;
  const bags = [...drawn.values()].flat();
  return {
    days,
    expected,
    standing,
    bags,
    missed,
    pauses: { expected: pauses, told: notices },
    counts,
    surprises,
  };
}

const isWithin = (at: number, { from, hours }: Gap): boolean =>
  at >= Date.parse(from) && at < Date.parse(from) + hours * HOUR;

/** A minute of the day that is never just a step, nor six hours, before the end of a gap. */
function someTime(chance: () => number): number {
  return Math.floor(chance() * 48) * 30 + 10;
}

function keyOf(server: string, day: string): string {
  return postName(server, day).nonce;
}
