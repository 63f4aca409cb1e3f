import type { Explanations } from '../parts/explanations.ts';
import type { CurationRefusal } from '../../domain/curation/curationRefusal.ts';
import type { QuoteState } from '../../domain/curation.ts';
import { UNVERIFIED, VERIFIED } from '../../domain/standing.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { escapeMarkdown, timeStamp } from '../parts/markdown.ts';
import { drawMisquote } from '../check/misquoteView.ts';
import { TEXT_LIMIT } from '../parts/components.ts';
import { personMention } from '../parts/personMention.ts';

/** Characters of a quote that are shown to tell which one it is. */
const FIRST_WORDS = 200;

const ON_SHELF =
  '**These words are on the misquote shelf, so nobody is served them.** Moderators can take them off it with `/misquotes`.';

/** Why something was not changed, and what to do next. */
export const curationExplanations: Explanations<CurationRefusal> = {
  'quote-unknown': (refusal) =>
    `This server has no quote of its own for ${idShown(refusal.id)}. \`/curate list\` names them all; quotes of the library are the same everywhere and cannot be changed.`,
  'quotes-many': (refusal) =>
    `${refusal.count.toLocaleString('en')} quotes of this server fit ${idShown(refusal.typed)}. Please pick one from the list that opens while you type, or give its id.`,
  'quote-empty': () => 'There are no words here to quote. Pictures, stickers and embeds cannot be kept.',
  'quote-there': (refusal) =>
    `${alreadyThere(refusal.state)}\n> ${escapeMarkdown(shorten(refusal.text, FIRST_WORDS))}\n-# ${idShown(refusal.id)} · ${refusal.isVerified ? VERIFIED : UNVERIFIED}${refusal.state === 'removed' ? ` · \`/curate restore ${refusal.id}\` brings it back` : ''}`,
  'quote-changed': (refusal) =>
    `Somebody changed ${idShown(refusal.id)} while you were writing, so nothing was changed. \`/curate history ${refusal.id}\` shows what they did. “Correct it” opens what you wrote: sent again, it takes the place of theirs.`,
  'wrong-state': (refusal) =>
    `${idShown(refusal.id)} ${STATES[refusal.state]}, so there is nothing to ${refusal.move}.`,
  'on-shelf': ({ shelved }) => `${ON_SHELF}\n${drawMisquote(shelved, TEXT_LIMIT - ON_SHELF.length - 1)}`,
  'article-removed': (refusal) =>
    `The article **${escapeMarkdown(shorten(refusal.title, 100))}** was removed. Please take that back first, by \`/curate history\`.`,
  'opted-out': () =>
    'The author of that message does not want to be quoted in this server. Please respect that.',
  'message-of-bot': () =>
    'That message was written by a bot or a webhook. Only people’s messages can be saved; for words of an article there is `/curate add`.',
  'suggestions-closed': () => 'This server takes no suggestions. Its moderators add the quotes themselves.',
  'too-many-suggestions': (refusal) =>
    `${refusal.limit === 1 ? 'A suggestion of yours is' : `${refusal.limit} of your suggestions are`} waiting already. Please wait until the moderators have decided about some.`,
  'act-unknown': () => 'There is no such change in this server’s history. `/curate history` lists them all.',
  'changed-since': (refusal) =>
    `${idShown(refusal.id)} was changed again after that, by ${personMention(refusal.by)} on ${timeStamp(refusal.at)}. Take that back first: \`/curate history ${refusal.id}\`.`,
  'not-undoable': () =>
    'That cannot be taken back: the words were erased at a person’s wish, or it is a person’s own choice.',
};

const STATES: Readonly<Record<QuoteState, string>> = {
  active: 'is being served',
  pending: 'waits for a moderator',
  removed: 'was removed',
};

function alreadyThere(state: QuoteState): string {
  if (state === 'active') return 'These words are there already:';
  return state === 'pending'
    ? 'These words were suggested already, and wait for a moderator:'
    : 'These words were there before, and were removed:';
}

function idShown(id: string): string {
  return `\`${shorten(id.replaceAll('`', ''), 40) || '?'}\``;
}
