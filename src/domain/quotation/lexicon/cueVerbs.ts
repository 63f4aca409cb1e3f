/**
 * Verbs that report speech, by lemma, from general knowledge of English. `strong` verbs introduce full utterances,
 * `weak` ones report words only with help (a quotation right beside them): verbs of naming, judging and gesture.
 */
export const STRONG_CUES = `
say tell write add ask reply continue explain note declare conclude tweet state respond recall joke acknowledge admit insist remark warn
argue claim announce assert observe comment reiterate stress emphasise emphasize repeat quip answer counter retort interject exclaim shout
yell cry scream whisper murmur mutter mumble bark snap boast brag lament complain concede confess confirm deny predict promise pledge vow
suggest propose recommend urge caution opine muse wonder inquire enquire query demand plead beg implore chant sing narrate proclaim
pronounce allege contend maintain testify swear affirm attest aver advise inform report disclose reveal recount relate remember reflect
reason speculate protest object scoff sneer jeer mock tease taunt gush rave enthuse exult crow cheer thunder roar bellow growl snarl grumble
groan moan sigh sob laugh chuckle giggle chortle smile grin nod drawl croak hiss gasp breathe stammer stutter blurt intone preach
lecture instruct order command direct request appeal apologise apologize thank greet post blog email e-mail text message retweet
elaborate clarify specify summarise summarize paraphrase quote cite venture volunteer offer theorise theorize conjecture fume rage seethe rail
rant vent shrug deadpan wisecrack crack kid begin start resume finish close interrupt chime prompt pray believe think feel hope
sum read go agree disagree dispute rebut refute rejoin reassure assure remind persist press prod hint imply insinuate intimate signal
pontificate philosophise marvel gloat grouse gripe kvetch whine bemoan rejoice charge tut chide concur chant decree rule hold find advertise dictate exhort retaliate scribble reckon admonish counsel conclude preface ad-lib gloat coo echo blare scrawl type holler hoot parrot recap confide wail shriek rasp wheeze squeal yelp chirp purr grunt sniff huff rue tut parry whoop chorus beam
`;

export const WEAK_CUES = `
call describe label dub brand term characterise characterize refer denounce criticise criticize blast slam attack condemn praise hail
laud applaud welcome accuse blame dismiss reject deride ridicule decry bash rip assail lambast lambaste rebuke chide scold berate castigate
skewer mock question defend support endorse tout trumpet herald vouch discuss mention speak talk address point warn portray depict cast paint
deem consider see view regard express voice convey sound suggest threaten vow promise seek want plan intend expect fear worry
compare liken urge encourage invite challenge tap cheer greet credit cite invoke use offer give issue release publish print sign title name
entitle propose outline detail list include recommend swipe lash knock insult defy brush pan lay make take show tease allow correct soothe
`;

/** Irregular forms: lemma, then third person, past, participle and -ing form. A missing form is regular. */
export const IRREGULAR_VERBS: Readonly<Record<string, readonly string[]>> = {
  say: ['says', 'said', 'saying'],
  tell: ['tells', 'told', 'telling'],
  write: ['writes', 'wrote', 'written', 'writing'],
  sing: ['sings', 'sang', 'sung', 'singing'],
  swear: ['swears', 'swore', 'sworn', 'swearing'],
  begin: ['begins', 'began', 'begun', 'beginning'],
  think: ['thinks', 'thought', 'thinking'],
  feel: ['feels', 'felt', 'feeling'],
  read: ['reads', 'read', 'reading'],
  go: ['goes', 'went', 'gone', 'going'],
  hold: ['holds', 'held', 'holding'],
  find: ['finds', 'found', 'finding'],
  speak: ['speaks', 'spoke', 'spoken', 'speaking'],
  see: ['sees', 'saw', 'seen', 'seeing'],
  seek: ['seeks', 'sought', 'seeking'],
  give: ['gives', 'gave', 'given', 'giving'],
  cast: ['casts', 'cast', 'casting'],
  lay: ['lays', 'laid', 'laying'],
  make: ['makes', 'made', 'making'],
  take: ['takes', 'took', 'taken', 'taking'],
  show: ['shows', 'showed', 'shown', 'showing'],
  crow: ['crows', 'crowed', 'crowing'],
  text: ['texts', 'texted', 'texting'],
  rebut: ['rebuts', 'rebutted', 'rebutting'],
};

/** Verbs of one stressed last syllable that double it: "beg", "begged". */
export const DOUBLING_VERBS = `beg chat dub gab nod pan plan quip rap rebut sob sum tap rip refer plod prod admit blog scan brag kid rebut pat`;

/** Verbs that report speech only with a small word after them, in the forms a report uses. */
export const PHRASAL_CUES: readonly { readonly verb: string; readonly particle: string }[] = [
  { verb: 'put puts', particle: 'it' },
  {
    verb: 'shot shoots fired fires hit hits struck strikes snapped came comes punched pushed',
    particle: 'back',
  },
  { verb: 'chimed chimes weighed weighs jumped jumps cut cuts broke breaks butted', particle: 'in' },
  { verb: 'went goes carried', particle: 'on' },
  { verb: 'called calls blurted blurts burst', particle: 'out' },
  { verb: 'took takes', particle: 'to' },
  { verb: 'had has', particle: 'this' },
];

/** Nouns of what somebody said: whoever owns one is its speaker. */
export const SPEECH_NOUNS = `accusation accusations allegation allegations answer answers argument assertion assertions boast boasts call calls
catchphrase claim claims comment comments complaint complaints conclusion contention credo declaration demand demands denial description dictum
insistence line mantra maxim message motto observation oath outburst phrase plea pleas pledge pledges prediction predictions promise promises
pronouncement quip rant reaction recollection refrain remark remarks reminder reply response retort rhetoric slogan suggestion suggestions
threat threats verdict view vow vows warning warnings word words`;
