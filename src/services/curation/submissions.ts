import type { CuratedQuote } from '../../domain/curation.ts';
import { sourceAfter, untouched } from '../../domain/curation/untouched.ts';
import { UserError } from '../../domain/userError.ts';
import { alreadyThere, checkMayServe, ownQuote } from './allowed.ts';
import type { Actor } from '../parts/actor.ts';
import type { CurationParts } from './curationParts.ts';
import { findClashes } from './findClashes.ts';
import { moveKept, type Moved } from './moveKept.ts';
import { lookElsewhere } from './lookElsewhere.ts';
import type { Aim, Approval, Submission, FoundElsewhere, Outcome, TitledQuote, Words } from './submission.ts';
import { readWords } from './readWords.ts';

/** How quotes come to be kept: typed, held against their source, asked about where that is needed, and then kept. */
export interface Submissions {
  /**
   * @throws {UserError} `quote-empty`, `quote-there`, `article-not-found`, `article-removed`, `opted-out`,
   * `suggestions-closed`, `too-many-suggestions`, `server-full`; of an edit `quote-unknown`, `quote-changed`
   */
  submit(who: Actor, submission: Submission): Promise<Outcome>;
  /**
   * Answers a question: the source's words are kept, or, by a moderator, those that were `typed`.
   * @throws {UserError} `draft-expired`, `not-permitted`, and as `submit`
   */
  confirm(
    who: Actor & { readonly isModerator: boolean },
    draft: string,
    chosen?: 'source' | 'typed',
  ): Promise<Outcome>;
  /**
   * Serves a suggestion, or a removed quote again, unless an article says its words, or says them otherwise: then it is
   * a question, which a moderator answers. @throws {UserError} as `moveKept`
   */
  serve(
    who: Actor,
    id: string,
    how: Approval['kind'],
  ): Promise<({ readonly kind: 'moved' } & Moved) | Extract<Outcome, { readonly kind: 'elsewhere' }>>;
  /** Keeps a form that was refused, to be filled in again. @returns the id of the draft */
  holdForm(who: Actor, submission: Submission): Promise<string>;
  /** The form behind a question or a refusal, to be filled in again. @throws {UserError} `draft-expired` */
  formOf(who: Actor, draft: string): Promise<Submission>;
  /** Answers a question with no. @throws {UserError} `draft-expired` */
  discard(who: Actor, draft: string): Promise<void>;
}

/** As many as the library's have: 40 bits. */
const ID_LENGTH = 8;

const ACTIONS = {
  add: 'quote.add',
  suggest: 'quote.suggest',
  save: 'quote.save',
  edit: 'quote.edit',
  approve: 'quote.approve',
  restore: 'quote.restore',
} as const;

export function createSubmissions(parts: CurationParts): Submissions {
  const { store, change, drafts, newId, settings } = parts;

  /** What is there of a quote that is to be changed. */
  const readSeen = async ({ server }: Actor, aim: Aim | Approval) => {
    if (aim.kind !== 'edit' && !isApproval(aim)) return null;
    const seen = await ownQuote(store, server, aim.id);
    if (seen.revision !== aim.revision) {
      throw new UserError({ code: 'quote-changed', id: aim.id, revision: seen.revision });
    }
    return seen;
  };

  /** Keeps words as they are, unless there is something to ask first. */
  const keep = async (
    who: Actor,
    aim: Aim | Approval,
    words: Words,
    overlapsKnown: boolean,
  ): Promise<Outcome> => {
    const { remarks, title, ...fields } = words;
    const kept = await change<Outcome | { readonly kind: 'ask'; readonly others: readonly TitledQuote[] }>(
      who.server,
      async (at) => {
        const seen = await readSeen(who, aim);
        const quote: CuratedQuote =
          seen === null
            ? newQuote(who, { id: newId(ID_LENGTH), at, isPending: aim.kind === 'suggest' }, fields)
            : edited(seen.value, fields, { at, aim });
        if (seen !== null && isUnchanged(seen.value, quote)) {
          return { kind: 'leave', answer: { kind: 'unchanged', quote: seen.value } };
        }
        if (quote.state !== 'removed') await checkMayServe(parts, who.server, [quote]);
        if (aim.kind === 'suggest') await checkPending(who);
        if (seen === null || seen.value.text !== quote.text || isApproval(aim)) {
          const { same, overlapping } = await findClashes(store, who.server, quote);
          if (same !== null && (seen === null || same.state !== 'removed')) {
            throw alreadyThere(same);
          }
          if (overlapping.length > 0 && !overlapsKnown) {
            const others = overlapping.map(({ value, article }) => ({
              value,
              title: article?.title ?? null,
            }));
            return { kind: 'leave', answer: { kind: 'ask', others } };
          }
        }
        return {
          kind: 'change',
          change: {
            by: who.user,
            action: ACTIONS[aim.kind],
            quotes: [{ value: quote, revision: seen?.revision ?? null }],
          },
          answer: (act) => ({ kind: 'kept', aim: aim.kind, quote, title, remarks, act }),
        };
      },
    );
    if (kept.kind !== 'ask') return kept;
    const draft = await drafts.keep(who, { kind: 'words', aim, words, overlapsKnown: true });
    return { kind: 'overlaps', draft, text: words.text, others: kept.others };
  };

  const askElsewhere = async (
    who: Actor,
    aim: Aim | Approval,
    { text, speaker, source, sourceLine, note, topics, date, title, remarks }: Words,
    found: FoundElsewhere,
  ): Promise<Extract<Outcome, { readonly kind: 'elsewhere' }>> => {
    const asTyped = { text, speaker, source, sourceLine, note, topics, date, title, remarks };
    const held = {
      kind: 'words',
      aim,
      words: found.words === null ? null : { ...asTyped, ...found.words, sourceLine: null, remarks: [] },
      asTyped,
      // What waits, or was served, stands beside others already.
      overlapsKnown: isApproval(aim),
    } as const;
    return { kind: 'elsewhere', draft: await drafts.keep(who, held), typed: text, speaker, found };
  };

  const checkPending = async ({ server, user }: Actor): Promise<void> => {
    const { mostWaiting: limit } = await settings.read(server);
    if (limit === 0) throw new UserError({ code: 'suggestions-closed' });
    const filter = { state: 'pending', addedBy: user } as const;
    const { total } = await store.listQuotes(server, filter, { offset: 0, limit: 0 });
    if (total >= limit) throw new UserError({ code: 'too-many-suggestions', limit });
  };

  return {
    async submit(who, submission) {
      const read = await readWords(parts, who.server, submission);
      const { aim } = submission;
      if (read.kind === 'ready') return keep(who, aim, read.words, false);
      if (read.kind === 'near') {
        const { words, title: source, typed } = read;
        const draft = await drafts.keep(who, { kind: 'words', aim, words, overlapsKnown: false });
        return { kind: 'near', draft, source, typed, text: words.text, remarks: words.remarks };
      }
      if (read.kind === 'elsewhere') {
        const { words, found } = read;
        const asked = newQuote(
          who,
          { id: aim.kind === 'edit' ? aim.id : '', at: 0, isPending: false },
          words,
        );
        const { same } = await findClashes(store, who.server, asked);
        if (same !== null && same.state !== 'removed') throw alreadyThere(same);
        return askElsewhere(who, aim, words, found);
      }
      const { title: source, ...answer } = read;
      return { ...answer, source, draft: await drafts.keep(who, { kind: 'form', submission }) };
    },
    confirm: (who, id, chosen = 'source') =>
      drafts.use(who, id, async (draft) => {
        const words = draft.kind !== 'words' ? null : chosen === 'typed' ? draft.asTyped : draft.words;
        if (draft.kind !== 'words' || !words) throw new UserError({ code: 'draft-expired' });
        const isFree = draft.aim.kind === 'suggest' && chosen === 'source';
        if (!isFree && !who.isModerator) throw new UserError({ code: 'not-permitted', needs: 'moderators' });
        return keep(who, draft.aim, words, draft.overlapsKnown);
      }),
    async serve(who, id, how) {
      const { value, revision } = await ownQuote(store, who.server, id);
      const isLookedUp = value.state === WAITING[how] && value.source.kind !== 'article';
      if (isLookedUp) await checkMayServe(parts, who.server, [value]);
      const [found] = isLookedUp ? await lookElsewhere(parts, who.server, [value]) : [];
      if (!found) return { kind: 'moved', ...(await moveKept(parts, who, { id, move: how })) };
      return askElsewhere(who, { kind: how, id, revision }, { ...value, title: null, remarks: [] }, found);
    },
    holdForm: (who, submission) => drafts.keep(who, { kind: 'form', submission }),
    async formOf(who, id) {
      const draft = await drafts.read(who, id);
      if (draft.kind !== 'form') throw new UserError({ code: 'draft-expired' });
      return draft.submission;
    },
    discard: (who, id) => drafts.use(who, id, async () => undefined),
  };
}

/** What a quote is that can be approved or restored. */
const WAITING = { approve: 'pending', restore: 'removed' } as const;

function isApproval(aim: Aim | Approval): aim is Approval {
  return aim.kind === 'approve' || aim.kind === 'restore';
}

function newQuote(
  { user }: Actor,
  { id, at, isPending }: { readonly id: string; readonly at: number; readonly isPending: boolean },
  fields: Omit<Words, 'remarks' | 'title'>,
): CuratedQuote {
  const state = isPending ? 'pending' : 'active';
  return { id, ...fields, addedBy: user, state, createdAt: at, changedAt: at };
}

function edited(
  seen: CuratedQuote,
  fields: Omit<Words, 'remarks' | 'title'>,
  { at, aim }: { readonly at: number; readonly aim: Aim | Approval },
): CuratedQuote {
  const state = isApproval(aim) ? 'active' : seen.state;
  const quote = { ...seen, ...fields, ...untouched(seen, fields), state, changedAt: at };
  return { ...quote, source: sourceAfter(seen, quote) };
}

function isUnchanged(before: CuratedQuote, after: CuratedQuote): boolean {
  return JSON.stringify({ ...before, changedAt: 0 }) === JSON.stringify({ ...after, changedAt: 0 });
}
