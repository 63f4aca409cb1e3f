import type { Problem } from './problem.ts';
import type { ArticleVersion, CuratedArticle } from '../curation.ts';
import { wellFormed } from '../text/wellFormed.ts';
import type { FileArticle } from './exchangeFile.ts';
import type { ImportAct, PlannedArticle, Refused, ServerContents, Skipped } from './importPlan.ts';

type Versions = readonly Omit<ArticleVersion, 'articleId'>[];

/** Where an article of a file goes: onto one that the server has, or beside them. */
type ArticlePlace =
  | { readonly kind: 'refused'; readonly why: Refused }
  | {
      readonly kind: 'same';
      readonly id: string;
      readonly state: CuratedArticle['state'];
      readonly versions: Versions;
      readonly why: Skipped;
      /** It comes again after its import was taken back. */
      readonly again: PlannedArticle | null;
    }
  | {
      readonly kind: 'new';
      readonly id: string;
      readonly state: CuratedArticle['state'];
      readonly versions: Versions;
      readonly planned: PlannedArticle;
    };

export interface ArticlePlaces {
  /** An article is the same as one here where it has the same id and all of its versions are here, word for word. */
  place(article: FileArticle): ArticlePlace;
  /** Where the article went that has this id in the file. */
  placeOf(idInFile: string): ArticlePlace | undefined;
}

/** The most that a version may hold, in UTF-16 code units. */
const LONGEST_TEXT = 2_000_000;
const ID_LENGTH = 10;
const OWN_ID = /^a[0-9a-hjkmnp-tv-z]{10}$/;

/** The articles that a server has and those that it is about to get. */
export function createArticlePlaces(here: ServerContents, act: ImportAct): ArticlePlaces {
  const taken = new Set(here.articles.map(({ id }) => id));
  const places = new Map<string, { readonly row: number; readonly place: ArticlePlace }>();
  const counts = { active: here.articles.filter(({ state }) => state === 'active').length, removed: 0 };

  const placeNew = ({ row, value, versions }: FileArticle): ArticlePlace => {
    const fault = versionFault(value.version, versions);
    if (fault !== null) return { kind: 'refused', why: { ...fault, row } };
    const texts = here.texts.get(value.id);
    if (texts !== undefined && versions.every(({ version, text }) => texts.get(version) === text)) {
      const why = { kind: 'same-article', row, id: value.id } as const;
      const known = here.articles.find(({ id }) => id === value.id);
      const revision = here.undone.get(`article ${value.id}`);
      const again =
        known === undefined || revision === undefined || value.state === 'removed'
          ? null
          : { row, value: { ...known, state: value.state, changedAt: act.at }, versions: [], revision };
      const state = again === null ? (known?.state ?? 'active') : value.state;
      return { kind: 'same', id: value.id, state, versions, why, again };
    }
    if (counts[value.state] >= here.limits.articles) {
      return { kind: 'refused', why: { kind: 'limit', row, of: 'articles', limit: here.limits.articles } };
    }
    counts[value.state]++;
    let { id } = value;
    while (taken.has(id) || !OWN_ID.test(id)) id = `a${act.newId(ID_LENGTH)}`;
    taken.add(id);
    const createdAt = Math.min(value.createdAt, act.at);
    const changedAt = Math.max(createdAt, Math.min(value.changedAt, act.at));
    const stored = versions.map((version) => ({ ...version, storedAt: Math.min(version.storedAt, act.at) }));
    const planned = { row, value: { ...value, id, createdAt, changedAt }, versions: stored };
    return { kind: 'new', id, state: value.state, versions: stored, planned };
  };

  return {
    place(article) {
      const first = places.get(article.value.id)?.row;
      if (first !== undefined) return { kind: 'refused', why: { kind: 'id-twice', row: article.row, first } };
      const place = placeNew(article);
      places.set(article.value.id, { row: article.row, place });
      return place;
    },
    placeOf: (idInFile) => places.get(idInFile)?.place,
  };
}

type VersionFault =
  | { readonly kind: 'malformed'; readonly problem: Problem }
  | { readonly kind: 'too-long'; readonly field: string; readonly limit: number }
  | { readonly kind: 'empty' };

function versionFault(newest: number, versions: Versions): VersionFault | null {
  if (versions.length !== newest || versions.some(({ version }, at) => version !== at + 1)) {
    return { kind: 'malformed', problem: ['bad-versions', newest] };
  }
  if (versions.some(({ text }) => text.length > LONGEST_TEXT)) {
    return { kind: 'too-long', field: 'text', limit: LONGEST_TEXT };
  }
  if (versions.some(({ text }) => text !== wellFormed(text))) {
    return { kind: 'malformed', problem: ['bad-sign'] };
  }
  return versions.some(({ text }) => text.trim() === '') ? { kind: 'empty' } : null;
}
