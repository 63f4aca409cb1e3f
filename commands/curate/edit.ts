import { defineSubcommand } from '../../src/bot/command.ts';
import { ownId } from './ownId.ts';
import { openEdit } from './proposing.ts';

/** Opens the form of a quote that is there, with what is kept. */
export const edit = defineSubcommand({
  description: 'Change a quote of this server; words of an article are checked again',
  private: true,
  options: {
    id: { ...ownId('Which quote: its id, words or speaker', ['active', 'pending']), required: true },
  },
  async run({ id }, { services, server }) {
    const { value, revision } = await services.curation.find(server, id);
    return openEdit(value, revision);
  },
});
