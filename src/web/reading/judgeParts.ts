import type { Block } from './pageTree.ts';
import type { Run } from './run.ts';

/** What is to be decided of each part of a page before the article is looked for in it. */
export interface Judgement {
  /** Whether a run's links may tell that it is no part of the article. */
  readonly isMenu: (run: Run) => boolean;
  /** Whether what a block is called may tell that it is none. */
  readonly isNamed: (block: Block) => boolean;
}

/** The end of a sentence, or of what somebody said. */
const SENTENCE_END = /[.!?…:;][\p{Pf}\p{Pe}"'”’*]*\s*$/u;
const LONG = 80;

/**
 * Sites name their blocks as they like, and a link may hold a whole paragraph: a paragraph of the article is one by
 * what it says and by what stands around it.
 */
export function judgeParts(body: Block): Judgement {
  const menus = new Set<Run>();
  const unnamed = new Set<Block>();
  const runs: { readonly run: Run; readonly block: Block }[] = [];

  const walk = (block: Block): void => {
    const children = block.parts.filter((part) => part.kind === 'block');
    children.forEach((child, at) => {
      const isOne =
        isParagraph(child) ||
        [children[at - 1], children[at + 1]].some((other) => other !== undefined && saysSomething(other));
      if (saysSomething(child) && isOne) unnamed.add(child);
    });
    for (const part of block.parts) {
      if (part.kind === 'run') runs.push({ run: part, block });
      else walk(part);
    }
  };
  walk(body);
  runs.forEach(({ run, block }, at) => {
    if (run.isLinky && !isProse(run)) menus.add(run);
    if (run.links === 0) return;
    const isAlone = [runs[at - 1], runs[at + 1]].every(
      (other) => other !== undefined && other.run.links === 0 && isProse(other.run),
    );
    const isLongParagraph = isParagraph(block) && run.text.length >= LONG && isProse(run);
    if (run.links > 1 || !(isAlone || isLongParagraph)) menus.add(run);
  });
  return { isMenu: (run) => menus.has(run), isNamed: (block) => !unnamed.has(block) };
}

function isParagraph({ element }: Block): boolean {
  return element.tagName === 'p' || element.tagName === 'blockquote';
}

/** A paragraph's block, or one around it only, that holds a sentence. */
function saysSomething(block: Block): boolean {
  const [part, ...others] = block.parts;
  if (part === undefined || others.length > 0 || !PARAGRAPHS.has(block.element.tagName)) return false;
  return part.kind === 'run' ? isProse(part) : saysSomething(part);
}

const PARAGRAPHS = new Set(['p', 'div', 'blockquote', 'q', 'span', 'font', 'section']);

function isProse({ text, links }: Run): boolean {
  return links < 2 && /\p{L}/u.test(text) && SENTENCE_END.test(text);
}
