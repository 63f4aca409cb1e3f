/** Word lists that tell a sentence from a caption, a label or an appeal to the reader. Lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

export const auxiliaries = words(
  `is are was were am be been being has had have will would can could may might must shall should do does did isn't aren't wasn't
  weren't won't can't cannot`,
);

export const irregularPasts = words(
  `said says told tells became began bore beat bet blew bought broke brought built came caught chose cost cut dealt drew drank
  drove fell felt fought found flew forgot gave got grew heard held hit hung hurt kept knew laid lay led left lent let lit lost made
  meant met paid put quit ran rang read rode rose sang sank sat saw sent sold shook shot showed shut sent set slept slid spent
  split spoke spread stood stole struck swam swept swore taught thought threw took tore understood went woke won wore wrote`,
);

/** Openers that tell the reader to do something. */
export const commandVerbs = words(
  `click follow read watch scroll see join tell leave send visit try let let's imagine consider think take listen please don't
  add get go make keep ask subscribe thank thanks sorry courtesy remember enjoy meet welcome tune sounds looks seems turns`,
);

/** What photo captions say of the picture and sentences of the news do not. */
export const captionCues =
  /(?:,| and) ?(?:far )?(?:left|right|centre|center|pictured|top|bottom|above|below|seen here)(?: and (?:left|right|centre|center|below|above))?(?:[,.)]|$)|[([](?:[^)\]]{0,40}\b)?(?:left|right|centre|center|pictured|above|below|circled|inset|front|back|file photo|l-r)(?:\b[^)\]]{0,30})?[)\]]|\b(?:pictured|photographed) (?:here|above|below|left|right|with|in|at|on|together|last|during|outside|leaving|arriving)\b|^(?:Pictured|Above|Below|(?:Left|Right)[,:]|Inset|Main|Caption|Photo|File photo|Scroll|Stock image|Seen here|Picture)\b|\b(?:bars|graph|graphic|chart|map|diagram) shows?\b|\b(?:file photo|stock image|photo by|image via|getty images|in this photo|in the photo(?:graph)? above|(?:is|are) (?:seen|shown|pictured))\b/iu;

/** “Ada Quist speaks at the pier in Tarn, Vessel, on June 14, 2016.”: news has no year for a present. */
export const posing =
  /^(?=\p{Lu})(?:[\p{L}.'’-]+,? ){1,12}(?!(?:says|has|is|was)\b)(?:\p{Ll}{3,}[^s]s|takes? (?:the stage|questions))\b[^“"]{0,160} (?:on|in) (?:\p{L}+day, )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.? (?:\d{1,2}, )?\d{4}(?:,? (?:in|at) \p{Lu}[^“"]{0,60})?\.$/u;

/** What credits say of pictures, alone or behind a caption. */
export const creditCues =
  /\b(?:photo(?:graph)?(?:s|y)?|images?|pictures?|videos?|illustrations?|graphics?|artwork)\b(?: (?:is|are|was|were|used))?(?: ?[:©/]| (?:by|courtesy|credits?|via|copyright|taken by|provided by|supplied by|(?:used )?(?:with|by) permission)\b)|^(?:credits?|courtesy)\b|^(?:story|words|text|video|music|production|cinematography|research|design|camera|interviews?) (?:\S+ )?by\b|\b(?:produced|filmed|edited|directed) by .{0,80}\b(?:produced|filmed|edited|directed|production|cinematography) by\b|\b(?:AP|Reuters|AFP|EPA|PA|Getty|Shutterstock|Alamy)(?:\/| (?=photo|image))|\/\s?(?:AP|Reuters|AFP|EPA|PA|Getty|Shutterstock|Alamy)\b/iu;
