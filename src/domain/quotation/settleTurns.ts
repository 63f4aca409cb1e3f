/** One quotation of a dialogue. Speakers are compared by name only. */
export interface Turn {
  /** Who speaks where the text says so beside it, empty for what takes no turns; `null` where it is silent. */
  readonly said: string | null;
  /** How it follows the one before: right beside it, in the same sentence, after its attribution, or after a piece of narration. */
  readonly link: 'beside' | 'within' | 'after' | 'apart';
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
  notWhoActs: 1.5,
  notWhoActsAfter: 0.8,
  addressesSelf: 3,
  switchesApart: 0.2,
  perStepAway: 0.05,
};

/**
 * Who speaks each turn: the cheapest way through the dialogue in which those who are named keep their words, and everybody else is
 * one of those named nearby or acts right before. Returns for each turn the index of the turn that names its speaker, its own for
 * those that do and for those whose speaker acts before them, and -1 where nobody is named near.
 */
export function settleTurns(turns: readonly Turn[]): number[] {
  const choices = turns.map((turn, index) => (turn.said === null ? namedNear(turns, index) : [index]));
  const names = choices.map((list) => list.map((index) => turns[index]?.said ?? turns[index]?.acts ?? ''));
  const costs: number[][] = [];
  const cameFrom: number[][] = [];
  for (const [index, turn] of turns.entries()) {
    const own = names[index] ?? [];
    const before = names[index - 1] ?? [];
    costs.push([]);
    cameFrom.push([]);
    for (const [place, name] of own.entries()) {
      let cheapest = before.length === 0 ? 0 : Infinity;
      let from = -1;
      for (const [earlier, other] of before.entries()) {
        const cost = (costs[index - 1]?.[earlier] ?? 0) + stepCost(turn, other, name);
        if (cost >= cheapest) continue;
        cheapest = cost;
        from = earlier;
      }
      costs[index]?.push(
        cheapest + ownCost(turn, name, Math.abs((choices[index]?.[place] ?? index) - index)),
      );
      cameFrom[index]?.push(from);
    }
  }
  return trace(choices, costs, cameFrom);
}

/** The nearest turns around that name a speaker, two different speakers each way, and the turn itself for whoever acts before it. */
function namedNear(turns: readonly Turn[], index: number): number[] {
  const found: number[] = [];
  const seen = new Set<string>();
  for (const step of [-1, 1]) {
    const speakers = new Set<string>();
    for (let away = 1; away <= WINDOW && speakers.size < SPEAKERS_EACH_WAY; away++) {
      const at = index + step * away;
      const said = turns[at]?.said ?? '';
      if (said === '') continue;
      if (!seen.has(said)) found.push(at);
      seen.add(said);
      speakers.add(said);
    }
  }
  const acts = turns[index]?.acts ?? null;
  if (acts !== null && !seen.has(acts)) found.push(index);
  return found;
}

function stepCost({ link }: Turn, before: string, name: string): number {
  if (link === 'beside') return before === name ? COST.repliesToSelf : 0;
  if (before === name) return 0;
  if (link === 'within') return COST.switchesWithin;
  return link === 'after' ? COST.switchesAfterOwnCue : COST.switchesApart;
}

function ownCost({ said, acts, actsAfter, addressed }: Turn, name: string, away: number): number {
  if (said !== null) return 0;
  const acting = acts === null || acts === name ? 0 : COST.notWhoActs;
  const after = actsAfter === null || actsAfter === name ? 0 : COST.notWhoActsAfter;
  return acting + after + (addressed.has(name) ? COST.addressesSelf : 0) + away * COST.perStepAway;
}

/** Walks the cheapest way back from the last turn; a turn without choices cuts the way. */
function trace(
  choices: readonly (readonly number[])[],
  costs: readonly (readonly number[])[],
  cameFrom: readonly (readonly number[])[],
): number[] {
  const settled = choices.map(() => -1);
  let place = -1;
  for (let index = choices.length - 1; index >= 0; index--) {
    const options = costs[index] ?? [];
    if (place === -1) place = options.indexOf(Math.min(...options));
    settled[index] = choices[index]?.[place] ?? -1;
    place = cameFrom[index]?.[place] ?? -1;
  }
  return settled;
}
