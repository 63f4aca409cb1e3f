/** Words whose forms no ending explains, with the form that stands for all. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `went go|gone go|goes go|ate eat|eaten eat|built build|bought buy|brought bring|came come|caught catch|drove drive|driven drive
fell fall|fallen fall|fed feed|felt feel|fought fight|found find|flew fly|flown fly|forgot forget|forgotten forget|gave give|given give|grew grow|grown grow
heard hear|held hold|hid hide|hidden hide|kept keep|knew know|known know|left leave|lent lend|lost lose|loss lose|made make|meant mean|met meet|paid pay|payment pay|payments pay|ran run
rang ring|rung ring|rose rise|risen rise|sang sing|sung sing|song sing|songs sing|sat sit|saw see|seen see|sold sell|sent send|shook shake|shaken shake|shone shine|shot shoot|shown show|slept sleep|asleep sleep
spoke speak|spoken speak|speech speak|spent spend|stole steal|stolen steal|stood stand|swam swim|swum swim|swept sweep|taken take|took take|taught teach|told tell|tale tell
thought think|threw throw|thrown throw|tore tear|torn tear|understood understand|wept weep|woke wake|won win|wore wear|worn wear|wrote write|written write|choice choose|chose choose|chosen choose
broke break|broken break|began begin|begun begin|drank drink|drunk drink|drew draw|drawn draw|dug dig|froze freeze|frozen freeze|hung hang|laid lay|led lead|lit light|rode ride|ridden ride
children child|men man|women woman|feet foot|teeth tooth|mice mouse|wives wife|lives life|knives knife|leaves leaf|loaves loaf|halves half|shelves shelf|wolves wolf|geese goose|people person
died die|death die|dead die|lied lie|lying lie|dying die|tied tie|tying tie|better good|best good|worse bad|worst bad|less little|least little`
    .split(/\||\n/)
    .map((pair) => pair.split(' ') as [string, string]),
);
const SHORTEST_STEM = 3;
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:'s|')$/, ''],
  [/ies$/, 'y'],
  [/(ss|sh|ch|x|zz)es$/, '$1'],
  [/([^su])s$/, '$1'],
  [/(?:fulness|fully|ful)$/, ''],
  [/(?:lessness|lessly)$/, 'less'],
  [/iness$/, 'y'],
  [/ness$/, ''],
  [/ily$/, 'y'],
  [/ally$/, 'al'],
  [/ly$/, ''],
  [/([a-z]{3})ments?$/, '$1'],
  [/(?:ing|ed)$/, ''],
  [/ier$/, 'y'],
  [/([a-z]{3})(?:er|or|est)$/, '$1'],
];
const DOUBLED = /([bdfgklmnprtvz])\1$/;

/**
 * What the forms of an English word have in common, roughly: "baked", "bakes" and "baker" are one. It is no word, and
 * two words may share one by chance. @param word folded
 */
export function stem(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return withoutEnd(known);
  let base = word;
  for (const [ending, instead] of ENDINGS) {
    const shorter = base.replace(ending, instead);
    if (shorter.length >= SHORTEST_STEM && shorter !== base && /[aeiouy]/.test(shorter)) base = shorter;
  }
  return withoutEnd(IRREGULAR.get(base) ?? base);
}

function withoutEnd(base: string): string {
  return base.replace(DOUBLED, '$1').replace(/e$/, '').replace(/y$/, 'i');
}
