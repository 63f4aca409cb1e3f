import type { Command } from '../src/bot/command.ts';
import { about } from './about.ts';
import { article } from './article/index.ts';
import { check } from './check.ts';
import { checkQuotes } from './checkQuotes.ts';
import { context } from './context.ts';
import { curate } from './curate/index.ts';
import { daily } from './daily.ts';
import { help } from './help.ts';
import { privacy } from './privacy.ts';
import { misquotes } from './misquotes.ts';
import { quote } from './quote.ts';
import { removeAnswer } from './removeAnswer.ts';
import { saveAsQuote } from './saveAsQuote.ts';
import { search } from './search.ts';
import { setup } from './setup.ts';
import { suggest } from './suggest.ts';
import { summary } from './summary.ts';

/** Every command, in the order in which Discord shows them. A new one needs its file and its place in this line. */
export const commands: readonly Command[] = [
  quote,
  search,
  summary,
  context,
  check,
  checkQuotes,
  misquotes,
  suggest,
  daily,
  article,
  curate,
  saveAsQuote,
  removeAnswer,
  setup,
  privacy,
  help,
  about,
];
