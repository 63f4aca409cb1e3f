import { F } from './features.ts';
import type { Question } from './question.ts';
import { log } from './readQuotation.ts';
import type { Spoken } from './spoken.ts';

const MOST = 3;

/** Fills in what holds of a person throughout the article. */
export function readPerson(
  question: Question,
  spoken: Spoken,
  out: Float64Array,
  row: number,
  person: number,
): void {
  readTimes(question, out, row, person);
  readName(question, out, row, person);
  readDescription(question, out, row, person);
  readSpoken(question, spoken, out, row, person);
}

function readTimes(
  { traits, standings, reading }: Question,
  out: Float64Array,
  row: number,
  person: number,
): void {
  const named = traits.named[person] ?? 0;
  out[row + F.times] = log(named);
  out[row + F.timesBefore] = log(standings.times[person] ?? 0);
  out[row + F.share] = named / Math.max(1, reading.mentions.length);
  out[row + F.opening] = traits.opening[person] ?? 0;
  out[row + F.headline] = traits.headline[person] ?? 0;
  out[row + F.quotedTimes] = traits.quoted[person] ?? 0;
  out[row + F.speakingTimes] = traits.speaking[person] ?? 0;
  out[row + F.subjectTimes] = traits.subject[person] ?? 0;
  out[row + F.pronounTimes] = traits.pronouns[person] ?? 0;
  out[row + F.fullTimes] = log(traits.full[person] ?? 0);
  out[row + F.likePerson] = traits.likePerson[person] ?? 0;
  out[row + F.placed] = traits.placed[person] ?? 0;
  out[row + F.definite] = traits.definite[person] ?? 0;
  out[row + F.modifying] = traits.modifying[person] ?? 0;
  out[row + F.titled] = Math.min(MOST, traits.titled[person] ?? 0);
  out[row + F.given] = traits.given[person] ?? 0;
  out[row + F.organisation] = traits.organisation[person] ?? 0;
  out[row + F.ordinary] = traits.ordinary[person] ?? 0;
  out[row + F.they] = traits.they[person] ?? 0;
  out[row + F.namesakes] = traits.namesakes[person] ?? 1;
}

const NEVER = 41;

/** How its name compares with that of the phrase which the reader looks at first. */
function readName(question: Question, out: Float64Array, row: number, person: number): void {
  const { reading, quoted, standings, history, places, sentence } = question;
  const { people, mentions, tokens } = reading;
  const known = people.persons[person];
  if (!known) return;
  out[row + F.confirmed] = known.confirmed ? 1 : 0;
  out[row + F.givenNames] = known.given.length;
  out[row + F.nameWords] = question.traits.words[person] ?? 1;
  const { phrase } = quoted.lead;
  const mention = phrase?.kind === 'name' ? mentions[phrase.mention] : undefined;
  out[row + F.nameResolves] = mention && phrase ? (people.personOf[phrase.mention] === person ? 1 : 0) : -1;
  out[row + F.surnameMatches] = mention ? (tokens.word(mention.last) === known.surname ? 1 : 0) : -1;
  out[row + F.phraseShared] = mention && phrase ? (people.shared[phrase.mention] ?? 0) : -1;
  out[row + F.phraseFull] = mention ? (mention.last > mention.first ? 1 : 0) : -1;
  let near = NEVER;
  if ((question.traits.namesakes[person] ?? 1) > 1)
    for (const other of standings.recent) {
      if (other === person || people.persons[other]?.surname !== known.surname) continue;
      const full = standings.full[other] ?? -1;
      if (full !== -1) near = Math.min(near, sentence - (places.sentence[history.last[full] ?? 0] ?? 0));
    }
  out[row + F.namesakeNear] = near;
}

function readDescription(question: Question, out: Float64Array, row: number, person: number): void {
  const { reading, described, words, fits, gender, spokenOf } = question;
  const known = reading.people.persons[person];
  const set = described[person];
  if (!known || !set) return;
  const own = known.gender;
  out[row + F.genderKnown] = own === 'unknown' ? 0 : 1;
  if (own !== 'unknown') {
    out[row + F.saysOwn] = spokenOf[own];
    out[row + F.saysOther] = spokenOf[own === 'male' ? 'female' : 'male'];
  }
  out[row + F.agrees] = gender === 'unknown' ? -1 : own === gender ? 2 : own === 'unknown' ? 1 : 0;
  const margin = known.votes.male - known.votes.female;
  out[row + F.genderMargin] = gender === 'male' ? margin : gender === 'female' ? -margin : 0;
  out[row + F.described] = set.size;
  const head = words.at(-1);
  if (head === undefined) return;
  out[row + F.headDescribed] = set.has(head) ? 1 : 0;
  let shared = 0;
  for (const word of words) if (set.has(word)) shared++;
  out[row + F.shareDescribed] = shared / words.length;
  out[row + F.bestDescribed] = fits.includes(person) ? 1 / fits.length : 0;
}

const FARTHEST = 14;

/** Who spoke before, speaks next, and is spoken to or of. */
function readSpoken(
  question: Question,
  spoken: Spoken,
  out: Float64Array,
  row: number,
  person: number,
): void {
  const { reading, quoted, standings, history } = question;
  const first = quoted.parts[0]?.segment ?? quoted.lead.segment;
  const since = first.paragraph - (spoken.paragraph[person] ?? -1);
  out[row + F.spokeLast] = spoken.last[0] === person ? 1 : 0;
  out[row + F.spokeSecond] = spoken.last[1] === person ? 1 : 0;
  out[row + F.spokeThird] = spoken.last[2] === person ? 1 : 0;
  out[row + F.spokeBefore] = spoken.before === person ? 1 : 0;
  out[row + F.paragraphsSpoken] = (spoken.times[person] ?? 0) > 0 ? Math.min(FARTHEST, since) : FARTHEST + 1;
  out[row + F.spokenBefore] = log(spoken.times[person] ?? 0);
  const own = quoted.lead.phrase?.kind === 'name' && quoted.lead.person === person ? 1 : 0;
  out[row + F.spokenNamed] = log((spoken.named[person] ?? 0) - own);
  out[row + F.namedNext] = spoken.next === person ? 1 : 0;
  const named = standings.named[person] ?? -1;
  const end = history.last[named] ?? -1;
  const label =
    end !== -1 && end < first.from && end + 3 >= first.from && reading.tokens.isSign(end + 1, ':');
  out[row + F.isLabel] = label ? 1 : 0;
  const before = reading.people.persons[spoken.before];
  const related = before !== undefined && before.surname === reading.people.persons[person]?.surname;
  out[row + F.kin] = !question.kin || !before ? -1 : before.index === person ? 0 : related ? 2 : 1;
  const object = question.objects.indexOf(person);
  out[row + F.isObject] = object === -1 ? 0 : object < question.nearObjects ? 2 : 1;
  out[row + F.namedInside] = question.inside.includes(person) ? 1 : 0;
  out[row + F.addressed] = question.addressed.includes(person) ? 1 : 0;
}
