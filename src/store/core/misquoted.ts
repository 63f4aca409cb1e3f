import { slice } from '../../domain/article.ts';
import type { CuratedQuote } from '../../domain/curation.ts';
import type { Change } from '../port.ts';
import { records } from '../records/records.ts';
import type { Database, Engine } from './engine.ts';
import { newVersions } from './newVersions.ts';
import { PIECE, type RowChange } from './putQuotes.ts';

/** The quotes that do not say what their article's version says. Spans that did not change were checked before. */
export async function misquoted(
  engine: Engine,
  tx: Database,
  owner: string,
  change: Change,
  changes: readonly RowChange[],
): Promise<readonly string[]> {
  const texts = new Map<string, string | null>();
  for (const put of change.articles ?? []) {
    for (const { version, text } of newVersions(put, change.at)) {
      texts.set(`${put.value.id}\n${version}`, text);
    }
  }
  const wrong: string[] = [];
  for (const [at, { value }] of (change.quotes ?? []).entries()) {
    if (at > 0 && at % PIECE === 0) await engine.breathe();
    if (value.source.kind !== 'article') continue;
    const before = changes[at]?.before ?? null;
    if (before !== null && saysTheSame(records.quote.read(before.record), value)) continue;
    const { articleId, version, quotation } = value.source;
    const key = `${articleId}\n${version}`;
    let text = texts.get(key);
    if (text === undefined) {
      text = (await versionText(tx, owner, articleId, version)) ?? null;
      texts.set(key, text);
    }
    // As `quoteText` joins the parts.
    const said = text === null ? null : quotation.spans.map((span) => slice(text, span)).join(' ');
    if (said !== value.text) wrong.push(value.id);
  }
  return wrong;
}

function saysTheSame(before: CuratedQuote, after: CuratedQuote): boolean {
  return before.text === after.text && JSON.stringify(before.source) === JSON.stringify(after.source);
}

async function versionText(tx: Database, owner: string, articleId: string, version: number) {
  const row = await tx
    .selectFrom('article_versions')
    .select('text')
    .where('owner', '=', owner)
    .where('article_id', '=', articleId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.text;
}
