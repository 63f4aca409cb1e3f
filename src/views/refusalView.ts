import type { Refusal } from '../domain/userError.ts';
import { shorten } from '../domain/text/shorten.ts';
import type { Texts } from '../texts/texts.ts';
import { curationExplanations } from './curation/curationExplanations.ts';
import { exchangeExplanations } from './exchange/exchangeExplanations.ts';
import type { Explanations } from './parts/explanations.ts';
import { escapeMarkdown } from './parts/markdown.ts';
import { channelMention, roleMention } from './parts/personMention.ts';
import { notice } from './parts/notice.ts';
import type { ButtonPart } from './parts/components.ts';
import type { ComponentsReply } from './parts/reply.ts';

/** A refusal in words: what is wrong and what to do next. Always private. */
export function refusalView(
  texts: Texts,
  refusal: Refusal,
  buttons: readonly ButtonPart[] = [],
): ComponentsReply {
  return notice(explain(texts, refusal), buttons);
}

/** A fault of ours: nothing of it is shown but the id that stands in the log beside it. */
export function faultView(
  { refusals }: Texts,
  incidentId: string,
  buttons: readonly ButtonPart[] = [],
): ComponentsReply {
  return notice(refusals.fault(incidentId), buttons);
}

/** In place of an answer that only the person who asked sees. */
export function answeredPrivatelyView({ refusals }: Texts): ComponentsReply {
  return notice(refusals.answeredPrivately);
}

const explanations: Explanations<Refusal> = {
  ...curationExplanations,
  ...exchangeExplanations,
  'quote-not-found': (texts, refusal) => explainNoQuote(texts, refusal),
  'article-not-found'(texts, { article, known }) {
    const { none, others } = texts.refusals.noArticle;
    const typed = shown(texts, article);
    return known.length === 0 ? none(typed) : others(typed, list(known));
  },
  'several-articles': (texts, refusal) => explainSeveral(texts, refusal),
  'article-there': (texts, refusal) => explainThere(texts, refusal),
  'no-context': ({ refusals }, { id }) => refusals.noContext(id),
  'article-fault': ({ refusals }, { fault }) => refusals.articleFault[fault],
  'two-sources': ({ refusals }) => refusals.twoSources,
  'fetch-refused': ({ refusals }, { reason }) => refusals.fetchRefused[reason],
  'no-address': ({ refusals }, { title }) => refusals.noAddress(bold(title, TITLE_LENGTH)),
  'speaker-not-found'(texts, { speaker, known }) {
    const { none, others } = texts.refusals.noSpeaker;
    const typed = shown(texts, speaker);
    return known.length === 0 ? none(typed) : others(typed, list(known));
  },
  'no-name': ({ refusals }) => refusals.noName,
  'bad-day': (texts, { day }) => texts.refusals.badDay(shown(texts, day)),
  'days-reversed': ({ refusals }, { from, to }) => refusals.daysReversed(from, to),
  'not-permitted'({ refusals }, { needs, role = null }) {
    if (needs === 'managers') return refusals.managersOnly;
    return role === null ? refusals.moderatorsOnly : refusals.curatorsOnly(roleMention(role));
  },
  'cannot-post': ({ refusals }, { channel }) => refusals.cannotPost(channelMention(channel)),
  'server-only': ({ refusals }) => refusals.serverOnly,
  'no-words': ({ refusals }) => refusals.noWords,
  'answer-of-other': ({ refusals }) => refusals.answerOfOther,
  'cannot-remove': ({ refusals }) => refusals.cannotRemove,
  'stale-button': ({ refusals }) => refusals.staleButton,
  'draft-expired': ({ refusals }) => refusals.draftExpired,
  'draft-of-other': ({ refusals }) => refusals.draftOfOther,
  'server-full': ({ refusals }, { of, limit }) => refusals.full[of](limit),
  'store-busy': ({ refusals }) => refusals.storeBusy,
  'shelf-full': ({ refusals }, { limit }) => refusals.shelfFull(limit),
  'stale-form': ({ refusals }) => refusals.staleForm,
  'store-unavailable': ({ refusals }, { trouble }) => refusals.storeTrouble[trouble],
  'took-too-long': ({ refusals }) => refusals.tookTooLong,
  busy: ({ refusals }) => refusals.busy,
  'too-heavy': ({ refusals }) => refusals.tooHeavy,
  'too-early': ({ refusals }, { until }) => refusals.tooEarly(`<t:${Math.ceil(until / 1000)}:R>`),
  'no-daily': ({ refusals }) => refusals.noDaily,
  'daily-there': ({ refusals }, { state, quote }) =>
    state === 'sent' ? refusals.dailyThere.sent(quote ?? '') : refusals.dailyThere[state],
  'bad-daily': (texts, { what, typed }) => texts.refusals.badDaily[what](shown(texts, typed)),
  'daily-refused': ({ daily }, { channel, why }) => daily.cannotPost[why](channelMention(channel)),
  'unknown-command': ({ refusals }) => refusals.unknownCommand,
};

function explain(texts: Texts, refusal: Refusal): string {
  const say = explanations[refusal.code] as (texts: Texts, of: Refusal) => string;
  return say(texts, refusal);
}

const TITLE_LENGTH = 100;

function bold(name: string, length: number): string {
  return `**${escapeMarkdown(shorten(name, length))}**`;
}

function list(names: readonly string[]): string {
  return names.map((name) => bold(name, 60)).join(', ');
}

/** What was typed, harmless and short; only blanks and invisible characters are called that. */
function shown({ refusals }: Texts, typed: string): string {
  const visible = shorten(typed.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ''), 100);
  return visible === '' ? refusals.whatYouTyped : refusals.typed(escapeMarkdown(visible));
}

type NoQuote = Extract<Refusal, { readonly code: 'quote-not-found' }>;

function explainNoQuote(texts: Texts, { topic, narrowed, onlyVerified, meant, nearest }: NoQuote): string {
  const { noQuote } = texts.refusals;
  const typed = shown(texts, topic);
  return [
    narrowed ? noQuote.narrowed(typed) : noQuote.anywhere(typed),
    onlyVerified ? [noQuote.onlyVerified] : [],
    meant.length > 0 ? [noQuote.meant] : nearest.length > 0 ? [noQuote.nearest(list(nearest))] : [],
  ]
    .flat()
    .join(' ');
}

function explainSeveral(
  texts: Texts,
  { article, first, total }: Extract<Refusal, { code: 'several-articles' }>,
): string {
  const { refusals } = texts;
  const lines = first.map(({ id, title, date }) => `- ${bold(title, TITLE_LENGTH)} (${date}, \`${id}\`)`);
  const more = total > first.length ? [`-# ${refusals.andMore(total - first.length)}`] : [];
  return [refusals.severalArticles(total, shown(texts, article)), ...lines, ...more].join('\n');
}

function explainThere(
  { refusals: { articleThere } }: Texts,
  { origin, id, title, url }: Extract<Refusal, { code: 'article-there' }>,
): string {
  const named = `${bold(title, TITLE_LENGTH)} (\`${id}\`)`;
  if (origin === 'library') return articleThere.library(named, id);
  const there = articleThere.server(named, id);
  return url === null ? there : `${there} ${articleThere.again(id)}`;
}
