import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { namedIn, type CuratedArticle, type CuratedQuote } from '../../domain/curation.ts';
import type { ActItem } from '../../domain/curation/actItem.ts';
import type { HistoryEntry } from '../../domain/curation/historyEntry.ts';
import { curatedWords } from './curatedWords.ts';
import type { Texts } from '../../texts/texts.ts';
import { fittingTexts, type ShownSize } from '../parts/fittingTexts.ts';
import { blockQuote, escapeMarkdown, timeStamp } from '../parts/markdown.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { buttonRow, textDisplay, type ButtonPart } from '../parts/components.ts';
import { personMention } from '../parts/personMention.ts';
import type { ComponentsReply } from '../parts/reply.ts';
import { dailyLine } from '../daily/dailyView.ts';
import { settingLines } from '../setup/settingLines.ts';
import { plainSpeakerName } from '../parts/speakerName.ts';
import { wordDiff } from '../parts/wordDiff.ts';

/** Acts, newest first, each with the button that takes it back where there is one. Always private. */
export function historyView(
  texts: Texts,
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
  const [first = '', ...drawnActs] = fittingTexts((size) => [
    heading,
    ...acts.map((act) => actText(texts, act, size)),
  ]);
  const drawn = drawnActs.flatMap((text, at): readonly APIMessageTopLevelComponent[] => {
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

/** Items of an act that are shown: an import has thousands. */
const MOST = 5;

/** One act as markdown. */
export function actText(
  texts: Texts,
  { at, by, action, count, items: all }: HistoryEntry,
  size: ShownSize,
): string {
  const { history } = texts;
  const items = all.slice(0, MOST);
  const shared = { ...size, words: Math.max(20, Math.floor(size.words / Math.max(1, items.length))) };
  return [
    `**${history.acts[action]}** · ${personMention(texts, by)} · ${timeStamp(at)}`,
    ...items.flatMap((item) => itemLines(texts, item, shared)),
    ...(count > items.length ? [`-# ${history.andMore(count - items.length)}`] : []),
  ].join('\n');
}

function itemLines(texts: Texts, item: ActItem, size: ShownSize): readonly string[] {
  // The act's name says it all.
  if (item.subject === 'opt-out') return [];
  if (item.subject === 'settings') {
    return item.after === null ? [] : settingLines(texts, { before: item.before, after: item.after });
  }
  if (item.subject === 'daily') return item.after === null ? [] : [`-# ${dailyLine(texts, item.after)}`];
  if (item.subject === 'misquote') {
    // An entry whose act was taken back is gone.
    const misquote = item.after ?? item.before;
    return misquote === null ? [] : [whole(misquote.claim, size.words)];
  }
  if (item.after === null) return [`-# \`${item.id}\` · ${texts.history.erased}`];
  return item.subject === 'quote'
    ? quoteLines(texts, item.before, item.after, size)
    : articleLines(texts, item.before, item.after, size);
}

function quoteLines(
  texts: Texts,
  before: CuratedQuote | null,
  after: CuratedQuote,
  { words, line }: ShownSize,
): readonly string[] {
  const { history, parts, curation } = texts;
  const changed = (
    say: (was: string, is: string) => string,
    was: string | null,
    is: string | null,
  ): readonly string[] => (was === is ? [] : [`-# ${say(shown(texts, was, line), shown(texts, is, line))}`]);
  const speaker = (quote: CuratedQuote): string => plainSpeakerName(texts, namedIn(quote), '');
  const standing = after.source.kind === 'article' ? parts.verified : parts.unverified;
  const name = `-# \`${after.id}\` · ${standing}`;
  if (before === null)
    return [blockQuote(curatedWords(after, words)), `${name} · ${curation.states[after.state]}`];
  const diff = wordDiff(before.text, after.text, { typography: true, room: words });
  return [
    ...(before.text === after.text
      ? [blockQuote(curatedWords(after, words))]
      : [diff.before, history.became, diff.after]),
    before.state === after.state
      ? name
      : `${name} · ${curation.states[before.state]} → ${curation.states[after.state]}`,
    ...changed(history.speaker, speaker(before), speaker(after)),
    ...changed(history.source, before.sourceLine, after.sourceLine),
    ...changed(history.note, before.note, after.note),
    ...changed(history.topics, before.topics.join(', '), after.topics.join(', ')),
  ];
}

/** Of those that one act corrected. */
const SPEAKERS = 3;

function articleLines(
  texts: Texts,
  before: CuratedArticle | null,
  after: CuratedArticle,
  { line }: ShownSize,
): readonly string[] {
  const { history } = texts;
  const title = `**${escapeMarkdown(shorten(after.title, line))}**`;
  if (before === null) return [history.article(title, after.id)];
  const speakers = Object.entries(after.speakers).filter(
    ([read, served]) => before.speakers[read] !== served,
  );
  const facts = [
    before.state === after.state ? null : after.state === 'removed' ? history.removed : history.broughtBack,
    before.version === after.version ? null : history.version(before.version, after.version),
    before.title === after.title
      ? null
      : history.title(shown(texts, before.title, line), shown(texts, after.title, line)),
    ...speakers
      .slice(0, SPEAKERS)
      .map(([read, served]) => history.speakerRead(shown(texts, read, line), shown(texts, served, line))),
    speakers.length > SPEAKERS ? history.moreSpeakers(speakers.length - SPEAKERS) : null,
  ].filter((fact) => fact !== null);
  return [
    facts.length === 0
      ? history.article(title, after.id)
      : history.articleChanged(title, after.id, facts.join(' · ')),
  ];
}

function whole(text: string, length: number): string {
  return blockQuote(escapeMarkdown(shorten(text, length)));
}

function shown({ history }: Texts, text: string | null, length: number): string {
  return text === null || text === '' ? history.none : history.words(escapeMarkdown(shorten(text, length)));
}
