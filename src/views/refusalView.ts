import type { Refusal } from '../domain/userError.ts';
import { shorten } from '../domain/text/shorten.ts';
import { explainCuration } from './curation/explainCuration.ts';
import { explainExchange } from './exchange/explainExchange.ts';
import { explainArticleFault, explainFetchRefusal } from './article/explainIntake.ts';
import { escapeMarkdown } from './parts/markdown.ts';
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

function explain(refusal: Refusal): string {
  switch (refusal.code) {
    case 'quote-not-found':
      return `No quote for ${shown(refusal.topic)}${refusal.narrowed ? ' within the speaker, article and days you named' : ''}.${refusal.nearest.length === 0 ? '' : ` Nearest topics: ${list(refusal.nearest)}.`}`;
    case 'article-not-found':
      return `No article for ${shown(refusal.article)}. ${refusal.known.length === 0 ? 'This server has none of its own yet; a moderator can add one with `/article add`' : `Try one of these: ${list(refusal.known)}`}.`;
    case 'no-context':
      return `The quote \`${refusal.id}\` was added without an article, so there is nothing around it that could be shown. Send \`/quote\` with this id to see where it is from.`;
    case 'article-fault':
      return explainArticleFault(refusal.fault);
    case 'two-sources':
      return 'Please hand in the article in one way only: a file, an address, or neither to paste its text.';
    case 'fetch-refused':
      return explainFetchRefusal(refusal.reason);
    case 'no-address':
      return `**${escapeMarkdown(shorten(refusal.title, 100))}** was added without an address, so there is no page to read again.`;
    case 'speaker-not-found':
      return `Nobody is called ${shown(refusal.speaker)} in this article. ${refusal.known.length === 0 ? 'It names no speaker' : `It has ${list(refusal.known)}`}.`;
    case 'no-name':
      return 'That is nobody’s name: it has no letter. Please type the name as it should be shown.';
    case 'bad-day':
      return `${shown(refusal.day)} is no day that I can read. Please write \`2022-09-04\`, or \`2022-09\` for a month, or \`2022\` for a year.`;
    case 'days-reversed':
      return `The search would begin on ${refusal.from} and end before that, on ${refusal.to}. Please swap \`from\` and \`to\`.`;
    case 'not-permitted':
      return 'Only moderators of this server may do that: members with the permission **Manage Messages**. Please ask one of them.';
    case 'server-only':
      return 'That works in servers only. Please use it in a server that has this bot.';
    case 'no-words':
      return 'There are no words in it to check. Please give me what somebody is said to have said.';
    case 'stale-button':
      return 'This button belongs to another version of the bot and can no longer be used. Please send the command again.';
    case 'draft-expired':
      return 'This question was yours to answer for 15 minutes, or is somebody else’s. Please send the command again.';
    case 'server-full':
      return `This server already has ${refusal.limit.toLocaleString('en')} ${refusal.of}, as many as it may. Please remove some first, or ask the people who run this bot for more.`;
    case 'store-busy':
      return 'Somebody else is changing the same just now. Nothing was changed; please try again in a moment.';
    case 'shelf-full':
      return `The misquote shelf of this server has ${refusal.limit} entries, those that were taken off it included: as many as it may.`;
    case 'stale-form':
      return 'This form no longer fits: the bot or what you chose from has changed meanwhile. Nothing was changed; please open it again.';
    case 'store-unavailable':
      return 'The database cannot answer just now. Nothing was lost; please try again in a moment.';
    case 'took-too-long':
      return 'It took too long to open the form. Nothing was changed; please try again.';
    case 'unknown-command':
      return 'This command is no longer here. Please restart your Discord client: it then shows the commands of today.';
    case 'act-unknown':
    case 'article-removed':
    case 'changed-since':
    case 'message-of-bot':
    case 'not-undoable':
    case 'opted-out':
    case 'quote-changed':
    case 'quote-empty':
    case 'quote-there':
    case 'quote-unknown':
    case 'quotes-many':
    case 'too-many-suggestions':
    case 'wrong-state':
      return explainCuration(refusal);
    case 'nothing-to-export':
    case 'export-too-large':
    case 'file-not-fetched':
    case 'file-unreadable':
      return explainExchange(refusal);
    default:
      return refusal satisfies never;
  }
}

function list(names: readonly string[]): string {
  return names.map((name) => `**${escapeMarkdown(shorten(name, 60))}**`).join(', ');
}

/** What was typed, harmless and short; only blanks and invisible characters are called that. */
function shown(typed: string): string {
  const visible = shorten(typed.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ''), 100);
  return visible === '' ? 'what you typed' : `“${escapeMarkdown(visible)}”`;
}
