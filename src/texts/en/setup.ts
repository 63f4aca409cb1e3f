import type { ServerSettings } from '../../domain/serverSettings.ts';
import { counted, numbered, size } from './counted.ts';

/** A server's settings, and the panel in which they are chosen. */
export const setup = {
  heading: '## Verbatim in this server',
  counts: (quotes: string, articles: string, stored: string) =>
    `${quotes} and ${articles} of its own. Each choice counts at once.\n-# ${stored} with earlier versions, what was removed, and the history.`,
  quotesOf: (quotes: number, limit: number) => `**${counted(quotes, 'quote')}** (of ${numbered(limit)})`,
  articlesOf: (articles: number, limit: number) =>
    `**${counted(articles, 'article')}** (of ${numbered(limit)})`,
  storedOf: (bytes: number, limit: number) => `${size(bytes)} (of ${size(limit)})`,
  notices: '### Notices\nWhere your moderators hear of suggestions and reported mistakes.',
  noChannel: 'No channel: nobody is told',
  curators: '### Who curates\nWhoever may **Manage Messages**, and everyone with the role you choose.',
  stillHidden: (article: string, curate: string, misquotes: string) =>
    `-# Discord still hides the commands from that role: under **Server Settings → Integrations → Verbatim** add it to ${article}, ${curate}, ${misquotes} and *Save as quote*.`,
  noRole: 'No role: Manage Messages only',
  quotesAndPictures: '### Quotes and pictures',
  serveChecked: 'Serve checked only',
  serveAll: 'Serve all',
  makeDark: 'Make them dark',
  makeLight: 'Make them light',
  layout: 'Layout of pictures',
  layouts: {
    fitting: { label: 'As suits the quote', description: 'Short ones as posters, others as clippings' },
    clipping: { label: 'Clipping', description: 'Like cut out of a newspaper' },
    poster: { label: 'Poster', description: 'Large; what is too long becomes a clipping' },
    context: { label: 'In its passage', description: 'The paragraph, with the quote marked' },
  },
  suggestions: (suggest: string, pending: string) =>
    `### Suggestions\nWhat members send you with ${suggest} waits in ${pending}.`,
  dailyChannel: 'Choose a channel, and then the time',
  changeDaily: 'Change time, topic and days',
  howMany: 'How many may wait',
  mayWait: {
    none: 'No suggestions',
    one: 'One from each member',
    upTo: (most: number) => `Up to ${most} from each member`,
  },
  done: (lines: string) => `✓ ${lines}`,
  takenBack: 'Taken back.',
  noticesHere: (person: string) =>
    `**Suggestions and reports of mistakes come here from now on**, as ${person} chose.`,

  /** Each setting in a sentence, as it is now. */
  noticeChannel: {
    none: 'Notices go nowhere.',
    is: (channel: string) => `Notices for moderators go to ${channel}.`,
  },
  curatorRole: {
    none: 'Only members with Manage Messages curate.',
    is: (role: string) => `Members with ${role} curate as well as those with Manage Messages.`,
  },
  servesUnverified: { yes: 'Unchecked quotes are served too.', no: 'Unchecked quotes are not served.' },
  cardLayout: {
    fitting: 'Pictures take the layout that suits the quote.',
    clipping: 'Pictures are clippings.',
    poster: 'Pictures are posters.',
    context: 'Pictures show the passage, with the quote marked.',
  },
  cardTheme: { paper: 'Pictures are light.', night: 'Pictures are dark.' } satisfies Record<
    ServerSettings['cardTheme'],
    string
  >,
  mostWaiting: {
    none: 'Nobody suggests quotes.',
    most: (most: number) => `${counted(most, 'suggestion')} of one member may wait at a time.`,
  },
};
