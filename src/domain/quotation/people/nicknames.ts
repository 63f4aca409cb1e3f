/** Given names and their short forms, one name a group. General knowledge of English names. */
const NICKNAMES = `bill william|bob robert bobby rob|ted edward theodore|mike michael|jim james jimmy|joe joseph|tom thomas|chris christopher
ben benjamin|tim timothy|dave david|steve steven stephen|dan daniel danny|matt matthew|jeff jeffrey|ken kenneth|greg gregory|bernie bernard
don donald|ed edward eddie|nick nicholas|rick richard dick|tony anthony|sue susan|liz elizabeth beth lizzie lizzy betsy betty|kate katherine kathy cathy catherine
sandy sandra alexandra|sam samuel samantha|andy andrew|alex alexander alexandra|charlie charles chuck|jack john|larry lawrence|ron ronald|ray raymond|pat patrick
patricia|phil philip phillip|harry harold|jerry gerald|jon jonathan|josh joshua|zach zachary|max maximilian|pete peter|vince vincent
maggie margaret meg peggy|deb deborah debbie|jen jennifer jenny|becky rebecca|vicky victoria|mandy amanda|nate nathan nathaniel|walt walter
caroline carrie carolyn|sid sidney sydney|frank francis|fred frederick|gus augustus|nell ellen eleanor nellie|dolly dorothy dot|hal henry hank`;
const others = new Map<string, Set<string>>();
for (const group of NICKNAMES.split(/\||\n/)) {
  const forms = group.split(' ');
  for (const form of forms) {
    const known = others.get(form) ?? new Set();
    for (const other of forms) if (other !== form) known.add(other);
    others.set(form, known);
  }
}
const NONE: ReadonlySet<string> = new Set();

/** The other forms of a given name, lower case. */
export const otherFormsOf = (name: string): ReadonlySet<string> => others.get(name) ?? NONE;

/** Whether two given names can be one person's: the same, an initial, a short form. */
export function sameGiven(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return otherFormsOf(a).has(b);
}
