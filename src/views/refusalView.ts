import type { Refusal, StoreTrouble } from '../domain/userError.ts';
import { shorten } from '../domain/text/shorten.ts';
import { curationExplanations } from './curation/curationExplanations.ts';
import { explainCannotPost } from './daily/dailyView.ts';
import { exchangeExplanations } from './exchange/exchangeExplanations.ts';
import { explainArticleFault, explainFetchRefusal } from './article/explainIntake.ts';
import type { Explanations } from './parts/explanations.ts';
import { escapeMarkdown } from './parts/markdown.ts';
import { channelMention, roleMention } from './parts/personMention.ts';
import { notice } from './parts/notice.ts';
import type { ButtonPart } from './parts/components.ts';
import type { ComponentsReply } from './parts/reply.ts';

/** A refusal in words: what is wrong and what to do next. Always private. */
export function refusalView(refusal: Refusal, buttons: readonly ButtonPart[] = []): ComponentsReply {
  return notice(explain(refusal), buttons);
}

/** A fault of ours: nothing of it is shown but the id that stands in the log beside it. */
export function faultView(incidentId: string, buttons: readonly ButtonPart[] = []): ComponentsReply {
  return notice(
    `**Something went wrong here.** Nothing was changed. Please try again; if it goes on, tell the people who run this bot the number \`${incidentId}\`.`,
    buttons,
  );
}

/** In place of an answer that only the person who asked sees. */
export function answeredPrivatelyView(): ComponentsReply {
  return notice('The answer to this is for the person who asked.');
}

const explanations: Explanations<Refusal> = {
  ...curationExplanations,
  ...exchangeExplanations,
  'quote-not-found': (refusal) =>
    `No quote for ${shown(refusal.topic)}${refusal.narrowed ? ' within the speaker, article and days you named' : ''}.${refusal.onlyVerified ? ' Here only quotes that an article has are served.' : ''}${nearTopics(refusal)}`,
  'article-not-found': (refusal) =>
    `No article for ${shown(refusal.article)}. ${refusal.known.length === 0 ? 'This server has none of its own yet; a moderator can add one with `/article add`' : `Try one of these: ${list(refusal.known)}`}.`,
  'several-articles': (refusal) => explainSeveral(refusal),
  'article-there': (refusal) => explainThere(refusal),
  'no-context': (refusal) =>
    `The quote \`${refusal.id}\` was added without an article, so there is nothing around it that could be shown. Send \`/quote\` with this id to see where it is from.`,
  'article-fault': (refusal) => explainArticleFault(refusal.fault),
  'two-sources': () =>
    'Please hand in the article in one way only: a file, an address, or neither to paste its text.',
  'fetch-refused': (refusal) => explainFetchRefusal(refusal.reason),
  'no-address': (refusal) =>
    `**${escapeMarkdown(shorten(refusal.title, 100))}** was added without an address, so there is no page to read again.`,
  'speaker-not-found': (refusal) =>
    `Nobody is called ${shown(refusal.speaker)} in this article. ${refusal.known.length === 0 ? 'It names no speaker' : `It has ${list(refusal.known)}`}.`,
  'no-name': () => 'That is nobody’s name: it has no letter. Please type the name as it should be shown.',
  'bad-day': (refusal) =>
    `${shown(refusal.day)} is no day that I can read. Please write \`2022-09-04\`, or \`2022-09\` for a month, or \`2022\` for a year.`,
  'days-reversed': (refusal) =>
    `The search would begin on ${refusal.from} and end before that, on ${refusal.to}. Please swap \`from\` and \`to\`.`,
  'not-permitted': ({ needs, role = null }) =>
    needs === 'managers'
      ? 'Only members with the permission **Manage Server** may do that. Please ask one of them.'
      : `Only moderators of this server may do that: members with the permission **Manage Messages**${role === null ? '' : ` or the role ${roleMention(role)}`}. Please ask one of them.`,
  'cannot-post': ({ channel }) =>
    `I cannot write in ${channelMention(channel)}, so nothing was changed. Please let me see it and send messages there (the channel’s settings, **Permissions**), and choose it again.`,
  'server-only': () => 'That works in servers only. Please use it in a server that has this bot.',
  'no-words': () => 'There are no words in it to check. Please give me what somebody is said to have said.',
  'answer-of-other': () =>
    'That is no answer of mine to a command of yours. Whoever sent the command can remove it, and so can moderators: *Delete Message*.',
  'cannot-remove': () =>
    'Discord did not let me remove it: most likely I may not see this channel. Please ask a moderator to delete it.',
  'stale-button': () =>
    'This button belongs to another version of the bot and can no longer be used. Please send the command again.',
  'draft-expired': () =>
    'This question could be answered for 15 minutes: it has expired, or is answered already. Please send the command again.',
  'draft-of-other': () => 'This question is somebody else’s to answer. Please send the command yourself.',
  'server-full': (refusal) =>
    `This server already has ${refusal.limit.toLocaleString('en')} ${refusal.of}, as many as it may. Please remove some first, or ask the people who run this bot for more.`,
  'store-busy': () =>
    'Somebody else is changing the same just now. Nothing was changed; please try again in a moment.',
  'shelf-full': (refusal) =>
    `The misquote shelf of this server has ${refusal.limit} entries, those that were taken off it included: as many as it may.`,
  'stale-form': () =>
    'This form no longer fits: the bot or what you chose from has changed meanwhile. Nothing was changed; please open it again.',
  'store-unavailable': ({ trouble }) => explainTrouble(trouble),
  'took-too-long': () => 'It took too long to open the form. Nothing was changed; please try again.',
  busy: () =>
    'Too much is waiting to be worked on just now. Nothing was changed; please try again in a minute.',
  'too-heavy': () =>
    'That takes more time or memory than I may use, so I gave up. Nothing was changed; please send less at once.',
  'too-early': (refusal) =>
    `That was a lot at once, so others come first now. Please try again <t:${Math.ceil(refusal.until / 1000)}:R>.`,
  'no-daily': () => 'There is no quote of the day here, or it is paused. `/daily set` starts it.',
  'daily-there': () => 'Today’s quote is posted already, left out, or on its way.',
  'bad-daily': (refusal) => explainBadDaily(refusal),
  'daily-refused': ({ channel, why }) => explainCannotPost(channel, why),
  'unknown-command': () =>
    'This command is no longer here. Please restart your Discord client: it then shows the commands of today.',
};

function explainBadDaily({ what, typed }: Extract<Refusal, { code: 'bad-daily' }>): string {
  switch (what) {
    case 'time':
      return `${shown(typed)} is no time that I can read. Please write \`9\`, \`9:30pm\` or \`21:30\`.`;
    case 'timezone':
      return `I know no time zone, or several, by ${shown(typed)}. Please choose one of those that are offered while you type: a city, or \`utc+2\`.`;
    case 'days':
      return `${shown(typed)} are no days that I can read. Please write \`every day\`, \`weekdays\`, or days like \`mon, wed, fri\`.`;
    case 'topic':
      return `${shown(typed)} is a single quote, which would come every day. Please name a speaker or words.`;
    default:
      return what satisfies never;
  }
}

/** What lasts is not to be tried again: whoever runs the bot has to mend it, and finds the same in its log. */
function explainTrouble(trouble: StoreTrouble): string {
  switch (trouble) {
    case 'busy':
    case 'connection':
      return 'The database cannot answer just now. Nothing was lost; please try again in a moment.';
    case 'full':
      return 'The disk of this bot is full, so that nothing can be stored. Nothing was lost, but trying again will not help: please tell whoever runs this bot to make room.';
    case 'read-only':
      return 'This bot can read its database but not write to it, so that nothing can be stored. Nothing was lost, but trying again will not help: please tell whoever runs this bot.';
    case 'damaged':
      return 'The database of this bot is damaged. Trying again will not help: please tell whoever runs this bot to put a backup in its place.';
    default:
      return trouble satisfies never;
  }
}

function explain(refusal: Refusal): string {
  const say = explanations[refusal.code] as (of: Refusal) => string;
  return say(refusal);
}

function list(names: readonly string[]): string {
  return names.map((name) => `**${escapeMarkdown(shorten(name, 60))}**`).join(', ');
}

/** What was typed, harmless and short; only blanks and invisible characters are called that. */
function shown(typed: string): string {
  const visible = shorten(typed.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ''), 100);
  return visible === '' ? 'what you typed' : `“${escapeMarkdown(visible)}”`;
}

function nearTopics({ meant, nearest }: Extract<Refusal, { readonly code: 'quote-not-found' }>): string {
  if (meant.length > 0) return ' Did you mean one of these?';
  return nearest.length === 0 ? '' : ` Nearest topics: ${list(nearest)}.`;
}

function explainSeveral({ article, first, total }: Extract<Refusal, { code: 'several-articles' }>): string {
  const lines = first.map(
    ({ id, title, date }) => `- **${escapeMarkdown(shorten(title, 100))}** (${date}, \`${id}\`)`,
  );
  const more = total > first.length ? [`-# and ${total - first.length} more`] : [];
  const asked = `${total} articles fit ${shown(article)}. Which one? Please type its id or more of its title:`;
  return [asked, ...lines, ...more].join('\n');
}

function explainThere({ origin, id, title, url }: Extract<Refusal, { code: 'article-there' }>): string {
  const named = `**${escapeMarkdown(shorten(title, 100))}** (\`${id}\`)`;
  if (origin === 'library') {
    return `Every server already has this text: it is ${named}. Nothing was stored. \`/summary article: ${id}\` shows it, and \`/quote\` its quotes.`;
  }
  const again =
    url === null ? '' : ` Where its page has changed, \`/article refetch article: ${id}\` reads it again.`;
  return `This server already has this text: it is ${named}. Nothing was stored. \`/article show article: ${id}\` shows it.${again}`;
}
