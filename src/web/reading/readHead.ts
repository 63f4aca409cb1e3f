import { findByline } from '../../domain/text/findByline.ts';
import { readByline, type Byline } from '../../domain/text/readByline.ts';
import { tidyParagraph } from '../../domain/text/tidyParagraph.ts';
import type { Block } from './pageTree.ts';
import type { Run } from './run.ts';

/** Lines after the heading or the author that may say when. */
const NEAR = 6;
/**
 * What the lines around an article's heading say of who wrote it and when, in words only.
 * @param paragraphs the article's
 */
export function readHead(body: Block, paragraphs: readonly string[]): Byline {
  const lines = linesOf(body);
  const read = lines.map(({ text }) => readByline(text));
  const by = read.findIndex((line) => (line?.author ?? null) !== null);
  const heading = lines.findIndex(({ isHeading }) => isHeading);
  const from = [by, heading].filter((at) => at !== -1);
  const dated = from.flatMap((at) => read.slice(at, at + NEAR)).find((line) => (line?.date ?? null) !== null);
  const inText = findByline(paragraphs);
  return {
    author: read[by]?.author ?? lines.find(({ author }) => author !== null)?.author ?? null,
    date: dated?.date ?? inText.date,
  };
}

interface Line {
  readonly text: string;
  readonly isHeading: boolean;
  /** The whole line names its author, by what its element is called. */
  readonly author: string | null;
}

function linesOf(body: Block): readonly Line[] {
  const lines: Line[] = [];
  const walk = ({ element, parts }: Block): void => {
    for (const part of parts) {
      if (part.kind === 'block') walk(part);
      else if (part.text.length < LONGEST) lines.push(lineOf(part, element.tagName === 'h1'));
    }
  };
  walk(body);
  return lines;
}

const LONGEST = 300;

function lineOf({ text, authors }: Run, isHeading: boolean): Line {
  const line = tidyParagraph(text);
  const author = authors
    .map(tidyParagraph)
    .find(
      (name) => name !== '' && line.length - name.length < 'Written by '.length && !/[.!?]["”’]?$/.test(name),
    );
  return { text: line, isHeading, author: author ?? null };
}
