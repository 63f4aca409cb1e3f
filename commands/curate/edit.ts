import { defineSubcommand } from '../../src/bot/command.ts';
import { ownId } from './ownId.ts';
import { openEdit } from '../parts/submitQuote.ts';

const STATES = ['active', 'pending'] as const;

/** Opens the form of a quote that is there, with what is kept. */
export const edit = defineSubcommand({
  description: ({ commands }) => commands.curate.edit,
  private: true,
  options: {
    id: { ...ownId(({ commands }) => commands.curate.which, STATES), required: true },
  },
  async run({ id }, { services, server, texts }) {
    const wanted = await services.curation.idOf(server, id, STATES);
    const { value, revision } = await services.curation.find(server, wanted);
    return openEdit(texts, { id: wanted, revision }, value);
  },
});
