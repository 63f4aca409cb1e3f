import { counted } from './counted.ts';

/** What the bot says of itself: when it is asked, and once in a server that it joins. */
export const about = {
  heading: (version: string) =>
    `## Verbatim ${version}\nQuotes you can trust: one from an article is cut out of its text, never retyped.`,
  library: (articles: number, quotes: number) =>
    `- **Library**: ${counted(articles, 'article')}, ${counted(quotes, 'quote')}, the same in every server`,
  own: (articles: number, quotes: number) =>
    `- **This server’s own**: ${counted(articles, 'article')}, ${counted(quotes, 'quote')}`,
  stored: (show: string, erase: string) =>
    `- **What is stored of people**: what they add, change or suggest, messages that moderators save, and who must not be quoted. A message is read only when somebody picks this bot in its menu. In a server ${show} lists what it keeps of you, and ${erase} erases what you added and what was saved of you.`,
  licence: (license: string) => `- **Licence**: ${license}`,
  mistakeAt: (repository: string) =>
    `- **A mistake in a quote?** *More* below it, then *Report a mistake*. For a fault of the bot, write it up at <${repository}>.`,
  mistake:
    '- **A mistake in a quote?** *More* below it, then *Report a mistake*. For a fault of the bot, tell the people who run this bot.',
  foot: (help: string) => `-# ${help} tells what it can do.`,
  addIt: 'Add it to a server',

  welcome: '## Hello! I quote what people really said.',
  welcomeDoes: (quote: string, check: string, addArticle: string) =>
    `${quote} serves words cut out of articles, ${check} tells whether somebody said it, and ${addArticle} brings your own articles.`,
  welcomeRest: (help: string) =>
    `-# ${help} tells the rest. I read no messages, and this is the only time I write without being asked.`,
  tryIt: 'Try it',
  setItUp: 'Set it up',
};
