import { about } from './about.ts';
import { article } from './article.ts';
import { cards } from './cards.ts';
import { check } from './check.ts';
import { commands } from './commands.ts';
import { context } from './context.ts';
import { curation } from './curation.ts';
import { daily } from './daily.ts';
import { exchange } from './exchange.ts';
import { files } from './files.ts';
import { forms } from './forms.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { misquotes } from './misquotes.ts';
import { parts } from './parts.ts';
import { privacy } from './privacy.ts';
import { quote } from './quote.ts';
import { refusals } from './refusals.ts';
import { search } from './search.ts';
import { setup } from './setup.ts';
import { suggestions } from './suggestions.ts';

export const en = {
  /** For the dates that `Intl` writes. */
  locale: 'en-GB',
  about,
  article,
  cards,
  check,
  commands,
  context,
  curation,
  daily,
  exchange,
  files,
  forms,
  help,
  history,
  misquotes,
  parts,
  privacy,
  quote,
  refusals,
  search,
  setup,
  suggestions,
};
