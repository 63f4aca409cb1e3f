import type { AnnotatedArticle, KnownQuotation } from '../../fixtures/readAnnotatedArticle.ts';
import type { Prediction } from './systems.ts';

/** F1 figures over our own articles: parts found exactly, parts with the right speaker, quotations with exactly their parts. */
export interface OwnScore {
  readonly spanExact: number;
  readonly spanSpeaker: number;
  readonly joined: number;
}

const key = ([start, end]: readonly [number, number]): string => `${start}-${end}`;

/** Scores predictions, article by article. Titles and scare quotes are no quotations: finding them counts against a system. */
export function scoreOwnArticles(
  articles: readonly AnnotatedArticle[],
  predict: (text: string) => readonly Prediction[],
): OwnScore {
  const exact = { hits: 0, found: 0, known: 0 };
  const spoken = { hits: 0, found: 0, known: 0 };
  const joined = { hits: 0, found: 0, known: 0 };
  for (const { text, quotations } of articles) {
    const known = quotations.filter(({ kind }) => kind === 'utterance' || kind === 'fragment');
    const owners = new Map(
      known.flatMap((quotation) =>
        quotation.spans.map(({ start, end }) => [key([start, end]), quotation] as const),
      ),
    );
    const wholes = new Set(
      known.map(({ spans }) => spans.map(({ start, end }) => key([start, end])).join(' ')),
    );
    const predicted = predict(text);
    joined.known += known.length;
    joined.found += predicted.length;
    joined.hits += predicted.filter(({ spans }) => wholes.has(spans.map(key).join(' '))).length;
    for (const tally of [exact, spoken]) tally.known += owners.size;
    for (const prediction of predicted) {
      for (const span of prediction.spans) {
        exact.found++;
        spoken.found++;
        const owner = owners.get(key(span));
        if (!owner) continue;
        exact.hits++;
        if (speaksFor(prediction, owner)) spoken.hits++;
      }
    }
  }
  return { spanExact: f1(exact), spanSpeaker: f1(spoken), joined: f1(joined) };
}

/** The same name; for the unnamed the same phrase, or none where there is none. */
function speaksFor(prediction: Prediction, known: KnownQuotation): boolean {
  if (known.speaker !== null) return prediction.speakerCanonical === known.speaker;
  return (
    prediction.speakerCanonical === null && (known.phrase === null || prediction.speaker === known.phrase)
  );
}

function f1({
  hits,
  found,
  known,
}: {
  readonly hits: number;
  readonly found: number;
  readonly known: number;
}): number {
  return found + known === 0 ? 0 : (2 * hits) / (found + known);
}
