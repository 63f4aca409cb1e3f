import { defineSubcommand } from '../../src/bot/command.ts';
import { defineComponent } from '../../src/bot/component.ts';
import type { HandlerContext } from '../../src/bot/handlerContext.ts';
import { countField, textField } from '../../src/bot/customId.ts';
import { isManagers, UNDONE_BY } from '../../src/domain/curation/acts.ts';
import type { Texts } from '../../src/texts/texts.ts';
import { escapeMarkdown } from '../../src/views/parts/markdown.ts';
import { historyView } from '../../src/views/curation/historyView.ts';
import type { Reply } from '../../src/views/parts/reply.ts';
import { ownId } from './ownId.ts';
import { redoPart, undoPart } from '../parts/undo.ts';

const SIZE = 5;

const STATES = ['active', 'pending', 'removed'] as const;

/** Older acts; `id` is empty for those of all quotes. */
const olderButton = defineComponent({
  name: 'curate.older',
  access: 'moderators',
  private: true,
  fields: { id: textField, before: countField },
  async press({ id, before }, context) {
    return { ...(await show(id === '' ? null : id, before, context)), update: true };
  },
});

export const historyComponents = [olderButton];

/** Who changed what when, each act with the button that takes it back. */
export const history = defineSubcommand({
  description: ({ commands }) => commands.curate.history,
  private: true,
  options: {
    id: ownId(({ commands }) => commands.curate.historyOf, STATES),
  },
  run: async ({ id }, context) => show(id === undefined ? null : await subjectOf(id, context), null, context),
});

/** An id that the history knows, which may be an article's, or else the quote that was typed. */
async function subjectOf(typed: string, { services, server }: HandlerContext): Promise<string> {
  const { entries } = ID.test(typed)
    ? await services.curation.history(server, { id: typed, before: null }, 1)
    : { entries: [] };
  return entries.length > 0 ? typed : services.curation.idOf(server, typed, STATES);
}

async function show(
  id: string | null,
  before: number | null,
  { services, server, isManager, texts }: HandlerContext,
): Promise<Reply> {
  const wanted = id === null || ID.test(id) ? id : '';
  const { entries, next } = await services.curation.history(server, { id: wanted, before }, SIZE);
  const { history: said } = texts;
  return historyView(texts, entries, {
    heading: headingOf(said, { id, before, isEmpty: entries.length === 0 }),
    undoOf: (entry) =>
      UNDONE_BY[entry.action] === 'nobody' || (isManagers(entry) && !isManager)
        ? null
        : entry.action === 'undo'
          ? redoPart(texts, entry.id)
          : undoPart(texts, entry.id),
    buttons:
      next === null
        ? []
        : [{ label: said.older, customId: olderButton.customId({ id: wanted ?? '', before: next }) }],
  });
}

function headingOf(
  { changed, changedOf, nothing }: Texts['history'],
  {
    id,
    before,
    isEmpty,
  }: { readonly id: string | null; readonly before: number | null; readonly isEmpty: boolean },
): string {
  if (id === null) return isEmpty ? (before === null ? nothing.yet : nothing.before) : changed;
  const of = escapeMarkdown(id);
  return isEmpty ? (before === null ? nothing.yetOf(of) : nothing.beforeOf(of)) : changedOf(of);
}

/** Ids as they are given, so that they fit into a button. */
const ID = /^[0-9a-z-]{1,48}$/;
