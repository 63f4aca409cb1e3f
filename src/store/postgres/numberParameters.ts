/** A statement with parameters `$likeThis` as PostgreSQL wants it, by number, and the names in that order. */
export function numberParameters(statement: string): {
  readonly text: string;
  readonly names: readonly string[];
} {
  const names: string[] = [];
  const text = statement.replace(/\$([A-Za-z]+)/g, (_, name: string) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { text, names };
}
