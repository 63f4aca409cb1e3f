import { englishLevel } from './english.ts';

// British spellings and their American forms: general knowledge of English. Stems are listed, so that no rule takes one
// word for another ("four" and "for", "timbre" and "timber").

/** Written -our in British English, -or in American. */
const OUR = `arb ard arm behavi cand clam clang col demean dol enam endeav fav ferv flav glam harb hon hum lab
misbehavi misdemean neighb od parl ranc rig rum sav splend succ tum val vap vig disfav dishon discol`;
/** Written -re in British English, -er in American. */
const RE = `accout calib cent concent fib goit kilomet centimet millimet litt lit lust meag met mit nit och reconnoit sab
saltpet sep sepulch somb spect theat manoeuv`;
/** A last l is doubled before an ending in British English. */
const DOUBLED = `cancel carol channel chisel counsel cruel dial dishevel duel equal fuel funnel grovel initial jewel label
level libel marshal marvel model panel pedal pencil quarrel revel rival shovel shrivel signal snivel spiral swivel total
towel travel trowel tunnel unravel yodel`;
/** Words and stems that follow no rule, British first. Endings of inflection are kept. */
const PAIRS = `defence defense offence offense licence license pretence pretense practise practice analyse analyze paralyse paralyze
catalyse catalyze breathalyse breathalyze grey gray plough plow tyre tire programme program aluminium aluminum jewellery jewelry
judgement judgment acknowledgement acknowledgment ageing aging moustache mustache sceptic skeptic sceptical skeptical
scepticism skepticism mould mold mouldy moldy moult molt smoulder smolder catalogue catalog dialogue dialog analogue analog
prologue prolog epilogue epilog monologue monolog paediatric pediatric paediatrician pediatrician anaesthetic anesthetic
anaesthesia anesthesia encyclopaedia encyclopedia manoeuvre maneuver foetus fetus foetal fetal oestrogen estrogen
diarrhoea diarrhea leukaemia leukemia anaemia anemia anaemic anemic haemorrhage hemorrhage haemophilia hemophilia
orthopaedic orthopedic archaeology archeology archaeologist archeologist archaeological archeological gynaecologist gynecologist
faeces feces mediaeval medieval aeroplane airplane enrol enroll enrolment enrollment fulfil fulfill fulfilment fulfillment
skilful skillful wilful willful instalment installment instil instill distil distill kerb curb whisky whiskey yoghurt yogurt
doughnut donut pyjamas pajamas cosy cozy artefact artifact towards toward afterwards afterward okay ok adviser advisor
learnt learned burnt burned dreamt dreamed leapt leaped spelt spelled spilt spilled spoilt spoiled furore furor
omelette omelet cheque check draught draft axe ax woollen woolen tranquillity tranquility sulphur sulfur
likeable likable sizeable sizable liveable livable saleable salable unmistakeable unmistakable
connexion connection gaol jail chilli chili`;

const list = (words: string): readonly string[] => words.split(/\s+/);
const ourStems = new Set(list(OUR));
const reStems = new Set(list(RE));
const doubledStems = new Set(list(DOUBLED));
const pairs = new Map<string, string>();
for (const words = [...list(PAIRS)]; words.length > 1;) {
  const [british = '', american = ''] = words.splice(0, 2);
  pairs.set(british, american);
}

const OUR_WORD = /^(?=[a-z]+$)([a-z]+)our([a-z]*)$/;
const RE_WORD = /^([a-z]+)re(s|d)?$/;
const DOUBLED_WORD = /^([a-z]+l)l(ed|ing|er|ers|ors?|ings|ous|ist|ists)$/;
const ISE_WORD = /^([a-z]{3,})is(e[drs]?|ers|ing|ations?|ational|able)$/;
const INFLECTED = /^([a-z]+?)(e?s|e?d|ing|ers?|ly)$/;

/** An English word in American spelling; what is spelled alike everywhere comes back as it is. @param word folded */
export function americanSpelling(word: string): string {
  const pair = pairs.get(word);
  if (pair !== undefined) return pair;
  const [, our, behindOur] = OUR_WORD.exec(word) ?? [];
  if (our !== undefined && ourStems.has(our)) return `${our}or${behindOur ?? ''}`;
  const [, re, behindRe] = RE_WORD.exec(word) ?? [];
  if (re !== undefined && reStems.has(re)) return `${re}er${behindRe === 'd' ? 'ed' : (behindRe ?? '')}`;
  const [, doubled, behindDoubled] = DOUBLED_WORD.exec(word) ?? [];
  if (doubled !== undefined && doubledStems.has(doubled)) return doubled + (behindDoubled ?? '');
  const [, ise, behindIse] = ISE_WORD.exec(word) ?? [];
  const american = `${ise ?? ''}iz${behindIse ?? ''}`;
  if (ise !== undefined && englishLevel(american) !== null) return american;
  return inflected(word);
}

/** The stem of a pair with an ending that both spellings take alike: "ploughed", "programmes". */
function inflected(word: string): string {
  const [, stem, ending] = INFLECTED.exec(word) ?? [];
  if (stem === undefined || ending === undefined) return word;
  for (const base of [stem, `${stem}e`]) {
    const pair = pairs.get(base);
    if (pair === undefined) continue;
    if (base === stem) return pair + ending;
    return pair.endsWith('e') ? pair.slice(0, -1) + ending : pair + ending.replace(/^es$/, 's');
  }
  return word;
}
