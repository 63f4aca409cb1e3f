// @ts-expect-error The package carries no types; those below cover what the page uses of it.
import untyped from '@cloudrac3r/discord-markdown';

export interface ParsedNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

interface ParseState {
  readonly inline: boolean;
  readonly [field: string]: unknown;
}

type Parse = (source: string, state: ParseState) => readonly ParsedNode[];

export interface Rule {
  readonly order: number;
  readonly match: (source: string, state: ParseState, previous: string) => RegExpExecArray | null;
  readonly parse: (
    capture: RegExpExecArray,
    parse: Parse,
    state: ParseState,
  ) => { readonly [field: string]: unknown };
}

/** Discord's markdown as rules, and the engine that makes a parser out of rules; its HTML output is not used. */
export const discordMarkdown: {
  readonly rules: { readonly [name: string]: Rule };
  readonly markdownEngine: { readonly parserFor: (rules: { readonly [name: string]: Rule }) => Parse };
} = untyped;
