import { TEXT_LIMIT } from '../parts/components.ts';
import type { Explanations } from '../parts/explanations.ts';
import type { CurationRefusal } from '../../domain/curation/curationRefusal.ts';
import { shorten } from '../../domain/text/shorten.ts';
import type { Texts } from '../../texts/texts.ts';
import { escapeMarkdown, timeStamp } from '../parts/markdown.ts';
import { drawMisquote } from '../check/misquoteView.ts';
import { personMention } from '../parts/personMention.ts';

/** Characters of a quote that are shown to tell which one it is. */
const FIRST_WORDS = 200;

/** Why something was not changed, and what to do next. */
export const curationExplanations: Explanations<CurationRefusal> = {
  'quote-unknown': ({ refusals }, { id }) => refusals.quoteUnknown(idShown(id)),
  'quotes-many': ({ refusals }, { count, typed }) => refusals.quotesMany(count, idShown(typed)),
  'quote-empty': ({ refusals }) => refusals.quoteEmpty,
  'quote-there': (texts, refusal) => explainThere(texts, refusal),
  'quote-changed': ({ refusals }, { id }) => refusals.quoteChanged(idShown(id), id),
  'wrong-state': ({ refusals }, { id, state, move }) =>
    refusals.wrongState[state](idShown(id), refusals.nothingTo[move]),
  'on-shelf'(texts, { shelved }) {
    const { onShelf } = texts.refusals;
    return `${onShelf}\n${drawMisquote(texts, shelved, TEXT_LIMIT - onShelf.length - 1)}`;
  },
  'article-removed': ({ refusals }, { title }) =>
    refusals.articleRemoved(`**${escapeMarkdown(shorten(title, 100))}**`),
  'opted-out': ({ refusals }) => refusals.optedOut,
  'message-of-bot': ({ refusals }) => refusals.messageOfBot,
  'suggestions-closed': ({ refusals }) => refusals.suggestionsClosed,
  'too-many-suggestions': ({ refusals }, { limit }) => refusals.tooManySuggestions(limit),
  'act-unknown': ({ refusals }) => refusals.actUnknown,
  'changed-since': (texts, { id, by, at }) =>
    texts.refusals.changedSince(idShown(id), personMention(texts, by), timeStamp(at), id),
  'not-undoable': ({ refusals }) => refusals.notUndoable,
};

function explainThere(
  { refusals, parts }: Texts,
  { state, text, id, isVerified }: Extract<CurationRefusal, { code: 'quote-there' }>,
): string {
  const facts = [
    idShown(id),
    isVerified ? parts.verified : parts.unverified,
    ...(state === 'removed' ? [refusals.bringsBack(id)] : []),
  ];
  const words = escapeMarkdown(shorten(text, FIRST_WORDS));
  return `${refusals.quoteThere[state]}\n> ${words}\n-# ${facts.join(' · ')}`;
}

function idShown(id: string): string {
  return `\`${shorten(id.replaceAll('`', ''), 40) || '?'}\``;
}
