import { defineSubcommand } from '../../src/bot/command.ts';
import type { HandlerContext } from '../../src/bot/context.ts';
import { movedView } from '../../src/views/movedView.ts';
import type { Reply } from '../../src/views/reply.ts';
import { ownId } from './ownId.ts';
import { undoPart } from './undo.ts';

/** Takes a quote out of service; it can be restored. */
export const remove = defineSubcommand({
  description: 'Stop serving a quote of this server; it can be restored',
  private: true,
  options: {
    id: { ...ownId('Which quote: its id, words or speaker', ['active', 'pending']), required: true },
  },
  run: ({ id }, context) => move(id, 'remove', context),
});

/** Puts a removed quote back. */
export const restore = defineSubcommand({
  description: 'Serve a removed quote of this server again',
  private: true,
  options: { id: { ...ownId('Which quote: its id, words or speaker', ['removed']), required: true } },
  run: ({ id }, context) => move(id, 'restore', context),
});

async function move(id: string, how: 'remove' | 'restore', context: HandlerContext): Promise<Reply> {
  const { services, server, user } = context;
  const { quote, act } = await services.curation.move({ server, user: user.id }, id, how);
  return movedView(quote, how, [undoPart(act)]);
}
