/**
 * Closed classes of English words, and the words that tell a place, a body or a time from a person. General knowledge
 * of English.
 */

export const DETERMINERS = `the a an this that these those his her their its my our your one another some several many both each every any no two three
four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty dozens hundreds most few all none other whose`;
export const PREPOSITIONS = `of for to from in at on with by about against between among after before during into over under through without within
across around behind beyond near off onto toward towards upon via amid amidst despite like unlike per than as since until till outside inside
throughout regarding concerning including following out up down along besides beside above below except`;
export const CONJUNCTIONS = `and or but nor so yet while when whereas although though because if unless as that which who whom whose where
whether once since until after before even what how why there here`;
export const SUBJECT_PRONOUNS = `he she they it i we you who`;
export const MALE_PRONOUNS = `he him his himself`;
export const FEMALE_PRONOUNS = `she her hers herself`;
export const AUXILIARIES = `has have had will would is was are were be been being did do does can could may might must shall should 's 'd 've
'll hadn't hasn't haven't didn't doesn't don't wouldn't won't couldn't can't cannot isn't wasn't aren't weren't`;
export const ADVERBS = `also later then recently once again never always often still now just even only already first soon thereafter too
quickly bluntly simply repeatedly reportedly previously subsequently eventually finally immediately famously angrily quietly publicly privately
sarcastically jokingly half-jokingly further instead sometimes ever indeed thus therefore back not n't all both originally actually
earlier afterward afterwards frequently initially instead merely apparently allegedly explicitly specifically
however likewise meanwhile moreover nevertheless nonetheless otherwise perhaps maybe anyway elsewhere hence
well yes oh ah aye nay hey hello hush alas`;
export const TIME_WORDS = `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. hours days weeks months years minutes moments seconds decades today yesterday tomorrow tonight morning afternoon evening
night week month year christmas easter thanksgiving halloween ramadan mon tue wed thu fri sat sun spring summer autumn winter`;

/** Nouns that make a capitalised run a body, not a person. */
export const ORGANISATION_WORDS = `university college school academy institute party committee department ministry agency bureau office commission
council congress senate house parliament court supreme tribunal association federation union league club united city fc foundation trust fund bank
company corporation corp corp. inc inc. ltd ltd. llc plc co. group holdings industries partners associates news times post journal herald tribune
gazette chronicle guardian telegraph mail globe examiner press magazine review daily weekly network radio television tv broadcasting media
pictures studios records entertainment productions museum gallery theatre theater hospital clinic church cathedral synagogue mosque army navy
force forces guard police service services center centre society administration government republic democrats republicans conservatives
liberals labour labor greens coalition alliance movement campaign project initiative network board authority airlines airways motors
energy systems technologies technology software games international national federal american british european world global bbc cnn nbc abc cbs
fox msnbc npr pbs espn reuters afp ap upi fbi cia nsa nasa un nato eu imf who epa irs gop dnc rnc nra aclu pac team stadium arena
hotel tower building bridge airport station street avenue road square park island islands river lake mountain valley beach county state
states north south east west northern southern eastern western act bill law amendment constitution treaty agreement award awards prize festival
championship championships cup olympics games series open masters tour show live today tonight book bible quran facebook twitter google amazon
apple microsoft instagram youtube snapchat reddit uber tesla netflix yahoo breitbart politico huffpost buzzfeed wikileaks data institution
survey poll study report caucus caucuses convention primary summit debate hall room floor district region province territory capitol pentagon
kremlin downing washington whitehall westminster hollywood broadway wall brexit islam christianity judaism english spanish french
latinos hispanics muslims jews christians catholics americans africans europeans asians russians chinese internet god lord heaven america
tea war crisis day night week year month reform care security health justice education defense defence treasury labor commerce intelligence
plan policy program programme action project fund funds super election elections history science arts foods railway railways stores shipping
brewery breweries insurance pharmaceuticals laboratories laboratory orchestra observatory library archives fisheries charity`;

/** Countries, large cities and the states of the United States, as single words (and heads of double ones). */
export const PLACES = `afghanistan africa alabama alaska albania algeria argentina arizona arkansas armenia asia atlanta australia austria bahrain
baltimore bangladesh barcelona beijing belarus belgium belfast berlin bolivia bosnia boston brazil britain brooklyn brussels budapest bulgaria cairo
california cambodia cameroon canada cardiff caribbean chicago chile china cincinnati cleveland colombia colorado connecticut copenhagen croatia cuba
cyprus dallas damascus delaware delhi denmark denver detroit dublin ecuador edinburgh egypt england estonia ethiopia europe finland florida france
gaza geneva georgia germany ghana glasgow greece guatemala haiti harlem hawaii honduras houston hungary iceland idaho illinois india indiana
indianapolis indonesia iowa iran iraq ireland israel istanbul italy jamaica japan jerusalem jordan kansas kentucky kenya korea kosovo kuwait
latvia lebanon leeds libya lithuania liverpool london louisiana luxembourg madrid maine malaysia mali malta manchester manhattan maryland
massachusetts melbourne memphis mexico miami michigan milan milwaukee minneapolis minnesota mississippi missouri moldova montana montenegro montreal
morocco moscow mumbai munich myanmar nairobi nashville nebraska nepal netherlands nevada niger nigeria norway oakland ohio oklahoma
oman ontario oregon orlando oslo ottawa oxford pakistan palestine panama paraguay paris pennsylvania peru philadelphia philippines phoenix pittsburgh
poland portland portugal prague qatar quebec queens richmond rome romania russia rwanda sacramento salem scotland seattle senegal serbia shanghai
sheffield singapore slovakia slovenia somalia spain stockholm sudan sweden switzerland sydney syria taiwan tanzania tehran tennessee texas thailand
tokyo toronto tunisia turkey uganda ukraine uk u.k. u.k u.s. u.s us usa uruguay utah vancouver venezuela vermont vienna vietnam virginia wales warsaw
wisconsin wyoming yemen york zambia zimbabwe zurich jersey hampshire dakota carolina rico zealand angeles francisco vegas diego orleans
d.c. dc d.c bronx benghazi mosul aleppo cambridge harvard yale princeton stanford`;

/** Adjectives of nation, faith and party: they open a phrase, never a name. */
export const DEMONYMS = `american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian
swedish norwegian danish finnish polish russian ukrainian czech hungarian romanian bulgarian greek turkish israeli palestinian arab egyptian
syrian iraqi iranian saudi afghan pakistani indian chinese japanese korean vietnamese thai indonesian australian canadian mexican brazilian
cuban argentine chilean colombian venezuelan african european asian latino hispanic black white muslim christian jewish catholic protestant
republican democratic democrat conservative liberal libertarian socialist communist progressive labour tory independent bavarian texan californian
kenyan nigerian ghanaian ethiopian somali sudanese moroccan algerian tunisian libyan lebanese jordanian yemeni qatari kuwaiti emirati nepali
bangladeshi zealander filipino malaysian singaporean burmese taiwanese mongolian kazakh georgian armenian serbian croatian bosnian albanian slovak slovenian
estonian latvian lithuanian icelandic jamaican haitian nordic baltic olympic western eastern northern southern former ex-president then-president`;

export const NAME_PARTICLES = `mac ní nic uí de del della di da dos das du van von der den ten ter la le el al bin ibn ben bint abu st. san santa y e zu af`;
export const NAME_SUFFIXES = `jr jr. sr sr. ii iii iv v md m.d. phd ph.d. esq esq. cbe obe mbe mp`;

/** Words that stand before the name of a work or an odd term: "a book called", "so-called". */
export const TITLE_OPENERS = `called titled entitled named dubbed nicknamed so-called known labelled labeled termed book film movie song album novel
series show single play poem painting episode podcast documentary musical memoir hit hits track anthem sitcom drama comedy magazine word words term phrase
slogan motto hashtag moniker nickname label headline title chapter essay reality game`;

/** What a crowd's words and written ones are called, and the verb of signs: "chants of", "a banner reading". */
export const CRIED_OR_WRITTEN = `chant chants chanting chanted cry cries shout shouts yell yells slogan slogans motto mottos refrain mantra sign signs
banner banners placard placards poster posters message messages caption captions inscription headline headlines read reads reading`;
/** Pasts of common verbs that do not end in "-ed" and report no speech. A form that is as often a noun is left out. */
export const IRREGULAR_PASTS = `sent left met gave took made came went got ran won lost kept became led built brought bought stood sat saw knew grew
threw drew fell paid fought taught caught rose drove chose broke wore woke rode flew ate drank slept hid stuck struck sold spent lent bent froze
shook stole swam swung hung dug fled spun stung bled fed sped slid lit shot`;

/** Forms of reporting verbs that are as often the plural of a noun. */
export const PLURALS_LIKE_VERBS = `attacks comments remarks reports points emails e-mails letters rules plans demands claims shows notes answers calls offers orders questions
requests releases posts tweets protests promises uses views charges voices fears worries hopes quotes boasts taunts jokes details insults
threats warnings cheers praises documents signs texts messages labels brands names titles terms issues lists features talks addresses
books speeches`;
