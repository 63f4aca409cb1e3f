import { contentWords } from './contentWords.ts';

/**
 * Things that an article speaks of as "the plane" once it has told which plane, one line for words that stand for each
 * other. The first words of a line, up to the bar, point back after "the"; those behind it only answer.
 */
const LINES = `company firm business | maker retailer startup brand inc corp chain giant
plane aircraft airliner jet flight pilot | airline airlines airways helicopter crashed
ship ferry boat vessel | sailed cruise
video footage clip | film filmed camera
photo photograph picture image | photographer snapped selfie
letter email note | wrote sent
law bill measure legislation act | passed lawmakers congress parliament
film movie documentary | director sequel starring screen
show series episode season | television sitcom host
song album single | singer band
book novel memoir | author
attack assault shooting killing murder massacre bombing | attacked killed shot stabbed gunmen
crash accident collision | crashed collided plane
explosion blast fire | exploded bomb burned
incident | happened
robbery theft heist | stole robbed stolen
speech address remarks | told said spoke
march rally protest demonstration | protesters demonstrators marched
study research report survey findings | found researchers scientists
deal agreement pact | talks negotiations signed
plan proposal project scheme | planned proposed
game match fight race | win won defeat beat victory final scored
trial case lawsuit verdict | court jury charged judge sued convicted
building house home | apartment
school campus | university students
hospital clinic |
storm hurricane cyclone tornado | winds
vote election ballot | voted polls elected
website site app | online
statue memorial |
technology device gadget product |
story |`;

const answers = new Map<string, readonly string[]>();
const pointing = new Set<string>();
for (const line of LINES.split('\n')) {
  const [things = '', others = ''] = line.split('|');
  const folded = contentWords(line);
  for (const word of things.trim().split(' ')) pointing.add(word);
  for (const word of contentWords(things)) answers.set(word, folded);
  for (const word of contentWords(others)) if (!answers.has(word)) answers.set(word, [word]);
}

/** Whether "the" before this word points back at something told before. Lower case. */
export function isKnownThing(word: string): boolean {
  return pointing.has(word);
}

/** Folded words of which one, told before, makes clear what a folded word stands for. */
export function answersFor(word: string): readonly string[] {
  return answers.get(word) ?? [word];
}
