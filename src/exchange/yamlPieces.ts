/** A part of a YAML file that can be read alone: a keyword, or one of the items in its list. */
export interface YamlPiece {
  readonly kind: 'keyword' | 'item';
  /** The line, from 1, on which it begins. */
  readonly line: number;
  readonly text: string;
}

const ITEM = /^( *)-(?: |$)/;

/**
 * Takes a YAML file apart that is a map of lists in block style. In such a file a line that begins at the margin is a
 * keyword, and a hyphen as far in as the list's first is an item: whatever belongs to an item is further in.
 */
export function* yamlPieces(text: string): Generator<YamlPiece, void, undefined> {
  let piece: { kind: YamlPiece['kind']; line: number; from: number } | null = null;
  /** How far in the items of the present list are. */
  let margin: number | null = null;
  let number = 0;
  for (let from = 0; from < text.length;) {
    number++;
    const feed = text.indexOf('\n', from);
    const next = feed === -1 ? text.length : feed + 1;
    const line = text.slice(from, next).trimEnd();
    const indent: number | null = ITEM.exec(line)?.[1]?.length ?? null;
    const isItem: boolean = indent !== null && (margin === null || indent === margin);
    const isKeyword: boolean = !isItem && /^[^\s#]/.test(line) && !/^(?:---|\.\.\.)$/.test(line);
    if (isItem || isKeyword) {
      if (piece !== null) yield { kind: piece.kind, line: piece.line, text: text.slice(piece.from, from) };
      piece = { kind: isItem ? 'item' : 'keyword', line: number, from };
      margin = isItem ? indent : null;
    }
    from = next;
  }
  if (piece !== null) yield { kind: piece.kind, line: piece.line, text: text.slice(piece.from) };
}
