import { slice, type ArticleInfo, type Span } from '../article.ts';
import { createPointIndex } from '../text/pointIndex.ts';

/** A quote of an article, as an annotation needs it. */
export interface AnnotatedQuote {
  readonly id: string;
  /** The version whose words it is; 0 for the library's files, which have none. */
  readonly version: number;
  readonly spans: readonly Span[];
  /** As people see it: "Name", or "probably Name". */
  readonly speaker: string | null;
  readonly note: string | null;
  readonly topics: readonly string[];
  /** When it was added, in epoch milliseconds; `null` where that is not known. */
  readonly createdAt: number | null;
}

export interface AnnotatedArticle {
  /** Whose it is: a server's Discord id, or `library`. */
  readonly owner: string;
  readonly info: ArticleInfo;
  /** The words of each version that a quote is of. */
  readonly texts: ReadonlyMap<number, string>;
}

interface TextualBody {
  readonly type: 'TextualBody';
  readonly purpose: 'describing' | 'commenting' | 'tagging';
  readonly value: string;
  readonly format: 'text/plain';
}

interface SpecificResource {
  readonly type: 'SpecificResource';
  readonly source: string;
  readonly selector: readonly [
    {
      readonly type: 'TextQuoteSelector';
      readonly exact: string;
      readonly prefix: string;
      readonly suffix: string;
    },
    { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number },
  ];
}

const VERBATIM = { type: 'Software', name: 'Verbatim' } as const;

export interface Annotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: TextualBody['purpose'] | 'highlighting';
  readonly creator: typeof VERBATIM;
  readonly created?: string;
  readonly body?: readonly TextualBody[];
  readonly target: readonly SpecificResource[];
}

/** The quotes of an article as a collection of the W3C's Web Annotation Data Model, in JSON-LD. */
export interface AnnotationCollection {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly total: number;
  readonly first?: {
    readonly id: string;
    readonly type: 'AnnotationPage';
    readonly startIndex: 0;
    readonly items: readonly Annotation[];
  };
}

/** Code points before and after a quote that help to find it again. */
const AROUND = 32;

/**
 * An annotation for each quote, with a target for each part of it: the page of the article where it has an address,
 * else a name for its text. Positions count Unicode code points of the text as it is kept, from 0, as the model wants
 * it. Linear in the texts.
 */
export function annotateArticle(
  { owner, info, texts }: AnnotatedArticle,
  quotes: readonly AnnotatedQuote[],
): AnnotationCollection {
  const base = `urn:verbatim:${owner}`;
  const article = `${base}:article:${info.id}`;
  const indexes = new Map([...texts].map(([version, text]) => [version, createPointIndex(text)]));

  const target = (version: number, span: Span): SpecificResource[] => {
    const text = texts.get(version);
    const pointAt = indexes.get(version);
    if (text === undefined || pointAt === undefined) return [];
    const exact = slice(text, span);
    const prefix = Array.from(text.slice(Math.max(0, span.start - AROUND * 2), span.start)).slice(-AROUND);
    const suffix = Array.from(text.slice(span.end, span.end + AROUND * 2)).slice(0, AROUND);
    return [
      {
        type: 'SpecificResource',
        source: info.url ?? (version === 0 ? article : `${article}:version:${version}`),
        selector: [
          { type: 'TextQuoteSelector', exact, prefix: prefix.join(''), suffix: suffix.join('') },
          { type: 'TextPositionSelector', start: pointAt(span.start), end: pointAt(span.end) },
        ],
      },
    ];
  };

  const items = quotes.map((quote): Annotation => {
    const body = bodiesOf(quote);
    return {
      id: `${base}:quote:${quote.id}`,
      type: 'Annotation',
      motivation: body[0]?.purpose ?? 'highlighting',
      creator: VERBATIM,
      ...(quote.createdAt === null ? {} : { created: new Date(quote.createdAt).toISOString() }),
      ...(body.length === 0 ? {} : { body }),
      target: quote.spans.flatMap((span) => target(quote.version, span)),
    };
  });
  const first = { id: `${article}:quotes:1`, type: 'AnnotationPage', startIndex: 0, items } as const;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${article}:quotes`,
    type: 'AnnotationCollection',
    label: `Quotes of ${info.title}`,
    total: items.length,
    ...(items.length === 0 ? {} : { first }),
  };
}

/** Who said it, what a moderator noted, and its topics. */
function bodiesOf({ speaker, note, topics }: AnnotatedQuote): TextualBody[] {
  const texts: readonly (readonly [purpose: TextualBody['purpose'], value: string | null])[] = [
    ['describing', speaker],
    ['commenting', note],
    ...topics.map((topic) => ['tagging', topic] as const),
  ];
  return texts.flatMap(([purpose, value]): TextualBody[] =>
    value === null ? [] : [{ type: 'TextualBody', purpose, value, format: 'text/plain' }],
  );
}
