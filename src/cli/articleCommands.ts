import { Option, type Command } from 'commander';
import type { SummaryLength } from '../domain/summary/summaryResult.ts';
import { articleInput, readArticleText, type NamedText } from './articleText.ts';
import { extractJson, extractReport, type ExtractOptions } from './extractArticle.ts';
import { answerJsonLines } from './jsonLines.ts';
import { summarizeJson, summarizeReport } from './summarizeArticle.ts';

/** A command that reads an article: one file, for people or as JSON, or many articles, a JSON line each. */
interface ArticleCommand<Options> {
  readonly name: string;
  readonly description: string;
  /** What it takes besides the file, `--json` and `--jsonl`. */
  readonly options: readonly Option[];
  readonly json: (article: NamedText, options: Options) => object;
  readonly report: (article: NamedText, options: Options) => string;
}

export const extractCommand: ArticleCommand<ExtractOptions> = {
  name: 'extract',
  description: 'the quotations of an article, and who said them',
  options: [
    new Option('--all', 'fragments and less sure quotations too'),
    new Option('--unmarked', 'turns of interviews and transcripts, and block quotes, without marks too'),
  ],
  json: extractJson,
  report: extractReport,
};

export const summarizeCommand: ArticleCommand<{ readonly length: SummaryLength }> = {
  name: 'summarize',
  description: 'an article in a few of its own sentences',
  options: [
    new Option('--length <length>', 'at most two sentences, or at most four')
      .choices(['short', 'long'])
      .default('long'),
  ],
  json: (article, { length }) => summarizeJson(article, length),
  report: (article, { length }) => summarizeReport(article, length),
};

export function addArticleCommand<Options>(
  program: Command,
  { name, description, options, json, report }: ArticleCommand<Options>,
): void {
  const command: Command = program
    .command(name)
    .description(description)
    .argument('[file]', 'the article')
    .option('--json', 'one article, as JSON')
    .option('--jsonl', 'articles from the standard input, {"id","text"} a line; one line of JSON for each');
  for (const option of options) command.addOption(option);
  command.action(async (file: string | undefined, chosen: Options & { json?: true; jsonl?: true }) => {
    if (chosen.jsonl) {
      if (file !== undefined) command.error('error: --jsonl reads the standard input, not a file');
      process.exitCode = await answerJsonLines(process, articleInput, (article) => json(article, chosen));
      return;
    }
    if (file === undefined) command.error('error: name one file, or use --jsonl');
    const article = await readArticleText(file);
    process.stdout.write(
      `${chosen.json ? JSON.stringify(json(article, chosen)) : report(article, chosen)}\n`,
    );
  });
}
