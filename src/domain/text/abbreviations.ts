/** Words that keep a following stop from ending a sentence. All are lower case and without their final stop. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Always followed by a name or a number: their stop never ends a sentence. */
export const leadingAbbreviations = words(
  `mr mrs ms mx messrs mme mlle dr drs prof rev fr hon pres sen sens rep reps gov govs atty gen maj col lt cmdr spc pfc cpl sgt pvt capt
  adm brig det insp supt amb sec treas mt mts ft vs v viz cf fig figs vol vols pp par nos art ca approx e.g i.e al
  m.p.h st ste sta`,
);

/** May stand in the middle or at the end: their stop ends a sentence only before a word that rarely continues one. */
export const trailingAbbreviations = words(
  `inc corp co ltd llc plc cos bros kft zrt nyrt bt gmbh mbh oy oyj aps asa pte pty sdn bhd ltda cia cie srl sarl spol jsc assn dept univ inst intl natl jr sr esq hwy ave blvd rd ln sq apt ext
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn miss mont neb nev okla ore pa penn tenn tex
  vt va wash wis wyo alta ont que min max mins hrs hr sec secs ed eds est misc ave tel`,
);

/** Names that carry an exclamation mark of their own. */
export const exclaimedNames = words('yahoo jeopardy e oklahoma mamma whaam');

/** After "8 a.m.", these still belong to the time. */
export const timeWords = words(
  `et est edt ct cst cdt mt mst mdt pt pst pdt gmt bst utc cet cest ist aest eastern pacific central mountain greenwich
  local monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february
  march april may june july august september october november december jan feb mar apr jun jul aug sept oct nov dec`,
);

/** Capitalised, these start a sentence far more often than they continue a name. */
export const sentenceStarters = words(
  `a an the he she it they we you i's i'm i've this that these those there here his her its their our my in on at but and or
  so yet nor however meanwhile after before when while if as for from by with then now not one some many most more much few
  all both each every such another other others what why how who where which whose once since because although though until
  despite during among about according no yes even still just only perhaps maybe instead also later today yesterday
  last next it's he's she's they're that's there's didn't isn't wasn't don't nobody someone everyone everybody anyone
  nothing officials police critics people to under over under between through across`,
);

/** Verbs that give a quotation to its speaker after a question or exclamation mark: “Why?” Jane Doe asked. */
export const speechVerbs = words(
  `said says asked asks told tells shouted shouts cried cries yelled screamed replied replies answered wrote writes tweeted
  wondered wonders exclaimed added adds called joked quipped posted demanded whispered recalled recalls explained continued
  began inquired snapped responded responds remarked declared laughed insisted`,
);
