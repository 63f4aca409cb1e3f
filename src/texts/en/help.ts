/** Gives a command as it stands in a message: `to('curate add')`. */
type To = (command: string) => string;

function lines(...said: readonly string[]): string {
  return said.join('\n');
}

/** What one can do, by what one wants to do: a block each, in this order. */
export const help = {
  top: lines(
    '## What would you like to do?',
    'Every quote from an article is cut out of its text, never retyped, and leads back to its place there.',
  ),
  find: (to: To) =>
    lines(
      '### Find a quote',
      `- ${to('quote')} by topic, by its words, by its id, or \`random\``,
      `- ${to('search')} lists every quote with your words, by speaker, article and days, and opens any in context`,
      '- Buttons below a quote: **Another**, **Context**, **Copy text**, **As picture**, and **More** for its id, its page and *Report a mistake*',
      '- *Apps → Remove answer* in a message’s menu takes away what I answered to you',
    ),
  source: (to: To) =>
    lines(
      '### See where it comes from',
      `- ${to('context')} shows the paragraph around it, and more before and after`,
      `- ${to('summary')} recaps an article in a few of its own sentences`,
      '- `show: picture`, or `dark picture`, draws a quote or its context as a card',
    ),
  check: (to: To) =>
    lines(
      '### Check a claim',
      `- ${to('check')} tells whether it was said, by whom, and which words differ, in one article if you like; *Copy correction* gives the right ones`,
      '- *Apps → Check quotes* in a message’s menu checks every quotation in it',
    ),
  suggest: (to: To) =>
    lines(
      '### Propose a quote',
      `- ${to('suggest')} sends it to this server’s moderators; you hear from me what they decide`,
    ),
  privacy: (to: To) =>
    lines(
      '### Your privacy',
      `- ${to('privacy show')} lists what this server keeps of you; ${to('privacy delete')} erases what you added and what was saved of you`,
      `- ${to('privacy opt-out')} keeps your messages from being saved as quotes; ${to('privacy opt-in')} allows it again`,
    ),
  moderators: (to: To) =>
    lines(
      '### For moderators (Manage Messages, or the curators’ role)',
      `- **Set up**: ${to('setup')} (Manage Server) says where suggestions and reports go and how many may wait, who curates, whether unchecked quotes are served, and how pictures look`,
      `- **Quote of the day**: ${to('daily set')} chooses channel, time, days, topic and picture; ${to('daily now')}, ${to('daily skip')}, ${to('daily status')}, ${to('daily off')}`,
      `- **Articles**: ${to('article add')} by address, by file or as text; ${to('article list')}, ${to('article show')}, ${to('article remove')}; ${to('article refetch')} reads the page again; ${to('article speakers')} corrects a name in all its quotes`,
      `- **Quotes**: ${to('curate add')} looks the words up in the articles; ${to('curate edit')}, ${to('curate remove')}, ${to('curate restore')}, ${to('curate list')}; *Apps → Save as quote* in a message’s menu; *More* below a quote confirms or corrects its speaker`,
      `- **Suggestions**: ${to('curate pending')} to approve, edit or reject`,
      `- **Misquotes**: put words on the shelf from below a ${to('check')}, and whoever asks for them gets the correction first; ${to('misquotes')} lists them and takes them off`,
      `- **Import and export**: ${to('curate export')} gives everything as a file; ${to('curate import')} reads such files and those of other bots`,
      `- **Undo**: ${to('curate history')} says who changed what, and takes any of it back`,
    ),
  foot: (to: To) =>
    `-# I work in direct messages too. ${to('about')} tells my version, what I have, where to report a fault, and invites me. ${to('help')} shows this again.`,
};
