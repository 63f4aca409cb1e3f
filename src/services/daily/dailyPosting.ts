import { MOST_FAILURES, type ChannelTrouble, type DailySettings } from '../../domain/daily/dailySettings.ts';
import { postName, type PostName } from '../../domain/daily/postName.ts';
import { CATCH_UP_MS, type DuePost } from '../../domain/daily/schedule.ts';
import { localTime } from '../../domain/daily/zonedTime.ts';
import type { CardFault, CardWords } from '../../domain/cards/card.ts';
import type { MessageFile, Poster, PostFailure } from '../../domain/posting.ts';
import type { ServedQuote } from '../../domain/servedQuote.ts';
import { UserError } from '../../domain/userError.ts';
import type { ServerId } from '../../store/port.ts';
import type { AboutService } from '../aboutService.ts';
import type { CardService, PictureCard } from '../quote/cardService.ts';
import type { SettingsService } from '../settingsService.ts';
import type { DailyService, HeldPost } from './dailyService.ts';

/** How messages that nobody's command asked for are worded. */
export interface DailyWords {
  readonly onCards: CardWords;
  /** @param card `null` where no picture is wanted; @param component the number of the first component */
  post(
    quote: ServedQuote,
    card: PictureCard | CardFault | null,
    component: number,
  ): { readonly body: object; readonly files: readonly MessageFile[] };
  /** @param set the command that sets it anew, as markdown */
  paused(settings: DailySettings, why: ChannelTrouble, set: string): object;
}

/** What a look at one post came to. */
export type Posted =
  | 'sent'
  /** Found in the channel, where it was not known whether it was there. */
  | 'found'
  /** Done or being done by somebody else. */
  | 'taken'
  /** Due more than six hours ago. */
  | 'missed'
  /** There is no quote of the topic. */
  | 'empty'
  /** The quote was removed before it was posted. */
  | 'quote-gone'
  /** It may be there, and the bot may not look. */
  | 'doubtful'
  /** Discord cannot be reached; soon again. */
  | 'later'
  /** The channel took nothing; soon again. */
  | ChannelTrouble
  | 'paused'
  | 'fault';

export interface PostReport {
  readonly server: ServerId;
  readonly day: string;
  readonly posted: Posted;
  /** Of a `fault`. */
  readonly error?: unknown;
}

/** Posts what is due. */
export interface DailyPosting {
  /** Posts all that is due, in any server, and tells what came of it. Rejects where the store cannot say it. */
  round(): Promise<readonly PostReport[]>;
  /**
   * Posts today's of one server now, and gives its quote's id.
   * @throws {UserError} `no-daily`, `daily-there`, `daily-refused`
   */
  postNow(server: ServerId): Promise<string>;
}

/** Posts under way at once: each waits for the database, a picture and Discord. */
const AT_ONCE = 16;
const LISTED = 200;
/** From then on Discord may have forgotten the nonce. */
const IN_DOUBT_MS = 120_000;
const RETRY_MS = 60_000;
/** After a channel took nothing: time to put a permission right. */
const REFUSED_RETRY_MS = 10 * 60_000;

export interface PostingParts {
  readonly daily: DailyService;
  readonly cards: CardService;
  readonly settings: Pick<SettingsService, 'read'>;
  readonly poster: Poster;
  readonly dailyWords: DailyWords;
  readonly about: Pick<AboutService, 'mentionOf'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly newId: (length: number) => string;
}

export function createDailyPosting(parts: PostingParts): DailyPosting {
  const { daily, cards, settings, poster, dailyWords, about, now, newId } = parts;
  const { posts } = daily;

  const cardOf = async (server: ServerId, quote: ServedQuote): Promise<PictureCard | CardFault | null> => {
    try {
      return await cards.draw(server, quote, {}, dailyWords.onCards);
    } catch (error) {
      // Too much waits to be drawn: text is better than nothing.
      if (error instanceof UserError && error.refusal.code !== 'store-unavailable') return null;
      throw error;
    }
  };

  /** The message that stands for a claim, kept before anything is posted; `null` where the claim is lost. */
  const bodyOf = async (
    held: HeldPost,
    quote: ServedQuote,
    { component }: PostName,
  ): Promise<string | null> => {
    if (held.kept !== null) return held.kept.body;
    const card = held.settings.picture ? await cardOf(held.server, quote) : null;
    const body = pack(dailyWords.post(quote, card, component));
    return (await posts.keepDailyBody(held.server, held, { body, since: now() })) ? body : null;
  };

  const settle = async (held: HeldPost, state: 'sent' | 'skipped', posted: Posted): Promise<Posted> => {
    await posts.settleDaily(held.server, held, { state, at: now() });
    return posted;
  };

  const fail = async (held: HeldPost, { kind }: PostFailure): Promise<Posted> => {
    const { server, failures, settings: chosen } = held;
    if (kind === 'failed') {
      await posts.delayDaily(server, held, { at: now() + RETRY_MS, failures });
      return 'later';
    }
    if (failures + 1 < MOST_FAILURES) {
      await posts.delayDaily(server, held, { at: now() + REFUSED_RETRY_MS, failures: failures + 1 });
      return kind;
    }
    await posts.settleDaily(server, held, { state: 'failed', at: now() });
    if (!(await daily.pause(server, chosen, kind))) return kind;
    const { noticeChannel } = await settings.read(server);
    if (noticeChannel !== null)
      await poster.post(noticeChannel, {
        body: dailyWords.paused(chosen, kind, about.mentionOf('daily set')),
        nonce: newId(16),
      });
    return 'paused';
  };

  const send = async (held: HeldPost): Promise<Posted> => {
    const { server, day, quote, kept, settings: chosen } = held;
    const name = postName(server, day);
    if (kept !== null && now() - kept.since > IN_DOUBT_MS) {
      const found = await poster.find(chosen.channel, { ...name, since: kept.since });
      if (found.kind === 'found') return settle(held, 'sent', 'found');
      if (found.kind === 'failed') return fail(held, found);
      if (found.kind !== 'absent') return settle(held, 'skipped', 'doubtful');
    }
    if (quote === undefined) return settle(held, 'skipped', 'quote-gone');
    const body = await bodyOf(held, quote, name);
    if (body === null) return 'taken';
    const outcome = await poster.post(chosen.channel, { ...unpack(body), nonce: name.nonce });
    return outcome.kind === 'posted' ? settle(held, 'sent', 'sent') : fail(held, outcome);
  };

  const see = async ({ server, day, at }: { readonly server: ServerId } & DuePost): Promise<Posted> => {
    const skip = { state: 'skipped', at: now() } as const;
    if (at + CATCH_UP_MS < now())
      return (await posts.settleDaily(server, { day, lease: null }, skip)) ? 'missed' : 'taken';
    const held = await daily.claim(server, day);
    if (held === 'taken') return held;
    if (held !== 'empty') return send(held);
    await posts.settleDaily(server, { day, lease: null }, skip);
    return held;
  };

  /** What became of today's. */
  const whyTaken = async (server: ServerId): Promise<UserError> => {
    const { settings: chosen, posts: last } = await daily.status(server);
    const today = chosen === null ? null : localTime(now(), chosen.zone).day;
    const post = last.find(({ day }) => day === today);
    // Without one it is paused.
    if (post === undefined) return new UserError({ code: 'no-daily' });
    return new UserError({ code: 'daily-there', state: post.state, quote: post.quote });
  };

  return {
    async round() {
      const reports: PostReport[] = [];
      for (;;) {
        const due = (await posts.dailyDue(now(), LISTED)).toReversed();
        const before = reports.length;
        const work = async (): Promise<void> => {
          for (let next = due.pop(); next !== undefined; next = due.pop()) {
            const { server, day } = next;
            const report = await see(next).then(
              (posted): PostReport => ({ server, day, posted }),
              (error: unknown): PostReport => ({ server, day, posted: 'fault', error }),
            );
            reports.push(report);
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, work));
        // What is still due was not changed by this: the next round sees to it.
        const isOver = reports.slice(before).every(({ posted }) => posted === 'taken' || posted === 'fault');
        if (isOver) return reports;
      }
    },
    async postNow(server) {
      const held = await daily.claim(server, null);
      if (held === 'taken') throw await whyTaken(server);
      if (held === 'empty') throw new UserError({ code: 'no-daily' });
      const posted = await send(held);
      if (posted === 'sent' || posted === 'found') return held.quoteId;
      if (posted === 'taken' || posted === 'doubtful') throw await whyTaken(server);
      const { channel } = held.settings;
      const why =
        posted === 'gone' || posted === 'closed' || posted === 'forbidden' || posted === 'refused'
          ? posted
          : 'failed';
      throw new UserError({ code: 'daily-refused', channel, why });
    },
  };
}

/** A message as one text, its files in base64. */
function pack({ body, files }: ReturnType<DailyWords['post']>): string {
  const written = files.map(({ name, data }) => ({ name, data: Buffer.from(data).toString('base64') }));
  return JSON.stringify({ body, files: written });
}

function unpack(packed: string): { readonly body: object; readonly files: readonly MessageFile[] } {
  const { body, files } = JSON.parse(packed) as {
    readonly body: object;
    readonly files: readonly { readonly name: string; readonly data: string }[];
  };
  return { body, files: files.map(({ name, data }) => ({ name, data: Buffer.from(data, 'base64') })) };
}
