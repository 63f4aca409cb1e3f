import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { checkClaim } from '../domain/check/checkClaim.ts';
import { createCheckIndex, type CheckIndex } from '../domain/check/createCheckIndex.ts';
import { checkLine, type CheckLine } from '../domain/check/checkLine.ts';
import { chooseClaims, claimsToCheck } from '../domain/check/chooseAnswer.ts';
import { findClaims } from '../domain/check/findClaims.ts';
import { extractQuotations } from '../domain/quotation/extractQuotations.ts';
import { articleInput, CliError, isArticleFile, readArticleText, type NamedText } from './articleText.ts';
import { answerJsonLines, parseLine, type Streams } from './jsonLines.ts';

const claimLine = z.object({
  id: z.string('it must be text'),
  claim: z.string('it must be text'),
  speaker: z.string('it must be text or null').nullish(),
});

/**
 * Checks claims, one JSON line each, against articles: files with `{"id","text"}` lines, or with an article each.
 * @returns the exit code: 1 where a claim's line was bad
 * @throws {CliError} where the library cannot be read whole: an answer from a part of it could be wrong
 */
export async function checkClaims(libraryFiles: readonly string[], streams: Streams): Promise<number> {
  const index = createCheckIndex();
  const add = ({ id, text }: NamedText): void => index.add({ id, text, quotations: extractQuotations(text) });
  for (const file of libraryFiles) {
    if (isArticleFile(file)) add(await readArticleText(file));
    else await readLines(file, add);
  }
  return answerJsonLines(streams, claimLine, ({ id, claim, speaker }) =>
    answerLine(index, { id, claim, speaker }),
  );
}

/** The claim is read as `/check` reads one: with its signature, and where it holds quotations, the first of them. */
function answerLine(index: CheckIndex, { id, claim, speaker }: z.infer<typeof claimLine>): CheckLine {
  const found = findClaims(claim);
  const checked = claimsToCheck(found, 1).map((claimed) => ({
    claimed,
    result: checkClaim(index, { ...claimed, speaker: speaker ?? claimed.speaker }),
  }));
  const [first] = chooseClaims(found, checked).chosen;
  if (first === undefined) return checkLine(id, checkClaim(index, { text: claim, speaker: speaker ?? null }));
  return checkLine(id, first.result, Math.max(0, claim.indexOf(first.claimed.text)));
}

async function readLines(file: string, add: (article: NamedText) => void): Promise<void> {
  let number = 0;
  try {
    for await (const line of createInterface({
      input: createReadStream(file, 'utf8'),
      crlfDelay: Infinity,
    })) {
      number++;
      if (line.trim() === '') continue;
      const parsed = parseLine(line, articleInput);
      if (typeof parsed === 'string') throw new CliError(`${file}, line ${number}: ${parsed}.`);
      add(parsed.value);
    }
  } catch (error) {
    if (error instanceof CliError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new CliError(`${file} cannot be read (${code ?? 'unknown'}).`, { cause: error });
  }
}
