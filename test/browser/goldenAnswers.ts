import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { answerOf, type SentRequest } from '../commands/sentAnswer.ts';

/** An answer of the bot as it stands in `golden/`, and what was asked. */
export interface GoldenAnswer {
  /** As it is said above an answer: `/quote topic: weld`. */
  readonly asked: string;
  readonly isForm: boolean;
  readonly isPrivate: boolean;
  /** A message's body, or a form's. */
  readonly body: Body;
}

interface Body {
  readonly components?: readonly [];
  readonly content?: string;
  readonly flags?: number;
  readonly title?: string;
}

const EPHEMERAL = 64;
const [NEW, CHANGED, FORM] = [4, 7, 9];

/** Answers with the same buttons, lists and fields that a sheet shows: others differ in their words only. */
const ALIKE = 2;

/** The answers of scenes, each once, and few of those that are built alike. */
export function goldenAnswers(scenes: readonly string[]): readonly GoldenAnswer[] {
  const seen = new Map<string, number>();
  const isNew = (key: string, most: number): boolean => {
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before < most;
  };
  return scenes.flatMap(readScene).filter(({ isForm, body }) => {
    const json = JSON.stringify(body);
    const labels = json.match(/"(?:label|title|placeholder)":"[^"]*"/g) ?? [];
    // What a form is opened with, and ids and numbers, are the same to a reader.
    if (isForm) return isNew(labels.join(''), 1);
    if (!isNew(json.replaceAll(/[0-9a-z]{8}\b|\d+/g, '#'), 1)) return false;
    return labels.length === 0 || isNew(labels.filter((label) => !/\d/.test(label)).join(''), ALIKE);
  });
}

function readScene(scene: string): readonly GoldenAnswer[] {
  const file = new URL(`../commands/golden/${scene}.yaml`, import.meta.url);
  const [, ...parts] = readFileSync(file, 'utf8').split(/^--- # (.*)\n/m);
  let isPrivate = false;
  return parts.flatMap((asked, at) => {
    if (at % 2 === 1) return [];
    const { type, data } = answerOf(parse(parts[at + 1] ?? '') as readonly SentRequest[]).body as {
      readonly type: number;
      readonly data?: Body;
    };
    if (data === undefined || !(type === NEW || type === CHANGED || type === FORM)) return [];
    // A changed message is seen by whoever saw it before.
    if (type === NEW) isPrivate = ((data.flags ?? 0) & EPHEMERAL) !== 0;
    return [{ asked: sayAsked(asked), isForm: type === FORM, isPrivate, body: data }];
  });
}

/** Options as one types them, and what was pressed. */
function sayAsked(asked: string): string {
  return asked
    .replace(/, (?:by a member|by moderator \d|in direct messages)(?:, message of .*)?$/, '')
    .replace(/\{.*\}$/, sayOptions);
}

function sayOptions(json: string): string {
  return Object.entries(JSON.parse(json) as object)
    .map(
      ([name, value]) =>
        `${name}: ${typeof value === 'string' ? value : (value.filename ?? value.name ?? '')}`,
    )
    .join(' ');
}
