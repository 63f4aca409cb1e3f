import { counted, plural } from './counted.ts';

/** A person's own say about what a server keeps of them. */
export const privacy = {
  maySave: 'Your messages **may be saved** as quotes here. `/privacy opt-out` forbids it.',
  mayNotSave: (since: string) => `Your messages **may not be saved** as quotes here, since ${since}.`,
  keeps: '**What this server keeps of you**',
  eraseAll: '**Erase all of this for good?**',
  saved: {
    none: '**No quote is** saved of what you wrote',
    all: (total: number) => `**${counted(total, 'quote is', 'quotes are')}** saved of what you wrote`,
    newest: (total: number, shown: number) =>
      `**${counted(total, 'quote is', 'quotes are')}** saved of what you wrote; the newest ${shown} of them:`,
  },
  added: {
    none: '**No quote is** added or suggested by you',
    all: (total: number) => `**${counted(total, 'quote is', 'quotes are')}** added or suggested by you`,
    newest: (total: number, shown: number) =>
      `**${counted(total, 'quote is', 'quotes are')}** added or suggested by you; the newest ${shown} of them:`,
  },
  historyNames:
    'The history of changes names you beside what you changed. `/privacy delete` erases all of this but your choice.',
  goesWithHistory:
    'These quotes go with their history, and your name is taken out of the rest of it. Your choice whether you may be quoted stays.',
  erase: 'Erase it for good',
  erased: (quotes: number) =>
    `**Erased.** ${counted(quotes, 'quote was', 'quotes were')} removed for good, with their history; your name was taken out of it.`,
  optedOut: '**Nobody can save your messages as quotes in this server.** `/privacy opt-in` allows it again.',
  optedOutHidden: (hidden: number) =>
    `**Nobody can save your messages as quotes in this server.** ${counted(hidden, 'saved message is', 'saved messages are')} no longer served; \`/privacy delete\` erases ${plural(hidden, 'it', 'them')}. \`/privacy opt-in\` allows it again.`,
  optedIn:
    '**Your messages can be saved as quotes in this server.** What was hidden stays so until a moderator restores it.',
};
