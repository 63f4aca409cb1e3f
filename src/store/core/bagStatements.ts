/** As `lastChanges` tells them. */
const CHANGES = `coalesce((select name from labels where owner = $owner and kind = 'change' and key = ''), '') || ' ' ||
  coalesce((select name from labels where owner = '' and kind = 'change' and key = ''), '')`;

const TAKEN = 'step, place, total, filled, seed, best_first';

/**
 * The statements behind `BagSteps`, the same for both databases but for what makes a single statement light.
 * Parameters are named `$like_this`.
 */
export function bagStatements(light: { readonly before: string; readonly from: string }) {
  const start = `${light.before} update bags`;
  return {
    advance: `${start} set step = step + 1, place = place + 1 ${light.from}
      where owner = $owner and pool = $pool and step < size
      returning ${TAKEN}, case when filled = $filled and seed = $seed then null else items end as items`,
    renew: `${start} set step = 1, place = 1, seed = $next, best_first = 0,
        filled = (select max(others.filled) + 1 from bags others where others.owner = $owner) ${light.from}
      where owner = $owner and pool = $pool and filled = $filled and seed = $seed and step >= size
        and whole_at = ${CHANGES}
      returning ${TAKEN}, null as items`,
    active: `select quotes.record, articles.record as article from quotes
      left join articles on articles.owner = quotes.owner and articles.id = quotes.article_id
      where quotes.owner = $holder and quotes.id = $id and quotes.revision = $revision and quotes.state = 'active'
        and ($holder = $owner or not exists (select 1 from quotes own
          where own.owner = $owner and own.id = $id and own.state <> 'erased'))`,
  };
}
