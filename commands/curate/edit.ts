import { defineSubcommand } from '../../src/bot/command.ts';
import { ownId } from './ownId.ts';
import { openEdit } from '../parts/submitQuote.ts';

const STATES = ['active', 'pending'] as const;

/** Opens the form of a quote that is there, with what is kept. */
export const edit = defineSubcommand({
  description: 'Change a quote of this server; words of an article are checked again',
  private: true,
  options: {
    id: { ...ownId('Which quote: its id, words or speaker', STATES), required: true },
  },
  async run({ id }, { services, server }) {
    const wanted = await services.curation.idOf(server, id, STATES);
    const { value, revision } = await services.curation.find(server, wanted);
    return openEdit({ id: wanted, revision }, value);
  },
});
