/** One quotation of a dialogue. Speakers are compared by name only. */
export interface Turn {
  /** Who speaks where the text says so beside it, empty for what takes no turns; `null` where it is silent. */
  readonly said: string | null;
  /**
   * How it follows the one before: right beside it, within its sentence or paragraph, after its attribution where the
   * text has no paragraphs, or after a piece of narration.
   */
  readonly link: 'beside' | 'within' | 'after' | 'apart';
  /** The one before asked something, or this one begins with yes or no. */
  readonly answers: boolean;
  /** Who does something in the sentence before. */
  readonly acts: string | null;
  /** Who does something right after it. */
  readonly actsAfter: string | null;
  /** Who is addressed by name in it. */
  readonly addressed: ReadonlySet<string>;
}

const WINDOW = 12;
const SPEAKERS_EACH_WAY = 2;
/** What speaks against a speaker, by own judgement of how dialogue is set. */
const COST = {
  repliesToSelf: 4,
  switchesWithin: 6,
  switchesAfterOwnCue: 1.5,
  answersSelf: 2,
  notWhoActs: 1.5,
  notWhoActsAfter: 0.8,
  notWhoWasCalled: 0.8,
  addressesSelf: 3,
  switchesApart: 0.2,
  perStepAway: 0.05,
};

interface Choice {
  readonly name: string;
  /** How many turns away the speaker is named. */
  readonly away: number;
}

/**
 * Who speaks each turn: the cheapest way through the dialogue in which those who are named keep their words, and
 * everybody else is one of those named nearby, acts right before or is called by the turn before; `null` where there is
 * nobody.
 */
export function settleTurns(turns: readonly Turn[]): (string | null)[] {
  const choices = turns.map((turn, index) =>
    turn.said === null ? choicesFor(turns, index) : [{ name: turn.said, away: 0 }],
  );
  const costs: number[][] = [];
  const cameFrom: number[][] = [];
  for (const [index, turn] of turns.entries()) {
    const before = choices[index - 1] ?? [];
    const called = turns[index - 1]?.addressed;
    costs.push([]);
    cameFrom.push([]);
    for (const choice of choices[index] ?? []) {
      let cheapest = before.length === 0 ? 0 : Infinity;
      let from = -1;
      for (const [earlier, { name }] of before.entries()) {
        const cost = (costs[index - 1]?.[earlier] ?? 0) + stepCost(turn, name, choice.name);
        if (cost >= cheapest) continue;
        cheapest = cost;
        from = earlier;
      }
      costs[index]?.push(cheapest + ownCost(turn, choice, called));
      cameFrom[index]?.push(from);
    }
  }
  return trace(choices, costs, cameFrom);
}

/** The nearest speakers around, two each way, whoever acts before the turn, and whom the turn before calls. */
function choicesFor(turns: readonly Turn[], index: number): Choice[] {
  const found: Choice[] = [];
  const add = (name: string, away: number): void => {
    if (found.every((choice) => choice.name !== name)) found.push({ name, away });
  };
  for (const step of [-1, 1]) {
    const speakers = new Set<string>();
    for (let away = 1; away <= WINDOW && speakers.size < SPEAKERS_EACH_WAY; away++) {
      const said = turns[index + step * away]?.said ?? '';
      if (said === '') continue;
      add(said, away);
      speakers.add(said);
    }
  }
  const acts = turns[index]?.acts ?? null;
  if (acts !== null) add(acts, 0);
  for (const name of turns[index - 1]?.addressed ?? []) add(name, 1);
  return found;
}

function stepCost({ link, answers }: Turn, before: string, name: string): number {
  if (link === 'beside') return before === name ? COST.repliesToSelf : 0;
  if (before === name) return answers && link !== 'within' ? COST.answersSelf : 0;
  if (link === 'within') return COST.switchesWithin;
  return link === 'after' ? COST.switchesAfterOwnCue : COST.switchesApart;
}

function ownCost(
  { said, link, acts, actsAfter, addressed }: Turn,
  { name, away }: Choice,
  called: ReadonlySet<string> | undefined,
): number {
  if (said !== null) return 0;
  const acting = acts === null || acts === name ? 0 : COST.notWhoActs;
  const after = actsAfter === null || actsAfter === name ? 0 : COST.notWhoActsAfter;
  const asked = called !== undefined && called.size > 0 && link !== 'within' && link !== 'after';
  const invited = !asked || called.has(name) ? 0 : COST.notWhoWasCalled;
  return acting + after + invited + (addressed.has(name) ? COST.addressesSelf : 0) + away * COST.perStepAway;
}

/** Walks the cheapest way back from the last turn; a turn without choices cuts the way. */
function trace(
  choices: readonly (readonly Choice[])[],
  costs: readonly (readonly number[])[],
  cameFrom: readonly (readonly number[])[],
): (string | null)[] {
  const settled: (string | null)[] = choices.map(() => null);
  let place = -1;
  for (let index = choices.length - 1; index >= 0; index--) {
    const options = costs[index] ?? [];
    if (place === -1) place = options.indexOf(Math.min(...options));
    settled[index] = choices[index]?.[place]?.name ?? null;
    place = cameFrom[index]?.[place] ?? -1;
  }
  return settled;
}
