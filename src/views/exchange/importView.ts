import type { ImportPlan } from '../../domain/exchange/importPlan.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { counted } from '../../domain/text/counted.ts';
import { namedIn } from '../../domain/curation.ts';
import { speakerName } from '../parts/speakerName.ts';
import { fitLines } from '../parts/fitLines.ts';
import { countWords, formatName, refusedWords, skippedWords, type LeftOut } from './importWords.ts';
import { dayStamp, escapeMarkdown } from '../parts/markdown.ts';
import { buttonRow, textDisplay, type ButtonPart } from '../parts/components.ts';
import type { ComponentsReply } from '../parts/reply.ts';

/** Characters for the lines that were refused, and for those that were skipped. */
const ROOM = 700;
const LINE = 200;
/** Quotes that a preview shows, and characters of their words and of what stands beside them. */
const SAMPLES = 3;
const WORDS = 90;
const NAME = 40;

/**
 * What an import would do, with the first lines that it would not take; or, once it is done, what it did. Always
 * private.
 */
export function importView(
  plan: ImportPlan,
  { done, buttons }: { readonly done: boolean; readonly buttons: readonly ButtonPart[] },
): ComponentsReply {
  const { refused, skipped, counts } = plan;
  const blocks = [
    summary(plan, done),
    ...(done || plan.quotes.length === 0 ? [] : [samples(plan)]),
    ...listing('Refused', refusedWords(refused, plan.format), counts.refused),
    ...listing('Skipped', skippedWords(skipped, plan.format), counts.skipped),
  ];
  return {
    kind: 'components',
    components: [...blocks.map((block) => textDisplay(block)), ...buttonRow(buttons)],
    private: true,
  };
}

function summary(plan: ImportPlan, done: boolean): string {
  const { quotes, articles, counts, renumbered, ignored, columns } = plan;
  const isNothing = quotes.length + articles.length === 0;
  const mapped = columns.filter(({ name, column }) => name.toLowerCase() !== column);
  const beside = [
    mapped.length === 0
      ? null
      : escapeMarkdown(
          shorten(mapped.map(({ name, column }) => `“${name}” is read as ${column}`).join(', '), LINE),
        ),
    renumbered === 0 ? null : `${counted(renumbered, 'quote')} with a new id, because theirs is taken`,
    ignored.length === 0 ? null : `passed over: ${escapeMarkdown(shorten(ignored.join(', '), LINE))}`,
  ].filter((part) => part !== null);
  const heading = isNothing
    ? '**Nothing to import**'
    : `**${countWords(quotes.length, articles.length)}** ${done ? 'imported' : 'to import'}`;
  return [
    `${heading} · ${formatName(plan.format)}`,
    `${counted(counts.skipped, 'entry', 'entries')} skipped, ${counted(counts.refused, 'entry', 'entries')} refused`,
    ...(beside.length === 0 ? [] : [`-# ${beside.join(' · ')}`]),
    ...(done || isNothing ? [] : ['Nothing is changed until you press **Import**.']),
  ].join('\n');
}

/** The first quotes as they will be served: what a column was taken for shows in them. */
function samples({ quotes }: ImportPlan): string {
  const shown = quotes.slice(0, SAMPLES).map(({ value }) => {
    const { text, date, topics } = value;
    const said = [
      speakerName(namedIn(value), NAME, 'nobody named'),
      ...(date === null ? [] : [dayStamp(date)]),
      ...(topics.length === 0 ? [] : [escapeMarkdown(shorten(topics.join(', '), NAME))]),
    ];
    return `> ${escapeMarkdown(shorten(text.replaceAll('\n', ' '), WORDS))}\n-# ${said.join(' · ')}`;
  });
  return [
    `**${quotes.length <= SAMPLES ? 'As they will be served' : 'The first of them, as they will be served'}**`,
    ...shown,
  ].join('\n');
}

/** The first lines, as many as have room, and how many more there are. */
function listing(heading: string, leftOut: readonly LeftOut[], count: number): readonly string[] {
  if (leftOut.length === 0) return [];
  const shown = fitLines(
    leftOut.map(({ words }) => `-# ${escapeMarkdown(shorten(words, LINE))}`),
    ROOM,
  );
  const told = leftOut.slice(0, shown.length).reduce((sum, { entries }) => sum + entries, 0);
  const more = count - told;
  return [
    [`**${heading}**`, ...shown, ...(more === 0 ? [] : [`-# and ${more.toLocaleString('en')} more`])].join(
      '\n',
    ),
  ];
}
