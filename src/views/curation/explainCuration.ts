import type { CurationRefusal } from '../../domain/curation/curationRefusal.ts';
import type { QuoteState } from '../../domain/curation.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { escapeMarkdown, timeStamp } from '../parts/markdown.ts';
import { personMention } from '../parts/personMention.ts';

/** Characters of a quote that are shown to tell which one it is. */
const FIRST_WORDS = 200;

/** Why something was not changed, and what to do next. */
export function explainCuration(refusal: CurationRefusal): string {
  switch (refusal.code) {
    case 'quote-unknown':
      return `This server has no quote of its own for ${idShown(refusal.id)}. \`/curate list\` names them all; quotes of the library are the same everywhere and cannot be changed.`;
    case 'quotes-many':
      return `${refusal.count.toLocaleString('en')} quotes of this server fit ${idShown(refusal.typed)}. Please pick one from the list that opens while you type, or give its id.`;
    case 'quote-empty':
      return 'There are no words here to quote. Pictures, stickers and embeds cannot be kept.';
    case 'quote-there':
      return `${alreadyThere(refusal.state)}\n> ${escapeMarkdown(shorten(refusal.text, FIRST_WORDS))}\n-# ${idShown(refusal.id)}${refusal.state === 'removed' ? ` · \`/curate restore ${refusal.id}\` brings it back` : ''}`;
    case 'quote-changed':
      return `Somebody changed ${idShown(refusal.id)} while you were writing, so nothing was changed. \`/curate history ${refusal.id}\` shows what they did. “Correct it” opens what you wrote: sent again, it takes the place of theirs.`;
    case 'wrong-state':
      return `${idShown(refusal.id)} ${STATES[refusal.state]}, so there is nothing to ${refusal.move}.`;
    case 'article-removed':
      return `The article **${escapeMarkdown(shorten(refusal.title, 100))}** was removed. Please take that back first, by \`/curate history\`.`;
    case 'opted-out':
      return 'The author of that message does not want to be quoted in this server. Please respect that.';
    case 'message-of-bot':
      return 'That message was written by a bot or a webhook. Only people’s messages can be saved; for words of an article there is `/curate add`.';
    case 'too-many-suggestions':
      return `${refusal.limit} of your suggestions are waiting already. Please wait until the moderators have decided about some.`;
    case 'act-unknown':
      return 'There is no such change in this server’s history. `/curate history` lists them all.';
    case 'changed-since':
      return `${idShown(refusal.id)} was changed again after that, by ${personMention(refusal.by)} on ${timeStamp(refusal.at)}. Take that back first: \`/curate history ${refusal.id}\`.`;
    case 'not-undoable':
      return 'That cannot be taken back: the words were erased at a person’s wish, or it is a person’s own choice.';
    default:
      return refusal satisfies never;
  }
}

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
