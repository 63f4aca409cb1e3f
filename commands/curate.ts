import { defineCommandGroup } from '../src/bot/command.ts';
import { add } from './curate/add.ts';
import { decideComponents } from './curate/decide.ts';
import { edit } from './curate/edit.ts';
import { exportQuotes } from './curate/exportQuotes.ts';
import { history, historyComponents } from './curate/history.ts';
import { importComponents, importQuotes } from './curate/importQuotes.ts';
import { list, listComponents } from './curate/list.ts';
import { remove, restore } from './curate/move.ts';
import { pending, pendingComponents } from './curate/pending.ts';
import { proposingComponents, proposingModals } from './curate/proposing.ts';
import { undoButton } from './curate/undo.ts';

/** What moderators do with their server's own quotes. Every answer is theirs alone to see. */
export const curate = defineCommandGroup({
  name: 'curate',
  description: 'This server’s own quotes, for its moderators',
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
    ...proposingComponents,
    ...decideComponents,
    ...pendingComponents,
    ...listComponents,
    ...historyComponents,
    ...importComponents,
  ],
  modals: proposingModals,
});
