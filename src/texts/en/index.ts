import { article } from './article.ts';
import { check } from './check.ts';
import { commands } from './commands.ts';
import { context } from './context.ts';
import { curation } from './curation.ts';
import { daily } from './daily.ts';
import { forms } from './forms.ts';
import { history } from './history.ts';
import { misquotes } from './misquotes.ts';
import { parts } from './parts.ts';
import { privacy } from './privacy.ts';
import { quote } from './quote.ts';
import { refusals } from './refusals.ts';
import { search } from './search.ts';

export const en = {
  article,
  check,
  commands,
  context,
  curation,
  daily,
  forms,
  history,
  misquotes,
  parts,
  privacy,
  quote,
  refusals,
  search,
};
