/** The first lines, as many as have room; each with its line break. @param room in characters */
export function fitLines(lines: readonly string[], room: number): readonly string[] {
  let taken = 0;
  const tooMuch = lines.findIndex((line) => {
    taken += line.length + 1;
    return taken > room;
  });
  return tooMuch === -1 ? lines : lines.slice(0, tooMuch);
}
