import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkClaim } from '../../src/domain/check/checkClaim.ts';
import { passagesOf, type CheckResult } from '../../src/domain/check/checkResult.ts';
import { createCheckIndex, type CheckIndex } from '../../src/domain/check/createCheckIndex.ts';
import { extractQuotations } from '../../src/domain/quotation/extractQuotations.ts';

/** Claims of our own over little articles; the folder's README says what each is. */
export interface OwnClaims {
  readonly articles: ReadonlyMap<string, string>;
  readonly speakers: readonly {
    readonly id: string;
    readonly claim: string;
    readonly speaker: string;
    readonly truth: 'true' | 'wrong' | 'narration' | 'inner' | 'open';
  }[];
  readonly wording: readonly {
    readonly id: string;
    readonly claim: string;
    readonly right: readonly CheckResult['verdict'][];
  }[];
  readonly paraphrases: readonly {
    readonly id: string;
    readonly article: string;
    readonly near: string;
    readonly claim: string;
  }[];
  readonly invented: readonly { readonly id: string; readonly claim: string }[];
}

/** Lists hold ids of claims, shares are from 0 to 1, the rest counts. */
export interface OwnFigures {
  /** True speakers that were accused, and wrong ones that were vouched for. */
  readonly accused: readonly string[];
  readonly vouched: readonly string[];
  /** Of the true speakers, of the wrong ones, and of narration that is claimed for a person. */
  readonly confirmed: number;
  readonly other: number;
  readonly narration: number;
  readonly wordingWrong: readonly string[];
  /** Paraphrases that were shown their passage, and inventions that were shown any. */
  readonly met: number;
  readonly shown: number;
}

export function readClaims(folder: string): OwnClaims {
  const rows = <Row>(name: string): Row[] =>
    readFileSync(join(folder, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
  return {
    articles: new Map(
      readdirSync(join(folder, 'articles')).map((file) => [
        file.replace('.txt', ''),
        readFileSync(join(folder, 'articles', file), 'utf8'),
      ]),
    ),
    speakers: rows('speakers.jsonl'),
    wording: rows('wording.jsonl'),
    paraphrases: rows('paraphrases.jsonl'),
    invented: rows('invented.jsonl'),
  };
}

/** Checks all claims. @param more texts that are searched as well, for the passages of paraphrases and inventions */
export function measureClaims(
  claims: OwnClaims,
  more: readonly { id: string; text: string }[] = [],
): OwnFigures {
  const index = createCheckIndex();
  for (const [id, text] of claims.articles) index.add({ id, text, quotations: extractQuotations(text) });
  const check = (text: string, speaker: string | null): CheckResult => checkClaim(index, { text, speaker });
  const spoken = claims.speakers.map(({ id, truth, claim, speaker }) => {
    const result = check(claim, speaker);
    return { id, truth, verdict: 'attribution' in result ? result.attribution.verdict : null };
  });
  const idsOf = (truth: string, verdict: string): string[] =>
    spoken.filter((row) => row.truth === truth && row.verdict === verdict).map(({ id }) => id);
  const share = (truth: string, verdict: string): number =>
    idsOf(truth, verdict).length / spoken.filter((row) => row.truth === truth).length;
  const wordingWrong = claims.wording.filter(
    ({ claim, right }) => !right.includes(check(claim, null).verdict),
  );
  for (const { id, text } of more) index.add({ id, text, quotations: [] });
  return {
    accused: [...idsOf('true', 'other'), ...idsOf('open', 'other'), ...idsOf('inner', 'other')],
    vouched: [...idsOf('wrong', 'confirmed'), ...idsOf('narration', 'confirmed')],
    confirmed: share('true', 'confirmed'),
    other: share('wrong', 'other'),
    narration: share('narration', 'other'),
    wordingWrong: wordingWrong.map(({ id }) => id),
    met: claims.paraphrases.filter((row) => meets(index, claims, row)).length,
    shown: claims.invented.filter(({ claim }) => passagesOf(check(claim, null)).length > 0).length,
  };
}

/** Whether the passage that a paraphrase is of is among those that are shown. */
function meets(
  index: CheckIndex,
  { articles }: OwnClaims,
  { article, near, claim }: OwnClaims['paraphrases'][number],
): boolean {
  const start = articles.get(article)?.indexOf(near) ?? -1;
  return passagesOf(checkClaim(index, { text: claim, speaker: null })).some(
    ({ articleId, spans }) =>
      articleId === article && spans.some((span) => span.start < start + near.length && start < span.end),
  );
}

/** The figures of our own claims as Markdown lines, beside other articles too where the development sets are there. */
export function formatOwnClaims(sets: string): string {
  const claims = readClaims('test/fixtures/claims');
  const library = join(sets, 'check', 'dev.library.jsonl');
  const alone = measureClaims(claims);
  const beside = existsSync(library)
    ? measureClaims(
        claims,
        readFileSync(library, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as { id: string; text: string }),
      )
    : null;
  const { wording, paraphrases, invented, speakers } = claims;
  return [
    `| ${speakers.length} speakers | true ones confirmed | accused | wrong ones said to be another | vouched for |`,
    '|---|---|---|---|---|',
    `| Verbatim | ${percent(alone.confirmed)} | ${alone.accused.length} | ${percent(alone.other)} | ${alone.vouched.length} |`,
    '',
    `Wording: ${wording.length - alone.wordingWrong.length} of ${wording.length} right (wrong: ${alone.wordingWrong.join(', ')}).`,
    ...[alone, beside].flatMap((figures, at) =>
      figures === null
        ? []
        : [
            `Near passages, ${at === 0 ? 'these articles alone' : 'beside those of the development set'}: ` +
              `${figures.met} of ${paraphrases.length} paraphrases meet theirs, ${figures.shown} of ${invented.length} inventions show any.`,
          ],
    ),
  ].join('\n');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
