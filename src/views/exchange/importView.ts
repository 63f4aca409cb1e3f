import { en } from '../../texts/en/index.ts';
import type { ImportPlan } from '../../domain/exchange/importPlan.ts';
import { UNVERIFIED, VERIFIED } from '../../domain/standing.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { counted } from '../../domain/text/counted.ts';
import { namedIn } from '../../domain/curation.ts';
import { speakerName } from '../parts/speakerName.ts';
import { fitLines } from '../parts/fitLines.ts';
import { fittingTexts, type ShownSize } from '../parts/fittingTexts.ts';
import { wordDiff } from '../parts/wordDiff.ts';
import { curatedWords } from '../curation/curatedWords.ts';
import {
  countWords,
  formatName,
  foundWords,
  placeWords,
  refusedWords,
  skippedWords,
  type LeftOut,
} from './importWords.ts';
import { dayStamp, escapeMarkdown } from '../parts/markdown.ts';
import { buttonRow, textDisplay, type ButtonPart } from '../parts/components.ts';
import type { ComponentsReply } from '../parts/reply.ts';

/** Characters for the lines that were refused, and for those that were skipped. */
const ROOM = 500;
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
  const blocks = fittingTexts((size) => [
    summary(plan, done),
    ...(done || plan.quotes.length === 0 ? [] : [samples(plan)]),
    ...(done ? [] : foundBlocks(plan, size)),
    ...listing('Refused', refusedWords(refused, plan.format), counts.refused),
    ...listing('Skipped', skippedWords(skipped, plan.format), counts.skipped),
  ]);
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
    ...(done ? foundWords(plan).map((line) => `-# ${line}`) : []),
    ...(done || isNothing ? [] : ['Nothing is changed until you press **Import**.']),
  ].join('\n');
}

/** The first quotes as they will be served: what a column was taken for shows in them. */
function samples({ quotes }: ImportPlan): string {
  const shown = quotes.slice(0, SAMPLES).map(({ value }) => {
    const { source, date, topics } = value;
    const said = [
      source.kind === 'article' ? VERIFIED : UNVERIFIED,
      speakerName(en, namedIn(value), NAME, 'nobody named'),
      ...(date === null ? [] : [dayStamp(date)]),
      ...(topics.length === 0 ? [] : [escapeMarkdown(shorten(topics.join(', '), NAME))]),
    ];
    return `> ${curatedWords({ ...value, text: value.text.replaceAll('\n', ' ') }, WORDS)}\n-# ${said.join(' · ')}`;
  });
  return [
    `**${quotes.length <= SAMPLES ? 'As they will be served' : 'The first of them, as they will be served'}**`,
    ...shown,
  ].join('\n');
}

/** What articles say of the first quotes: the same, or otherwise, and then how. */
function foundBlocks({ quotes, format }: ImportPlan, { words, line }: ShownSize): readonly string[] {
  const found = quotes.flatMap(({ row, found: one }) => (one === undefined ? [] : [{ ...one, row }]));
  const where = ({ row, title }: { readonly row: number; readonly title: string }): string =>
    `-# ${placeWords(row, format)} · ${escapeMarkdown(shorten(title, line))}`;
  const same = found.filter(({ isSame }) => isSame);
  const others = found.filter(({ isSame }) => !isSame);
  return [
    ...(same.length === 0
      ? []
      : [
          [
            `**${counted(same.length, 'quote stands', 'quotes stand')} in articles here**, and will be kept as ${VERIFIED}`,
            ...same.slice(0, SAMPLES).map(where),
          ].join('\n'),
        ]),
    ...(others.length === 0
      ? []
      : [
          `**${counted(others.length, 'quote is', 'quotes are')} said otherwise by articles here**`,
          ...others.slice(0, SAMPLES).map((one) => {
            const { before, after } = wordDiff(one.text, one.typed, { typography: false, room: words });
            const saidBy =
              one.saidBy === null ? '' : ` · said by ${escapeMarkdown(shorten(one.saidBy, line))}`;
            return `${where(one)}${saidBy}\n**Claimed**\n${after}\n**Article**\n${before}`;
          }),
          `-# ${en.parts.legend}`,
        ]),
  ];
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
