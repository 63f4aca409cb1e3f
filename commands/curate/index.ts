import { defineCommandGroup } from '../../src/bot/command.ts';
import { add } from './add.ts';
import { decideComponents } from '../parts/decide.ts';
import { edit } from './edit.ts';
import { exportQuotes } from './exportQuotes.ts';
import { history, historyComponents } from './showHistory.ts';
import { importComponents, importQuotes } from './importQuotes.ts';
import { list, listComponents } from './list.ts';
import { remove, restore } from './move.ts';
import { pending, pendingComponents } from './pending.ts';
import { submitComponents, submitModals } from '../parts/submitQuote.ts';
import { undoButton } from '../parts/undo.ts';

/** What moderators do with their server's own quotes. Every answer is theirs alone to see. */
export const curate = defineCommandGroup({
  name: 'curate',
  description: ({ commands }) => commands.curate.description,
  access: 'moderators',
  subcommands: {
    add,
    edit,
    remove,
    restore,
    list,
    pending,
    history,
    export: exportQuotes,
    import: importQuotes,
  },
  components: [
    undoButton,
    ...submitComponents,
    ...decideComponents,
    ...pendingComponents,
    ...listComponents,
    ...historyComponents,
    ...importComponents,
  ],
  modals: submitModals,
});
