import { en } from '../../texts/en/index.ts';
import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { namedIn, type CuratedArticle, type CuratedQuote } from '../../domain/curation.ts';
import { labelSpeaker } from '../../domain/quotation/labelSpeaker.ts';
import type { ActItem } from '../../domain/curation/actItem.ts';
import type { ActName } from '../../domain/curation/acts.ts';
import type { HistoryEntry } from '../../domain/curation/historyEntry.ts';
import { STATE_WORDS } from './curatedBlock.ts';
import { curatedWords } from './curatedWords.ts';
import { UNVERIFIED, VERIFIED } from '../../domain/standing.ts';
import { fittingTexts, type ShownSize } from '../parts/fittingTexts.ts';
import { blockQuote, escapeMarkdown, timeStamp } from '../parts/markdown.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { buttonRow, textDisplay, type ButtonPart } from '../parts/components.ts';
import { personMention } from '../parts/personMention.ts';
import type { ComponentsReply } from '../parts/reply.ts';
import { dailyLine } from '../daily/dailyView.ts';
import { settingLines } from '../setup/settingLines.ts';
import { wordDiff } from '../parts/wordDiff.ts';

/** What the history calls each act. */
const ACTS: Readonly<Record<ActName, string>> = {
  'quote.add': 'Added',
  'quote.suggest': 'Suggested',
  'quote.save': 'Saved from a message',
  'quote.edit': 'Edited',
  'quote.remove': 'Removed',
  'quote.restore': 'Restored',
  'quote.approve': 'Approved',
  'quote.reject': 'Rejected',
  'quote.confirm': 'Confirmed a speaker',
  'quote.speaker': 'Named another speaker',
  'article.add': 'Added an article',
  'article.remove': 'Removed an article',
  'article.refetch': 'Read an article again',
  'article.speakers': 'Corrected a speaker',
  'misquote.mark': 'Put on the misquote shelf',
  'misquote.remove': 'Took off the misquote shelf',
  'settings.change': 'Changed the settings',
  'daily.set': 'Set the quote of the day',
  'daily.off': 'Switched the quote of the day off',
  'daily.pause': 'Paused the quote of the day',
  import: 'Imported',
  undo: 'Undid',
  redo: 'Redid',
  'privacy.opt-out': 'Opted out of being quoted',
  'privacy.opt-in': 'Allowed to be quoted again',
};

/** Acts, newest first, each with the button that takes it back where there is one. Always private. */
export function historyView(
  acts: readonly HistoryEntry[],
  {
    heading,
    undoOf,
    buttons,
  }: {
    readonly heading: string;
    readonly undoOf: (act: HistoryEntry) => ButtonPart | null;
    readonly buttons: readonly ButtonPart[];
  },
): ComponentsReply {
  const [first = '', ...texts] = fittingTexts((size) => [heading, ...acts.map((act) => actText(act, size))]);
  const drawn = texts.flatMap((text, at): readonly APIMessageTopLevelComponent[] => {
    const act = acts[at];
    const undo = act === undefined ? null : undoOf(act);
    return [textDisplay(text), ...buttonRow(undo === null ? [] : [undo])];
  });
  return {
    kind: 'components',
    components: [textDisplay(first), ...drawn, ...buttonRow(buttons)],
    private: true,
  };
}

/** One act as markdown. */
export function actText({ at, by, action, count, items }: HistoryEntry, size: ShownSize): string {
  const shared = { ...size, words: Math.max(20, Math.floor(size.words / Math.max(1, items.length))) };
  return [
    `**${ACTS[action]}** · ${personMention(en, by)} · ${timeStamp(at)}`,
    ...items.flatMap((item) => itemLines(item, shared)),
    ...(count > items.length ? [`-# and ${(count - items.length).toLocaleString('en')} more`] : []),
  ].join('\n');
}

function itemLines(item: ActItem, size: ShownSize): readonly string[] {
  // The act's name says it all.
  if (item.subject === 'opt-out') return [];
  if (item.subject === 'settings') {
    return item.after === null ? [] : settingLines({ before: item.before, after: item.after });
  }
  if (item.subject === 'daily') return item.after === null ? [] : [`-# ${dailyLine(item.after)}`];
  if (item.subject === 'misquote') {
    // An entry whose act was taken back is gone.
    const misquote = item.after ?? item.before;
    return misquote === null ? [] : [whole(misquote.claim, size.words)];
  }
  if (item.after === null) return [`-# \`${item.id}\` · erased`];
  return item.subject === 'quote'
    ? quoteLines(item.before, item.after, size)
    : articleLines(item.before, item.after, size);
}

function quoteLines(
  before: CuratedQuote | null,
  after: CuratedQuote,
  { words, line }: ShownSize,
): readonly string[] {
  const changed = (name: string, was: string | null, is: string | null): readonly string[] =>
    was === is ? [] : [`-# ${name}: ${shown(was, line)} → ${shown(is, line)}`];
  const name = `-# \`${after.id}\` · ${after.source.kind === 'article' ? VERIFIED : UNVERIFIED}`;
  if (before === null)
    return [blockQuote(curatedWords(after, words)), `${name} · ${STATE_WORDS[after.state]}`];
  const diff = wordDiff(before.text, after.text, { typography: true, room: words });
  return [
    ...(before.text === after.text
      ? [blockQuote(curatedWords(after, words))]
      : [diff.before, 'became', diff.after]),
    before.state === after.state
      ? name
      : `${name} · ${STATE_WORDS[before.state]} → ${STATE_WORDS[after.state]}`,
    ...changed('Speaker', labelSpeaker(namedIn(before)), labelSpeaker(namedIn(after))),
    ...changed('Source', before.sourceLine, after.sourceLine),
    ...changed('Note', before.note, after.note),
    ...changed('Topics', before.topics.join(', '), after.topics.join(', ')),
  ];
}

/** Of those that one act corrected. */
const SPEAKERS = 3;

function articleLines(
  before: CuratedArticle | null,
  after: CuratedArticle,
  { line }: ShownSize,
): readonly string[] {
  const title = `The article **${escapeMarkdown(shorten(after.title, line))}** \`${after.id}\``;
  if (before === null) return [title];
  const speakers = Object.entries(after.speakers).filter(
    ([read, served]) => before.speakers[read] !== served,
  );
  const facts = [
    before.state === after.state ? null : after.state === 'removed' ? 'removed' : 'brought back',
    before.version === after.version ? null : `version ${before.version} → ${after.version}`,
    before.title === after.title ? null : `title: ${shown(before.title, line)} → ${shown(after.title, line)}`,
    ...speakers
      .slice(0, SPEAKERS)
      .map(([read, served]) => `speaker: ${shown(read, line)} → ${shown(served, line)}`),
    speakers.length > SPEAKERS ? `and ${speakers.length - SPEAKERS} more speakers` : null,
  ].filter((fact) => fact !== null);
  return [facts.length === 0 ? title : `${title}: ${facts.join(' · ')}`];
}

function whole(text: string, length: number): string {
  return blockQuote(escapeMarkdown(shorten(text, length)));
}

function shown(text: string | null, length: number): string {
  return text === null || text === '' ? '*none*' : `“${escapeMarkdown(shorten(text, length))}”`;
}
