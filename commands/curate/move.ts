import { defineSubcommand } from '../../src/bot/command.ts';
import { movedView } from '../../src/views/curation/movedView.ts';
import { ownId } from './ownId.ts';
import { showOutcome } from '../parts/submitQuote.ts';
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
  async run({ id: typed }, { services, server, who, texts }) {
    const id = await services.curation.idOf(server, typed, SERVABLE);
    const { quote, act } = await services.curation.move(who, id, 'remove');
    return movedView(texts, quote, 'remove', [undoPart(texts, act)]);
  },
});

/** Puts a removed quote back. */
export const restore = defineSubcommand({
  description: ({ commands }) => commands.curate.restore,
  private: true,
  options: { id: { ...ownId(({ commands }) => commands.curate.which, REMOVED), required: true } },
  async run({ id: typed }, context) {
    const { services, server, who, texts } = context;
    const restored = await services.curation.serve(
      who,
      await services.curation.idOf(server, typed, REMOVED),
      'restore',
    );
    if (restored.kind === 'elsewhere') return { ...(await showOutcome(restored, context)), update: false };
    return movedView(texts, restored.quote, 'restore', [undoPart(texts, restored.act)]);
  },
});
