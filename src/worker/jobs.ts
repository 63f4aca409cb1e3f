import type { Card, CardLook, DrawnCard } from '../domain/cards/card.ts';
import type { CheckResult } from '../domain/check/checkResult.ts';
import type { FoundClaims } from '../domain/check/findClaims.ts';
import type { CuratedArticle, CuratedQuote } from '../domain/curation.ts';
import type { ComparedVersion, VersionRequest } from '../domain/curation/compareVersion.ts';
import type { PlacedAnywhere, Placement } from '../domain/curation/placeClaim.ts';
import type { PlannedFile, PlanRequest } from '../domain/exchange/importPlan.ts';
import type { OutlinedFile } from '../domain/exchange/exchangeFile.ts';
import type { ReadArticle, RobotsRequest, Unread } from '../domain/fetching.ts';
import type { Quotation } from '../domain/quotation/quotation.ts';
import type { Summary, SummaryLength } from '../domain/summary/summaryResult.ts';

/** An article of a server's own. The thread asks for its words when it does not have them. */
export interface ServerArticle {
  readonly id: string;
  readonly version: number;
  /** Speakers a moderator corrected: the name as read → the name to serve. */
  readonly speakers: Readonly<Record<string, string>>;
}

/** An article that every server can see. */
export interface LibraryArticle {
  readonly id: string;
  readonly text: string;
}

/** What a server can see. */
export interface SeenArticles {
  readonly server: string;
  /** The server's own articles; the library's are always looked at. */
  readonly articles: readonly ServerArticle[];
  /** Words that an answer before this one named as missing. `null`: there was no room for them. */
  readonly texts: readonly { readonly id: string; readonly text: string | null }[];
}

export interface CheckRequest extends SeenArticles {
  readonly claims: readonly { readonly text: string; readonly speaker: string | null }[];
  /** The only article to look at, or `null` for all. */
  readonly within: string | null;
}

/** Folded words that may stand in an article. */
export interface WordsRequest extends SeenArticles {
  readonly words: readonly string[];
}

/** Ask again with the words of these articles, of as many as have room: `room` characters. */
export interface MissingTexts {
  readonly kind: 'missing';
  readonly ids: readonly string[];
  readonly room: number;
}

/** Words that are to be kept, wherever they are said to be from. */
export interface LookUpRequest extends SeenArticles {
  readonly claims: readonly { readonly text: string; readonly speaker: string | null }[];
}

export type LookUpAnswer =
  | MissingTexts
  /** Where each of them stands. */
  | { readonly kind: 'placed'; readonly places: readonly PlacedAnywhere[] };

export type WordsAnswer =
  | MissingTexts
  /** Those of the words that an article has, but for articles for which there was no room. */
  | { readonly kind: 'words'; readonly found: readonly string[] };

export type CheckAnswer =
  | MissingTexts
  /** A result for each claim. `leftOut` counts the server's articles without room, `searched` all others. */
  | {
      readonly kind: 'checked';
      readonly results: readonly CheckResult[];
      readonly searched: number;
      readonly leftOut: number;
    };

/** Words that are said to be of a text. */
export interface PlaceRequest {
  readonly text: string;
  readonly speakers: ServerArticle['speakers'];
  readonly claim: { readonly text: string; readonly speaker: string | null };
}

/** An article with what was read from it, to be kept at a time, in epoch milliseconds. */
export interface CurateRequest {
  readonly article: CuratedArticle;
  readonly text: string;
  readonly quotations: readonly Quotation[];
  readonly at: number;
}

export interface CardRequest {
  readonly card: Card;
  readonly look: CardLook;
}

/** What the worker thread does, by name: what each job is given and answers. Plain data, copied both ways. */
export interface Jobs {
  readonly extract: { readonly input: string; readonly output: readonly Quotation[] };
  readonly summarize: {
    readonly input: { readonly text: string; readonly length: SummaryLength };
    readonly output: Summary;
  };
  readonly findClaims: { readonly input: string; readonly output: FoundClaims };
  /** `unread`: the library has to be learnt first; a thread that has started afresh knows nothing. */
  readonly check: {
    readonly input: CheckRequest;
    readonly output: CheckAnswer | { readonly kind: 'unread' };
  };
  readonly lookUp: {
    readonly input: LookUpRequest;
    readonly output: LookUpAnswer | { readonly kind: 'unread' };
  };
  readonly findWords: {
    readonly input: WordsRequest;
    readonly output: WordsAnswer | { readonly kind: 'unread' };
  };
  /** Articles of the library from the `first` on, of `total`. A part that does not follow the last is passed over. */
  readonly learn: {
    readonly input: {
      readonly articles: readonly LibraryArticle[];
      readonly first: number;
      readonly total: number;
    };
    readonly output: null;
  };
  readonly place: { readonly input: PlaceRequest; readonly output: Placement };
  /** As `foldText`. */
  readonly fold: { readonly input: string; readonly output: string };
  /** The quotes of an article that are surely quoted in it. */
  readonly curate: { readonly input: CurateRequest; readonly output: readonly CuratedQuote[] };
  /** A new text of an article beside the quotes that are kept of it. */
  readonly compare: { readonly input: VersionRequest; readonly output: ComparedVersion };
  readonly outlineFile: { readonly input: Uint8Array; readonly output: OutlinedFile };
  readonly planFile: { readonly input: PlanRequest; readonly output: PlannedFile };
  readonly readPage: { readonly input: Unread; readonly output: ReadArticle | null };
  readonly allows: { readonly input: RobotsRequest; readonly output: boolean };
  readonly drawCard: { readonly input: CardRequest; readonly output: DrawnCard };
}

/** How each job is done. */
export type JobHandlers = {
  readonly [Name in keyof Jobs]: (
    input: Jobs[Name]['input'],
  ) => Jobs[Name]['output'] | Promise<Jobs[Name]['output']>;
};

/** The jobs that have a thread each. */
export type PageJob = 'readPage' | 'allows';

/** One job on its way to a thread. */
export interface JobRequest {
  readonly job: string;
  readonly input: unknown;
}

/** The answer to the request before it: a thread has one job at a time. Before the first it says that it is loaded. */
export type JobResponse =
  | { readonly ready: true }
  | { readonly output: unknown }
  | { readonly error: unknown };
