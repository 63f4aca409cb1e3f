import { defineSubcommand } from '../../src/bot/command.ts';
import type { HandlerContext } from '../../src/bot/handlerContext.ts';
import type { QuoteState } from '../../src/domain/curation.ts';
import { movedView } from '../../src/views/curation/movedView.ts';
import type { Reply } from '../../src/views/parts/reply.ts';
import { ownId } from './ownId.ts';
import { undoPart } from '../parts/undo.ts';

const SERVABLE = ['active', 'pending'] as const;
const REMOVED = ['removed'] as const;

/** Takes a quote out of service; it can be restored. */
export const remove = defineSubcommand({
  description: ({ commands }) => commands.curate.remove,
  private: true,
  options: {
    id: { ...ownId(({ commands }) => commands.curate.which, SERVABLE), required: true },
  },
  run: ({ id }, context) => move(id, SERVABLE, 'remove', context),
});

/** Puts a removed quote back. */
export const restore = defineSubcommand({
  description: ({ commands }) => commands.curate.restore,
  private: true,
  options: { id: { ...ownId(({ commands }) => commands.curate.which, REMOVED), required: true } },
  run: ({ id }, context) => move(id, REMOVED, 'restore', context),
});

async function move(
  typed: string,
  states: readonly QuoteState[],
  how: 'remove' | 'restore',
  { services, server, who, texts }: HandlerContext,
): Promise<Reply> {
  const id = await services.curation.idOf(server, typed, states);
  const { quote, act } = await services.curation.move(who, id, how);
  return movedView(texts, quote, how, [undoPart(texts, act)]);
}
