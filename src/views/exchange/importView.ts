import type { ImportPlan } from '../../domain/exchange/importPlan.ts';
import { shorten } from '../../domain/text/shorten.ts';
import { counted } from '../../domain/text/counted.ts';
import { fitLines } from '../parts/fitLines.ts';
import { countWords, formatName, refusedWords, skippedWords } from './importWords.ts';
import { escapeMarkdown } from '../parts/markdown.ts';
import type { ButtonPart } from '../parts/components.ts';
import { buttonRow, textDisplay } from '../parts/components.ts';
import type { ComponentsReply } from '../parts/reply.ts';

/** Characters for the lines that were refused, and for those that were skipped. */
const ROOM = 1700;
const LINE = 200;

/**
 * What an import would do, with the first lines that it would not take; or, once it is done, what it did. Always
 * private.
 */
export function importView(
  plan: ImportPlan,
  { done, buttons }: { readonly done: boolean; readonly buttons: readonly ButtonPart[] },
): ComponentsReply {
  const { refused, skipped } = plan;
  const blocks = [
    summary(plan, done),
    ...listing('Refused', refused.map(refusedWords)),
    ...listing('Skipped', skipped.map(skippedWords)),
  ];
  return {
    kind: 'components',
    components: [...blocks.map((block) => textDisplay(block)), ...buttonRow(buttons)],
    private: true,
  };
}

function summary(plan: ImportPlan, done: boolean): string {
  const { quotes, articles, skipped, refused, renumbered, ignored } = plan;
  const isNothing = quotes.length + articles.length === 0;
  const beside = [
    renumbered === 0 ? null : `${counted(renumbered, 'quote')} with a new id, because theirs is taken`,
    ignored.length === 0 ? null : `passed over: ${escapeMarkdown(shorten(ignored.join(', '), LINE))}`,
  ].filter((part) => part !== null);
  const heading = isNothing
    ? '**Nothing to import**'
    : `**${countWords(quotes.length, articles.length)}** ${done ? 'imported' : 'to import'}`;
  return [
    `${heading} · ${formatName(plan.format)}`,
    `${counted(skipped.length, 'entry', 'entries')} skipped, ${counted(refused.length, 'entry', 'entries')} refused`,
    ...(beside.length === 0 ? [] : [`-# ${beside.join(' · ')}`]),
    ...(done || isNothing ? [] : ['Nothing is changed until you press **Import**.']),
  ].join('\n');
}

/** The first lines, as many as have room, and how many more there are. */
function listing(heading: string, words: readonly string[]): readonly string[] {
  if (words.length === 0) return [];
  const shown = fitLines(
    words.map((line) => `-# ${escapeMarkdown(shorten(line, LINE))}`),
    ROOM,
  );
  const more = words.length - shown.length;
  return [
    [`**${heading}**`, ...shown, ...(more === 0 ? [] : [`-# and ${more.toLocaleString('en')} more`])].join(
      '\n',
    ),
  ];
}
