import { existsSync, readFileSync } from 'node:fs';
import { isSpeaker } from '../../test/fixtures/judgePassage.ts';
import { readAnnotatedArticles } from '../../test/fixtures/readAnnotatedArticle.ts';
import { readPassages } from '../../test/fixtures/readPassages.ts';
import { SPEAKER_SENTENCES } from '../../test/fixtures/speakerSentences.ts';
import { SPEAKER_VARIANTS } from '../../test/fixtures/speakerVariants.ts';
import { collectChoices, type Known, type Shown } from './collectChoices.ts';
import type { GoldArticle, GoldQuote, Scorer } from './examples.ts';
import type { Choice } from './tabulate.ts';

/** An annotated article with its publisher; sets without publishers count as one. */
export interface PublishedArticle extends GoldArticle {
  readonly publisher: string;
  readonly set: string;
}

/** What fitting and measuring speakers need of the evaluation set's scorer. */
export interface SpeakerScorer extends Scorer {
  readonly speakerOk: (gold: GoldQuote, shown: Shown) => boolean;
}

/** The sets that the ranker is fitted on. */
export const RANKER_SETS = ['polnear.dev', 'polnear.more', 'wikinews.dev'] as const;

/** Words within somebody's indirect speech count less: they are annotated less surely. */
const MIXED = 0.3;

export function readSet(folder: URL, set: string): PublishedArticle[] {
  const file = new URL(`${set}.jsonl`, folder);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const article = JSON.parse(line) as GoldArticle & { readonly publisher?: string };
      return { ...article, set, publisher: article.publisher ?? set };
    });
}

/** The choices of an annotated article. */
export function articleChoices({ text, quotes }: GoldArticle, scorer: SpeakerScorer): Choice[] {
  const known = quotes.flatMap((quote) =>
    quote.spans.map((span): Known => ({
      span: scorer.trimSpan(text, span),
      weight: quote.kind === 'mixed' ? MIXED : 1,
      isRight: (shown) => scorer.speakerOk(quote, shown),
    })),
  );
  return collectChoices(text, known, scorer.trimSpan);
}

/** Our own texts count more: they are few, of many styles, and their speakers were written down with them. */
const OWN = 2.4;

/** The choices of the project's own passages, articles and sentences. */
export function ownChoices(scorer: SpeakerScorer): Choice[] {
  const trim = scorer.trimSpan;
  const passages = readPassages().flatMap(({ text, words }) => {
    const known = words.flatMap(({ spans, speakers }) =>
      spans.map(({ start, end }): Known => ({
        span: trim(text, [start, end]),
        weight: OWN,
        isRight: ({ speakerCanonical: speaker, speakerSpan: span }) =>
          speakers.some((each) =>
            isSpeaker(text, { speaker, speakerSpan: span && { start: span[0], end: span[1] } }, each),
          ),
      })),
    );
    return collectChoices(text, known, trim);
  });
  const articles = readAnnotatedArticles().flatMap(({ text, quotations }) => {
    const known = quotations.flatMap(({ spans, speaker, phrase }) =>
      spans.map(({ start, end }) => exactly(trim(text, [start, end]), speaker, phrase)),
    );
    return collectChoices(text, known, trim);
  });
  const sentences = [...Object.values(SPEAKER_SENTENCES), ...Object.values(SPEAKER_VARIANTS)].flatMap(
    (cases) =>
      cases.flatMap(([marked, told]) => {
        const text = marked.replaceAll('|', '\n\n');
        const span = [text.lastIndexOf('“') + 1, text.lastIndexOf('”')] as const;
        const [speaker, phrase] = told.split(' / ').map((part) => (part === '-' ? null : part));
        return collectChoices(text, [exactly(trim(text, span), speaker ?? null, phrase ?? null)], trim);
      }),
  );
  return [...passages, ...articles, ...sentences];
}

const exactly = (span: readonly [number, number], speaker: string | null, phrase: string | null): Known => ({
  span,
  weight: OWN,
  isRight: (shown) =>
    shown.speakerCanonical === speaker && (speaker !== null || phrase === null || shown.speaker === phrase),
});
