import type { ImportPlan } from '../../domain/exchange/importPlan.ts';
import { shorten } from '../../domain/text/shorten.ts';
import type { Texts } from '../../texts/texts.ts';
import { namedIn } from '../../domain/curation.ts';
import { speakerName } from '../parts/speakerName.ts';
import { fitLines } from '../parts/fitLines.ts';
import { fittingTexts, type ShownSize } from '../parts/fittingTexts.ts';
import { wordDiff } from '../parts/wordDiff.ts';
import { curatedWords } from '../curation/curatedWords.ts';
import {
  countWords,
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
  texts: Texts,
  plan: ImportPlan,
  { done, buttons }: { readonly done: boolean; readonly buttons: readonly ButtonPart[] },
): ComponentsReply {
  const said = texts.exchange;
  const { refused, skipped, counts } = plan;
  const blocks = fittingTexts((size) => [
    summary(texts, plan, done),
    ...(done || plan.quotes.length === 0 ? [] : [samples(texts, plan)]),
    ...(done ? [] : foundBlocks(texts, plan, size)),
    ...listing(
      said.refused,
      { leftOut: refusedWords(texts, refused, plan.format), count: counts.refused },
      said,
    ),
    ...listing(
      said.skipped,
      { leftOut: skippedWords(texts, skipped, plan.format), count: counts.skipped },
      said,
    ),
  ]);
  return {
    kind: 'components',
    components: [...blocks.map((block) => textDisplay(block)), ...buttonRow(buttons)],
    private: true,
  };
}

function summary(texts: Texts, plan: ImportPlan, done: boolean): string {
  const said = texts.exchange;
  const { quotes, articles, counts, renumbered, ignored, columns } = plan;
  const isNothing = quotes.length + articles.length === 0;
  const mapped = columns.filter(({ name, column }) => name.toLowerCase() !== column);
  const beside = [
    mapped.length === 0
      ? null
      : escapeMarkdown(shorten(mapped.map(({ name, column }) => said.readAs(name, column)).join(', '), LINE)),
    renumbered === 0 ? null : said.renumbered(renumbered),
    ignored.length === 0 ? null : said.passedOver(escapeMarkdown(shorten(ignored.join(', '), LINE))),
  ].filter((part) => part !== null);
  const what = countWords(texts, quotes.length, articles.length);
  const format = said.formats[plan.format];
  return [
    isNothing ? said.nothing(format) : (done ? said.imported : said.toImport)(what, format),
    ...(counts.skipped + counts.refused === 0 ? [] : [said.counts(counts.skipped, counts.refused)]),
    ...(beside.length === 0 ? [] : [`-# ${beside.join(' · ')}`]),
    ...(done ? foundWords(texts, plan).map((line) => `-# ${line}`) : []),
    ...(done || isNothing ? [] : [said.untilPressed]),
  ].join('\n');
}

/** The first quotes as they will be served: what a column was taken for shows in them. */
function samples(texts: Texts, { quotes }: ImportPlan): string {
  const { exchange, parts } = texts;
  const shown = quotes.slice(0, SAMPLES).map(({ value }) => {
    const { source, date, topics } = value;
    const said = [
      source.kind === 'article' ? parts.verified : parts.unverified,
      speakerName(texts, namedIn(value), NAME, parts.nobody['nobody-named']),
      ...(date === null ? [] : [dayStamp(date)]),
      ...(topics.length === 0 ? [] : [escapeMarkdown(shorten(topics.join(', '), NAME))]),
    ];
    return `> ${curatedWords({ ...value, text: value.text.replaceAll('\n', ' ') }, WORDS)}\n-# ${said.join(' · ')}`;
  });
  return [quotes.length <= SAMPLES ? exchange.asServed : exchange.firstAsServed, ...shown].join('\n');
}

/** What articles say of the first quotes: the same, or otherwise, and then how. */
function foundBlocks(
  texts: Texts,
  { quotes, format }: ImportPlan,
  { words, line }: ShownSize,
): readonly string[] {
  const { exchange: said, parts } = texts;
  const found = quotes.flatMap(({ row, found: one }) => (one === undefined ? [] : [{ ...one, row }]));
  const where = ({ row, title }: { readonly row: number; readonly title: string }): string =>
    `-# ${placeWords(texts, row, format)} · ${escapeMarkdown(shorten(title, line))}`;
  const same = found.filter(({ isSame }) => isSame);
  const others = found.filter(({ isSame }) => !isSame);
  return [
    ...(same.length === 0
      ? []
      : [[said.standHere(same.length, parts.verified), ...same.slice(0, SAMPLES).map(where)].join('\n')]),
    ...(others.length === 0
      ? []
      : [
          said.saidOtherwise(others.length),
          ...others.slice(0, SAMPLES).map((one) => {
            const { before, after } = wordDiff(one.text, one.typed, { typography: false, room: words });
            const saidBy =
              one.saidBy === null ? '' : ` · ${said.saidBy(escapeMarkdown(shorten(one.saidBy, line)))}`;
            return `${where(one)}${saidBy}\n${said.claimed}\n${after}\n${said.article}\n${before}`;
          }),
          `-# ${parts.legend}`,
        ]),
  ];
}

/** The first lines, as many as have room, and how many more there are. */
function listing(
  heading: string,
  { leftOut, count }: { readonly leftOut: readonly LeftOut[]; readonly count: number },
  { andMore }: Texts['exchange'],
): readonly string[] {
  if (leftOut.length === 0) return [];
  const shown = fitLines(
    leftOut.map(({ words }) => `-# ${escapeMarkdown(shorten(words, LINE))}`),
    ROOM,
  );
  const told = leftOut.slice(0, shown.length).reduce((sum, { entries }) => sum + entries, 0);
  const more = count - told;
  return [[heading, ...shown, ...(more === 0 ? [] : [`-# ${andMore(more)}`])].join('\n')];
}
